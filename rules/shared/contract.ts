import type { PageFacts, Section, Table } from '../../src/page/model.ts'
import type { SectionSpec, Setting } from '../../src/rule/setting.ts'
import { fold } from '../../src/text/fold.ts'
import { stem } from '../../src/text/stem.ts'
import { wordsIn } from '../../src/text/words.ts'

/** Where a page has a section of its profile's contract, or what stands for it. */
export interface Standing {
  readonly spec: SectionSpec
  /** The section whose heading says so; null where only a table does, or nothing. */
  readonly section: Section | null
  /** A table whose header says that it is the section's, where `section` is null. */
  readonly table: Table | null
}

/** How the page stands to each section of its profile's contract, in the contract's order. */
export function standings(page: PageFacts, { profile }: Setting): Standing[] {
  const sections = new Map<string, Section>()
  for (const section of page.sections) {
    const { role } = section
    if (role && role.how !== 'inherited' && !sections.has(role.id)) sections.set(role.id, section)
  }
  return profile.sections.map((spec) => {
    const section = sections.get(spec.id) ?? null
    return { spec, section, table: section ? null : (tablesFor(page, spec)[0] ?? null) }
  })
}

/** Tables whose header cells say that they hold what a section of the contract is for. */
export function tablesFor(page: PageFacts, { tableHeaders = [] }: SectionSpec): Table[] {
  if (tableHeaders.length === 0) return []
  const phrases = tableHeaders.map((phrase) =>
    phrase.split(' ').map((word) => (word === '*' ? word : stem(word))),
  )
  return page.tables.filter(({ header }) =>
    header.some((index) => {
      const words = wordsIn(fold((page.blocks[index]?.text.value ?? '').slice(0, 200))).map(({ text }) =>
        stem(text),
      )
      return words.length <= 12 && phrases.some((phrase) => covers(phrase, words))
    }),
  )
}

/** Whether a phrase with at most one star, which stands for one to three words, covers all the words. */
function covers(phrase: readonly string[], words: readonly string[]): boolean {
  const star = phrase.indexOf('*')
  const taken = words.length - phrase.length + 1
  if (star < 0) return taken === 1 && phrase.every((word, at) => word === words[at])
  if (taken < 1 || taken > 3) return false
  return phrase.every((word, at) => at === star || word === words[at < star ? at : at + taken - 1])
}

/** Two or three headings that would be recognised as the section, for help texts. */
export function exampleHeadings({ title, headings }: SectionSpec): string {
  const plain = headings.filter((heading) => !heading.includes('*') && fold(heading) !== fold(title))
  return [title, ...plain.slice(0, 2).map((heading) => heading.charAt(0).toUpperCase() + heading.slice(1))]
    .map((heading) => `"${heading}"`)
    .join(', ')
}
