import type { Definition, Image, ImageReference, LinkReference, Nodes } from 'mdast'
import type { Comment } from '../../page/model.ts'
import type { Span } from '../../page/span.ts'
import { exactText, type Mark } from '../../page/text.ts'
import type { ImageDraft } from '../assemble.ts'
import { valueText } from '../inline.ts'
import { type InlineHtml, inlineHtml } from './inline-html.ts'
import { type Line, type LineBuilder, lineBuilder } from './line.ts'
import { linkInto } from './link.ts'
import { expressionComment, inlineJsx } from './mdx.ts'
import { codeSpan, spanOf, targetOf } from './place.ts'

/** What reading a document's inline content needs and adds to. */
export interface PhraseDesk {
  readonly source: string
  readonly definitions: ReadonlyMap<string, Definition>
  /** Numbers that footnotes print, by identifier, given as they are called. */
  readonly noteNumbers: Map<string, number>
  readonly comments: Comment[]
}

interface Frame {
  readonly nodes: readonly Nodes[]
  next: number
  readonly leave: (() => void) | null
}

const marks: Readonly<Record<string, Mark>> = { emphasis: 'emphasis', strong: 'strong', delete: 'deleted' }
/** What a text must not hold to be taken as it is: white space to fold or trim, unseen characters, calls. */
const unplain = /^\s|\s$|\s{2}|[\t\n\f\r\u00ad\u200b\u2060\ufeff]|\[\^/
const empty = { links: [], images: [], hints: [], notes: [], anchors: [] } as const
const figure = /^\d{1,3}$/

/**
 * Reads inline content into lines: one, or several where two `<br>` part it. `flat` content stays one line.
 * Walks without recursion, for emphasis nests as deep as its writer likes.
 */
export function readPhrase(
  nodes: readonly Nodes[],
  at: Span,
  flat: boolean,
  desk: PhraseDesk,
): readonly Line[] {
  const plain = plainLine(nodes, at, desk.source)
  if (plain) return [plain]
  const line = lineBuilder(desk.source, at, flat)
  let html: InlineHtml | null = null
  const stack: Frame[] = [{ nodes, next: 0, leave: null }]
  for (let frame = stack[stack.length - 1]; frame; frame = stack[stack.length - 1]) {
    const node = frame.nodes[frame.next++]
    if (!node) {
      frame.leave?.()
      stack.pop()
      continue
    }
    if (node.type === 'html') {
      html ??= inlineHtml(desk, line)
      html.read(spanOf(node))
    } else if (!html?.unseen) {
      const leave = readNode(node, line, desk)
      if (leave !== 'done' && 'children' in node) stack.push({ nodes: node.children, next: 0, leave })
    }
  }
  return line.finish()
}

/** Most blocks are one text that stands in the source as it reads: no builder is needed for them. */
function plainLine(nodes: readonly Nodes[], at: Span, source: string): Line | null {
  const [node] = nodes
  if (nodes.length !== 1 || node?.type !== 'text') return null
  const { value } = node
  const { start, end } = spanOf(node)
  if (end - start !== value.length || unplain.test(value) || !source.startsWith(value, start)) return null
  return { text: exactText(value, start), at, ...empty }
}

/** Reads one node; gives what to do when its children are read, or 'done' where they are not to be read. */
function readNode(node: Nodes, line: LineBuilder, desk: PhraseDesk): (() => void) | null | 'done' {
  const at = spanOf(node)
  switch (node.type) {
    case 'text':
      line.text(node.value, at.start, at.end)
      return 'done'
    case 'emphasis':
    case 'strong':
    case 'delete': {
      const mark = marks[node.type] ?? 'emphasis'
      line.mark(mark)
      return () => line.unmark(mark)
    }
    case 'inlineCode': {
      const inside = codeSpan(desk.source, at)
      line.mark('code')
      line.text(node.value, inside.start, inside.end, 'verbatim')
      line.unmark('code')
      return 'done'
    }
    case 'break':
      line.breakLine(at)
      return 'done'
    case 'link':
      return linkInto(line, {
        at,
        target: node.url,
        targetAt: targetOf(node),
        rel: [],
        title: node.title ?? null,
        kind: 'link',
      })
    case 'linkReference':
      return readReference(node, at, line, desk)
    case 'image':
      line.image(imageOf(node, at, node.url, targetOf(node), desk.source))
      return 'done'
    case 'imageReference': {
      const definition = desk.definitions.get(node.identifier)
      if (definition) line.image(imageOf(node, at, definition.url, targetOf(definition), desk.source))
      return 'done'
    }
    case 'footnoteReference': {
      const { identifier, label } = node
      const number = desk.noteNumbers.get(identifier) ?? desk.noteNumbers.size + 1
      desk.noteNumbers.set(identifier, number)
      // As renderers print it: raised, a link, without brackets. A name prints as its number.
      line.note(label ?? identifier, figure.test(identifier) ? identifier : String(number), at)
      return 'done'
    }
    case 'mdxJsxTextElement':
      return inlineJsx(node, at, line, desk.source)
    case 'mdxTextExpression':
      desk.comments.push(...expressionComment(node.value, at))
      return 'done'
    default:
      return null
  }
}

/**
 * A reference whose label is a figure is a citation, `[1]` or `[1][2]`, though `[1]: …` makes a link of it:
 * it stays in the text as it is written, as it does in HTML. `[the guide][1]` is a link.
 */
function readReference(
  node: LinkReference,
  at: Span,
  line: LineBuilder,
  desk: PhraseDesk,
): (() => void) | null | 'done' {
  const written = desk.source.slice(at.start, at.end)
  if (figure.test(node.identifier) && /^\[\s?\d{1,3}\s?\]/.test(written)) {
    const shown = node.referenceType === 'collapsed' ? written.replace(/\[\s*\]$/, '') : written
    line.text(shown, at.start, at.start + shown.length, 'verbatim')
    return 'done'
  }
  const definition = desk.definitions.get(node.identifier)
  if (!definition) return null
  return linkInto(line, {
    at,
    target: definition.url,
    targetAt: targetOf(definition),
    rel: [],
    title: definition.title ?? null,
    kind: 'link',
  })
}

function imageOf(
  node: Image | ImageReference,
  at: Span,
  target: string,
  targetAt: Span,
  source: string,
): ImageDraft {
  const { start, end } = node.data?.labelAt ?? { start: at.start, end: at.start }
  return { at, alt: valueText(source, start, end, node.alt ?? '', 'markdown'), target, targetAt }
}
