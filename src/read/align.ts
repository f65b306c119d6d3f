import { decodeHTML } from 'entities'

/** A stretch of a decoded value and the source it came from; see `Run` for `exact`. */
export interface Piece {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  readonly exact: boolean
}

const reference = /&(?:#[xX]?[0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{0,31});?/y
/** A line end with what stands around it that is not text: indentation, the `>` of a quotation. */
const markdownBreak = /[ \t]*(?:\r\n|\n|\r)[ \t>]*/y
const escapable = /[!-/:-@[-`{-~]/
/** How a source writes text: with references (`&amp;`), with escapes too (`\\*`), or as it is (code). */
export type Syntax = 'html' | 'markdown' | 'verbatim'

/** Gaps looked for before the rest is mapped as a whole: keeps the walk linear on hostile input. */
const MAX_GAPS = 32

/**
 * Walks a decoded value and its source side by side and says which piece came from where.
 * Parsers give one span for a whole text node; entities, escapes and line ends make value and source differ.
 * Pieces cover `value` in order; where the walk loses the thread, the rest is one inexact piece.
 */
export function align(source: string, start: number, end: number, value: string, syntax: Syntax): Piece[] {
  if (end - start === value.length && source.startsWith(value, start))
    return value ? [{ from: 0, to: value.length, start, end, exact: true }] : []
  const pieces: Piece[] = []
  let at = start
  let from = 0
  let gaps = 0
  let exactFrom = 0
  let exactStart = start
  const flush = () => {
    if (from > exactFrom) pieces.push({ from: exactFrom, to: from, start: exactStart, end: at, exact: true })
  }
  const whole = (to: number, sourceEnd: number) => {
    flush()
    pieces.push({ from, to, start: at, end: sourceEnd, exact: false })
    from = to
    at = sourceEnd
    exactFrom = from
    exactStart = at
  }
  while (from < value.length) {
    const step = at < end ? special(source, at, end, value, from, syntax) : null
    if (step) {
      whole(from + step.taken, step.end)
    } else if (at < end && source.charCodeAt(at) === value.charCodeAt(from)) {
      at++
      from++
    } else {
      const found = gaps++ < MAX_GAPS ? source.indexOf(value.slice(from, from + 12), at) : -1
      if (found < 0 || found >= end) {
        whole(value.length, end)
        break
      }
      flush()
      at = found
      exactFrom = from
      exactStart = at
    }
  }
  flush()
  return pieces
}

/** A place where source and value differ by rule: how many units of the value it gives, and where it ends. */
function special(
  source: string,
  at: number,
  end: number,
  value: string,
  from: number,
  syntax: Syntax,
): { taken: number; end: number } | null {
  const code = source.charCodeAt(at)
  if (code === 38 && syntax !== 'verbatim') {
    reference.lastIndex = at
    const text = reference.exec(source)?.[0]
    const decoded = text && at + text.length <= end ? decodeHTML(text) : undefined
    if (text && decoded && decoded !== text && value.startsWith(decoded, from))
      return { taken: decoded.length, end: at + text.length }
    return null
  }
  if (code === 0 && value.charCodeAt(from) === 0xfffd) return { taken: 1, end: at + 1 }
  if (syntax === 'html') {
    if (code !== 13 || value.charCodeAt(from) !== 10) return null
    return { taken: 1, end: source.charCodeAt(at + 1) === 10 ? at + 2 : at + 1 }
  }
  if (
    code === 92 &&
    syntax === 'markdown' &&
    escapable.test(source[at + 1] ?? '') &&
    value[from] === source[at + 1]
  )
    return value[from] === '\\' || value.charCodeAt(from) !== 92 ? { taken: 1, end: at + 2 } : null
  const ending = value.charCodeAt(from)
  // In a code span a line end is a space.
  if (ending === 10 || ending === 13 || (ending === 32 && (code === 10 || code === 13))) {
    markdownBreak.lastIndex = at
    const text = markdownBreak.exec(source)?.[0]
    const taken = ending === 13 && value.charCodeAt(from + 1) === 10 ? 2 : 1
    if (text) return { taken, end: Math.min(end, at + text.length) }
  }
  return null
}
