import data from './abbreviations.json' with { type: 'json' }
import type { TextRange } from './words.ts'

const bound: ReadonlySet<string> = new Set(data.bound)
const numbered: ReadonlySet<string> = new Set(data.numbered)
const open: ReadonlySet<string> = new Set(data.open)
const starters: ReadonlySet<string> = new Set(data.starters)
const lettered: ReadonlySet<string> = new Set(data.lettered)

/** A mark that may end a sentence, a full-width one, or a hard line break. */
const mark = /[.!?\u2026\u3002\uff01\uff1f\n]/g
const closers = '"\'\u201d\u2019\u00bb)]}*_'
const openers = '"\'\u201c\u2018\u00ab([{*_\u00bf\u00a1'
/** Citations that follow the mark and belong to the sentence before: `[1]`, `[2,3] [4]`. */
const citations = /(?: ?\[(?:\^?[\w.-]{1,20}(?:[,;\u2013-] ?[\w.-]{1,20}){0,8})\]){1,8}/y
/** The same as raised figures, which a text has at the height of the rest: `clot.1 The`, `clot.2,3 The`, `clot.\u00b9`. */
const raised =
  /(?:\d{1,3}|[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,3})(?:[,\u2013-] ?(?:\d{1,3}|[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,3})){0,8}(?=$|\s+["'\u201c\u2018(]?\p{Lu})/uy
const space = /\s/
/** How far back a word before the mark is looked for; no abbreviation is longer. */
const LOOK_BACK = 24

/**
 * Sentences of one block's text as ranges of it, trimmed, in order; together they cover all but white space.
 * A mark ends a sentence where white space and what looks like a beginning follow: not in `Dr. Rao`, `e.g. this`,
 * `3.5`, `see Fig. 2`, `no. 4`. Citation markers after the mark stay with the sentence before. Linear in the
 * length; `Intl.Segmenter` is not, and breaks after abbreviations.
 */
export function sentencesIn(text: string): TextRange[] {
  const sentences: TextRange[] = []
  let start = 0
  const close = (end: number) => {
    const range = trim(text, start, end)
    if (range) sentences.push(range)
    start = end
  }
  mark.lastIndex = 0
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const at = found.index
    const end = endOfMarks(text, at)
    if (ends(text, start, at, end)) close(end)
    mark.lastIndex = Math.max(end, at + 1)
  }
  close(text.length)
  return sentences
}

/** End of the run of marks, closing quotes and citations that begins at `at`. */
function endOfMarks(text: string, at: number): number {
  let end = at + 1
  if (text[at] === '\n') return end
  while (end < text.length && '.!?\u2026\u3002\uff01\uff1f'.includes(text.charAt(end))) end++
  while (end < text.length && closers.includes(text.charAt(end))) end++
  citations.lastIndex = end
  if (citations.exec(text)) return citations.lastIndex
  // In `version 2.1 The` the figure belongs to the one before.
  raised.lastIndex = end
  return isWordEnd(text, at) && raised.exec(text) ? raised.lastIndex : end
}

function ends(text: string, start: number, at: number, end: number): boolean {
  const unit = text.charAt(at)
  if ('\u3002\uff01\uff1f'.includes(unit)) return true
  let next = end
  while (next < text.length && space.test(text.charAt(next))) next++
  if (next >= text.length) return true
  while (next < text.length && openers.includes(text.charAt(next))) next++
  if (unit === '\n') return breaksLine(text, at, next)
  const spaced = space.test(text.charAt(end))
  if (!spaced) return text.charAt(end - 1) === ']' && isCapital(text, end)
  if (unit === '!' || unit === '?') return !isLower(text, next) || !closers.includes(text.charAt(end - 1))
  if (isLower(text, next)) return mixedCase(text, next)
  // `...` and `.)` tell nothing about an abbreviation before them.
  if (unit === '\u2026' || text[at + 1] === '.') return true
  return !abbreviates(text, start, at, next)
}

/** Whether a word of some length, or a bracket or quotation mark, ends right before the mark. */
function isWordEnd(text: string, at: number): boolean {
  return /(?:\p{L}{3}|[)\]"\u201d\u2019%])$/u.test(text.slice(Math.max(0, at - 6), at))
}

/** A hard line break inside a sentence is layout; one before a capital, a figure or a bullet is an end. */
function breaksLine(text: string, at: number, next: number): boolean {
  const before = text.charAt(at - 1)
  return before !== ',' && !isLower(text, next)
}

function abbreviates(text: string, start: number, at: number, next: number): boolean {
  let from = at
  const floor = Math.max(start, at - LOOK_BACK)
  while (from > floor && !space.test(text.charAt(from - 1)) && !openers.includes(text.charAt(from - 1)))
    from--
  const written = text.slice(from, at)
  const word = written.toLowerCase()
  // In capitals it is another word: `MS`, `C`, `V`.
  if (bound.has(word) && !/^[A-Z]+$/.test(written)) return true
  const digit = /\d/.test(text.charAt(next))
  if (numbered.has(word) && digit) return true
  const first = from - start <= 4 && text.slice(start, from).trim() === ''
  if (first && /^(?:\d{1,3}|[a-z]|[ivx]{1,4})$/.test(word)) return true
  const begins = starters.has(wordAt(text, next))
  if (open.has(word)) return !begins
  // An initial: `A. Rao`, `J.K. Smith`, but not `vitamin C. Patients`.
  if (!/^(?:[A-Z]\.){0,3}[A-Z]$/.test(written)) return false
  return !begins && !digit && !lettered.has(wordBefore(text, from))
}

function wordAt(text: string, from: number): string {
  let to = from
  while (to < text.length && to < from + LOOK_BACK && /[\p{L}'\u2019]/u.test(text.charAt(to))) to++
  return text.slice(from, to).toLowerCase()
}

function wordBefore(text: string, at: number): string {
  let to = at
  while (to > 0 && space.test(text.charAt(to - 1))) to--
  let from = to
  while (from > 0 && from > to - LOOK_BACK && /\p{L}/u.test(text.charAt(from - 1))) from--
  return text.slice(from, to).toLowerCase()
}

function isLower(text: string, at: number): boolean {
  return /^\p{Ll}/u.test(text.slice(at, at + 2))
}

function isCapital(text: string, at: number): boolean {
  return /^\p{Lu}/u.test(text.slice(at, at + 2))
}

/** A name such as `mRNA` or `iPhone`, which begins a sentence with a small letter. */
function mixedCase(text: string, at: number): boolean {
  return /^[a-z]{1,2}[A-Z]/.test(text.slice(at, at + 3))
}

function trim(text: string, from: number, to: number): TextRange | null {
  let low = from
  let high = to
  while (low < high && space.test(text.charAt(low))) low++
  while (high > low && space.test(text.charAt(high - 1))) high--
  return low < high ? { from: low, to: high } : null
}
