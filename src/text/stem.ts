import data from './irregular.json' with { type: 'json' }
import { americanForm } from './spelling.ts'

const irregular: ReadonlyMap<string, string> = new Map(Object.entries(data.forms))
const hasVowel = /[aeiouy]/
/** A short stem such as `mak` of `making`, which has lost an e. */
const short = /^[^aeiou]*[aeiouy][^aeiouwxy]$/
const doubled = /([^aeiou])\1$/

/** Stems recur on every page; the cache is dropped when text in many languages would make it grow. */
const cache = new Map<string, string>()
const CACHED = 20_000

/**
 * Stem of one English word, given folded. Only inflection is taken off (plural, -ed, -ing, irregular forms,
 * British spelling): `treatments` and `treatment` share a stem, `organ` and `organise` do not, as they would by
 * Porter's rules. The result is a key to compare, not a word to print.
 */
export function stem(word: string): string {
  const known = cache.get(word)
  if (known !== undefined) return known
  const made = reduce(word)
  if (cache.size >= CACHED) cache.clear()
  cache.set(word, made)
  return made
}

function reduce(given: string): string {
  let word = given.endsWith("'s") ? given.slice(0, -2) : given.endsWith("'") ? given.slice(0, -1) : given
  if (word.length < 4) return irregular.get(word) ?? word
  if (/\d/.test(word)) return word
  word = americanForm(word)
  const base = irregular.get(word)
  return finish(base ?? withoutEnding(withoutPlural(word)))
}

function withoutPlural(word: string): string {
  if (!word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  if (/(?:x|ch|sh|ss)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

function withoutEnding(word: string): string {
  const single = irregular.get(word)
  if (single !== undefined) return single
  if (word.length < 4 || word.endsWith('eed')) return word
  if (word.endsWith('ied')) return `${word.slice(0, -3)}y`
  const cut = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0
  if (cut === 0) return word
  const rest = word.slice(0, -cut)
  if (!hasVowel.test(rest)) return word
  if (doubled.test(rest) && rest.length > 3) return rest.slice(0, -1)
  return short.test(rest) ? `${rest}e` : rest
}

/** What derivation leaves open: a final e, a doubled consonant, y or i. */
function finish(word: string): string {
  let made = word
  if (made.length > 4 && made.endsWith('e')) made = made.slice(0, -1)
  if (made.length > 3 && doubled.test(made)) made = made.slice(0, -1)
  if (made.length > 3 && made.endsWith('y')) made = `${made.slice(0, -1)}i`
  return made
}
