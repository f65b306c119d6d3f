import type { DataBlock, Head, Http, Matter, Online, Plan } from './facets.ts'
import type { Byline, Faq, Marker, PageDate, ReadingTime, Reference } from './facts.ts'
import type { Block, Comment, Format, Image, Link, List, ReadFault, Section, Table } from './layout.ts'
import type { LineIndex } from './span.ts'

export type * from './facets.ts'
export type * from './facts.ts'
export type * from './layout.ts'

/** Facts that a source may not tell. Absent means "not known", never "passed". */
export interface Facets {
  readonly head: Head
  readonly data: readonly DataBlock[]
  readonly matter: Matter
  readonly plan: Plan
  readonly url: string
  readonly http: Http
  /** Known only where the run was asked to go online. */
  readonly online: Online
}

/**
 * A guide as every rule sees it, whichever format it was read from.
 * Spans are offsets of `source`, which is the text as decoded, byte-order mark included.
 */
export interface Page extends Partial<Facets> {
  /** Path or address as given, forward slashes. */
  readonly id: string
  readonly format: Format
  readonly source: string
  readonly lines: LineIndex
  /** BCP 47 tag as the page gives it, or null. */
  readonly lang: string | null
  readonly blocks: readonly Block[]
  readonly sections: readonly Section[]
  readonly lists: readonly List[]
  readonly tables: readonly Table[]
  readonly links: readonly Link[]
  readonly images: readonly Image[]
  readonly faqs: readonly Faq[]
  readonly markers: readonly Marker[]
  readonly references: readonly Reference[]
  readonly bylines: readonly Byline[]
  readonly dates: readonly PageDate[]
  readonly readingTime: ReadingTime | null
  readonly comments: readonly Comment[]
  readonly faults: readonly ReadFault[]
}

/** A page without its facets: what every reader can tell. */
export type PageFacts = Omit<Page, keyof Facets>
