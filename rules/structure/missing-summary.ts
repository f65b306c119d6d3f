import { readerBlocks, wordsOf } from '../../src/page/ask.ts'
import type { Block, PageFacts } from '../../src/page/model.ts'
import { overlaps, type Span } from '../../src/page/span.ts'
import { pageRule } from '../../src/rule/rule.ts'
import { fold } from '../../src/text/fold.ts'
import { wordCount } from '../../src/text/words.ts'
import { isQuestion } from '../shared/headings.ts'
import { pageAnchor } from '../shared/health-page.ts'
import { brief, headTitles } from '../shared/leak.ts'

const lead =
  'Gout is a sudden, painful swelling of a joint, most often the big toe. Rest, cold and tablets end an attack within days.'
const body = `## Attacks\n\n${'They begin at night and they pass within a week or two. '.repeat(30)}\n\n## Diet\n\n- Beans\n`

export default pageRule({
  id: 'structure/missing-summary',
  title: 'No answer up front',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.ahrq.gov/health-literacy/patient-education/pemat.html',
      checked: '2026-11-23',
      title: 'PEMAT item 11: the material provides a summary',
    },
    {
      url: 'https://www.cdc.gov/ccindex/',
      checked: '2026-11-23',
      title: 'CDC Clear Communication Index, items 2 and 10: the main message at the top',
    },
  ],
  why: 'Many readers look at the first lines only. If those do not say what matters most, they leave without it.',
  options: {
    words: {
      type: 'integer',
      minimum: 1,
      default: 20,
      description: 'Fewest words between the title and the first heading below it.',
    },
    page: {
      type: 'integer',
      minimum: 0,
      default: 250,
      description: 'Pages with fewer words than this need no summary.',
    },
  },
  examples: [
    { name: 'the answer first', page: `# Gout\n\n${lead}\n\n${body}`, finds: [] },
    { name: 'straight to the parts', page: `# Gout\n\n${body}`, finds: ['1:3'] },
    {
      name: 'who and when is no answer',
      page: `# Gout\n\nReviewed by: Ann Lee, MD, Consultant Rheumatologist at the Riverside Hospital for Joints | Last reviewed: 3 May 2026 | 4 min read\n\n${body}`,
      finds: ['1:3'],
    },
    { name: 'key points below', page: `# Gout\n\n## Key points\n\n- It passes.\n\n${body}`, finds: [] },
    {
      name: 'key points at the end',
      page: `# Gout\n\n${body}\n## Key points\n\n- It passes.\n`,
      finds: ['1:3'],
    },
    { name: 'the title of the head is no answer', page: `---\ntitle: Gout\n---\n\n${body}`, finds: ['5:4'] },
    {
      name: 'a short page',
      page: '# Gout\n\n## Attacks\n\nThey begin at night.\n\n## Diet\n\n- Beans\n',
      finds: [],
    },
    { name: 'a page without parts', page: `# Gout\n\n${lead.repeat(15)}\n`, finds: [] },
  ],
  *check(page, { words: least, page: shortest }) {
    const first = page.sections.find(({ level }) => level > 1)
    if (!first || hasSummary(page, first.index) || wordsForReaders(page, shortest) < shortest) return
    const words = leadWords(page, first.from)
    const name = page.blocks[first.heading]?.text.value ?? ''
    if (words >= least) return
    yield {
      message: `A summary is missing: ${words === 0 ? 'no text stands' : `only ${words} ${words === 1 ? 'word stands' : 'words stand'}`} between the title and ${name === '' ? 'the first heading' : `"${brief(name)}"`}`,
      at: pageAnchor(page),
      help: 'Answer the question of the title in two or three sentences below it, or begin with a section "Key points".',
      // One short sentence, or a first part that asks and answers, is half a summary.
      ...((words * 2 >= least || isQuestion(name)) && { level: 'info' as const }),
    }
  },
})

const summing =
  /\b(?:summary|overview|introduction|at a glance|in (?:short|brief|a nutshell)|(?:key|main|quick|fast) (?:points?|facts?|messages?|takeaways?|information)|highlights|takeaways|short answer)\b/

/** Whether one of the first two sections below the title sums the page up. */
function hasSummary(page: PageFacts, first: number): boolean {
  const level = page.sections[first]?.level
  const mains = page.sections.slice(first).filter((section) => section.level === level)
  return mains.slice(0, 2).some(({ role, heading }) => {
    return role?.id === 'summary' || summing.test(fold(page.blocks[heading]?.text.value ?? ''))
  })
}

/** Words for readers, counted no further than needed. */
function wordsForReaders(page: PageFacts, enough: number): number {
  const { byBlock } = wordsOf(page)
  let words = 0
  for (const { index } of readerBlocks(page)) {
    words += byBlock[index] ?? 0
    if (words >= enough) break
  }
  return words
}

/** Words below the title and above the first part, without bylines, dates and the title in other words. */
function leadWords(page: PageFacts, to: number): number {
  const title = page.blocks.slice(0, to).findLastIndex(({ level }) => level === 1)
  const titles = new Set(headTitles(page).map(({ value }) => fold(value)))
  const facts = [...page.bylines, ...page.dates, ...(page.readingTime ? [page.readingTime] : [])].map(
    ({ at }) => at,
  )
  let words = 0
  // A lead that goes on for longer than this has enough words by any measure.
  for (const block of page.blocks.slice(title + 1, Math.min(to, title + 201)))
    if (block.zone !== 'editorial' && block.zone !== 'navigation' && !titles.has(fold(block.text.value)))
      words += ownWords(block, facts)
  return words
}

/** Words of a block beside the facts in it; a few words between them are their labels. */
function ownWords({ text }: Block, facts: readonly Span[]): number {
  const inside = facts.filter((at) => overlaps(at, text.at))
  const total = wordCount(text.value)
  if (inside.length === 0) return total
  const length = inside.reduce((sum, { start, end }) => sum + end - start, 0)
  const rest = Math.round(total * Math.max(0, 1 - length / Math.max(1, text.at.end - text.at.start)))
  return rest < 12 ? 0 : rest
}
