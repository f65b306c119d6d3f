import { type Run, sliceText, spanOf, type Text } from '../../page/text.ts'

/** The stretch of one block's text that an element covers: a link, a date. */
export interface Stretch {
  /** Index of the block, or -1 where it printed nothing. */
  readonly block: number
  readonly from: number
  readonly to: number
  readonly text: Text
}

/** An element that wants to know what it covered, which may be several blocks. */
export interface Cover {
  readonly parts: Stretch[]
  /**
   * Called once, when the last block it touches is whole. Stretches without text are left out; `block` is the
   * one that it ends in, or -1.
   */
  readonly done: (parts: readonly Stretch[], block: number) => void
  from: number
  to: number
}

/** Blocks kept of one cover; a link around more of them is a mistake in the markup. */
const MAX_PARTS = 50

/** Adds the block just finished to what a cover covers, white space at its ends cut. */
export function settle(cover: Cover, block: number, text: Text): void {
  if (cover.parts.length >= MAX_PARTS) return
  const { value } = text
  let from = Math.min(cover.from, value.length)
  let to = Math.min(cover.to, value.length)
  while (from < to && isSpace(value.charCodeAt(from))) from++
  while (to > from && isSpace(value.charCodeAt(to - 1))) to--
  if (to > from) cover.parts.push({ block, from, to, text })
}

/** What a cover covered as one text; blocks are parted by a space that the source did not have. */
export function textOf(parts: readonly Stretch[]): Text | null {
  const [only] = parts
  if (!only) return null
  if (parts.length === 1) return sliceText(only.text, only.from, only.to)
  const runs: Run[] = []
  const joins: number[] = []
  const values: string[] = []
  let length = 0
  for (const part of parts) {
    if (length > 0) {
      const { start } = spanOf(part.text, part.from, part.from)
      joins.push(length)
      runs.push({ from: length, to: length + 1, at: { start, end: start }, exact: false, marks: [] })
      values.push(' ')
      length++
    }
    const piece = sliceText(part.text, part.from, part.to)
    for (const run of piece.runs) runs.push({ ...run, from: run.from + length, to: run.to + length })
    for (const join of piece.joins) joins.push(join + length)
    values.push(piece.value)
    length += piece.value.length
  }
  const start = runs[0]?.at.start ?? 0
  const end = Math.max(start, runs[runs.length - 1]?.at.end ?? 0)
  return { value: values.join(''), at: { start, end }, runs, joins }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10
}
