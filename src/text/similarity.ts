import { fold, foldAccents } from './fold.ts'
import { wordsIn } from './words.ts'

/**
 * Words of a text in the form in which two texts are compared: compatibility forms, case, accents, quotes and
 * punctuation do not count. `“Naïve” T‑cells` gives `naive`, `t`, `cells`.
 */
export function comparableWords(text: string): string[] {
  return wordsIn(foldAccents(fold(text.normalize('NFKC')))).map((word) => word.text)
}

/** `comparableWords` joined by single spaces: equal strings say the same words in the same order. */
export function normaliseForComparison(text: string): string {
  return comparableWords(text).join(' ')
}

/**
 * Share of the words of `part` that stand in `whole`, 0 to 1; a word counts as often as `whole` repeats it.
 * 1 where `part` is empty.
 */
export function tokenOverlap(part: readonly string[], whole: readonly string[]): number {
  if (part.length === 0) return 1
  const left = new Map<string, number>()
  for (const word of whole) left.set(word, (left.get(word) ?? 0) + 1)
  let found = 0
  for (const word of part) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    left.set(word, count - 1)
    found++
  }
  return found / part.length
}

/** Size of the intersection by the size of the union, 0 to 1. Two empty sets are alike. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 && b.size === 0) return 1
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const word of small) if (large.has(word)) shared++
  return shared / (a.size + b.size - shared)
}

/** Every run of `size` neighbouring words, joined by spaces. Fewer words than `size` make one shingle. */
export function shingles(words: readonly string[], size: number): Set<string> {
  const made = new Set<string>()
  if (words.length === 0) return made
  for (let at = 0; at + size <= words.length || at === 0; at++) made.add(words.slice(at, at + size).join(' '))
  return made
}
