import type { Link, ReadFault } from './layout.ts'
import type { Span } from './span.ts'
import type { Text } from './text.ts'

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
