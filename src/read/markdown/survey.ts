import type { Definition, Html, Nodes, Parents, Root } from 'mdast'
import type { Span } from '../../page/span.ts'
import { SLOT } from '../fragment.ts'
import { spanOf } from './place.ts'
import { nextTag, rawEnd, voidNames } from './tag.ts'

/** Siblings, from one to the last, that are one piece of HTML with markdown between its tags. */
export interface Region {
  readonly first: number
  readonly last: number
  readonly at: Span
  /** How many regions it stands in: index into the masks. */
  readonly layer: number
}

/** What must be known of a whole tree before it is read from top to bottom. */
export interface Survey {
  /** By normalised identifier; the first of two counts. */
  readonly definitions: ReadonlyMap<string, Definition>
  /** By parent, and by the index of the first sibling. */
  readonly regions: ReadonlyMap<Nodes, ReadonlyMap<number, Region>>
  /** Markdown blocks that stand in regions, by their offset. */
  readonly slots: ReadonlyMap<number, Nodes>
  /** For each layer, the source with all but the HTML of its regions blank; see `FragmentInput`. */
  masks(): readonly string[]
}

interface Piece {
  readonly start: number
  readonly text: string
}

/** Layers that are read; raw HTML nested deeper in markdown in raw HTML is passed over. */
const MAX_LAYERS = 8
/** Elements that end without saying so, and that no region need wait for. */
const optionalEnd = new Set('p li dt dd tr td th thead tbody tfoot option optgroup colgroup rp rt'.split(' '))
const flowParents = new Set<Nodes['type']>([
  'root',
  'blockquote',
  'list',
  'listItem',
  'footnoteDefinition',
  'containerDirective',
  'mdxJsxFlowElement',
])

/** Finds definitions and raw HTML. `text` is the source as it was parsed; offsets count in it. */
export function surveyTree(tree: Root, text: string): Survey {
  const definitions = new Map<string, Definition>()
  const regions = new Map<Nodes, ReadonlyMap<number, Region>>()
  const slots = new Map<number, Nodes>()
  const layers: Piece[][] = []
  const stack: { node: Parents; layer: number }[] = [{ node: tree, layer: 0 }]
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, layer } = top
    const found = layer < MAX_LAYERS ? findRegions(node.children, text, layer) : []
    if (found.length > 0) regions.set(node, new Map(found.map((region) => [region.first, region])))
    let region = 0
    for (const [index, child] of node.children.entries()) {
      while (index > (found[region]?.last ?? Number.POSITIVE_INFINITY)) region++
      const inside = index >= (found[region]?.first ?? Number.POSITIVE_INFINITY)
      if (child.type === 'definition' && !definitions.has(child.identifier))
        definitions.set(child.identifier, child)
      if (inside) {
        const { start } = spanOf(child)
        layers[layer] ??= []
        layers[layer]?.push({ start, text: child.type === 'html' ? htmlText(child, text) : SLOT })
        if (child.type !== 'html') slots.set(start, child)
      }
      if (flowParents.has(child.type) && 'children' in child)
        stack.push({ node: child, layer: inside ? layer + 1 : layer })
    }
  }
  return { definitions, regions, slots, masks: () => layers.map((pieces) => mask(pieces, text.length)) }
}

function findRegions(children: readonly Nodes[], text: string, layer: number): Region[] {
  const regions: Region[] = []
  for (let first = 0; first < children.length; first++) {
    const node = children[first]
    if (node?.type !== 'html' || isLone(node, text)) continue
    const open: string[] = []
    let last = first
    for (let index = first; index < children.length; index++) {
      const next = children[index]
      if (next?.type === 'html') pair(open, text, spanOf(next))
      last = index
      if (open.length === 0) break
    }
    const end = children[last]
    regions.push({ first, last, at: { start: spanOf(node).start, end: spanOf(end ?? node).end }, layer })
    first = last
  }
  return regions
}

/** Whether a piece of HTML prints nothing and opens nothing, so that no HTML parser is needed for it. */
function isLone(node: Html, text: string): boolean {
  const { start, end } = spanOf(node)
  let at = start
  for (let tag = nextTag(text, at, end); tag; tag = nextTag(text, at, end)) {
    if (/\S/.test(text.slice(at, tag.at.start).replaceAll('>', ''))) return false
    const empty = tag.name === 'br' || tag.name === 'hr' || tag.name === 'p'
    const raw = tag.name === 'script' || tag.name === 'style'
    if (tag.kind === 'open' && !empty && !raw) return false
    at = raw ? rawEnd(text, tag, end) : tag.at.end
  }
  return !/\S/.test(text.slice(at, end))
}

/** Follows the tags of a piece of HTML: afterwards `open` holds what is still to be closed. */
function pair(open: string[], text: string, { start, end }: Span): void {
  for (let tag = nextTag(text, start, end); tag; tag = nextTag(text, rawEnd(text, tag, end), end)) {
    if (tag.kind === 'open' && !voidNames.has(tag.name) && !optionalEnd.has(tag.name)) {
      if (open.length < 1000) open.push(tag.name)
    } else if (tag.kind === 'close') {
      const at = open.lastIndexOf(tag.name)
      if (at >= 0) open.length = at
    }
  }
}

/** HTML as written, but for what its container put before its lines: the `>` of a quotation. */
function htmlText(node: Html, text: string): string {
  const { start, end } = spanOf(node)
  const written = text.slice(start, end).replaceAll(SLOT, ' ')
  if (written.length === node.value.length) return written
  const values = node.value.split(/\r\n|\n|\r/)
  let line = 0
  return written.replace(/[^\r\n]+|\r\n|\n|\r/g, (part) => {
    if (/^[\r\n]/.test(part)) {
      line++
      return part
    }
    const value = values[line] ?? ''
    if (!part.endsWith(value)) return part
    return ' '.repeat(part.length - value.length) + value
  })
}

function mask(pieces: readonly Piece[], length: number): string {
  const parts: string[] = []
  let at = 0
  for (const { start, text } of [...pieces].sort((a, b) => a.start - b.start)) {
    if (start < at) continue
    parts.push(' '.repeat(start - at), text)
    at = start + text.length
  }
  parts.push(' '.repeat(Math.max(0, length - at)))
  return parts.join('')
}
