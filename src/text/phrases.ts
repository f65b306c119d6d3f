import {
  type Element,
  type ElementClasses,
  type Option,
  parsePhrase,
  type WordSet,
} from './phrase-notation.ts'
import { gapKind, type TokenStream } from './tokens.ts'

/** A list of phrases ready to be found; `Entry` is what the caller wants back with a match. */
export interface PhraseMatcher<Entry> {
  readonly phrases: readonly Compiled<Entry>[]
  /** Rarest words of the phrases: a phrase is tried only where one of its anchors stands. */
  readonly anchors: ReadonlyMap<string, readonly Anchor<Entry>[]>
}

/** Where a phrase stands: a range of one text, and the same as token numbers, both ends included. */
export interface PhraseMatch<Entry> {
  readonly entry: Entry
  readonly text: number
  readonly from: number
  readonly to: number
  readonly first: number
  readonly last: number
}

interface Compiled<Entry> {
  readonly entry: Entry
  readonly elements: readonly Element[]
  readonly notBefore: readonly Element[]
  readonly notAfter: readonly Element[]
}

interface Anchor<Entry> {
  readonly phrase: Compiled<Entry>
  /** Index of the anchored element. */
  readonly element: number
  readonly option: Option
  /** Place of the anchor word in the option. */
  readonly offset: number
}

/** Words on nearly every page: poor anchors. */
const common = new Set(
  'a all an and any are as at be been by can cannot do does every for from have has if in is it may no not of on or our some that the their them they this to was we were who will with without you your # #%'.split(
    ' ',
  ),
)

/** Words that no gap runs over: they turn what a phrase says. */
const negators = new Set(
  "not never no cannot nothing nobody none neither nor without don't doesn't didn't won't wouldn't isn't aren't wasn't weren't can't couldn't shouldn't hasn't haven't hadn't mustn't".split(
    ' ',
  ),
)

/**
 * Compiles phrases in the notation of phrase-notation.ts.
 * @throws SyntaxError where a phrase names no word or an unknown class: the lists are our own data.
 */
export function compilePhrases<Entry>(
  entries: Iterable<readonly [phrase: string, entry: Entry]>,
  classes: ElementClasses = new Map(),
): PhraseMatcher<Entry> {
  const phrases: Compiled<Entry>[] = []
  const anchors = new Map<string, Anchor<Entry>[]>()
  for (const [source, entry] of entries) {
    const phrase = { entry, ...parsePhrase(source, classes) }
    phrases.push(phrase)
    const element = rarest(phrase.elements)
    if (element < 0) throw new SyntaxError(`Phrase "${source}" has no word to find it by`)
    for (const option of phrase.elements[element]?.options ?? []) {
      const offset = option.reduce((best, set, at) => (cost(set) < cost(option[best] ?? set) ? at : best), 0)
      for (const word of option[offset] ?? []) {
        const list = anchors.get(word) ?? []
        list.push({ phrase, element, option, offset })
        anchors.set(word, list)
      }
    }
  }
  return { phrases, anchors }
}

/** Every place of every phrase, in reading order; of phrases that overlap from one place the longest first. */
export function findPhrases<Entry>(matcher: PhraseMatcher<Entry>, stream: TokenStream): PhraseMatch<Entry>[] {
  const found: PhraseMatch<Entry>[] = []
  for (const [word, anchors] of matcher.anchors) {
    const places = stream.index.get(word)
    if (!places) continue
    for (const place of places)
      for (const anchor of anchors) {
        const match = matchAround(anchor, stream, place)
        if (match) found.push(match)
      }
  }
  return found.sort((a, b) => a.first - b.first || b.last - a.last)
}

function matchAround<Entry>(
  { phrase, element, option, offset }: Anchor<Entry>,
  stream: TokenStream,
  place: number,
): PhraseMatch<Entry> | null {
  const start = place - offset
  const end = optionEnd(option, stream, start)
  if (end < 0) return null
  const first = backward(phrase.elements, element - 1, stream, start)
  if (first < 0) return null
  const last = forward(phrase.elements, element + 1, stream, end)
  if (last < 0) return null
  if (phrase.notBefore.some((guard) => stands(guard, stream, first, -1))) return null
  if (phrase.notAfter.some((guard) => stands(guard, stream, last, 1))) return null
  const { text, from, to } = stream
  return {
    entry: phrase.entry,
    text: text[first] ?? 0,
    from: from[first] ?? 0,
    to: to[last] ?? 0,
    first,
    last,
  }
}

/** Last token of the elements from `at` on, which follow token `end`; -1 where they do not. */
function forward(elements: readonly Element[], at: number, stream: TokenStream, end: number): number {
  const element = elements[at]
  if (!element) return end
  if (element.gap > 0) {
    for (let skip = 0, last = end; skip <= element.gap; skip++) {
      const found = forward(elements, at + 1, stream, last)
      if (found >= 0) return found
      if ((stream.gap[last + 1] ?? gapKind.start) > gapKind.comma) return -1
      last++
      if (negators.has(stream.words[last] ?? '')) return -1
    }
    return -1
  }
  if (element.edge) return (stream.gap[end + 1] ?? gapKind.start) === gapKind.start ? end : -1
  const limit = elements[at - 1]?.gap ? gapKind.comma : gapKind.joined
  if ((stream.gap[end + 1] ?? gapKind.start) <= limit)
    for (const option of element.options) {
      const last = optionEnd(option, stream, end + 1)
      const found = last < 0 ? -1 : forward(elements, at + 1, stream, last)
      if (found >= 0) return found
    }
  return element.optional ? forward(elements, at + 1, stream, end) : -1
}

/** First token of the elements up to `at`, which stand before token `start`; -1 where they do not. */
function backward(elements: readonly Element[], at: number, stream: TokenStream, start: number): number {
  const element = elements[at]
  if (!element) return start
  if (element.gap > 0) {
    for (let skip = 0, first = start; skip <= element.gap; skip++) {
      const found = backward(elements, at - 1, stream, first)
      if (found >= 0) return found
      if ((stream.gap[first] ?? gapKind.start) > gapKind.comma) return -1
      first--
      if (negators.has(stream.words[first] ?? '')) return -1
    }
    return -1
  }
  if (element.edge) return (stream.gap[start] ?? gapKind.start) === gapKind.start ? start : -1
  const limit = elements[at + 1]?.gap ? gapKind.comma : gapKind.joined
  if ((stream.gap[start] ?? gapKind.start) <= limit)
    for (const option of element.options) {
      const begin = start - option.length
      const found = optionEnd(option, stream, begin) < 0 ? -1 : backward(elements, at - 1, stream, begin)
      if (found >= 0) return found
    }
  return element.optional ? backward(elements, at - 1, stream, start) : -1
}

/** Last token of an option that begins at `start`, or -1. */
function optionEnd(option: Option, stream: TokenStream, start: number): number {
  if (start < 0) return -1
  for (let at = 0; at < option.length; at++) {
    const word = stream.words[start + at]
    if (word === undefined || !option[at]?.has(word)) return -1
    if (at > 0 && stream.gap[start + at] !== gapKind.joined) return -1
  }
  return start + option.length - 1
}

/** Whether a guard stands right before (-1) or right after (1) a token. */
function stands(guard: Element, stream: TokenStream, token: number, side: 1 | -1): boolean {
  const edge = side > 0 ? token + 1 : token
  if ((stream.gap[edge] ?? gapKind.start) > gapKind.joined) return false
  return guard.options.some(
    (option) => optionEnd(option, stream, side > 0 ? edge : token - option.length) >= 0,
  )
}

function rarest(elements: readonly Element[]): number {
  let best = -1
  let least = Number.POSITIVE_INFINITY
  elements.forEach((element, at) => {
    if (element.optional || element.gap > 0 || element.edge) return
    const weight = element.options.reduce(
      (sum, option) => sum + Math.min(...option.map((set) => cost(set))),
      0,
    )
    if (weight >= least) return
    least = weight
    best = at
  })
  return best
}

/** How often a place would be tried for nothing. */
function cost(set: WordSet): number {
  let sum = 0
  for (const word of set) sum += common.has(word) ? 100 : 1
  return sum
}
