import { fold } from '../../src/text/fold.ts'
import type { TextRange } from '../../src/text/words.ts'
import words from '../lexicon/doses.json' with { type: 'json' }

/** How far before an amount its verb may stand, and behind it how often to take it, in UTF-16 units. */
const BEFORE = 70
const BEHIND = 90

const amount = new RegExp(
  `(?<![\\w.,])(?:\\d[\\d.,]{0,9}(?: ?(?:-|to|or) ?\\d[\\d.,]{0,9})?|${words.numbers.join('|')})[ -]?(?:${words.units.join('|')})\\b`,
  'g',
)
const verb = new RegExp(`\\b(?:${words.verbs.join('|')})\\b`, 'g')
const times = new RegExp(`\\b(?:${words.times.join('|')})\\b`, 'g')
const food = new RegExp(`^ (?:of )?(?:[a-z]{3,12} )?(?:${words.foods.join('|')})\\b`)
/** `a dose` says no amount. */
const vague = /^an? (?:dose|unit|drop|patch|gram|g\b)/
const imperative = /(?:^|[,;:.!?-] |\b(?:please|then|and|or|just|now|first) )["'(* ]{0,3}$/
const addressed =
  /\b(?:you|patients|adults|children|people|women|men|teenagers|babies) (?:should|must|can|may|could|need to|have to|ought to) (?:(?:usually|also|then|only|always|first|normally) )?$/
const labelled = /\b(?:adults|children|infants|dose|dosage|dosing)(?: [^:;.]{0,20})?: ?$/

/**
 * The range of a sentence that tells readers how much to take and how often: an imperative or `you should`, an
 * amount with its unit, a time. Null where none of it does.
 */
export function instructionIn(sentence: string): TextRange | null {
  const text = fold(sentence)
  for (const { index, 0: dose } of text.matchAll(amount)) {
    const end = index + dose.length
    if (vague.test(dose) || food.test(text.slice(end, end + 40))) continue
    const from = commandBefore(text, index)
    if (from < 0) continue
    const time = lastMatch(times, text.slice(from, end + BEHIND))
    if (time) return { from, to: Math.max(end, from + time.to) }
  }
  return null
}

/** Where the command begins that an amount belongs to, or -1. */
function commandBefore(text: string, at: number): number {
  const low = Math.max(0, at - BEFORE)
  const label = labelled.exec(text.slice(low, at))
  if (label) return low + label.index
  for (const { index } of text.slice(low, at).matchAll(verb)) {
    const from = low + index
    // A full stop or a bracket between the two belongs to another statement.
    if (/[.;!?)]|\(./.test(text.slice(from, at).replace(/\d\.\d/g, ''))) continue
    const before = text.slice(Math.max(0, from - 60), from)
    if (imperative.test(before)) return from
    const subject = addressed.exec(before)
    if (subject) return from - before.length + subject.index
  }
  return -1
}

function lastMatch(pattern: RegExp, text: string): TextRange | null {
  let last: TextRange | null = null
  for (const { index, 0: found } of text.matchAll(pattern)) last = { from: index, to: index + found.length }
  return last
}
