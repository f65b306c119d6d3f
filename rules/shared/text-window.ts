import type { TextRange } from '../../src/text/words.ts'

/** A text without marks counts as one sentence; only so much around a place is read, in UTF-16 units. */
const WINDOW = 600

/** The part of `within` that stands near enough to `range` to be read. */
export function windowAround(within: TextRange, range: TextRange): TextRange {
  return { from: Math.max(within.from, range.from - WINDOW), to: Math.min(within.to, range.to + WINDOW) }
}
