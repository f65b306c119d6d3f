import type { ReaderText } from '../../src/page/ask.ts'
import type { TextRange } from '../../src/text/words.ts'

/** Index of the sentence that an offset of a text stands in, or of the one before it. */
export function sentenceIndexAt({ sentences }: ReaderText, at: number): number {
  let low = 0
  let high = sentences.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sentences[middle]?.from ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** The sentence that an offset of a text stands in, as a range of the text. */
export function sentenceAt(text: ReaderText, at: number): TextRange {
  return text.sentences[sentenceIndexAt(text, at)] ?? { from: 0, to: 0 }
}
