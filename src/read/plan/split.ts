import type { PlannedQuery, QueryKind } from '../../page/model.ts'
import { spanOf, type Text } from '../../page/text.ts'

/** A piece of a value with its range. */
export interface Piece {
  readonly text: string
  readonly from: number
  readonly to: number
}

/**
 * Splits a value that lists keywords: at line breaks and semicolons, else at commas outside quotes; questions at
 * their question marks, which they keep.
 */
export function splitValue(value: string, from: number, kind: QueryKind): Piece[] {
  const pieces: Piece[] = []
  const push = (start: number, end: number) => {
    let low = start
    let high = end
    while (low < high && /[\s,;•·–—-]/.test(value[low] ?? '')) low++
    while (high > low && /[\s,;•·]/.test(value[high - 1] ?? '')) high--
    // "1." before an entry numbers it.
    const number = /^\d{1,2}[.)]\s+/.exec(value.slice(low, high))?.[0].length ?? 0
    if (high > low + number)
      pieces.push({ text: value.slice(low + number, high), from: low + number, to: high })
  }
  const asks = kind === 'question' && value.includes('?', from)
  const hard = !asks && /[\n;]/.test(value.slice(from))
  let start = from
  let quoted = ''
  for (let at = from; at < value.length; at++) {
    const char = value[at] ?? ''
    if (quoted) {
      if (char === quoted) quoted = ''
      continue
    }
    const closing = char === '"' ? '"' : char === '“' ? '”' : ''
    if (closing && value.indexOf(closing, at + 1) > at) quoted = closing
    else if (asks && char === '?') {
      push(start, at + 1)
      start = at + 1
    } else if (char === '\n' || char === ';' || (!asks && !hard && char === ',')) {
      push(start, at)
      start = at + 1
    }
  }
  push(start, value.length)
  return pieces
}

/** Queries that a text lists from an offset on, each with its place. */
export function splitQueries(text: Text, from: number, kind: QueryKind): PlannedQuery[] {
  return splitValue(text.value, from, kind).map((piece) => ({
    text: piece.text,
    kind,
    at: spanOf(text, piece.from, piece.to),
  }))
}

/** Adds a list to another; a spread would exhaust the stack on a long one. */
export function append<Item>(to: Item[], items: readonly Item[]): void {
  for (const item of items) to.push(item)
}
