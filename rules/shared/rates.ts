import { type ReaderText, readerTexts, readerTokens } from '../../src/page/ask.ts'
import type { PageFacts } from '../../src/page/model.ts'
import { surroundingsOf } from '../../src/page/surroundings.ts'
import { type Assertion, assess } from '../../src/text/assertion.ts'
import { quotationAround } from '../../src/text/quotation.ts'
import { gapKind, type TokenStream } from '../../src/text/tokens.ts'
import type { TextRange } from '../../src/text/words.ts'
import lexicon from '../lexicon/rate-words.json' with { type: 'json' }
import { sentenceIndexAt } from './sentence-at.ts'
import { windowAround } from './text-window.ts'

/** A share of patients with the outcome that it tells of. */
export interface Rate {
  readonly text: ReaderText
  readonly sentence: TextRange
  /** From the figure to the outcome, whichever stands first. */
  readonly range: TextRange
  readonly assertion: Assertion
}

/** Tokens between a figure and its outcome. */
const REACH = 8

const outcomes = new Set(lexicon.outcomes)
const notOutcomeAfter = new Set(lexicon.notOutcomeAfter)
const notOutcomeBefore = new Set(lexicon.notOutcomeBefore)
const returns = new Set(lexicon.returns)
const cancer = new Set(lexicon.cancer)
const numbers = new Map<string, number>(Object.entries(lexicon.numbers))
const parts = new Set(lexicon.parts)
const every = new Set(lexicon.every)
const people = new Set(lexicon.people)
const otherUnit = new Set(lexicon.otherUnit)
const otherQuantity = new Set(lexicon.otherQuantity)
const stop = new Set(lexicon.stop)
/** The sentence explains a figure or supposes one. */
const explains =
  /\b(?:means?|meant|defined as|definition|refers? to|suppose|imagine|for example,? if|for instance,? if|surveys?|questionnaires?)\b/i

const boasts = /\b(?:our|we (?:have|had|achieve|see|get|reach))\b/i

/** First rate of each sentence for readers, in reading order. */
export function* ratesOn(page: PageFacts, brand: string | null): Iterable<Rate> {
  const stream = readerTokens(page)
  const texts = readerTexts(page)
  let done: TextRange | null = null
  for (let token = 0; token < stream.words.length; token++) {
    const text = texts[stream.text[token] ?? -1]
    const figure = text ? figureAt(stream, text.text.value, token) : null
    if (!text || !figure) continue
    const outcome = outcomeNear(stream, text.text.value, figure)
    if (outcome < 0) continue
    const first = Math.min(figure.first, outcome)
    const last = Math.max(figure.last, outcome)
    const range = { from: stream.from[first] ?? 0, to: stream.to[last] ?? 0 }
    const sentence = text.sentences[sentenceIndexAt(text, range.from)]
    if (!sentence || sentence === done) continue
    done = sentence
    const near = windowAround(sentence, range)
    const said = text.text.value.slice(near.from, near.to)
    if (explains.test(said)) continue
    const around = windowAround({ from: 0, to: text.text.value.length }, range)
    const place = { from: range.from - near.from, to: range.to - near.from }
    // What an expert says between quotation marks is no figure of the page.
    if (isQuoted(text.text.value.slice(around.from, around.to), range, around.from) && !boasts.test(said))
      continue
    yield { text, sentence, range, assertion: assess(said, place, { ...surroundingsOf(page, text), brand }) }
  }
}

function isQuoted(value: string, { from, to }: TextRange, start: number): boolean {
  return quotationAround(value, from - start, to - start) !== null
}

/** Tokens of a share: `85%`, `85 per cent`, `nine out of ten`, `3 in 4`, `two thirds of patients`. */
interface Figure {
  readonly first: number
  readonly last: number
}

function figureAt(stream: TokenStream, value: string, token: number): Figure | null {
  const { words, to } = stream
  const word = words[token] ?? ''
  const at = (offset: number) => (joined(stream, token, offset) ? (words[token + offset] ?? '') : '')
  const before = joined(stream, token - 1, 1) ? (words[token - 1] ?? '') : ''
  const share = percentEnd(value, to[token] ?? 0, word, at)
  if (share !== null) {
    const after = words[token + share + 1] ?? ''
    const change = before === 'by' || before === 'ci' || otherQuantity.has(after)
    return change || word === '100%' || word === '100' ? null : { first: token, last: token + share }
  }
  if (parts.has(word)) return people.has(at(1)) || (at(1) === 'of' && people.has(at(2))) ? one(token) : null
  const part = countOf(word)
  if (part === null) return null
  // "Of every ten patients, seven recover."
  if (every.has(before) && people.has(at(1))) return { first: token, last: token + 1 }
  const steps = at(1) === 'out' && at(2) === 'of' ? 3 : at(1) === 'in' || at(1) === 'of' ? 2 : 0
  if (steps === 0) return null
  const each = every.has(at(steps)) ? 1 : 0
  const whole = countOf(at(steps + each))
  if (whole === null || part >= whole || whole > 1_000_000) return null
  return otherUnit.has(at(steps + each + 1)) ? null : { first: token, last: token + steps + each }
}

/** Tokens of the percent sign or word behind a number: 0 for `85%` and `85 %`, 1 or 2 for words; null for none. */
function percentEnd(
  value: string,
  end: number,
  word: string,
  at: (offset: number) => string,
): 0 | 1 | 2 | null {
  if (countOf(word.replace('%', '')) === null) return null
  if (word.endsWith('%') || /^\s?%/.test(value.slice(end, end + 2))) return 0
  if (at(1) === 'percent' || at(1) === 'pct') return 1
  return at(1) === 'per' && at(2) === 'cent' ? 2 : null
}

function countOf(word: string): number | null {
  const known = numbers.get(word)
  if (known !== undefined) return known
  return /^\d{1,3}(?:,\d{3})?(?:\.\d{1,2})?$/.test(word) ? Number(word.replace(',', '')) : null
}

function one(token: number): Figure {
  return { first: token, last: token }
}

/** Whether the tokens from `token` up to `token + offset` stand in one row. */
function joined({ gap }: TokenStream, token: number, offset: number): boolean {
  for (let next = token + 1; next <= token + offset; next++)
    if ((gap[next] ?? gapKind.start) > gapKind.joined) return false
  return token >= 0
}

/** Token of the outcome nearest to a figure in its clause, or -1. */
function outcomeNear(stream: TokenStream, value: string, { first, last }: Figure): number {
  for (let token = last + 1; token <= last + REACH && goesOn(stream, value, token); token++)
    if (isOutcome(stream, token)) return token
  for (let token = first - 1; token >= first - REACH && goesOn(stream, value, token + 1); token--) {
    // After a comma the figure opens another statement: `besides survival, nearly a third had pain`.
    if (token + 1 < first && stream.gap[token + 1] === gapKind.comma) break
    if (isOutcome(stream, token)) return token
  }
  return -1
}

/** Whether a token goes on from the one before. Colons and brackets lead on: `Survival at two years: 64%`. */
function goesOn({ gap, words, from, to }: TokenStream, value: string, token: number): boolean {
  const kind = gap[token] ?? gapKind.start
  if (kind === gapKind.start || stop.has(words[token] ?? '')) return false
  return kind < gapKind.strong || !/[;!?\n]/.test(value.slice(to[token - 1], from[token]))
}

function isOutcome({ words, gap }: TokenStream, token: number): boolean {
  const word = words[token] ?? ''
  const near = (gap[token] ?? gapKind.start) === gapKind.joined ? (words[token - 1] ?? '') : ''
  if (outcomes.has(word)) return !notOutcomeAfter.has(near) && !notOutcomeBefore.has(words[token + 1] ?? '')
  // "The cancer comes back in 5%", but not "patients come back in 5 days".
  return returns.has(word) && [1, 2, 3, 4, 5].some((back) => cancer.has(words[token - back] ?? ''))
}
