import type { Place } from '../page/span.ts'
import { type Cell, cellsOf } from './terminal.ts'

/** One line of a frame: the number in the gutter, the line as shown, and the carets below it. */
interface FrameLine {
  readonly number: number
  readonly shown: string
  readonly carets: string
}

/** The part of a source that a finding points at. */
export interface Frame {
  readonly lines: readonly FrameLine[]
  /** Number of the last line at fault where the frame does not show it, else null. */
  readonly upTo: number | null
}

/**
 * The source lines of a finding with carets under the fault, at most two lines; blank ends are left out.
 * Lines that are wider than `width` columns are cut around the place.
 */
export function frameOf(source: string, start: Place, end: Place, width: number): Frame {
  const first = lineAround(source, start.offset - (start.column - 1), start.offset, width)
  const stop = Math.max(start.offset, end.offset)
  const lines = [frameLine(source, start.line, first, start.offset, Math.min(stop, first.end), width)]
  const many = end.line > start.line && !(end.line === start.line + 1 && end.column === 1)
  if (end.line !== start.line + 1 || end.column === 1) return { lines, upTo: many ? end.line : null }
  const second = lineAround(source, end.offset - (end.column - 1), end.offset, width)
  const blank = /^\s*/.exec(source.slice(second.start, Math.min(second.end, second.start + width)))?.[0] ?? ''
  lines.push(frameLine(source, end.line, second, second.start + blank.length, stop, width))
  return { lines, upTo: null }
}

interface LineSpan {
  readonly start: number
  readonly end: number
}

/** A line from its start on, up to its end or as far past `inside` as a frame may show. */
function lineAround(source: string, start: number, inside: number, width: number): LineSpan {
  const limit = Math.min(source.length, inside + 8 * width)
  let end = inside
  while (end < limit && source[end] !== '\n' && source[end] !== '\r') end++
  return { start, end }
}

function frameLine(
  source: string,
  number: number,
  line: LineSpan,
  from: number,
  to: number,
  width: number,
): FrameLine {
  // A line may be the whole file: only what can be on the screen is looked at.
  const low = clearOfPair(source, Math.max(line.start, from - 2 * width))
  const high = clearOfPair(source, Math.min(line.end, Math.max(to, from) + 2 * width, from + 4 * width))
  const cells = cellsOf(source.slice(low, high))
  const before = cells.filter((cell) => low + cell.at < from)
  const marked = cells.filter((cell) => low + cell.at >= from && low + cell.at < to)
  const after = cells.slice(before.length + marked.length)
  const wide = widthOf(before) + widthOf(marked) + widthOf(after)
  if (low === line.start && high === line.end && wide <= width)
    return { number, ...drawn('', before, marked, after, '') }

  // Two columns are kept for the ellipses.
  const room = Math.max(8, width - 2)
  // Of a mark that fills the line, the words before it still tell where it stands.
  const mark = take(marked, room - Math.min(widthOf(before), 12))
  const whole = mark.length === marked.length
  const spare = room - widthOf(mark)
  const left = takeEnd(before, whole ? Math.max(Math.floor(spare / 2), spare - widthOf(after)) : spare)
  const right = whole ? take(after, spare - widthOf(left)) : []
  const cutLeft = low > line.start || left.length < before.length
  const shown = left.length + mark.length + right.length
  const cutRight = high < line.end || shown < cells.length - (before.length - left.length)
  return { number, ...drawn(cutLeft ? '…' : '', left, mark, right, cutRight ? '…' : '') }
}

function drawn(
  head: string,
  before: readonly Cell[],
  marked: readonly Cell[],
  after: readonly Cell[],
  tail: string,
) {
  const shown = head + [...before, ...marked, ...after].map((cell) => cell.shown).join('') + tail
  const carets = ' '.repeat(head.length + widthOf(before)) + '^'.repeat(Math.max(1, widthOf(marked)))
  return { shown: shown.trimEnd(), carets }
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0)
}

/** As many cells from the start as have room. */
function take(cells: readonly Cell[], room: number): Cell[] {
  let used = 0
  const end = cells.findIndex((cell) => {
    used += cell.width
    return used > room
  })
  return cells.slice(0, end < 0 ? cells.length : end)
}

/** As many cells up to the end as have room. */
function takeEnd(cells: readonly Cell[], room: number): Cell[] {
  return take([...cells].reverse(), room).reverse()
}

/** An offset that does not cut a surrogate pair. */
function clearOfPair(source: string, offset: number): number {
  const code = source.charCodeAt(offset)
  return code >= 0xdc00 && code <= 0xdfff && offset > 0 ? offset - 1 : offset
}
