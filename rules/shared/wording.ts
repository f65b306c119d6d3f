import { type ReaderText, readerTexts, readerTokens } from '../../src/page/ask.ts'
import type { PageFacts } from '../../src/page/model.ts'
import type { Span } from '../../src/page/span.ts'
import { surroundingsOf } from '../../src/page/surroundings.ts'
import { spanOf } from '../../src/page/text.ts'
import type { Edit, Level, Problem } from '../../src/rule/rule.ts'
import { assess, type Standing } from '../../src/text/assertion.ts'
import { fold } from '../../src/text/fold.ts'
import { parseClasses } from '../../src/text/phrase-notation.ts'
import { compilePhrases, findPhrases, type PhraseMatch, type PhraseMatcher } from '../../src/text/phrases.ts'
import { quotationAround } from '../../src/text/quotation.ts'
import shared from '../lexicon/claim-words.json' with { type: 'json' }
import { tokensOf, touches } from './match-tokens.ts'
import { sentenceAt } from './sentence-at.ts'
import { isBroken, isName, isNearAny, nounFollows } from './wording-guards.ts'

/** Words better left unsaid, as the files of rules/lexicon write them. */
interface WordingGroup {
  /** Goes on from the words: `names people by their illness`. */
  readonly fault: string
  /** What to write instead, a full sentence. */
  readonly better: string
  readonly level?: string
  /** Word list of the lexicon: a sentence that holds one of its words speaks of something else. */
  readonly unless?: string
  /** Counts only where no further noun follows: `the elderly`, not `the elderly patient`. */
  readonly noun?: boolean
  /** Replacements by the words that a match ends with, folded; longer ones first. */
  readonly swaps?: Readonly<Record<string, string>>
  readonly phrases: readonly string[]
}

export interface WordingLexicon {
  readonly groups: readonly WordingGroup[]
  readonly classes: Readonly<Record<string, readonly string[]>>
  /** A match that one of these touches does not count. */
  readonly exceptions: readonly string[]
}

interface Finder {
  readonly words: PhraseMatcher<WordingGroup>
  readonly exceptions: PhraseMatcher<true>
  readonly unless: ReadonlyMap<string, PhraseMatcher<true>>
}

interface Found {
  readonly group: WordingGroup
  readonly quote: string
  readonly at: Span
  readonly swap: string | null
  readonly origin: ReaderText['origin']
}

/**
 * Makes the check of a rule on wording: one problem for the words of each group, with the further places related.
 * `silent` lists what a sentence may do with the words without a fault; quotations and warnings never count; without `alts`
 * alternative texts do not, which tell what a picture shows.
 */
export function wordingCheck(
  lexicon: WordingLexicon,
  silent: readonly Standing[] = [],
  alts = true,
): (page: PageFacts) => Iterable<Problem> {
  let finder: Finder | undefined
  const passed = new Set<Standing>(['quoted', 'warned', ...silent])
  return function* check(page) {
    finder ??= compile(lexicon)
    const groups = new Map<WordingGroup, Found[]>()
    for (const found of wordsOn(page, finder, passed)) {
      if (!alts && found.origin === 'alt') continue
      const same = groups.get(found.group)
      if (same) same.push(found)
      else groups.set(found.group, [found])
    }
    for (const same of groups.values()) yield* problemOf(same)
  }
}

function compile({ groups, classes: own, exceptions }: WordingLexicon): Finder {
  const classes = parseClasses({ ...shared.classes, ...own })
  const list = (phrases: readonly string[]) =>
    compilePhrases(
      phrases.map((phrase): [string, true] => [phrase, true]),
      classes,
    )
  const words = groups.flatMap((group) =>
    group.phrases.map((phrase): [string, WordingGroup] => [phrase, group]),
  )
  const others = groups.flatMap(({ unless }) => (unless === undefined ? [] : [unless]))
  return {
    words: compilePhrases(words, classes),
    exceptions: list(exceptions),
    unless: new Map(others.map((name) => [name, list([`{${name}}`])])),
  }
}

function* wordsOn(page: PageFacts, finder: Finder, passed: ReadonlySet<Standing>): Iterable<Found> {
  const stream = readerTokens(page)
  const matches = findPhrases(finder.words, stream)
  if (matches.length === 0) return
  const exceptions = tokensOf(findPhrases(finder.exceptions, stream))
  const unless = new Map(
    [...finder.unless].map(([name, list]) => [name, tokensOf(findPhrases(list, stream))]),
  )
  const texts = readerTexts(page)
  let last = -1
  for (const match of matches) {
    const { entry: group, first } = match
    const text = texts[match.text]
    if (!text || first <= last || touches(exceptions, match)) continue
    if (group.noun && nounFollows(stream, match)) continue
    if (group.unless !== undefined && isNearAny(unless.get(group.unless), match, stream)) continue
    if (isName(text, match, stream) || isBroken(text.text.value, match)) continue
    const sentence = sentenceAt(text, match.from)
    const range = { from: match.from - sentence.from, to: match.to - sentence.from }
    const said = text.text.value.slice(sentence.from, sentence.to)
    if (quotationAround(said, range.from, range.to)) continue
    if (passed.has(assess(said, range, surroundingsOf(page, text)).standing)) continue
    last = match.last
    yield narrowed(group, text, match)
  }
}

/** A match, narrowed to the words that a replacement is known for: `suffers from` in `she also suffers from`. */
function narrowed(
  group: WordingGroup,
  { text, origin }: ReaderText,
  { from, to }: PhraseMatch<WordingGroup>,
): Found {
  const folded = fold(text.value.slice(from, to)).replace(/\s/g, ' ')
  for (const [words, swap] of swapsOf(group)) {
    const start = folded.length - words.length
    if (!folded.endsWith(words) || (start > 0 && /[\p{L}\p{N}]/u.test(folded.charAt(start - 1)))) continue
    return {
      group,
      swap,
      origin,
      quote: text.value.slice(from + start, to),
      at: spanOf(text, from + start, to),
    }
  }
  return { group, swap: null, origin, quote: text.value.slice(from, to), at: spanOf(text, from, to) }
}

/** Replacements, the longest words first. */
function swapsOf({ swaps = {} }: WordingGroup): [string, string][] {
  return Object.entries(swaps).sort((a, b) => b[0].length - a[0].length)
}

function* problemOf(found: readonly Found[]): Iterable<Problem> {
  const [first, ...more] = found
  if (!first) return
  const { fault, better, level } = first.group
  const edits = found.flatMap((one) => editOf(one) ?? [])
  yield {
    message: `"${first.quote}" ${fault}${more.length > 0 ? `; so ${more.length === 1 ? 'does' : 'do'} ${more.length} more` : ''}`,
    at: first.at,
    help: better,
    related: more.slice(0, 50).map(({ quote, at }) => ({ message: `"${quote}" here`, at })),
    ...((level === 'info' || level === 'warning') && { level: level as Level }),
    ...(edits.length > 0 && { fix: { safe: false, edits } }),
  }
}

function editOf({ swap, quote, at }: Found): Edit | null {
  if (swap === null) return null
  const capital = /^\p{Lu}/u.test(quote)
  return { ...at, text: capital ? swap.charAt(0).toUpperCase() + swap.slice(1) : swap }
}
