/** A word of one syllable that doubles its last letter: `stop`, `rid`. */
const doubling = /^[^aeiou]*[aeiou][^aeiouwxy]$/

/**
 * Regular inflections of an English word, itself first: plural or third person, past, -ing. Forms that the word
 * does not have (`hospitaled`) do no harm in matching.
 */
export function formsOf(word: string): readonly string[] {
  const plural = /(?:s|x|z|ch|sh)$/.test(word)
    ? `${word}es`
    : /[^aeiou]y$/.test(word)
      ? `${word.slice(0, -1)}ies`
      : `${word}s`
  return [word, plural, past(word), progressive(word)]
}

function past(word: string): string {
  if (word.endsWith('e')) return `${word}d`
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ied`
  return doubling.test(word) ? `${word}${word.slice(-1)}ed` : `${word}ed`
}

function progressive(word: string): string {
  if (word.endsWith('ie')) return `${word.slice(0, -2)}ying`
  if (/[^eoy]e$/.test(word)) return `${word.slice(0, -1)}ing`
  return doubling.test(word) ? `${word}${word.slice(-1)}ing` : `${word}ing`
}
