import type { Span } from '../page/span.ts'
import type { Mark, Run, Text } from '../page/text.ts'
import { align } from './align.ts'

/** Characters that print nothing inside a word. */
const unseen = /[\u00ad\u200b\u2060\ufeff]/
const needsFolding = /[\t\n\f\r\u00ad\u200b\u2060\ufeff]| {2}/
const piecesOfText = /[ \t\n\f\r]+|[\u00ad\u200b\u2060\ufeff]|[^ \t\n\f\r\u00ad\u200b\u2060\ufeff]+/g

/** Builds the text of one block, run by run, in source order. */
export interface InlineBuilder {
  /** Adds decoded text that stands at `start..end` of the source. */
  add(value: string, start: number, end: number): void
  /** Adds a hard line break, `\n` in the text. */
  breakLine(at: Span): void
  /** Puts a space between neighbours that the source did not part, and records the join. */
  join(offset: number): void
  open(mark: Mark): void
  close(mark: Mark): void
  /** Length of the text so far; ranges of links and markers count in it. */
  readonly length: number
  /** The text so far ends in white space, or is empty. */
  readonly spaced: boolean
  /** The finished text, trailing space cut. `at` is used where the text is empty. */
  finish(at: Span): Text
}

export function inlineBuilder(source: string, syntax: 'html' | 'markdown'): InlineBuilder {
  let value = ''
  const runs: Run[] = []
  const joins: number[] = []
  let marks: readonly Mark[] = []

  const push = (piece: string, start: number, end: number, exact: boolean) => {
    const last = runs[runs.length - 1]
    const from = value.length
    value += piece
    if (last && exact && last.exact && last.at.end === start && last.marks === marks)
      runs[runs.length - 1] = { ...last, to: value.length, at: { start: last.at.start, end } }
    else runs.push({ from, to: value.length, at: { start, end }, exact, marks })
  }
  const ended = () => value === '' || value.endsWith(' ') || value.endsWith('\n')
  const space = (start: number, end: number, exact: boolean) => {
    if (!ended()) push(' ', start, end, exact)
  }
  const addExact = (piece: string, start: number) => {
    if (!needsFolding.test(piece) && !(piece.startsWith(' ') && ended())) {
      push(piece, start, start + piece.length, true)
      return
    }
    for (const match of piece.matchAll(piecesOfText)) {
      const part = match[0]
      const at = start + match.index
      if (/^[ \t\n\f\r]/.test(part)) space(at, at + part.length, part === ' ')
      else if (!unseen.test(part)) push(part, at, at + part.length, true)
    }
  }

  return {
    add(text, start, end) {
      for (const piece of align(source, start, end, text, syntax)) {
        const part = text.slice(piece.from, piece.to)
        if (piece.exact) addExact(part, piece.start)
        else if (/^[ \t\n\f\r]+$/.test(part)) space(piece.start, piece.end, false)
        else {
          const folded = part.replace(/[ \t\n\f\r]+/g, ' ').replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
          if (folded) push(folded, piece.start, piece.end, false)
        }
      }
    },
    breakLine(at) {
      if (value.endsWith(' ')) trimEnd()
      if (value !== '' && !value.endsWith('\n')) push('\n', at.start, at.end, false)
    },
    join(offset) {
      if (ended()) return
      joins.push(value.length)
      push(' ', offset, offset, false)
    },
    open(mark) {
      if (!marks.includes(mark)) marks = [...marks, mark]
    },
    close(mark) {
      if (marks.includes(mark)) marks = marks.filter((other) => other !== mark)
    },
    get length() {
      return value.length
    },
    get spaced() {
      return ended()
    },
    finish(at) {
      trimEnd()
      const first = runs[0]
      const last = runs[runs.length - 1]
      return {
        value,
        at: first && last ? { start: first.at.start, end: last.at.end } : at,
        runs,
        joins: joins.filter((join) => join < value.length),
      }
    },
  }

  function trimEnd() {
    while (value.endsWith(' ') || value.endsWith('\n')) {
      value = value.slice(0, -1)
      const last = runs.pop()
      if (last && last.to - last.from > 1)
        runs.push({
          ...last,
          to: last.to - 1,
          at: last.exact ? { start: last.at.start, end: last.at.end - 1 } : last.at,
        })
    }
  }
}

/** Text of an attribute or another value outside the blocks; white space folded, places kept. */
export function valueText(
  source: string,
  start: number,
  end: number,
  value: string,
  syntax: 'html' | 'markdown',
): Text {
  const builder = inlineBuilder(source, syntax)
  builder.add(value, start, end)
  return builder.finish({ start, end })
}
