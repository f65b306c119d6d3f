import type { Document, Element, ParentNode } from 'domhandler'
import { Parser, type ParserOptions, Token, Tokenizer } from 'parse5'
import type { Htmlparser2TreeAdapterMap } from 'parse5-htmlparser2-tree-adapter'
import type { ReadFault } from '../../page/model.ts'
import { type Landmarks, type TreeBuilder, treeBuilder } from './adapter.ts'

/** Open elements that are read; browsers stop at about half of it. */
const MAX_DEPTH = 1000
/** Formatting elements (`b`, `a`, `font`) open at once: each new paragraph opens all of them again. */
const MAX_FORMATTING = 64
const MAX_ATTRIBUTES = 1000
/** Some hundreds of megabytes of them; real pages have a few thousand. */
const MAX_ELEMENTS = 300_000
/** Steps over open elements and moved nodes: about two seconds of them. */
const MAX_STEPS = 600_000_000
const formattingNames = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))
/** Leaves whose content is raw text: passing over their start tag would read a script as prose. */
const rawText = new Set('iframe noembed noframes noscript script style textarea title xmp'.split(' '))
const voidNames = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

/** A source as a tree. Offsets in the tree count from `base`. */
export interface Parsed {
  readonly document: Document
  readonly base: number
  readonly landmarks: Landmarks
  readonly faults: readonly ReadFault[]
}

/**
 * Parses `source.slice(base, end)` as an HTML document.
 * The algorithm of the HTML standard is quadratic, and worse, in depth, in attributes of a tag and in open
 * formatting elements. Beyond sane limits tags are passed over, their text kept, and a fault says where.
 * A page that is still too dear is read up to the place where it became so. Never throws.
 */
export function parseHtml(source: string, base: number, end = source.length): Parsed {
  const tree = treeBuilder()
  const html = source.slice(base, end)
  const guard: Guard = {
    tree,
    length: html.length,
    steps: 0,
    passedOver: 0,
    lastTag: null,
    lastComment: null,
    faults: new Map(),
  }
  const parser = new GuardedParser({ sourceCodeLocationInfo: true, treeAdapter: tree.adapter }, guard)
  try {
    parser.tokenizer.write(html, true)
    parser.reportUnclosed(html)
  } catch (error) {
    if (error !== tooDear) throw error
    report(guard, 'size', 'Markup is too large or too tangled; the page is read up to here', guard.lastTag)
    closeAt(parser, guard.lastTag?.location?.startOffset ?? 0)
  }
  const faults = [...guard.faults.values()].map(({ at, ...fault }) => ({
    ...fault,
    at: { start: at.start + base, end: at.end + base },
  }))
  return { document: parser.document, base, landmarks: tree.landmarks, faults }
}

const tooDear = Symbol('too dear')

interface Guard {
  readonly tree: TreeBuilder
  readonly length: number
  steps: number
  /** Start tags passed over whose end tags are still to come. */
  passedOver: number
  lastTag: Token.TagToken | null
  lastComment: Token.CommentToken | null
  readonly faults: Map<string, ReadFault>
}

function report(guard: Guard, kind: ReadFault['kind'], message: string, token: Token.Token | null): void {
  if (guard.faults.has(message)) return
  const start = token?.location?.startOffset ?? 0
  const end = Math.max(start, token?.location?.endOffset ?? 0)
  guard.faults.set(message, { kind, message, at: { start, end } })
}

/** A class, and not a parser whose methods are replaced, because the latter halves the speed of parse5. */
class GuardedParser extends Parser<Htmlparser2TreeAdapterMap> {
  readonly guard: Guard
  readonly guarded: GuardedTokenizer

  constructor(options: ParserOptions<Htmlparser2TreeAdapterMap>, guard: Guard) {
    super(options)
    this.guard = guard
    this.tokenizer = this.guarded = new GuardedTokenizer(this, guard)
  }

  override onStartTag(token: Token.TagToken): void {
    const { guard } = this
    const { stackTop } = this.openElements
    const formatting = this.activeFormattingElements.entries.length
    guard.lastTag = token
    spend(guard, stackTop + formatting * 4)
    if (stackTop >= MAX_DEPTH && !rawText.has(token.tagName)) {
      report(
        guard,
        'nesting',
        `Elements stand more than ${MAX_DEPTH} deep; deeper tags are passed over`,
        token,
      )
      if (!voidNames.has(token.tagName)) guard.passedOver++
    } else if (formatting >= MAX_FORMATTING && formattingNames.has(token.tagName)) {
      report(
        guard,
        'nesting',
        `More than ${MAX_FORMATTING} formatting elements are open; further ones are passed over`,
        token,
      )
    } else super.onStartTag(token)
  }

  /** Copies of the location without lines and columns, which nobody asks for: a tenth of the tree. */
  override _attachElementToTree(element: Element, location: Token.LocationWithAttributes | null): void {
    if (location) {
      const { startOffset, endOffset, attrs } = location
      element.sourceCodeLocation = {
        startOffset,
        endOffset,
        attrs,
        startTag: location,
      } as Token.ElementLocation
    }
    if (this._shouldFosterParentOnInsertion()) this._fosterParentElement(element)
    else this.treeAdapter.appendChild(this.openElements.currentTmplContentOrNode ?? this.document, element)
  }

  /** Moves all children at once: one by one from the front is quadratic. */
  override _adoptNodes(donor: ParentNode, recipient: ParentNode): void {
    const moved = donor.children
    spend(this.guard, moved.length)
    donor.children = []
    for (const child of moved) this.treeAdapter.appendChild(recipient, child)
  }

  override onComment(token: Token.CommentToken): void {
    // The end of the source counts as one more unit of a comment that it cuts off.
    if (token.location) token.location.endOffset = Math.min(token.location.endOffset, this.guard.length)
    this.guard.lastComment = token
    super.onComment(token)
  }

  /** Tells of a tag, script or comment that is open at the end, and has swallowed what stands after it. */
  reportUnclosed(html: string): void {
    const { guard } = this
    const lost = 'is never closed; the rest of the page is lost in it'
    const open = this.guarded.openTag
    if (open) report(guard, 'markup', `Tag <${open.tagName.slice(0, 40)}> ${lost}`, open)
    const tag = guard.lastTag
    const raw = tag?.type === Token.TokenType.START_TAG && rawText.has(tag.tagName) && !this.currentNotInHTML
    if (!open && tag && raw && html.slice(tag.location?.endOffset).trim() !== '')
      report(guard, 'markup', `Element <${tag.tagName}> ${lost}`, tag)
    const comment = guard.lastComment
    const written = html.slice(comment?.location?.startOffset)
    if (
      comment?.location?.endOffset === html.length &&
      /^<!--(?!-?>)/.test(written) &&
      !/--!?>$/.test(written.slice(-4))
    )
      report(guard, 'markup', `Comment ${lost}`, comment)
  }

  override onEndTag(token: Token.TagToken): void {
    const { guard } = this
    guard.lastTag = token
    spend(guard, this.openElements.stackTop + this.activeFormattingElements.entries.length)
    if (guard.passedOver > 0 && !rawText.has(token.tagName)) guard.passedOver--
    else super.onEndTag(token)
  }
}

class GuardedTokenizer extends Tokenizer {
  readonly guard: Guard

  constructor(parser: GuardedParser, guard: Guard) {
    super(parser.options, parser)
    this.guard = guard
  }

  /** parse5 compares each name with all names before it. */
  override _leaveAttrName(): void {
    const token = this.currentToken
    if (token && 'attrs' in token && token.attrs.length >= MAX_ATTRIBUTES) {
      const message = `More than ${MAX_ATTRIBUTES} attributes stand on one tag; further ones are passed over`
      report(this.guard, 'markup', message, token)
    } else super._leaveAttrName()
  }

  /** The tag that the end of the source cut off, or null. */
  get openTag(): Token.TagToken | null {
    const token = this.currentToken
    return token && 'tagName' in token && token !== this.guard.lastTag ? token : null
  }
}

function spend(guard: Guard, steps: number): void {
  guard.steps += steps
  const { elements, moves } = guard.tree.spent
  if (guard.steps + moves / 2 > MAX_STEPS || elements > MAX_ELEMENTS) throw tooDear
}

/** Gives the elements that were open when reading stopped that place as their end. */
function closeAt(parser: GuardedParser, endOffset: number): void {
  const { items, stackTop } = parser.openElements
  for (const element of items.slice(0, stackTop + 1)) {
    const location = 'sourceCodeLocation' in element ? element.sourceCodeLocation : null
    if (location) location.endOffset = Math.max(location.startOffset, endOffset)
  }
}
