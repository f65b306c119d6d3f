import type { Span } from './span.ts'

/** A question with its answer, from headings, a disclosure, a definition list or an accordion. */
export interface Faq {
  /** Index of the block that asks. */
  readonly question: number
  /** Indexes of the blocks that answer; may be empty. */
  readonly answer: readonly number[]
  readonly at: Span
}

/** One citation in the text. `[1-3]` gives three markers with the same place. */
export interface Marker {
  /**
   * As a reference names itself: `4`, or a footnote's name. A marker of the form `author-year` bears the label of
   * the entry that it was found to mean, or its own words (`Smith 2020`) where nothing numbers that entry.
   */
  readonly label: string
  readonly at: Span
  readonly block: number
  /** Range in the block's text. */
  readonly from: number
  readonly to: number
  readonly form: 'bracket' | 'footnote' | 'superscript' | 'author-year'
}

/** One entry of the reference list. */
export interface Reference {
  /** `4`; null for an entry of a plain list that nothing numbers. */
  readonly label: string | null
  readonly at: Span
  /** What the entry says, its title where it has one. */
  readonly text: string
  readonly url: string | null
  readonly urlAt: Span | null
  readonly form: 'definition' | 'plain' | 'footnote' | 'list'
  /** Index of the block it stands in, or -1 for definitions that print nothing. */
  readonly block: number
}

export type PersonRole = 'reviewer' | 'author' | 'editor'

/** Where on a page a fact was found. */
export type FactOrigin = 'text' | 'time' | 'matter' | 'meta' | 'data' | 'markup'

/** People named in one byline, as found. */
export interface Byline {
  readonly role: PersonRole
  /** As written, without the label. */
  readonly raw: string
  readonly people: readonly Person[]
  readonly at: Span
  readonly from: FactOrigin
}

export interface Person {
  /** `Dr`, `Prof`; null or absent where none is written. */
  readonly title?: string | null
  readonly name: string
  /** Degrees and memberships: `MD`, `FRCP`. */
  readonly credentials: readonly string[]
  /** What the person does: `Consultant oncologist`. */
  readonly role: string | null
  readonly organisation: string | null
  /** A team, a board or an organisation, not a person. */
  readonly collective: boolean
}

export type DateRole = 'reviewed' | 'updated' | 'published' | 'next-review' | 'other'

/** A date with its meaning, as found. */
export interface PageDate {
  readonly role: DateRole
  readonly raw: string
  /** `2026-05-15`, `2026-05` or `2026`; null where it cannot be read. */
  readonly iso: string | null
  /** Day and month could be read either way. */
  readonly ambiguous: boolean
  readonly at: Span
  readonly from: FactOrigin
}

export interface ReadingTime {
  readonly minutes: number
  readonly raw: string
  readonly at: Span
}
