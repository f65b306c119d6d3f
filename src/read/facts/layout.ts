import type { DataBlock, Marker, Matter, MetaTag, Page } from '../../page/model.ts'
import type { Span } from '../../page/span.ts'

/** The parts of a page that come from its markup; facts are computed from them, whichever format was read. */
export type Layout = Pick<Page, 'source' | 'blocks' | 'sections' | 'lists' | 'tables' | 'links' | 'images'>

/** The parts of a page that are computed from a layout. */
export type Facts = Pick<Page, 'faqs' | 'markers' | 'references' | 'bylines' | 'dates' | 'readingTime'>

/**
 * What the markup of HTML says outright of a date or a person: `<time datetime>`, `itemprop`, `rel="author"`.
 * An element that says two things (`<time itemprop="dateModified" datetime="…">`) gives two hints.
 */
export interface Hint {
  readonly name: 'datePublished' | 'dateModified' | 'lastReviewed' | 'author' | 'reviewedBy' | 'time'
  /** The attribute's value (`datetime`, `content`), decoded; where it has none, the text of the element. */
  readonly value: string
  /** Source of the value: inside the quotes of the attribute, or the element's text. */
  readonly at: Span
  /** Index of the block the element stands in, or -1. */
  readonly block: number
  /** Range of the element's text in the block's text; empty where the element prints nothing. */
  readonly from: number
  readonly to: number
}

/** An entry that a source defines apart from its prose; markdown only. */
export interface Definition {
  /** `definition`: `[1]: url "title"`; `footnote`: `[^1]: text`. */
  readonly form: 'definition' | 'footnote'
  /** Between the brackets, without `^`, as written. */
  readonly label: string
  /** Title of a link definition, or null; text of a footnote. */
  readonly text: string | null
  /** Target of a definition; first link of a footnote. */
  readonly url: string | null
  readonly urlAt: Span | null
  readonly at: Span
  /** Index of the block that prints it (first one of a footnote), or -1 where nothing is printed. */
  readonly block: number
}

/**
 * An id that a link can point at, on or in a list item, cell or paragraph: `<li id="ref-1">`.
 * HTML readers hand in the ids of `li`, `p`, `td`, `tr`, `dt`, `dd`, `cite`, and of `a` and `span` in them.
 */
export interface Anchor {
  readonly id: string
  /** Index of the (first) block of the element. */
  readonly block: number
}

/** What a reader knows beside the layout; absent means none. */
export interface FactInputs {
  readonly matter?: Matter | null
  readonly metas?: readonly MetaTag[]
  readonly data?: readonly DataBlock[]
  readonly hints?: readonly Hint[]
  readonly definitions?: readonly Definition[]
  /** Calls of footnotes (`[^1]`), in reading order; HTML needs none, its links to `#fn-1` tell. */
  readonly footnoteMarkers?: readonly Marker[]
  readonly anchors?: readonly Anchor[]
}
