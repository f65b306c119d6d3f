import { readerBlocks } from '../../src/page/ask.ts'
import type { Block, PageFacts } from '../../src/page/model.ts'
import terms from '../lexicon/health-terms.json' with { type: 'json' }
import lexicon from '../lexicon/treatment-words.json' with { type: 'json' }
import { titlesOf } from './leak.ts'

const looks: ReadonlySet<string> = new Set(lexicon.noTreatment)
const words = [...terms.treatments.filter((word) => !looks.has(word)), ...lexicon.more]
const treatment = new RegExp(
  `\\b(?:${words.join('|')})(?:s|es)?\\b|\\b(?:therapies|surgeries|treated|treating)\\b`,
  'i',
)
/** Titles and headings on what comes after treatment, or on what to ask. */
const past =
  /\b(?:after|away from|finish(?:ed|ing)?|completed|end of|beyond|following) (?:\w+ )?treatment|\bquestions? (?:to|for)\b/i
const about = /\b(?:treat|option|pathway|choice)/i

/** Whether a text names a way of treating an illness. */
function namesTreatment(text: string): boolean {
  return treatment.test(text)
}

/** Headings below the main one that name a treatment, in order. */
export function treatmentHeadings(page: PageFacts): Block[] {
  return readerBlocks(page).filter(({ kind, level, text }) => {
    const heading = text.value.slice(0, 200)
    return kind === 'heading' && level > 1 && namesTreatment(heading) && !past.test(heading)
  })
}

/**
 * Whether a page is about treatment: its title names one, a section of its profile sets treatments side by side,
 * or several headings name one.
 */
export function isAboutTreatment(page: PageFacts): boolean {
  const titles = titlesOf(page).map(({ value }) => value.slice(0, 300))
  if (titles.some((title) => namesTreatment(title) && !past.test(title))) return true
  if (page.sections.some(({ role }) => role?.id === 'pathways')) return true
  const headings = treatmentHeadings(page)
  return headings.length >= 2 && headings.some(({ text }) => about.test(text.value))
}
