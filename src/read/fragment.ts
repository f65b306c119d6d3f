import type { BlockKind, Comment, ReadFault } from '../page/model.ts'
import type { Span } from '../page/span.ts'
import type { Assembler } from './assemble.ts'
import type { Anchor, Hint } from './facts/layout.ts'

/**
 * Stands in a masked source for a markdown block: a noncharacter, which no text holds. In the tree it is text
 * of one unit, so that HTML's own rules say which element the block belongs to.
 */
export const SLOT = '\ufdd0'

/** Raw HTML of a markdown source, to be read with the markdown that stands between its tags. */
export interface FragmentInput {
  /**
   * As long as the source, so that offsets are those of the source: HTML as written, a `SLOT` where each
   * markdown block begins, and all else (the rest of those blocks, `>` before lines of a quotation) blank.
   */
  readonly masked: string
  /** The HTML to read, from its first tag to its last. */
  readonly at: Span
  readonly assembler: Assembler
  /**
   * Reads the markdown block that begins at an offset, in the state that the tags around it made.
   * `kind` is what a paragraph is there: `cell`, `summary`, `term`, `detail`, `caption`, else `paragraph`.
   */
  readonly slot: (offset: number, kind: BlockKind) => void
}

/** What stands in raw HTML beside its blocks. */
export interface FragmentFacts {
  readonly comments: readonly Comment[]
  /** Scripts of JSON-LD: their contents and the whole element. */
  readonly scripts: readonly { readonly at: Span; readonly element: Span }[]
  readonly hints: readonly Hint[]
  readonly anchors: readonly Anchor[]
  readonly faults: readonly ReadFault[]
}

/** How the HTML reader reads a fragment: in src/read/html/fragment.ts as `readFragment`. */
export type ReadFragment = (input: FragmentInput) => FragmentFacts
