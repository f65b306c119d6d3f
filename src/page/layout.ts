import type { Span } from './span.ts'
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

/** Something that could not be read as it was meant; the page is read without it. */
export interface ReadFault {
  readonly kind: 'front-matter' | 'json' | 'encoding' | 'nesting' | 'size' | 'markup' | 'sidecar' | 'document'
  readonly message: string
  readonly at: Span
}

/** An HTML comment, in either format. */
export interface Comment {
  readonly value: string
  readonly at: Span
}
