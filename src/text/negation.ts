import type { TriggerKind } from './assertion-words.ts'
import { anyBetween, type Clause, reachesBack, reachesForward, triggersOf } from './clause.ts'
import type { PhraseMatch } from './phrases.ts'
import { gapKind } from './tokens.ts'

/** Tokens that a negation reaches over, before and after a claim. */
const BEFORE = 8
const AFTER = 6
/** `without` negates the noun or gerund it stands before, not the sentence. */
const WITHOUT = 4

const and = new Set(['and', 'plus'])
/** Verbs before a determiner that make what it negates their object. */
const having = new Set(['has', 'have', 'had', 'with', 'causes', 'cause', 'brings', 'needs'])
const joining = new Set(['and', 'or', 'nor', 'plus', 'with'])
const alternatives = new Set(['or', 'nor'])
/** Claims such as `no side effects` bring their own negator: another one before it makes two. */
const ownNegators = new Set([
  'no',
  'zero',
  'without',
  'free',
  'never',
  'not',
  'non',
  'nil',
  'nothing',
  'none',
])

/** The trigger that negates the claim, or null. */
export function negationOf(clause: Clause): PhraseMatch<TriggerKind> | null {
  const own = ownNegators.has(clause.stream.words[clause.first] ?? '')
  for (const match of triggersOf(clause, 'negation', 'pseudo'))
    if (
      reachesForward(clause, match, BEFORE) &&
      !staysInRelative(clause, match) &&
      !coordinated(clause, match, own)
    )
      return match
  for (const match of triggersOf(clause, 'determiner', 'pseudo'))
    if (
      reachesForward(clause, match, BEFORE) &&
      negatesSubject(clause, match, own) &&
      !endsWithObject(clause, match)
    )
      return match
  for (const match of triggersOf(clause, 'without', 'pseudo'))
    if (reachesForward(clause, match, WITHOUT) && !parallel(clause, own)) return match
  for (const match of triggersOf(clause, 'negatedAfter', 'pseudo'))
    if (reachesBack(clause, match, AFTER)) return match
  return own ? null : negatedNext(clause)
}

/** `we guarantee no cure`: the object of the claim is negated. */
function negatedNext(clause: Clause): PhraseMatch<TriggerKind> | null {
  const { stream, last, words } = clause
  const next = last + 1
  if (stream.gap[next] !== gapKind.joined || !words.sets.negatedNext.has(stream.words[next] ?? ''))
    return null
  if ((clause.triggers.get('pseudo') ?? []).some((match) => match.first === next)) return null
  const [from = 0, to = 0] = [stream.from[next], stream.to[next]]
  return { entry: 'negatedNext', text: 0, from, to, first: next, last: next }
}

/** `patients who cannot have surgery will be cured`: the negation ends with its relative clause. */
function staysInRelative(clause: Clause, match: PhraseMatch<TriggerKind>): boolean {
  const { sets } = clause.words
  const { stream } = clause
  const before = [stream.words[match.first - 1], stream.words[match.first - 2]]
  if (!before.some((word) => word !== undefined && sets.relative.has(word))) return false
  // The claim itself may begin with the second verb: `will be cured`.
  return anyBetween(clause, match.last + 1, clause.first + 1, sets.finite)
}

/** `it does not hurt and cures cancer`: what follows `and` is another statement. */
function coordinated(clause: Clause, match: PhraseMatch<TriggerKind>, own: boolean): boolean {
  if (!anyBetween(clause, match.last, clause.first, and)) return false
  return own || /[^s]s$/.test(clause.stream.words[clause.first] ?? '')
}

/** `no treatment can cure` is negated; in `no pain, guaranteed cure` the comma ends what `no` speaks of. */
function negatesSubject(clause: Clause, match: PhraseMatch<TriggerKind>, own: boolean): boolean {
  if (own && parallel(clause, own)) return false
  if (own && anyBetween(clause, match.last, clause.first, joining)) return false
  for (let token = match.last + 1; token <= clause.first; token++)
    if (clause.stream.gap[token] === gapKind.comma)
      return anyBetween(clause, match.last, clause.first + 1, alternatives)
  return true
}

/** `it has no side effects and cures cancer`: what `no` negates is the object of the verb before. */
function endsWithObject(clause: Clause, match: PhraseMatch<TriggerKind>): boolean {
  return having.has(clause.stream.words[match.first - 1] ?? '') && coordinated(clause, match, false)
}

/** `no pain and no side effects`: two negated things side by side. */
function parallel(clause: Clause, own: boolean): boolean {
  const { stream, first } = clause
  return own && (stream.gap[first] === gapKind.comma || joining.has(stream.words[first - 1] ?? ''))
}
