import type { Block, PageFacts, Section } from '../../src/page/model.ts'
import { fold } from '../../src/text/fold.ts'

/** A section with a heading that has words. */
export interface HeadedSection {
  readonly section: Section
  readonly heading: Block
  /** The heading as `plainHeading` gives it. */
  readonly plain: string
}

const numbering = /^(?:\d{1,3}|[ivx]{1,5})[.)] /
const endMarks = /[\s.:;,!–—-]+$/

/** A heading ready to compare: folded, single spaces, without the number before it and the mark after it. */
export function plainHeading(text: string): string {
  return fold(text.slice(0, 300)).replace(/\s+/g, ' ').trim().replace(numbering, '').replace(endMarks, '')
}

/** The page's sections whose headings are for readers and have words, in order. */
export function headedSections(page: PageFacts): HeadedSection[] {
  const found: HeadedSection[] = []
  for (const section of page.sections) {
    const heading = page.blocks[section.heading]
    if (!heading || heading.zone === 'editorial' || heading.zone === 'navigation') continue
    const plain = plainHeading(heading.text.value)
    if (plain !== '') found.push({ section, heading, plain })
  }
  return found
}

/** Whether a heading asks something. */
export function isQuestion(heading: string): boolean {
  return /\?["')\]]?$/.test(heading)
}

/** Last block index, exclusive, of a section with all its subsections. */
export function subtreeEnd(page: PageFacts, section: Section): number {
  let to = section.to
  for (let index = section.index + 1; index < page.sections.length; index++) {
    const below = page.sections[index]
    if (!below || below.level <= section.level) break
    to = below.to
  }
  return to
}
