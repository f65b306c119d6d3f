import { fold } from './fold.ts'
import { sentencesIn } from './sentences.ts'
import { type TextRange, wordsIn } from './words.ts'

/**
 * What stands between a token and the one before it: white space or a hyphen, a comma or a quotation mark, a
 * stronger mark, the start of a sentence.
 */
export const gapKind = { joined: 0, comma: 1, strong: 2, start: 3 } as const

/**
 * The words of several texts in one row, folded, with an index: built once a page, so that every phrase list
 * costs a few look-ups instead of a pass over the text. Arrays run in parallel, by token number.
 */
export interface TokenStream {
  /** Folded word without a possessive `'s`; a percent sign stays: `100%`. */
  readonly words: readonly string[]
  /** Which of the texts the token stands in. */
  readonly text: readonly number[]
  /** Range in that text. */
  readonly from: readonly number[]
  readonly to: readonly number[]
  /** A `gapKind`. */
  readonly gap: readonly number[]
  /** Token numbers by word, ascending; under `#` all numbers, under `#%` all percentages but `100%`. */
  readonly index: ReadonlyMap<string, readonly number[]>
}

const strong = /[;:()[\]{}|\u2022\u2192!?]|(?:^|\s)-{1,3}\s|\n/

/** Sentences of each text, where the caller has them; else they are found here. */
export function tokenStream(
  texts: readonly string[],
  sentences: readonly (readonly TextRange[])[] = texts.map(sentencesIn),
): TokenStream {
  const words: string[] = []
  const text: number[] = []
  const from: number[] = []
  const to: number[] = []
  const gap: number[] = []
  const index = new Map<string, number[]>()
  texts.forEach((source, number) => {
    const folded = fold(source)
    const starts = sentences[number] ?? []
    let next = 0
    let end = 0
    for (const word of wordsIn(folded)) {
      let kind =
        words.length > 0 && text[text.length - 1] === number ? gapOf(source, folded, end, word.from) : 3
      while (next < starts.length && (starts[next]?.from ?? 0) <= word.from) {
        next++
        kind = gapKind.start
      }
      const percent = folded.charCodeAt(word.to) === 37
      const name = percent ? `${word.text}%` : withoutPossessive(word.text)
      note(index, name, words.length)
      const code = name.charCodeAt(0)
      if (code > 47 && code < 58) {
        if (!percent) note(index, '#', words.length)
        else if (name !== '100%') note(index, '#%', words.length)
      }
      words.push(name)
      text.push(number)
      from.push(word.from)
      end = percent ? word.to + 1 : word.to
      to.push(end)
      gap.push(kind)
    }
  })
  return { words, text, from, to, gap, index }
}

function note(index: Map<string, number[]>, name: string, token: number): void {
  const places = index.get(name)
  if (places) places.push(token)
  else index.set(name, [token])
}

function gapOf(source: string, folded: string, end: number, start: number): number {
  if (start - end === 1 && folded.charCodeAt(end) === 32) return source[end] === '\n' ? 2 : 0
  const between = folded.slice(end, start)
  if (strong.test(between)) return gapKind.strong
  return /[,"]/.test(between) ? gapKind.comma : gapKind.joined
}

function withoutPossessive(word: string): string {
  return word.length > 2 && word.endsWith("'s") ? word.slice(0, -2) : word
}
