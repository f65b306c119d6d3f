import { type ReaderText, readerTexts, readerTokens } from '../../src/page/ask.ts'
import type { PageFacts } from '../../src/page/model.ts'
import { marksAt, spanOf } from '../../src/page/text.ts'
import { fold } from '../../src/text/fold.ts'
import { compilePhrases, findPhrases, type PhraseMatcher } from '../../src/text/phrases.ts'
import { quotationAround } from '../../src/text/quotation.ts'
import { stem } from '../../src/text/stem.ts'
import { gapKind } from '../../src/text/tokens.ts'
import { type TextRange, wordsIn } from '../../src/text/words.ts'
import lexicon from '../lexicon/jargon.json' with { type: 'json' }
import { titlesOf } from './leak.ts'
import { sentenceIndexAt } from './sentence-at.ts'

/** A term of the lexicon. */
interface Term {
  readonly plain: string
  /** Stems of the words that explain it. */
  readonly clues: ReadonlySet<string>
}

/** A term at its first use on a page that explains it nowhere. */
export interface UnexplainedTerm {
  readonly words: string
  readonly plain: string
  readonly text: ReaderText
  readonly from: number
  readonly to: number
}

let matcher: PhraseMatcher<Term> | undefined
const telling = new RegExp(`\\b(?:${lexicon.telling.join('|')})\\b`)
const definedAfter =
  /^["'”’]?,? ?(?:\(|[–—:-] ?|(?:is|are) (?:an?|the|when|where|what|how|also)\b|(?:that is|i\.e\.|which (?:is|are|means?))[ ,])/
const orAfter = /^,? or /
const orBefore = /,? or (?:an? )?["'“‘]?$/
const definedBefore = /(?:\((?:or |also |called )?|[–—] ?)["'“‘]?$/
/** Words of the explanation that any text holds. */
const vague = new Set([
  'part',
  'body',
  'treatment',
  'medicine',
  'time',
  'able',
  'look',
  'main',
  'likely',
  'reach',
  'help',
])

function terms(): PhraseMatcher<Term> {
  matcher ??= compilePhrases(
    Object.entries(lexicon.terms).flatMap(([phrases, plain]) => {
      const words = wordsIn(plain).map(({ text }) => text)
      const clues = new Set(words.filter((word) => word.length > 3 && !vague.has(word)).map(stem))
      const [first = ''] = phrases.split('|')
      const forms = first.includes(' ') ? phrases.split('|') : [phrases]
      return forms.map((form): [string, Term] => [form.replace(/-/g, ' '), { plain, clues }])
    }),
  )
  return matcher
}

/** Terms of the lexicon that a page uses and never explains, each at its first use. The page's subject is left out. */
export function unexplainedTerms(page: PageFacts): UnexplainedTerm[] {
  const stream = readerTokens(page)
  const texts = readerTexts(page)
  const subject = new Set(
    titlesOf(page).flatMap(({ value }) => wordsIn(fold(value.slice(0, 300))).map(({ text }) => stem(text))),
  )
  const linked = glossaryBlocks(page)
  const found = new Map<Term, UnexplainedTerm | null>()
  let last = -1
  for (const { entry, text: index, from, to, first, last: end } of findPhrases(terms(), stream)) {
    const text = texts[index]
    if (!text?.block || text.origin !== 'block' || first <= last) continue
    last = end
    if (found.get(entry) === null || isElsewhere(text, { from, to }, stream.gap[first] === gapKind.start))
      continue
    const { value } = text.text
    const words = value.slice(from, to)
    const isSubject = wordsIn(fold(words)).every((word) => subject.has(stem(word.text)))
    const known = isSubject || linked.has(text.block.index) || isGlossed(text, { from, to }, entry)
    if (known || text.block.kind === 'term') found.set(entry, null)
    else if (!found.has(entry)) found.set(entry, { words, plain: entry.plain, text, from, to })
  }
  return [...found.values()].flatMap((term) => term ?? [])
}

/** Whether the sentence of a term, or one beside it, explains it. */
function isGlossed(text: ReaderText, { from, to }: TextRange, { clues }: Term): boolean {
  const { value } = text.text
  const { sentences } = text
  const [before, after] = [value.slice(Math.max(0, from - 80), from), value.slice(to, to + 30)]
  if (definedAfter.test(after) || definedBefore.test(before)) return true
  // `radiation, ablation, or surgery` names three things; `dyspnoea, or breathlessness` one.
  if (orAfter.test(after) && !/,[^,]{0,30}$/.test(before)) return true
  if (orBefore.test(before) && !/,[^,]{1,60}, or [^,]{0,5}$/.test(before)) return true
  const at = sentenceIndexAt(text, from)
  const around = sentences.slice(Math.max(0, at - 1), at + 2)
  const [low, high] = [around[0]?.from ?? from, around.at(-1)?.to ?? to]
  const near = fold(value.slice(Math.max(low, from - 500), from) + value.slice(to, Math.min(high, to + 500)))
  if (telling.test(fold(value.slice(Math.max(low, from - 60), Math.min(high, to + 40))))) return true
  return wordsIn(near).some((word) => clues.has(stem(word.text)))
}

/** Part of a name, of a link, which tells more, or of what a person said. */
function isElsewhere({ text, block }: ReaderText, { from, to }: TextRange, begins: boolean): boolean {
  if (block?.quoted || marksAt(text, from).includes('link')) return true
  if (!begins && /\p{Lu}/u.test(text.value.charAt(from))) return true
  const around = Math.max(0, from - 300)
  return quotationAround(text.value.slice(around, to + 300), from - around, to - around) !== null
}

/** Blocks with a link into a glossary. */
function glossaryBlocks(page: PageFacts): ReadonlySet<number> {
  return new Set(
    page.links.flatMap(({ block, target }) => (/glossar|dictionar|definition/i.test(target) ? [block] : [])),
  )
}

/** Place in the source. */
export function placeOf({ text, from, to }: UnexplainedTerm) {
  return spanOf(text.text, from, to)
}
