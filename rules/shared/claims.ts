import { type ReaderText, readerTexts, readerTokens } from '../../src/page/ask.ts'
import type { PageFacts } from '../../src/page/model.ts'
import type { Span } from '../../src/page/span.ts'
import { surroundingsOf } from '../../src/page/surroundings.ts'
import { spanOf } from '../../src/page/text.ts'
import { type Assertion, assess } from '../../src/text/assertion.ts'
import { findPhrases, type PhraseMatch } from '../../src/text/phrases.ts'
import { quotationAround } from '../../src/text/quotation.ts'
import type { TokenStream } from '../../src/text/tokens.ts'
import type { TextRange } from '../../src/text/words.ts'
import { type ClaimFinder, type ClaimGroup, standardWords } from './claim-lexicon.ts'
import { tokensOf, touches } from './match-tokens.ts'
import { sentenceIndexAt } from './sentence-at.ts'

/** A claim with what its sentence does with it. */
export interface Claim {
  readonly group: ClaimGroup
  /** Place of the group in its lexicon. */
  readonly order: number
  readonly text: ReaderText
  readonly sentence: string
  /** Where the sentence starts in its text. */
  readonly start: number
  /** Words of the claim as they stand in the text. */
  readonly quote: string
  readonly at: Span
  readonly assertion: Assertion
  /** Names an established kind of treatment: what surgery can do is no advertisement. */
  readonly standard: boolean
}

/** A slogan has no room to name its treatment. */
const SLOGAN = 6
/** A sentence without end is no prose; so many claims of one are judged. */
const MOST = 12
/** Longer sentences are looked at so far from the claim, in tokens. */
const SENTENCE = 60

/** Claims on a page, one a sentence and level: the first, with the longest words. */
export function* claimsOn(page: PageFacts, finder: ClaimFinder, brand: string | null): Iterable<Claim> {
  const stream = readerTokens(page)
  const found = findPhrases(finder.claims, stream)
  if (found.length === 0) return
  const exceptions = tokensOf(findPhrases(finder.exceptions, stream))
  const treatments = tokensOf(findPhrases(finder.treatments, stream))
  const unless = new Map(
    [...finder.unless].map(([name, words]) => [name, tokensOf(findPhrases(words, stream))]),
  )
  const texts = readerTexts(page)
  let last: TextRange | null = null
  let judged = 0
  for (const match of found) {
    const text = texts[match.text]
    if (!text || touches(exceptions, match)) continue
    const index = sentenceIndexAt(text, match.from)
    const range = text.sentences[index] ?? null
    if (range !== last) judged = 0
    last = range
    if (
      !range ||
      ++judged > MOST ||
      !speaksOfCare(match, sentenceTokens(match, range, stream), treatments, unless)
    )
      continue
    const value = text.text.value
    const sentence = value.slice(range.from, range.to)
    const place = { from: match.from - range.from, to: match.to - range.from }
    if (isRefuted(text, index, sentence, place)) continue
    yield {
      group: match.entry,
      order: finder.groups.indexOf(match.entry),
      text,
      sentence,
      start: range.from,
      quote: value.slice(match.from, match.to),
      at: spanOf(text.text, match.from, match.to),
      assertion: assess(sentence, place, { ...surroundingsOf(page, text), brand }),
      standard: standardWords.test(sentence.slice(Math.max(0, place.from - 200), place.from)),
    }
  }
}

const refutation =
  /^["'“”‘’)\]*_\s]{0,4}(?:no[.,!]|not (?:so|true)|wrong|false|(?:they|it|this|that) (?:(?:is|are|does|do|will|can) ?not|isn['’]t|aren['’]t|doesn['’]t|don['’]t|won['’]t|can['’]t)\b(?! only| just)|(?:this|that|it) is (?:a myth|false|wrong|untrue))/i

/** `"It is a guaranteed cure." It is not.`: a saying in quotation marks that the next sentence denies. */
function isRefuted(
  { text, sentences }: ReaderText,
  index: number,
  sentence: string,
  place: { readonly from: number; readonly to: number },
): boolean {
  const next = sentences[index + 1]
  if (!next || !quotationAround(sentence, place.from, place.to)) return false
  return refutation.test(text.value.slice(next.from, Math.min(next.to, next.from + 40)))
}

/** First and last token of the match's sentence, or of so much of it as is looked at. */
function sentenceTokens(
  match: PhraseMatch<ClaimGroup>,
  range: TextRange,
  stream: TokenStream,
): readonly [first: number, last: number] {
  const inside = (token: number) =>
    stream.text[token] === match.text &&
    (stream.from[token] ?? 0) >= range.from &&
    (stream.to[token] ?? 0) <= range.to
  let [first, last] = [match.first, match.last]
  while (first > match.first - SENTENCE && inside(first - 1)) first--
  while (last < match.last + SENTENCE && inside(last + 1)) last++
  return [first, last]
}

/** Whether the sentence names a treatment near enough, or is a slogan, and is not about something else. */
function speaksOfCare(
  match: PhraseMatch<ClaimGroup>,
  [first, last]: readonly [number, number],
  treatments: ReadonlySet<number>,
  unless: ReadonlyMap<string, ReadonlySet<number>>,
): boolean {
  const { needs, reach = SENTENCE, unless: other } = match.entry
  const holds = (tokens: ReadonlySet<number> | undefined, near: number) => {
    for (let token = Math.max(first, match.first - near); token <= Math.min(last, match.last + near); token++)
      if (tokens?.has(token)) return true
    return false
  }
  if (other !== undefined && holds(unless.get(other), SENTENCE)) return false
  return needs === undefined || last - first < SLOGAN || holds(treatments, reach)
}

/** Of several claims in one sentence the one that weighs most; of equal ones that of the more telling group. */
export function onePerSentence(claims: Iterable<Claim>): Claim[] {
  const kept = new Map<string, Claim>()
  for (const claim of claims) {
    const key = `${claim.text.index}:${claim.start}`
    const known = kept.get(key)
    if (!known || weight(claim) > weight(known)) kept.set(key, claim)
  }
  return [...kept.values()]
}

/** Lexicons list their most telling groups first. */
function weight({ assertion, group, order }: Claim): number {
  const speaks = assertion.standing === 'asserted' || assertion.standing === 'able'
  return (speaks ? 200 : 0) + (group.level === undefined ? 100 : 0) - order
}
