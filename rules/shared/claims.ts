import { type ReaderText, readerTexts, readerTokens } from '../../src/page/ask.ts'
import type { PageFacts } from '../../src/page/model.ts'
import type { Span } from '../../src/page/span.ts'
import { surroundingsOf } from '../../src/page/surroundings.ts'
import { spanOf } from '../../src/page/text.ts'
import type { Level } from '../../src/rule/rule.ts'
import { type Assertion, assess } from '../../src/text/assertion.ts'
import { parseClasses } from '../../src/text/phrase-notation.ts'
import { compilePhrases, findPhrases, type PhraseMatch, type PhraseMatcher } from '../../src/text/phrases.ts'
import type { TokenStream } from '../../src/text/tokens.ts'
import type { TextRange } from '../../src/text/words.ts'
import shared from '../lexicon/claim-words.json' with { type: 'json' }

/** Phrases of one kind of claim, as the files of rules/lexicon write them. */
export interface ClaimGroup {
  readonly name: string
  /** Lower than the rule's level where these words weigh less. */
  readonly level?: string
  /** Counts only where the sentence names a treatment or is a slogan. */
  readonly needs?: string
  /** How many tokens away that word may stand; the whole sentence where absent. */
  readonly reach?: number
  /** Word list of the lexicon: a sentence that holds one of its words speaks of something else. */
  readonly unless?: string
  /** A boast of remedies only: of established treatments the same words tell how they work. */
  readonly remedy?: boolean
  /** Says what happened to somebody or something: `can be cured` claims little. */
  readonly passive?: boolean
  readonly phrases: readonly string[]
}

export interface ClaimLexicon {
  readonly groups: readonly ClaimGroup[]
  readonly classes: Readonly<Record<string, readonly string[]>>
  readonly exceptions: readonly string[]
}

/** Claim phrases ready to be found in pages. */
export interface ClaimFinder {
  readonly groups: readonly ClaimGroup[]
  readonly claims: PhraseMatcher<ClaimGroup>
  readonly exceptions: PhraseMatcher<true>
  readonly treatments: PhraseMatcher<true>
  /** Word lists that the groups name as `unless`. */
  readonly unless: ReadonlyMap<string, PhraseMatcher<true>>
}

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
/** Longer sentences are looked at so far from the claim, in tokens. */
const SENTENCE = 60

/** A finder that compiles its lexicon when the first page asks for it. */
export function claimFinder(lexicon: ClaimLexicon): () => ClaimFinder {
  let made: ClaimFinder | undefined
  return () => {
    made ??= compileLexicon(lexicon)
    return made
  }
}

function compileLexicon(lexicon: ClaimLexicon): ClaimFinder {
  const classes = parseClasses({ ...shared.classes, ...lexicon.classes })
  const phrases = lexicon.groups.flatMap((group) =>
    group.phrases.map((phrase): [string, ClaimGroup] => [phrase, group]),
  )
  const plain = (list: readonly string[]) => list.map((phrase): [string, true] => [phrase, true])
  return {
    groups: lexicon.groups,
    claims: compilePhrases(phrases, classes),
    exceptions: compilePhrases(plain(lexicon.exceptions), classes),
    treatments: compilePhrases(plain(['{treatment}', '^ it|this|they|these']), classes),
    unless: new Map(
      lexicon.groups.flatMap(({ unless }) =>
        unless === undefined ? [] : [[unless, compilePhrases(plain([`{${unless}}`]), classes)]],
      ),
    ),
  }
}

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
  for (const match of found) {
    const text = texts[match.text]
    if (!text || touches(exceptions, match)) continue
    const range = sentenceAround(text, match)
    if (!range || !speaksOfCare(match, sentenceTokens(match, range, stream), treatments, unless)) continue
    const value = text.text.value
    const sentence = value.slice(range.from, range.to)
    const place = { from: match.from - range.from, to: match.to - range.from }
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

const standardWords = new RegExp(
  `\\b(?:${shared.classes.standard
    .flatMap((entry) => entry.split('|'))
    .map((word) => word.replace('~', 's?'))
    .join('|')})\\b`,
  'i',
)

function tokensOf(matches: readonly PhraseMatch<true>[]): ReadonlySet<number> {
  const tokens = new Set<number>()
  for (const { first, last } of matches) for (let token = first; token <= last; token++) tokens.add(token)
  return tokens
}

function touches(exceptions: ReadonlySet<number>, { first, last }: PhraseMatch<ClaimGroup>): boolean {
  for (let token = first; token <= last; token++) if (exceptions.has(token)) return true
  return false
}

/** The sentence that a match begins in. */
function sentenceAround(text: ReaderText, match: PhraseMatch<ClaimGroup>): TextRange | null {
  let low = 0
  let high = text.sentences.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((text.sentences[middle]?.from ?? 0) <= match.from) low = middle
    else high = middle - 1
  }
  return text.sentences[low] ?? null
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

/** Level of a group, where its lexicon lowers it. */
export function levelOf(group: ClaimGroup): Level | undefined {
  return group.level === 'warning' || group.level === 'info' ? group.level : undefined
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
