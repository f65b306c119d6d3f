import { fold } from '../../src/text/fold.ts'
import { wordsIn } from '../../src/text/words.ts'
import lexicon from '../lexicon/known-abbreviations.json' with { type: 'json' }

/** How far from a short form its long form may stand, in UTF-16 units. */
const WINDOW = 140

const calledBefore =
  /(?:called|known as|abbreviated(?: as| to)?|shortened to|referred to as|termed|named|nicknamed|short form:?)(?: an?| the)?(?: \p{Ll}{2,20}){0,3}(?: and| or)? ["'“‘(]?$/iu
const orBefore = /(?:^|[\s,(])or(?: an?| the)? ["'“‘]?$/i
const meansAfter =
  /^["'”’]?,? (?:\()?(?:which )?(?:(?:is|are) )?(?:also called|also known as|short for|stands? for|means?|refers? to|the abbreviation|an abbreviation|an acronym)\b/i
const orAfter = /^["'”’]?,? (?:or|also) /i
const signAfter = /^["'”’]?\s?[:=–—-]\s/
const aside =
  /^(?:see|such as|e\.?g|for example|for instance|including|if|when|where|n ?=|p ?[=<]|fig|table)\b/i
const kinds = new RegExp(
  `^ (?:is|are) (?:an?|the) (?:[\\p{L}-]{1,20} ){0,3}(?:${lexicon.kinds.words.join('|')})\\b`,
  'u',
)
const small = new Set([
  'of',
  'and',
  'the',
  'in',
  'for',
  'to',
  'with',
  'on',
  'by',
  'a',
  'an',
  'or',
  'at',
  'from',
])

/** Whether a text says, where a short form stands at `from`, what it is short for or what it is. */
export function isExplained(value: string, from: number, to: number): boolean {
  const short = value.slice(from, to)
  // Two letters begin two words anywhere, so theirs must stand close.
  const reach = short.length < 3 ? 2 : 24
  const before = value.slice(Math.max(0, from - WINDOW), from)
  const after = value.slice(to, to + WINDOW).replace(/^s\b/, '')
  return (
    inParentheses(before, after) ||
    beforeParentheses(short, after) ||
    calledBefore.test(before) ||
    meansAfter.test(after) ||
    kinds.test(after) ||
    (orBefore.test(before) && spells(short, lastWords(before, short.length + 3))) ||
    (orAfter.test(after) && spells(short, firstWords(after, short.length + 3))) ||
    (signAfter.test(after) && spells(short, firstWords(after, short.length + 2))) ||
    initialsRun(short, lastWords(before, reach)) ||
    initialsRun(short, firstWords(after, reach))
  )
}

/** `long form (ABC)`, `long form (also called ABC)`, `long form [ABC, another]`, `long form (ABC test)`. */
function inParentheses(before: string, after: string): boolean {
  const open =
    /[([](?:or |i\.e\.,? |also |also called |called |known as |also known as |abbreviated )?["'“‘]?$/i.exec(
      before,
    )
  if (!open || !/^["'”’®™]{0,2}(?: \p{Ll}{2,20}){0,2}(?:[)\],;]| or | also )/u.test(after)) return false
  return /\p{Ll}{2,}["'”’®™]{0,2}\s*$/u.test(before.slice(0, open.index))
}

/** `ABC (long form)`, `ABC test (long form test)`. */
function beforeParentheses(short: string, after: string): boolean {
  const match = /^["'”’®™]{0,2}((?:[ -]\p{Ll}{2,20}){0,2}) \(([^()]{4,130})\)?/u.exec(after)
  const inside = match?.[2]
  if (inside === undefined || aside.test(inside)) return false
  if (spells(short, inside)) return true
  return match?.[1] === '' && (inside.match(/\p{Ll}{3,}/gu)?.length ?? 0) >= 2
}

function firstWords(text: string, count: number): string {
  return text.split(/\s+/, count + 1).join(' ')
}

function lastWords(text: string, count: number): string {
  return text
    .split(/\s+/)
    .slice(-count - 1)
    .join(' ')
}

/** Whether the letters of a short form stand in a text in order, the first at the start of a word. */
function spells(short: string, text: string): boolean {
  const letters = lettersOf(short)
  const folded = fold(text)
  for (const { from } of wordsIn(folded)) {
    if (folded[from] !== letters[0]) continue
    let at = from
    let found = 1
    while (found < letters.length && at < folded.length - 1) if (folded[++at] === letters[found]) found++
    // A few letters turn up in order anywhere, so they must not lie far apart.
    if (
      found === letters.length &&
      at - from <= letters.length * 22 &&
      !/[.!?] /.test(folded.slice(from, at))
    )
      return true
  }
  return false
}

/** Whether neighbouring words of a text begin with the letters of a short form, small words left out or in. */
function initialsRun(short: string, text: string): boolean {
  const letters = lettersOf(short)
  if (letters.length < 2) return false
  const words = wordsIn(fold(text)).map((word) => word.text)
  for (let start = 0; start + letters.length <= words.length; start++) {
    let found = 0
    for (let at = start; at < words.length && found < letters.length; at++) {
      const word = words[at] ?? ''
      if (word.length > 1 && word[0] === letters[found]) found++
      else if (at === start || !small.has(word)) break
    }
    if (found === letters.length) return true
  }
  return false
}

function lettersOf(short: string): string {
  return short.toLowerCase().replace(/[^a-z]/g, '')
}
