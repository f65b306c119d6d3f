import type { AssertionWords, TriggerKind } from './assertion-words.ts'
import { findPhrases, type PhraseMatch } from './phrases.ts'
import { gapKind, type TokenStream, tokenStream } from './tokens.ts'

/** One sentence with a claim in it, in tokens, and every trigger phrase around the claim. */
export interface Clause {
  readonly stream: TokenStream
  /** First and last token of the claim. */
  readonly first: number
  readonly last: number
  /** First token of the sentence itself; tokens before it are its lead-in. */
  readonly start: number
  readonly words: AssertionWords
  readonly triggers: ReadonlyMap<TriggerKind, readonly PhraseMatch<TriggerKind>[]>
}

/**
 * Reads a sentence and its lead-in (the words that a list item or a cell goes on from, or '') as one clause row.
 * `from` and `to` are the claim's range in the sentence. Null where the range holds no word.
 */
export function readClause(
  sentence: string,
  from: number,
  to: number,
  leadIn: string,
  words: AssertionWords,
): Clause | null {
  const shift = leadIn === '' ? 0 : leadIn.length + 1
  const whole = leadIn === '' ? sentence : `${leadIn} ${sentence}`
  const stream = tokenStream([whole], [[{ from: 0, to: whole.length }]])
  const first = stream.to.findIndex((end) => end > from + shift)
  let last = first
  while (last + 1 < stream.words.length && (stream.from[last + 1] ?? 0) < to + shift) last++
  if (first < 0 || (stream.from[first] ?? 0) >= to + shift) return null
  const start = Math.max(
    0,
    stream.from.findIndex((begin) => begin >= shift),
  )
  const triggers = new Map<TriggerKind, PhraseMatch<TriggerKind>[]>()
  for (const match of findPhrases(words.phrases, stream)) {
    const list = triggers.get(match.entry)
    if (list) list.push(match)
    else triggers.set(match.entry, [match])
  }
  return { stream, first, last, start, words, triggers }
}

/** Triggers of a kind, without those that a phrase of a masking kind covers or touches. */
export function triggersOf(
  clause: Clause,
  kind: TriggerKind,
  mask?: TriggerKind,
): PhraseMatch<TriggerKind>[] {
  const found = clause.triggers.get(kind) ?? []
  const masks = mask === undefined ? [] : (clause.triggers.get(mask) ?? [])
  return found.filter(
    (match) => !masks.some((other) => other.first <= match.last && match.first <= other.last),
  )
}

/** Whether the clause goes on unbroken from just after token `low` up to token `high`. */
export function unbroken(clause: Clause, low: number, high: number): boolean {
  const { stream, start, words } = clause
  for (let token = low + 1; token <= high; token++) {
    const gap = stream.gap[token] ?? gapKind.start
    // A lead-in ends in a colon, and its item goes on from it.
    if (gap >= gapKind.strong && token !== start) return false
    if (gap === gapKind.comma && words.sets.clauseStart.has(stream.words[token] ?? '')) return false
  }
  return !(clause.triggers.get('terminator') ?? []).some((match) => match.first > low && match.first <= high)
}

/** Whether any token between two others, both left out, is in a set. */
export function anyBetween(clause: Clause, low: number, high: number, set: ReadonlySet<string>): boolean {
  for (let token = low + 1; token < high; token++) if (set.has(clause.stream.words[token] ?? '')) return true
  return false
}

/** A trigger before the claim, at most `reach` tokens away, in the claim's own clause. */
export function reachesForward(clause: Clause, match: PhraseMatch<TriggerKind>, reach: number): boolean {
  return (
    match.last < clause.first &&
    clause.first - match.last <= reach + 1 &&
    unbroken(clause, match.last, clause.first)
  )
}

/** A trigger after the claim, at most `reach` tokens away, that still speaks of it. */
export function reachesBack(clause: Clause, match: PhraseMatch<TriggerKind>, reach: number): boolean {
  return (
    match.first > clause.last &&
    match.first - clause.last <= reach + 1 &&
    unbroken(clause, clause.last, match.first) &&
    !anyBetween(clause, clause.last, match.first, clause.words.sets.relative)
  )
}
