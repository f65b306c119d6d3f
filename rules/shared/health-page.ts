import { readerBlocks } from '../../src/page/ask.ts'
import type { PageFacts } from '../../src/page/model.ts'
import type { Span } from '../../src/page/span.ts'
import type { Setting } from '../../src/rule/setting.ts'
import { wordsIn } from '../../src/text/words.ts'
import terms from '../lexicon/health-terms.json' with { type: 'json' }
import { isAboutPublishing } from './leak.ts'

const lexicon = new Set([
  ...terms.conditions,
  ...terms.symptoms,
  ...terms.treatments,
  ...terms.body,
  ...terms.care,
])
const administration = new Set(terms.administration)
const memo = new WeakMap<PageFacts['blocks'], HealthText>()

/** How much a page says to readers, and how much of that is about health. */
export interface HealthText {
  /** Words of the blocks for readers; references and lines that are nothing but links are left out. */
  readonly words: number
  /** Those of `words` that are terms of health. */
  readonly hits: number
  /** Different terms among the hits. */
  readonly terms: number
  /** Terms in the main heading. */
  readonly titleTerms: number
  /** Words of forms and entitlements: `eligible`, `copayment`. */
  readonly administration: number
}

/** Counts a page's words and its terms of health, once a page. */
export function healthText(page: PageFacts): HealthText {
  const known = memo.get(page.blocks)
  if (known) return known
  let words = 0
  let hits = 0
  let titleTerms = 0
  let forms = 0
  const found = new Set<string>()
  const menus = linkBlocks(page)
  for (const block of readerBlocks(page)) {
    if (menus.has(block.index)) continue
    for (const { text } of wordsIn(block.text.value)) {
      words++
      const word = text.toLowerCase()
      if (administration.has(word)) forms++
      const term = termOf(word)
      if (!term) continue
      hits++
      found.add(term)
      if (block.level === 1) titleTerms++
    }
  }
  const text = { words, hits, terms: found.size, titleTerms, administration: forms }
  memo.set(page.blocks, text)
  return text
}

/**
 * Whether a page advises readers on health, so that someone must stand behind it. A page under a profile with
 * set sections does; any other must speak in terms of health, and not only in passing, as forms, benefits
 * and contact pages of a health service do.
 */
export function advisesOnHealth(page: PageFacts, { profile }: Setting): boolean {
  if (profile.sections.some((section) => section.required)) return true
  if (isAboutPublishing(page)) return false
  const { words, hits, terms, titleTerms, administration } = healthText(page)
  // A page on entitlements to care speaks of both; one on care hardly speaks of forms.
  if (words < 20 || administration > hits * 0.4) return false
  const share = hits / words
  if (titleTerms > 0) return terms >= 2 && share >= 0.03
  return (terms >= 5 && share >= 0.06) || (terms >= 10 && share >= 0.03)
}

/** Where the finding of something missing stands: at the main heading, else at the first words. */
export function pageAnchor(page: PageFacts): Span {
  const own = page.blocks.filter(({ zone }) => zone !== 'navigation')
  const block = own.find(({ level }) => level === 1) ?? own.find(({ level }) => level > 0) ?? own[0]
  return block?.text.at ?? { start: 0, end: 0 }
}

/** Blocks that are links from end to end: the entries of a list of pages. */
function linkBlocks(page: PageFacts): ReadonlySet<number> {
  const linked = new Map<number, number>()
  for (const { block, text } of page.links) linked.set(block, (linked.get(block) ?? 0) + text.value.length)
  const whole = [...linked].filter(([index, length]) => {
    const block = page.blocks[index]
    return block && block.level === 0 && length >= block.text.value.length * 0.8
  })
  return new Set(whole.map(([index]) => index))
}

/** The term of health that a word in lower case is, in its singular; null for any other word. */
export function termOf(word: string): string | null {
  if (lexicon.has(word)) return word
  if (word.length < 5 || !word.endsWith('s')) return null
  const singular = word.slice(0, -1)
  if (lexicon.has(singular)) return singular
  const short = word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.endsWith('es') ? word.slice(0, -2) : ''
  return lexicon.has(short) ? short : null
}
