import type { TextRange } from './words.ts'

/** A pair of marks: a straight mark opens after a gap and closes before one. */
const pairs =
  /\u201c[^\u201d]{1,600}\u201d|\u2018[^\u2018\u201d]{1,600}\u2019(?!\p{L})|"[^"]{1,600}"|(?<![\p{L}\p{N}])'[^'\n]{1,300}'(?![\p{L}\p{N}])|\u00ab[^\u00bb]{1,600}\u00bb/gu

/** The quotation, marks included, that a range of a sentence stands in; null where it stands in none. */
export function quotationAround(sentence: string, from: number, to: number): TextRange | null {
  for (const match of sentence.matchAll(pairs)) {
    const end = match.index + match[0].length
    if (match.index <= from && to <= end) return { from: match.index, to: end }
  }
  return null
}
