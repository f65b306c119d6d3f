import type { Span } from '../page/span.ts'
import type { Mark, Text } from '../page/text.ts'
import { align, type Syntax } from './align.ts'

/** Characters that print nothing inside a word. */
const unseen = /[\u00ad\u200b\u2060\ufeff]/g
/** What folding changes: white space that is not one space, and characters that print nothing. */
const foldable = /[ \t\n\f\r]{2,}|[\t\n\f\r\u00ad\u200b\u2060\ufeff]/g

/** Builds the text of one block, run by run, in source order. */
export interface InlineBuilder {
  /** Adds decoded text that stands at `start..end` of the source, written in another syntax than the rest if so said. */
  add(value: string, start: number, end: number, syntax?: Syntax): void
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

export function inlineBuilder(source: string, syntax: Syntax): InlineBuilder {
  // Parts, and not one string that grows: asking for the end of such a string copies it each time.
  const parts: string[] = []
  let length = 0
  let ended = true
  const runs: {
    from: number
    to: number
    at: { start: number; end: number }
    exact: boolean
    marks: readonly Mark[]
  }[] = []
  const joins: number[] = []
  let marks: readonly Mark[] = []

  const push = (piece: string, start: number, end: number, exact: boolean) => {
    const last = runs[runs.length - 1]
    const from = length
    parts.push(piece)
    length += piece.length
    ended = piece.endsWith(' ') || piece.endsWith('\n')
    if (last && exact && last.exact && last.at.end === start && last.marks === marks) {
      last.to = length
      last.at.end = end
    } else runs.push({ from, to: length, at: { start, end }, exact, marks })
  }
  const space = (start: number, end: number, exact: boolean) => {
    if (!ended) push(' ', start, end, exact)
  }
  const pushExact = (piece: string, start: number) => {
    const spaced = ended && piece.startsWith(' ') ? 1 : 0
    if (piece.length > spaced)
      push(spaced ? piece.slice(1) : piece, start + spaced, start + piece.length, true)
  }
  const addExact = (piece: string, start: number) => {
    let from = 0
    for (const match of piece.matchAll(foldable)) {
      const at = match.index
      const to = at + match[0].length
      if (at > from) pushExact(piece.slice(from, at), start + from)
      if (isSpace(match[0].charCodeAt(0))) space(start + at, start + to, false)
      from = to
    }
    if (from < piece.length) pushExact(from > 0 ? piece.slice(from) : piece, start + from)
  }

  return {
    add(text, start, end, written = syntax) {
      for (const piece of align(source, start, end, text, written)) {
        const part = text.slice(piece.from, piece.to)
        if (piece.exact) addExact(part, piece.start)
        else if (/^[ \t\n\f\r]+$/.test(part)) space(piece.start, piece.end, false)
        else {
          const folded = part.replace(/[ \t\n\f\r]+/g, ' ').replace(unseen, '')
          if (folded) push(folded, piece.start, piece.end, false)
        }
      }
    },
    breakLine(at) {
      trimEnd(' ')
      if (length > 0 && !ended) push('\n', at.start, at.end, false)
    },
    join(offset) {
      if (ended) return
      joins.push(length)
      push(' ', offset, offset, false)
    },
    open(mark) {
      if (!marks.includes(mark)) marks = [...marks, mark]
    },
    close(mark) {
      if (marks.includes(mark)) marks = marks.filter((other) => other !== mark)
    },
    get length() {
      return length
    },
    get spaced() {
      return ended
    },
    finish(at) {
      trimEnd(' \n')
      const first = runs[0]
      const last = runs[runs.length - 1]
      return {
        value: parts.length === 1 ? (parts[0] ?? '') : parts.join(''),
        // Text driven out of a table reads before what stands before it.
        at: first && last ? { start: first.at.start, end: Math.max(first.at.start, last.at.end) } : at,
        runs,
        joins: joins.filter((join) => join < length),
      }
    },
  }

  /** Cuts white space off the end, of the units given; there are never more than two. */
  function trimEnd(units: string): void {
    for (;;) {
      const part = parts[parts.length - 1]
      if (part === undefined || !units.includes(part.slice(-1))) break
      length--
      if (part.length > 1) parts[parts.length - 1] = part.slice(0, -1)
      else parts.pop()
      const last = runs[runs.length - 1]
      if (!last) break
      if (last.to - last.from === 1) runs.pop()
      else {
        last.to--
        if (last.exact) last.at.end--
      }
    }
    const tail = parts[parts.length - 1]
    ended = tail === undefined || tail.endsWith(' ') || tail.endsWith('\n')
  }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 12 || code === 13
}

/** Text of an attribute or another value outside the blocks; white space folded, places kept. */
export function valueText(source: string, start: number, end: number, value: string, syntax: Syntax): Text {
  const builder = inlineBuilder(source, syntax)
  builder.add(value, start, end)
  return builder.finish({ start, end })
}
