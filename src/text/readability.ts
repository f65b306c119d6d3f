import { syllable } from 'syllable'
import { wordsIn } from './words.ts'

/** What the readability formulas count. Counts of several texts may be added up. */
export interface ProseCounts {
  readonly sentences: number
  readonly words: number
  /** Those of `words` whose syllables count: no figures, and none that the caller calls known. */
  readonly measured: number
  /** Syllables of the measured words. */
  readonly syllables: number
  /** Measured words of three syllables or more. */
  readonly polysyllables: number
}

export const noProse: ProseCounts = { sentences: 0, words: 0, measured: 0, syllables: 0, polysyllables: 0 }

/** Words recur on every page; the cache is dropped when text in many languages would make it grow. */
const cache = new Map<string, number>()
const CACHED = 20_000
/** Longer ones are no words of a language. */
const LONGEST = 40

/**
 * Syllables of one English word, at least 1. Right for most words and fair on average; a single word may be one
 * off, as with any method that has no dictionary.
 */
export function syllablesOf(word: string): number {
  const key = word.toLowerCase()
  const known = cache.get(key)
  if (known !== undefined) return known
  const count = Math.max(1, syllable(key.slice(0, LONGEST)))
  if (cache.size >= CACHED) cache.clear()
  cache.set(key, count)
  return count
}

/**
 * Counts sentences for the formulas. `isKnown` names words whose length says nothing of how hard they are to this
 * page's readers, such as its own subject: they count as words of a sentence and not by their syllables.
 */
export function countProse(
  sentences: Iterable<string>,
  isKnown: (word: string) => boolean = () => false,
): ProseCounts {
  const total = { ...noProse } as { -readonly [name in keyof ProseCounts]: number }
  for (const sentence of sentences) {
    let words = 0
    for (const { text } of wordsIn(sentence)) {
      words++
      if (/\d/.test(text) || isKnown(text)) continue
      const syllables = syllablesOf(text)
      total.measured++
      total.syllables += syllables
      if (syllables >= 3) total.polysyllables++
    }
    if (words > 0) total.sentences++
    total.words += words
  }
  return total
}

/** Sums of two counts. */
export function addProse(a: ProseCounts, b: ProseCounts): ProseCounts {
  return {
    sentences: a.sentences + b.sentences,
    words: a.words + b.words,
    measured: a.measured + b.measured,
    syllables: a.syllables + b.syllables,
    polysyllables: a.polysyllables + b.polysyllables,
  }
}

/** US school grade after Kincaid and others (1975): 0.39 words a sentence + 11.8 syllables a word - 15.59. */
export function fleschKincaidGrade({ sentences, words, measured, syllables }: ProseCounts): number {
  if (sentences === 0 || measured === 0) return 0
  return 0.39 * (words / sentences) + 11.8 * (syllables / measured) - 15.59
}

/** US school grade after McLaughlin (1969): 1.0430 x root of polysyllables in 30 sentences, + 3.1291. */
export function smogGrade({ sentences, polysyllables }: ProseCounts): number {
  if (sentences === 0) return 0
  return 1.043 * Math.sqrt((polysyllables * 30) / sentences) + 3.1291
}
