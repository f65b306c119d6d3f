import type { Span } from './span.ts'

/** What the source says of a run of text beyond its characters. */
export type Mark = 'strong' | 'emphasis' | 'code' | 'link' | 'superscript' | 'subscript' | 'deleted' | 'icon'

/**
 * A piece of a text that maps back to the source.
 * `exact`: the source slice equals the piece unit by unit. Otherwise the piece (a decoded entity, a folded
 * run of white space, a separator the reader put in) maps to its source span as a whole.
 */
export interface Run {
  readonly from: number
  readonly to: number
  readonly at: Span
  readonly exact: boolean
  readonly marks: readonly Mark[]
}

/**
 * Reader-visible text: entities decoded, white space folded to one space, hard line breaks to `\n`, trimmed,
 * soft hyphens and zero-width spaces dropped.
 * `runs` cover `value` without gaps, in order. `joins` are the offsets in `value` of separators that the
 * reader put between neighbouring inline elements where the source had none.
 */
export interface Text {
  readonly value: string
  readonly at: Span
  readonly runs: readonly Run[]
  readonly joins: readonly number[]
}

/** Source span of `value.slice(from, to)`. An empty range gives an empty span at its place. */
export function spanOf(text: Text, from = 0, to = text.value.length): Span {
  const first = runAt(text.runs, from)
  if (!first) return text.at
  const start = first.exact ? first.at.start + (from - first.from) : first.at.start
  if (to <= from) return { start, end: start }
  const last = runAt(text.runs, to - 1) ?? first
  const end = last.exact ? last.at.start + (to - last.from) : last.at.end
  return { start, end: Math.max(start, end) }
}

/** Marks on the character at an offset of `value`. */
export function marksAt(text: Text, offset: number): readonly Mark[] {
  return runAt(text.runs, offset)?.marks ?? []
}

/** The part of a text between two offsets of its value, as a text of its own. */
export function sliceText(text: Text, from: number, to: number): Text {
  const runs: Run[] = []
  for (let index = Math.max(0, lastAtOrBefore(text.runs, from, startOf)); index < text.runs.length; index++) {
    const run = text.runs[index]
    if (!run || run.from >= to) break
    const low = Math.max(run.from, from)
    const high = Math.min(run.to, to)
    if (low >= high) continue
    const at = run.exact
      ? { start: run.at.start + (low - run.from), end: run.at.start + (high - run.from) }
      : run.at
    runs.push({ from: low - from, to: high - from, at, exact: run.exact, marks: run.marks })
  }
  const joins: number[] = []
  for (let index = lastAtOrBefore(text.joins, from - 1, same) + 1; index < text.joins.length; index++) {
    const join = text.joins[index]
    if (join === undefined || join >= to) break
    joins.push(join - from)
  }
  return { value: text.value.slice(from, to), at: spanOf(text, from, to), runs, joins }
}

/** A text whose value stands in the source unit by unit, such as a key or an identifier. */
export function exactText(value: string, start: number, marks: readonly Mark[] = []): Text {
  const at = { start, end: start + value.length }
  return { value, at, runs: [{ from: 0, to: value.length, at, exact: true, marks }], joins: [] }
}

/** A text that maps to one source span as a whole. */
export function wholeText(value: string, at: Span): Text {
  const runs = value === '' ? [] : [{ from: 0, to: value.length, at, exact: false, marks: [] }]
  return { value, at, runs, joins: [] }
}

function runAt(runs: readonly Run[], offset: number): Run | undefined {
  return runs[Math.max(0, lastAtOrBefore(runs, offset, startOf))]
}

const startOf = (run: Run): number => run.from
const same = (offset: number): number => offset

/** Index of the last item that begins at or before an offset, or -1. */
function lastAtOrBefore<T>(items: readonly T[], offset: number, begin: (item: T) => number): number {
  let low = -1
  let high = items.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const item = items[middle]
    if (item !== undefined && begin(item) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
