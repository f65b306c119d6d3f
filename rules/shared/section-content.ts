import { wordsOf } from '../../src/page/ask.ts'
import type { Block, PageFacts, Section } from '../../src/page/model.ts'
import type { SectionNeed, Setting } from '../../src/rule/setting.ts'
import promises from '../lexicon/list-headings.json' with { type: 'json' }
import { isQuestion, plainHeading, subtreeEnd } from './headings.ts'

/** What a section holds below its heading, subsections left out. */
export interface SectionContent {
  readonly words: number
  /** Ends as a sentence does. */
  readonly sentence: boolean
  /** Something that needs few words: a list, table, picture, link, code, a number to call or to pay. */
  readonly more: boolean
}

/** What the questions below ask of a page, gathered in one pass. */
export interface PageContent {
  readonly page: PageFacts
  /** Number of links by block. */
  readonly links: ReadonlyMap<number, number>
  readonly pictured: ReadonlySet<number>
  readonly ordered: ReadonlySet<number>
  readonly questions: ReadonlySet<number>
  /** Words by block. */
  readonly words: readonly number[]
}

export function pageContent(page: PageFacts): PageContent {
  const links = new Map<number, number>()
  for (const { block } of page.links) links.set(block, (links.get(block) ?? 0) + 1)
  return {
    page,
    links,
    pictured: new Set(page.images.map(({ section }) => section)),
    ordered: new Set(page.lists.flatMap(({ index, ordered }) => (ordered ? [index] : []))),
    questions: new Set(page.faqs.map(({ question }) => question)),
    words: wordsOf(page).byBlock,
  }
}

export function sectionContent(content: PageContent, section: Section): SectionContent {
  const { page, links, pictured } = content
  let words = 0
  let sentence = false
  let more = pictured.has(section.index)
  for (let at = section.from; at < section.to; at++) {
    const block = page.blocks[at]
    if (!block || at === section.heading || block.zone === 'navigation') continue
    words += content.words[at] ?? 0
    sentence = /[.!?]["')\]”’]{0,3}$/.test(block.text.value.slice(-5))
    more ||= block.list >= 0 || block.table >= 0 || block.kind === 'code' || block.callout || links.has(at)
    more ||= block.kind === 'term' || block.kind === 'summary' || /\d/.test(block.text.value)
  }
  return { words, sentence, more }
}

/** What readers call each form. */
export const formNames: Readonly<Record<SectionNeed, string>> = {
  list: 'list',
  table: 'table',
  steps: 'numbered steps',
  number: 'figure',
  questions: 'question',
}

const numbered = /^\s{0,5}(?:step\s{1,5})?\d{1,2}\b/i

/** Whether a section, with its subsections, holds one of the forms that its readers need. */
export function keeps(content: PageContent, section: Section, needs: readonly SectionNeed[]): boolean {
  const { page, ordered, questions } = content
  const blocks = page.blocks
    .slice(section.from, subtreeEnd(page, section))
    .filter(({ index, zone }) => index !== section.heading && zone !== 'navigation')
  const kept: Readonly<Record<SectionNeed, () => boolean>> = {
    list: () => isListed(content, blocks),
    table: () => blocks.some(({ table }) => table >= 0),
    steps: () => blocks.some(({ list }) => ordered.has(list)) || blocks.filter(isStep).length > 1,
    number: () => blocks.some(({ text }) => /\d/.test(text.value)),
    questions: () => blocks.some(({ index, text }) => questions.has(index) || isQuestion(text.value)),
  }
  return needs.some((need) => kept[need]())
}

/** Terms with details, parts with a heading each and links are lists by other means. */
function isListed({ links, words: counts }: PageContent, blocks: readonly Block[]): boolean {
  let parts = 0
  let linked = 0
  let words = 0
  for (const block of blocks) {
    if (block.list >= 0) return true
    if (block.level > 0 || block.kind === 'term' || block.kind === 'summary') parts++
    linked += links.get(block.index) ?? 0
    words += counts[block.index] ?? 0
  }
  return parts > 1 || linked > 1 || (linked === 1 && words < 60)
}

function isStep({ level, kind, text }: Block): boolean {
  return (level > 0 || kind === 'paragraph') && numbered.test(text.value.slice(0, 20))
}

const promised = promises.headings.map(({ pattern, needs }) => ({
  pattern: new RegExp(pattern),
  needs: needs as SectionNeed[],
}))

/**
 * What a section must hold, one of which is enough: by the profile, where the heading says plainly which section
 * it is, else by the words of the heading.
 */
export function needsOf(page: PageFacts, section: Section, { profile }: Setting): readonly SectionNeed[] {
  const { heading, role } = section
  const plain = role?.how === 'same' || role?.how === 'stem'
  const spec = plain ? profile.sections.find(({ id }) => id === role.id) : undefined
  if (spec) return spec.needs ?? []
  const words = plainHeading(page.blocks[heading]?.text.value ?? '')
  return promised.find(({ pattern }) => pattern.test(words))?.needs ?? []
}
