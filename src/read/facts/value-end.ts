import { findDates } from '../../text/date.ts'
import { bars, type Line } from './line.ts'
import { minutesPattern } from './minutes.ts'

/** Where the names end: at a bar, a date, the end of the sentence or a join that begins something else. */
export function valueEnd(line: Line, from: number, limit: number): number {
  const { text, joins } = line
  let to = limit
  for (let at = from; at < to; at++) if (bars.includes(text[at] ?? '')) to = at
  const [date] = findDates(text.slice(from, to))
  if (date) to = from + date.from
  const [minutes] = text.slice(from, to).matchAll(minutesPattern)
  if (minutes) to = from + minutes.index
  for (const match of text
    .slice(from, to)
    .matchAll(/(?<![\s(.]\p{L}{1,2}|^\p{L}{1,2}|Prof|Drs|Mrs)[.!?] (?=[\p{Lu}\d])/gu)) {
    to = from + match.index
    break
  }
  for (const join of joins) {
    // A degree or a job set in its own element goes on with the person before it.
    if (
      join > from &&
      join < to &&
      !/^ ?(?:[,(–—-]|(?:[A-Z][A-Za-z]{0,5}\.?){1,4}(?:[, ]|$))/.test(text.slice(join, to))
    )
      to = join
  }
  const tail =
    /(?:[\s,;:(–—-]|(?:^|\s)(?:and|&|on|was|has been|last|then|updated|reviewed)(?=[\s,;:(–—-]*$))+$/i
  const stop = /(?<=\p{L}\p{L})(?<!\b[JS]r|\bInc|\bLtd|\.\p{L}\p{L})\.$/u
  const head = text.slice(Math.max(from, to - 60), to)
  const cut = to - (tail.exec(head)?.[0].length ?? 0)
  return cut - (stop.exec(text.slice(Math.max(from, cut - 60), cut))?.[0].length ?? 0)
}
