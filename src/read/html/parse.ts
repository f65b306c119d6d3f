import type { Document } from 'domhandler'
import { Parser, type Token } from 'parse5'
import type { Htmlparser2TreeAdapterMap } from 'parse5-htmlparser2-tree-adapter'
import type { ReadFault } from '../../page/model.ts'
import { type Landmarks, treeBuilder } from './adapter.ts'

/** Open elements that are read; browsers stop at about half of it. */
const MAX_DEPTH = 1000
/** Formatting elements (`b`, `a`, `font`) open at once: each new paragraph opens all of them again. */
const MAX_FORMATTING = 64
const MAX_ATTRIBUTES = 1000
const MAX_ELEMENTS = 500_000
/** Steps over open elements and moved nodes; about two seconds of them. */
const MAX_STEPS = 600_000_000
/** Leaves whose content is raw text: ignoring their start tag would read a script as prose. */
const rawText = new Set(['script', 'style', 'textarea', 'title', 'iframe', 'noscript', 'noembed', 'noframes', 'xmp'])

/** A source as a tree. Offsets in the tree count from `base`. */
export interface Parsed {
  readonly document: Document
  readonly base: number
  readonly landmarks: Landmarks
  readonly faults: readonly ReadFault[]
}

/** What the tokenizer of parse5 keeps to itself and this guard needs; a test tells when it changes. */
interface TokenizerInside {
  currentToken: Token.Token | null
  _leaveAttrName(): void
}

/**
 * Parses `source.slice(base)` as an HTML document.
 * The algorithm of the HTML standard is quadratic, and worse, in depth, in attributes of a tag and in open
 * formatting elements. Beyond sane limits tags are passed over, their text kept, and a fault says where.
 * A page that is still too dear is read up to the place where it became so. Never throws.
 */
export function parseHtml(source: string, base: number): Parsed {
  const tree = treeBuilder()
  const parser = new Parser<Htmlparser2TreeAdapterMap>({
    sourceCodeLocationInfo: true,
    treeAdapter: tree.adapter,
  })
  const faults: ReadFault[] = []
  const report = (kind: ReadFault['kind'], message: string, token: Token.Token | null) => {
    if (faults.some((fault) => fault.kind === kind && fault.message === message)) return
    const start = base + (token?.location?.startOffset ?? 0)
    const end = base + (token?.location?.endOffset ?? 0)
    faults.push({ kind, message, at: { start, end: Math.max(start, end) } })
  }
  const stop = Symbol('stop')
  let passedOver = 0
  let steps = 0
  let lastTag: Token.Token | null = null

  const onStartTag = parser.onStartTag.bind(parser)
  parser.onStartTag = (token) => {
    lastTag = token
    const { stackTop } = parser.openElements
    const formatting = parser.activeFormattingElements.entries.length
    steps += stackTop + formatting * 4
    if (steps + tree.spent.moves / 8 > MAX_STEPS) throw stop
    if (tree.spent.elements > MAX_ELEMENTS) throw stop
    if (stackTop >= MAX_DEPTH && !rawText.has(token.tagName)) {
      report('nesting', `Elements nested more than ${MAX_DEPTH} deep; deeper tags are passed over`, token)
      if (!token.selfClosing) passedOver++
      return
    }
    if (formatting > MAX_FORMATTING && formattingNames.has(token.tagName)) {
      report('nesting', `More than ${MAX_FORMATTING} formatting elements left open; further ones are passed over`, token)
      return
    }
    onStartTag(token)
  }
  const onEndTag = parser.onEndTag.bind(parser)
  parser.onEndTag = (token) => {
    lastTag = token
    steps += parser.openElements.stackTop + parser.activeFormattingElements.entries.length
    if (steps + tree.spent.moves / 8 > MAX_STEPS || tree.spent.elements > MAX_ELEMENTS) throw stop
    if (passedOver > 0 && !rawText.has(token.tagName)) passedOver--
    else onEndTag(token)
  }

  const inside = parser.tokenizer as unknown as TokenizerInside
  const leaveAttrName = inside._leaveAttrName.bind(parser.tokenizer)
  inside._leaveAttrName = () => {
    const token = inside.currentToken
    if (token && 'attrs' in token && token.attrs.length >= MAX_ATTRIBUTES)
      report('markup', `More than ${MAX_ATTRIBUTES} attributes on one tag; further ones are passed over`, token)
    else leaveAttrName()
  }

  try {
    parser.tokenizer.write(base > 0 ? source.slice(base) : source, true)
    const open = inside.currentToken
    if (open && 'tagName' in open && open !== lastTag)
      report('markup', `Tag <${open.tagName.slice(0, 40)} is not closed: the rest of the page is lost in it`, open)
  } catch (error) {
    if (error !== stop) throw error
    report('size', 'Markup too large or too tangled; the page is read up to here', lastTag)
    closeAt(parser, lastTag)
  }
  return { document: parser.document, base, landmarks: tree.landmarks, faults }
}

const formattingNames = new Set(
  'a b big code em font i nobr s small strike strong tt u'.split(' '),
)

/** Gives the elements that were open when reading stopped the place where it stopped as their end. */
function closeAt(parser: Parser<Htmlparser2TreeAdapterMap>, token: Token.Token | null): void {
  const endOffset = token?.location?.startOffset ?? 0
  for (let at = parser.openElements.stackTop; at >= 0; at--) {
    const element = parser.openElements.items[at]
    const location = element && 'sourceCodeLocation' in element ? element.sourceCodeLocation : null
    if (location) location.endOffset = Math.max(location.startOffset, endOffset)
  }
}
