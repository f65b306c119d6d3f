import { readerTokens } from '../../src/page/ask.ts'
import type { PageFacts } from '../../src/page/model.ts'
import type { Setting } from '../../src/rule/setting.ts'
import { isForProfessionals } from './audience.ts'
import { needsCautions } from './cautions.ts'
import { proseOf } from './prose.ts'

/** Fewer words of running text are a list of pages, in words. */
const PROSE = 120
/** So often a page must speak to its readers before it advises them. */
const ADDRESS = 3
const address = ['you', 'your', "you're", "you'll"]

/** Whether a profile has sections that every page must have: its pages are guides for patients. */
export function isGuide({ profile }: Setting): boolean {
  return profile.sections.some((section) => section.required)
}

/**
 * Whether a page advises patients on symptoms or treatment: a guide of a profile with set sections, or running
 * text that speaks to its readers. News of research and lists of pages do neither.
 */
export function advisesPatients(page: PageFacts, setting: Setting): boolean {
  if (!needsCautions(page, setting) || isForProfessionals(page)) return false
  if (isGuide(setting)) return true
  const { index } = readerTokens(page)
  if (address.reduce((sum, word) => sum + (index.get(word)?.length ?? 0), 0) < ADDRESS) return false
  let words = 0
  for (const sentence of proseOf(page)) words += sentence.words
  return words >= PROSE
}
