import type { AssertionContext } from '../text/assertion.ts'
import { faqQuestions, type ReaderText } from './ask.ts'
import type { Block, PageFacts } from './model.ts'

/** Headings and column headers under which claims are shown as what they are. */
const warns =
  /\b(?:myths?|misconceptions?|red flags?|scams?|frauds?|fraudulent|quack(?:s|ery)?|beware|be wary|unproven|too good to be true|(?:false|misleading|exaggerated) (?:claims?|promises?|hopes?)|claims? to (?:avoid|question)|what (?:they|some|others) (?:say|claim|promise))\b/i
const asksColumn = /^(?:the )?(?:questions?|what to ask|questions? to ask)\b/i
/** A heading that the items under it complete: `What we never do`. */
const carries =
  /\b(?:not|never|cannot|can['\u2019]t|don['\u2019]t|doesn['\u2019]t|avoid|beware|questions?|ask|no)\b/i
/** A line before a list that is longer than this is a paragraph of its own. */
const LEAD_IN = 300

/** What the page around a text says about the claims in it. */
export function surroundingsOf(page: PageFacts, text: ReaderText): AssertionContext {
  const { block, origin } = text
  if (!block || origin !== 'block') return { label: origin !== 'description' }
  const header = block.kind === 'cell' ? headerOf(page, block) : null
  const frame = header !== null && asksColumn.test(header) ? 'asked' : warnsAbove(page, block, header)
  return {
    leadIn: header === null ? leadInOf(page, block) : `${header}:`,
    label:
      block.kind === 'heading' ||
      block.kind === 'cell' ||
      block.kind === 'term' ||
      block.kind === 'summary' ||
      faqQuestions(page).has(block.index),
    quoted: block.quoted,
    frame,
  }
}

function warnsAbove(page: PageFacts, block: Block, header: string | null): 'warned' | null {
  if (header !== null && (warns.test(header) || /^claims?$/i.test(header.trim()))) return 'warned'
  let section = page.sections[block.section]
  // Parents have lower indexes, so the walk ends.
  while (section) {
    const heading = page.blocks[section.heading]
    if (heading && heading.index !== block.index && warns.test(heading.text.value)) return 'warned'
    section = section.parent < section.index ? page.sections[section.parent] : undefined
  }
  return null
}

/** Text of the header cell above a body cell, or null. */
function headerOf(page: PageFacts, block: Block): string | null {
  const table = page.tables[block.table]
  if (!table || table.header.length === 0) return null
  const row = table.rows.find(
    (cells) => (cells[0] ?? 0) <= block.index && block.index <= (cells.at(-1) ?? -1),
  )
  const column = row?.indexOf(block.index) ?? -1
  const header = page.blocks[table.header[column] ?? -1]
  return header ? header.text.value.slice(0, LEAD_IN) : null
}

/** The line that a list item goes on from, or ''. */
function leadInOf(page: PageFacts, block: Block): string {
  const list = page.lists[block.list]
  const before = list ? page.blocks[(list.items[0] ?? 0) - 1] : undefined
  if (!before || before.section !== block.section || before.text.value.length > LEAD_IN) return ''
  const line = before.text.value
  if (line.endsWith(':')) return line.slice(line.lastIndexOf('. ') + 1).trim()
  return before.kind === 'heading' && carries.test(line) && !line.endsWith('?') ? `${line}:` : ''
}
