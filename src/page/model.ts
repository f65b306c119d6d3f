import type { LineIndex, Span } from './span.ts'
import type { Text } from './text.ts'

/** Where a page's source came from, which decides how it is read. */
export type Format = 'markdown' | 'html' | 'docx'

/** Part of a page that a block belongs to; rules choose the zones they speak about. */
export type Zone =
  | 'lead' // before the first heading below the title
  | 'body'
  | 'faq'
  | 'table'
  | 'cta' // call to action
  | 'service' // what the publisher offers
  | 'references'
  | 'navigation' // menus, header, footer, breadcrumbs, cookie notices
  | 'editorial' // notes for the team, not for readers

/** What a block is, whichever markup said so. Containers are not blocks: a list is known by its items. */
export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'item' // first paragraph of a list item
  | 'cell'
  | 'term' // dt
  | 'detail' // dd
  | 'summary' // summary of a disclosure
  | 'caption' // of a table or figure
  | 'code'

/** One leaf of a page that holds text. Blocks stand in reading order; `index` is the place in `Page.blocks`. */
export interface Block {
  readonly index: number
  readonly kind: BlockKind
  readonly text: Text
  /** Source of the whole block, marks and tags included. */
  readonly at: Span
  readonly zone: Zone
  /** Index into `Page.sections`. */
  readonly section: number
  /** Heading level 1 to 6; 0 for other blocks. */
  readonly level: number
  /** Index into `Page.lists` of the innermost list, or -1. */
  readonly list: number
  /** Index into `Page.tables`, or -1. */
  readonly table: number
  /** Stands in a block quotation. */
  readonly quoted: boolean
  /** Stands in a call-out: an alert, an admonition, an aside in the main text. */
  readonly callout: boolean
}

/** A heading and what follows it up to the next heading. Section 0 is what stands before the first heading. */
export interface Section {
  readonly index: number
  /** Heading level; 0 for section 0. */
  readonly level: number
  /** Index of the heading block, or -1 for section 0. */
  readonly heading: number
  /** Index of the nearest section above with a lower level, or -1. */
  readonly parent: number
  /** Half-open range of block indexes, heading included, subsections left out. */
  readonly from: number
  readonly to: number
  readonly at: Span
  /** What the profile takes this section for, or null. Set when the profile is applied. */
  readonly role: SectionRole | null
}

/** A profile's section found on the page, and by which likeness. */
export interface SectionRole {
  readonly id: string
  readonly how: 'same' | 'stem' | 'words' | 'inherited'
  /** 0 to 1. */
  readonly score: number
}

export interface List {
  readonly index: number
  readonly at: Span
  readonly ordered: boolean
  /** 0 for a list that stands in no other. */
  readonly depth: number
  /** Indexes of the first block of each item. */
  readonly items: readonly number[]
  readonly section: number
}

export interface Table {
  readonly index: number
  readonly at: Span
  readonly section: number
  /** Block indexes of the header cells; empty where the table has no header row. */
  readonly header: readonly number[]
  /** Block indexes of the body cells, row by row. Ragged rows stay ragged. */
  readonly rows: readonly (readonly number[])[]
  /** Block index of the caption, or -1. */
  readonly caption: number
}

export interface Link {
  readonly at: Span
  /** What the reader sees; for an image link the alt text. */
  readonly text: Text
  /** The target as written, entities decoded. */
  readonly target: string
  readonly targetAt: Span
  /** Words of the rel attribute, lower case. */
  readonly rel: readonly string[]
  readonly title: string | null
  /** Index of the block it stands in, or -1. */
  readonly block: number
  readonly kind: 'link' | 'button' | 'definition' | 'image'
}

export interface Image {
  readonly at: Span
  /** null where no alt attribute stands; an empty alt marks decoration. */
  readonly alt: Text | null
  readonly target: string
  readonly targetAt: Span
  readonly block: number
  readonly section: number
}

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

/** An attribute or element of the head with its value. */
export interface MetaTag {
  /** Lower case name or property: `description`, `og:title`, `robots`. */
  readonly name: string
  readonly content: Text
  readonly at: Span
}

/** What the head says; for a draft, what its front matter asks the head to say. */
export interface Head {
  readonly at: Span
  /** Every title element in the head, in order. */
  readonly titles: readonly Text[]
  /** The first of `titles`, or null. */
  readonly title: Text | null
  readonly description: Text | null
  readonly canonicals: readonly Link[]
  readonly metas: readonly MetaTag[]
  readonly charsetAt: Span | null
}

/** A block of JSON-LD. */
export interface DataBlock {
  /** Source between the script tags. */
  readonly at: Span
  /** Source of the whole element, tags included. */
  readonly element: Span
  readonly raw: string
  /** Parsed value; undefined where `fault` says why not. */
  readonly value: unknown
  readonly fault: ReadFault | null
}

/** Front matter. `entries` list every scalar and key of it in order. */
export interface Matter {
  readonly kind: 'yaml' | 'toml' | 'json'
  readonly at: Span
  readonly value: Readonly<Record<string, unknown>>
  readonly entries: readonly MatterEntry[]
}

export interface MatterEntry {
  /** JSON Pointer: `/keywords/secondary/0`. */
  readonly pointer: string
  readonly value: unknown
  readonly keyAt: Span
  readonly at: Span
}

export type QueryKind = 'primary' | 'secondary' | 'long-tail' | 'question'

/** What the team wants the page to cover. */
export interface Plan {
  readonly from: 'matter' | 'sidecar' | 'tables' | 'meta'
  readonly queries: readonly PlannedQuery[]
  readonly schema: readonly PlannedItem[]
  readonly links: readonly PlannedItem[]
  readonly reviewer: string | null
}

export interface PlannedQuery {
  readonly text: string
  readonly kind: QueryKind
  /** Place on the page; null where the plan stands in a sidecar. */
  readonly at: Span | null
}

export interface PlannedItem {
  readonly text: string
  readonly at: Span | null
}

/** Something that could not be read as it was meant; the page is read without it. */
export interface ReadFault {
  readonly kind: 'front-matter' | 'json' | 'encoding' | 'nesting' | 'size' | 'markup' | 'sidecar' | 'document'
  readonly message: string
  readonly at: Span
}

/** A page without its facets: what every reader can tell. */
export type PageFacts = Omit<Page, keyof Facets>

/** An HTML comment, in either format. */
export interface Comment {
  readonly value: string
  readonly at: Span
}

export interface Http {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
}

/** What an address of the page said when it was asked. */
export interface AddressCheck {
  /**
   * `there`: a page answered; `gone`: the server says that nothing is there (404, 410), or no such server exists;
   * `unclear`: an answer that tells neither, such as 403 to programs, 429 or 503.
   */
  readonly outcome: 'there' | 'gone' | 'unclear'
  /** Of the last answer; null where the host does not exist. */
  readonly status: number | null
  /** Where it led, hop by hop; empty where it answered itself. */
  readonly redirects: readonly { readonly status: number; readonly to: string }[]
  /** Day on which it was asked, YYYY-MM-DD. */
  readonly checked: string
}

/** What the register of a work's DOI says of it. */
export interface WorkCheck {
  readonly retraction: {
    readonly kind: 'retraction' | 'withdrawal' | 'removal' | 'partial-retraction' | 'expression-of-concern'
    /** DOI of the notice, or null. */
    readonly notice: string | null
    /** YYYY-MM-DD, YYYY-MM or YYYY, or null. */
    readonly date: string | null
  } | null
  readonly checked: string
}

/** What the network said of the sources that a page cites. What could not be asked is in neither map. */
export interface Online {
  /** By the address that `addressOf` gives. */
  readonly addresses: ReadonlyMap<string, AddressCheck>
  /** By DOI in lower case. */
  readonly works: ReadonlyMap<string, WorkCheck>
}

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
