import { type AssertionWords, englishAssertionWords, type TriggerKind } from './assertion-words.ts'
import { type Clause, reachesBack, reachesForward, readClause, triggersOf, unbroken } from './clause.ts'
import { negationOf } from './negation.ts'
import type { PhraseMatch } from './phrases.ts'
import { quotationAround } from './quotation.ts'
import type { TextRange } from './words.ts'

/**
 * What a sentence does with a claim in it:
 * `asserted` it says so; `negated` it says the contrary; `warned` it warns of those who say so, or calls it a
 * myth; `asked` it or a reader asks; `conditional` the claim stands in an if-clause; `reported` others say so;
 * `quoted` it stands in quotation marks; `hedged` it is said with a reserve; `able` it is said to be possible.
 */
export type Standing =
  | 'asserted'
  | 'negated'
  | 'warned'
  | 'asked'
  | 'conditional'
  | 'reported'
  | 'quoted'
  | 'hedged'
  | 'able'

/** What a sentence cannot tell about itself. */
export interface AssertionContext {
  /** Words that the sentence goes on from: the line before a list, the header of a column. */
  readonly leadIn?: string
  /** A heading, a cell or another short text, where questions often lack their mark. */
  readonly label?: boolean
  /** Stands in a block quotation. */
  readonly quoted?: boolean
  /** The part of the page speaks of myths or of frauds, or asks: every claim in it is meant so. */
  readonly frame?: 'warned' | 'asked' | null
  /** Name of the publisher; what it says of itself is asserted. */
  readonly brand?: string | null
}

export interface Assertion {
  readonly standing: Standing
  /** Kind of the phrase that decided, `quotation`, `frame` or `question`; null for a plain assertion. */
  readonly by: TriggerKind | 'quotation' | 'frame' | 'question' | null
  /** The deciding words, folded; '' where none stand in the text. */
  readonly trigger: string
  /** The publisher speaks of itself: `we`, `our`, its name. */
  readonly publisher: boolean
  /** A patient speaks: `I was cured`. */
  readonly testimonial: boolean
}

const REACH = 14
const HEDGE_BEFORE = 8
const HEDGE_AFTER = 6
const ABILITY = 4
const WARNING = 25

/** A text without marks counts as one sentence; only so much of it around a claim is read, in UTF-16 units. */
const WINDOW = 600

/** Judges one claim: `range` is its place in the sentence. English triggers unless others are given. */
export function assess(
  whole: string,
  range: TextRange,
  context: AssertionContext = {},
  words: AssertionWords = englishAssertionWords(),
): Assertion {
  const skipped = Math.max(0, range.from - WINDOW)
  const sentence = whole.slice(skipped, range.to + WINDOW)
  const from = range.from - skipped
  const to = range.to - skipped
  const clause = readClause(sentence, from, to, context.leadIn ?? '', words)
  if (!clause) return { standing: 'asserted', by: null, trigger: '', publisher: false, testimonial: false }
  const quotation = quotationAround(sentence, from, to)
  const publisher = speaks(clause, words.sets.publisher) || namesBrand(sentence, context.brand)
  const testimonial = (context.quoted === true || quotation !== null) && speaks(clause, words.sets.speaker)
  const verdict = (
    standing: Standing,
    by: Assertion['by'],
    match?: PhraseMatch<TriggerKind> | null,
  ): Assertion => ({ standing, by, trigger: match ? wordsOf(clause, match) : '', publisher, testimonial })

  const warning = warningOf(clause, publisher)
  if (warning) return verdict('warned', warning.entry, warning)
  if (context.frame === 'warned') return verdict('warned', 'frame')
  const negation = negationOf(clause)
  if (negation) return verdict('negated', negation.entry, negation)
  if (context.frame === 'asked') return verdict('asked', 'frame')
  if (isQuestion(sentence, clause, context)) return verdict('asked', 'question')
  const ask = triggersOf(clause, 'ask', 'askPublisher').find((match) => reachesForward(clause, match, REACH))
  if (ask) return verdict('asked', ask.entry, ask)
  const condition = triggersOf(clause, 'condition').find((match) => inCondition(clause, match))
  if (condition) return verdict('conditional', condition.entry, condition)
  const report = reportOf(clause)
  if (report) return verdict('reported', report.entry, report)
  // Scare quotes around the publisher's own claim, and a patient's praise, still make it.
  if ((quotation || context.quoted) && !testimonial && !publisher) return verdict('quoted', 'quotation')
  return possibility(clause, verdict)
}

/** First words of claims that are themselves a way of promising. */
const promising =
  /^(?:advertis|assur|boast|claim|ensur|guarant|offer|pledg|promis|sa(?:y|id)|swear|tell|told|tout|vow)/

function possibility(
  clause: Clause,
  verdict: (standing: Standing, by: Assertion['by'], match?: PhraseMatch<TriggerKind>) => Assertion,
): Assertion {
  const near = (match: PhraseMatch<TriggerKind>) =>
    match.last >= clause.first - 4 && match.first <= clause.last + 4
  const emphasised = triggersOf(clause, 'emphasis').some(near)
  const hedge =
    triggersOf(clause, 'hedge').find((match) => reachesForward(clause, match, HEDGE_BEFORE)) ??
    triggersOf(clause, 'hedgeAfter').find((match) => reachesBack(clause, match, HEDGE_AFTER))
  if (hedge && !emphasised) return verdict('hedged', hedge.entry, hedge)
  const purpose = triggersOf(clause, 'purpose', 'certainPurpose').find(
    (match) => match.last === clause.first - 1,
  )
  if (purpose) return verdict('hedged', purpose.entry, purpose)
  const ability = triggersOf(clause, 'ability').find((match) => reachesForward(clause, match, ABILITY))
  return ability && !emphasised ? verdict('able', ability.entry, ability) : verdict('asserted', null)
}

function warningOf(clause: Clause, publisher: boolean): PhraseMatch<TriggerKind> | undefined {
  const before = triggersOf(clause, 'warning', 'pseudo').find(
    (match) =>
      match.first < clause.first &&
      clause.first - match.last <= WARNING &&
      unbrokenByBut(clause, match) &&
      !offersItself(clause, match),
  )
  if (before) return before
  // `a clinic that guarantees` warns, and `people who have been cured` says of nobody that he is; but in
  // `people who take it are cured` the claim is the main clause.
  const says = promising.test(clause.stream.words[clause.first] ?? '')
  const joined = [
    ...(says ? triggersOf(clause, 'warningJoined') : []),
    ...triggersOf(clause, 'peopleWho'),
  ].find(
    // The claim's words may begin with the auxiliary that the trigger ends with.
    (match) => match.first < clause.first && match.last >= clause.first - 1 && !offersItself(clause, match),
  )
  if (joined) return joined
  return triggersOf(clause, 'warningAfter').find(
    (match) => match.first > clause.last && match.first - clause.last <= WARNING && !publisher,
  )
}

/** `We offer treatments that guarantee a cure` warns of nobody. */
function offersItself(clause: Clause, match: PhraseMatch<TriggerKind>): boolean {
  const { words } = clause.stream
  for (let token = Math.max(0, match.first - 5); token < match.first; token++)
    if (/^(?:offer|provide|use|have|deliver|run)(?:s|ing)?$/.test(words[token] ?? '')) return true
  return clause.words.sets.publisher.has(words[match.first - 1] ?? '') && match.last - match.first < 2
}

function unbrokenByBut(clause: Clause, match: PhraseMatch<TriggerKind>): boolean {
  return !triggersOf(clause, 'terminator').some(
    (other) => other.first > match.last && other.first <= clause.first,
  )
}

function inCondition(clause: Clause, match: PhraseMatch<TriggerKind>): boolean {
  if (!reachesForward(clause, match, REACH)) return false
  // `if you act now you will be cured`: the claim is what follows from the condition.
  return !triggersOf(clause, 'mainClause').some(
    (main) => main.first > match.last + 1 && main.first <= clause.last,
  )
}

function reportOf(clause: Clause): PhraseMatch<TriggerKind> | undefined {
  const { words } = clause.stream
  const own = (match: PhraseMatch<TriggerKind>) =>
    [1, 2, 3, 4].some((back) => clause.words.sets.publisher.has(words[match.first - back] ?? '')) &&
    unbroken(clause, match.first - 5, match.first)
  const before = triggersOf(clause, 'report', 'publisherReport').find(
    (match) =>
      match.first < clause.first &&
      clause.first - match.last <= REACH &&
      unbroken(clause, match.last, clause.first) &&
      !own(match),
  )
  // `According to the seller, it cures`: the comma does not end what the seller says.
  const fronted = triggersOf(clause, 'fronted', 'publisherReport').find(
    (match) => match.last < clause.first && clause.first - match.last <= REACH && !own(match),
  )
  return (
    before ??
    fronted ??
    triggersOf(clause, 'reportAfter', 'publisherReport').find((match) => reachesBack(clause, match, 10))
  )
}

function isQuestion(sentence: string, clause: Clause, context: AssertionContext): boolean {
  const { stream, start, words } = clause
  if (/\?["')\]\u201d\u2019\s]*(?:\[[^\]]{0,20}\]\s*)*$/.test(sentence.slice(-40)))
    return triggersOf(clause, 'rhetorical').length === 0
  if (context.label !== true) return false
  const [first = '', second = '', third = ''] = stream.words.slice(start, start + 3)
  if (words.sets.auxiliary.has(first)) return true
  return (
    words.sets.questionWord.has(first) &&
    (words.sets.auxiliary.has(second) || (first !== 'why' && words.sets.auxiliary.has(third)))
  )
}

function speaks(clause: Clause, set: ReadonlySet<string>): boolean {
  return clause.stream.words.some((word, token) => token >= clause.start && set.has(word))
}

function namesBrand(sentence: string, brand: string | null | undefined): boolean {
  return brand !== null && brand !== undefined && brand !== '' && sentence.includes(brand)
}

function wordsOf(clause: Clause, match: PhraseMatch<TriggerKind>): string {
  return clause.stream.words.slice(match.first, match.last + 1).join(' ')
}
