import { readerBlocks, readerTexts, readerTokens } from '../../src/page/ask.ts'
import type { Block, PageFacts } from '../../src/page/model.ts'
import type { Span } from '../../src/page/span.ts'
import type { Setting } from '../../src/rule/setting.ts'
import { assess } from '../../src/text/assertion.ts'
import { parseClasses } from '../../src/text/phrase-notation.ts'
import { compilePhrases, findPhrases, type PhraseMatch, type PhraseMatcher } from '../../src/text/phrases.ts'
import lexicon from '../lexicon/caution-phrases.json' with { type: 'json' }
import terms from '../lexicon/health-terms.json' with { type: 'json' }
import { advisesOnHealth, healthText, pageAnchor } from './health-page.ts'
import { sentenceIndexAt } from './sentence-at.ts'

/** Distinct words for symptoms and treatments without which a page has nothing to warn of. */
const LEAST_TERMS = 2
/** Words of forms and entitlements to one of health: above it a page is about getting care, not about care. */
const MOST_ADMINISTRATION = 0.075
const harms = [
  ...terms.symptoms,
  ...terms.conditions.filter((word) => /^(?:infection|sepsis|stroke)$/.test(word)),
]
/** Harm of treatment in words that are no symptoms. */
const effects = ['effect', 'risk', 'complication', 'toxicity']
/** Pages for clinicians say so in their main heading; they know when to act. */
const forClinicians =
  /\b(?:health professional version|for (?:health|medical) professionals|for clinicians)\b/i

/** Whether readers of a page may come to harm over what it leaves out: it tells of symptoms or of treatment. */
export function needsCautions(page: PageFacts, setting: Setting): boolean {
  if (!advisesOnHealth(page, setting)) return false
  if (page.blocks.some((block) => block.level === 1 && forClinicians.test(block.text.value))) return false
  const { hits, administration } = healthText(page)
  const bound = setting.profile.sections.some((section) => section.required)
  if (!bound && administration > hits * MOST_ADMINISTRATION) return false
  const { index } = readerTokens(page)
  const count = (words: readonly string[]) =>
    words.filter((word) => index.has(word) || index.has(`${word}s`)).length
  return count(harms) + count(terms.treatments) >= LEAST_TERMS
}

/** Whether a page speaks of symptoms or of the harm that treatment may do. */
export function tellsOfHarm(page: PageFacts): boolean {
  const { index } = readerTokens(page)
  return [...harms, ...effects].some((word) => index.has(word) || index.has(`${word}s`))
}

const compiled = new WeakMap<readonly string[], PhraseMatcher<string>>()
const classes = { ...lexicon.classes, be: ['is', 'are', 'was', 'were', 'be', 'been'] }

/** A matcher of caution phrases that compiles when the first page asks for it; rules with one list share one. */
export function cautionMatcher(phrases: readonly string[]): () => PhraseMatcher<string> {
  return () => {
    const known = compiled.get(phrases)
    if (known) return known
    const made = compilePhrases(
      phrases.map((phrase) => [phrase, phrase] as const),
      parseClasses(classes),
    )
    compiled.set(phrases, made)
    return made
  }
}

const found = new WeakMap<PageFacts['blocks'], Map<PhraseMatcher<string>, readonly PhraseMatch<string>[]>>()

/** Places of caution phrases in what readers see on the page itself: the head and alt texts do not count. */
export function cautionsIn(page: PageFacts, matcher: PhraseMatcher<string>): readonly PhraseMatch<string>[] {
  const answers = found.get(page.blocks) ?? new Map<PhraseMatcher<string>, readonly PhraseMatch<string>[]>()
  found.set(page.blocks, answers)
  const known = answers.get(matcher)
  if (known) return known
  const count = readerBlocks(page).filter((block) => block.text.value !== '').length
  const matches = findPhrases(matcher, readerTokens(page)).filter(
    (match) => match.text < count && !isAsked(page, match),
  )
  answers.set(matcher, matches)
  return matches
}

/** A word of every way to ask; most sentences hold none and need not be judged. */
const mayAsk =
  /\?|\b(?:whether|ask|if|how|question|chance|likelihood|possib|probab|odds|hope|no way|too early)/i

/** `whether urgent care is needed` tells nobody to get it. */
function isAsked(page: PageFacts, match: PhraseMatch<string>): boolean {
  const text = readerTexts(page)[match.text]
  const range = text?.sentences[sentenceIndexAt(text, match.from)]
  if (!text || !range) return false
  const sentence = text.text.value.slice(range.from, range.to)
  if (!mayAsk.test(sentence) && text.block?.kind !== 'cell') return false
  const place = { from: match.from - range.from, to: match.to - range.from }
  return assess(sentence, place, { label: text.block?.kind === 'cell' }).standing === 'asked'
}

/**
 * Where a missing caution belongs: at the first heading that fits the earliest of `likely`, else at the last
 * heading for readers before the references, else at the main heading.
 */
export function cautionAnchor(page: PageFacts, likely: readonly RegExp[]): Span {
  const headings = readerBlocks(page).filter(
    (block) => block.kind === 'heading' && block.level > 1 && /\p{L}/u.test(block.text.value),
  )
  for (const pattern of likely) {
    const heading = headings.find((block) => pattern.test(block.text.value))
    if (heading) return heading.text.at
  }
  const references = page.blocks.find((block) => block.zone === 'references')
  const before = (block: Block) => !references || block.index < references.index
  return headings.filter(before).at(-1)?.text.at ?? pageAnchor(page)
}
