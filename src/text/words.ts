/** A half-open range of a text, in UTF-16 units. */
export interface TextRange {
  readonly from: number
  readonly to: number
}

/** A word with its place. `text` is the slice, unchanged. */
export interface Word extends TextRange {
  readonly text: string
}

/** Letters and digits, joined inside by an apostrophe, `&` or a full stop: `don't`, `R&D`, `3.5`, `U.S`. */
const spaced = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['\u2019&.][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu
/** Scripts that set no spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
/** No letter below this is of such a script. */
const firstUnspaced = /[\u0e00-\uffff]/
/** The segmenter's cost grows with the square of what it is given, so it is given pieces. */
const PIECE = 400

/** Words of a text, in order. Hyphens, slashes and underscores separate words. Linear in the length. */
export function wordsIn(text: string): Word[] {
  const mixed = firstUnspaced.test(text) && unspaced.test(text)
  const words: Word[] = []
  for (const match of text.matchAll(spaced)) {
    const word = { text: match[0], from: match.index, to: match.index + match[0].length }
    if (mixed && unspaced.test(word.text)) words.push(...segments(word))
    else words.push(word)
  }
  return words
}

/** Number of words of a text, as `wordsIn` counts them. */
export function wordCount(text: string): number {
  if (firstUnspaced.test(text) && unspaced.test(text)) return wordsIn(text).length
  let count = 0
  spaced.lastIndex = 0
  while (spaced.test(text)) count++
  return count
}

let segmenter: Intl.Segmenter | undefined

function segments(run: Word): Word[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' })
  const words: Word[] = []
  for (let start = 0; start < run.text.length; start += PIECE)
    for (const part of segmenter.segment(run.text.slice(start, start + PIECE))) {
      if (!part.isWordLike) continue
      const from = run.from + start + part.index
      words.push({ text: part.segment, from, to: from + part.segment.length })
    }
  return words
}
