import type { FootnoteDefinition, Nodes, Table } from 'mdast'
import type { BlockKind, Marker, ReadFault } from '../../page/model.ts'
import type { Span } from '../../page/span.ts'
import type { Assembler } from '../assemble.ts'
import type { Anchor, Definition, Hint } from '../facts/layout.ts'
import type { FragmentFacts, ReadFragment } from '../fragment.ts'
import { codeText } from './code.ts'
import { alertContent, isCallout, itemContent } from './container.ts'
import { readDefinition, readFootnote } from './definition.ts'
import type { Frame } from './frame.ts'
import { groupPhrasing, readJsx } from './jsx-flow.ts'
import { readLoneHtml } from './lone-html.ts'
import { expressionComment, isBlockJsx } from './mdx.ts'
import { type PhraseDesk, readPhrase } from './phrase.ts'
import { spanOf } from './place.ts'
import type { Region, Survey } from './survey.ts'

/** What reading a document's blocks needs and adds to. */
export interface FlowDesk extends PhraseDesk {
  readonly survey: Survey
  readonly assembler: Assembler
  readonly readFragment: ReadFragment | null
  readonly definitionFacts: Definition[]
  readonly notes: Marker[]
  readonly hints: Hint[]
  readonly anchors: Anchor[]
  readonly scripts: { readonly at: Span; readonly element: Span }[]
  readonly faults: ReadFault[]
}

/** Reads a tree's blocks into the assembler, footnotes last. Walks without recursion, but for raw HTML. */
export function readFlow(tree: Nodes, desk: FlowDesk): void {
  const { assembler, source, survey } = desk
  const footnotes: FootnoteDefinition[] = []
  const masks = desk.readFragment ? survey.masks() : []

  function emit(kind: BlockKind, level: number, nodes: readonly Nodes[], at: Span): number {
    const flat = kind === 'heading' || kind === 'cell' || kind === 'summary'
    const lines = readPhrase(nodes, at, flat, desk)
    let first = -1
    for (const line of lines) {
      const block = assembler.block(kind, lines.length === 1 ? at : line.at, line.text, level)
      if (first < 0) first = block
      for (const link of line.links) assembler.link(link, block)
      for (const image of line.images) assembler.image(image, block)
      for (const hint of line.hints) desk.hints.push({ ...hint, block })
      if (block < 0) continue
      for (const id of line.anchors) desk.anchors.push({ id, block })
      for (const { label, at: place, from, to } of line.notes)
        desk.notes.push({ label, at: place, block, from, to, form: 'footnote' })
    }
    return first
  }

  function walk(start: readonly Nodes[], owner: Nodes | null, kind: BlockKind): void {
    const stack: Frame[] = [{ nodes: start, owner, kind, level: 0, leave: null, next: 0 }]
    for (let frame = stack[stack.length - 1]; frame; frame = stack[stack.length - 1]) {
      const region = regionAt(frame)
      if (region) {
        frame.next = region.last + 1
        readRegion(region)
        continue
      }
      const node = frame.nodes[frame.next++]
      if (node) {
        const inner = readNode(node, frame)
        if (inner) stack.push(inner)
      } else {
        frame.leave?.()
        stack.pop()
      }
    }
  }

  function regionAt({ owner, next }: Frame): Region | undefined {
    if (!owner || !desk.readFragment) return undefined
    return survey.regions.get(owner)?.get(next)
  }

  function readRegion({ at, layer }: Region): void {
    const masked = masks[layer]
    if (!desk.readFragment || masked === undefined) return
    const slot = (offset: number, kind: BlockKind) => {
      const node = survey.slots.get(offset)
      if (node) walk([node], null, kind)
    }
    add(desk.readFragment({ masked, at, assembler, slot }))
  }

  function add(facts: Partial<FragmentFacts>): void {
    for (const comment of facts.comments ?? []) desk.comments.push(comment)
    for (const script of facts.scripts ?? []) desk.scripts.push(script)
    for (const hint of facts.hints ?? []) desk.hints.push(hint)
    for (const anchor of facts.anchors ?? []) desk.anchors.push(anchor)
    for (const fault of facts.faults ?? []) desk.faults.push(fault)
  }

  /** Reads a block, or gives the frame of the blocks in it. */
  function readNode(node: Nodes, frame: Frame): Frame | null {
    const at = spanOf(node)
    const open = (nodes: readonly Nodes[], leave: Frame['leave'] = null): Frame => ({
      nodes,
      owner: node,
      kind: 'paragraph',
      level: 0,
      leave,
      next: 0,
    })
    switch (node.type) {
      case 'heading':
        emit('heading', node.depth, node.children, at)
        return null
      case 'paragraph':
        if (node.children.some(isBlockJsx)) return { ...open(groupPhrasing(node.children)), kind: frame.kind }
        emit(frame.kind, frame.level, node.children, at)
        return null
      case 'code':
        assembler.block('code', at, codeText(source, node, at))
        return null
      case 'list':
        assembler.openList(node.ordered === true, at)
        return open(node.children, () => assembler.closeList())
      case 'listItem':
        assembler.openItem()
        return open(itemContent(node))
      case 'blockquote': {
        const alert = alertContent(node)
        const surround = alert ? 'callout' : 'quote'
        assembler.enter(surround)
        return open(alert ?? node.children, () => assembler.leave(surround))
      }
      case 'table':
        readTable(node, at)
        return null
      case 'html':
        add(readLoneHtml(source, at))
        return null
      case 'definition': {
        const { fact, link } = readDefinition(source, node)
        desk.definitionFacts.push(fact)
        assembler.link(link, -1)
        return null
      }
      case 'footnoteDefinition':
        footnotes.push(node)
        return null
      case 'containerDirective': {
        if (!isCallout(node.name)) return open(node.children)
        assembler.enter('callout')
        return open(node.children, () => assembler.leave('callout'))
      }
      case 'leafDirective':
        emit(frame.kind, frame.level, node.children, at)
        return null
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return readJsx(node, frame, desk, emit)
      case 'mdxFlowExpression':
        desk.comments.push(...expressionComment(node.value, at))
        return null
      default:
        return 'children' in node ? open(node.children) : null
    }
  }

  function readTable(node: Table, at: Span): void {
    assembler.openTable(at)
    for (const [index, row] of node.children.entries()) {
      assembler.openRow(index === 0)
      for (const cell of row.children) emit('cell', 0, cell.children, spanOf(cell))
    }
    assembler.closeTable()
  }

  /** Footnotes print at the end, as a numbered list, wherever they are defined. */
  function readFootnotes(): void {
    const [first] = footnotes
    const last = footnotes[footnotes.length - 1]
    if (!first || !last) return
    assembler.openList(true, { start: spanOf(first).start, end: spanOf(last).end })
    for (let index = 0; index < footnotes.length; index++) {
      const node = footnotes[index]
      if (!node) continue
      assembler.openItem()
      const block = assembler.next
      walk(node.children, node, 'paragraph')
      desk.definitionFacts.push(readFootnote(node, assembler.next > block ? block : -1))
    }
    assembler.closeList()
  }

  walk([tree], null, 'paragraph')
  readFootnotes()
}
