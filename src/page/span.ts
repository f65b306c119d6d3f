/** A half-open range of the source, in UTF-16 units: `source.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A point of the source: line and column count from 1, column and offset in UTF-16 units. */
export interface Place {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** Offsets at which the lines of a source start, ascending; the first is always 0. */
export type LineIndex = readonly number[]

/** Finds the line starts of a source. CRLF, LF and a lone CR each end one line. */
export function indexLines(source: string): LineIndex {
  const starts = [0]
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at)
    if (code === 10 || (code === 13 && source.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
  }
  return starts
}

/** Line and column of an offset. An offset past the end of the source gives the place just after its last unit. */
export function placeAt(lines: LineIndex, offset: number): Place {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (lines[low] ?? 0) + 1, offset }
}

/** Smallest span that covers both. */
export function cover(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }
}

/** Whether two spans share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
