import type { Block, PageFacts, Section } from '../../src/page/model.ts'
import { type Problem, pageRule } from '../../src/rule/rule.ts'
import { fold } from '../../src/text/fold.ts'
import { stem } from '../../src/text/stem.ts'
import { wordCount, wordsIn } from '../../src/text/words.ts'
import { isQuestion } from '../shared/headings.ts'
import { brief } from '../shared/leak.ts'

const story =
  'Ann woke with a swollen toe. She rested for two days, and her doctor gave her tablets that ended the attack.'
const answers = (mark: string) =>
  ['Is it catching?', 'Can I drink beer?', 'Will it come back?']
    .map((q, i) => `${mark.replace('n', String(i + 1))} ${q}\n\nNo.`)
    .join('\n\n')
const faqWords = /\b(?:faqs?|q ?& ?a|q and a|questions?|answers?|asked?)\b/
const numbered = /^\d{1,3}[.)] /

export default pageRule({
  id: 'structure/missing-faq-heading',
  title: 'Questions without a heading of their own',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.cdc.gov/ccindex/',
      checked: '2026-11-23',
      title: 'CDC Clear Communication Index, item 9: chunks with headings',
    },
  ],
  why: 'Questions that stand under the heading before them look like a part of it. Readers who look for the questions, by eye or by a list of headings, do not find them.',
  examples: [
    {
      name: 'under their own heading',
      page: `# Gout\n\n## Questions families ask\n\n${answers('###')}\n`,
      finds: [],
    },
    {
      name: 'under a story',
      page: `# Gout\n\n## A patient’s story\n\n${story}\n\n${answers('### n.')}\n`,
      finds: ['7:5'],
      fixed: `# Gout\n\n## A patient’s story\n\n${story}\n\n## Frequently asked questions\n\n${answers('### n.')}\n`,
    },
    { name: 'a page whose parts are questions', page: `# Gout\n\n${answers('##')}\n`, finds: [] },
    {
      name: 'questions on the subject of their part',
      page: `# Gout\n\n## Beer and wine\n\n${story}\n\n${answers('### n.')}\n`,
      finds: [],
    },
    { name: 'a heading that groups them', page: `# Gout\n\n## Daily life\n\n${answers('###')}\n`, finds: [] },
    {
      name: 'two questions',
      page: `# Gout\n\n## A story\n\n${story}\n\n### 1. Is it catching?\n\nNo.\n\n### 2. Is it rare?\n\nNo.\n`,
      finds: [],
    },
    {
      name: 'in HTML',
      format: 'html',
      page: `<h1>Gout</h1><h2>A story</h2><p>${story}</p>\n<h3>1. Is it catching?</h3><p>No.</p><h3>2. Is it rare?</h3><p>No.</p><h3>3. Is it new?</h3><p>No.</p>`,
      finds: ['2:5'],
      fixed: `<h1>Gout</h1><h2>A story</h2><p>${story}</p>\n<h2>Frequently asked questions</h2>\n<h3>1. Is it catching?</h3><p>No.</p><h3>2. Is it rare?</h3><p>No.</p><h3>3. Is it new?</h3><p>No.</p>`,
    },
  ],
  *check(page) {
    for (const run of runsOfQuestions(page)) {
      const above = page.sections[run[0]?.parent ?? -1]
      const questions = run.flatMap(({ heading }) => page.blocks[heading] ?? [])
      if (above && above.level > 1 && isElsewhere(page, above, questions))
        yield problem(page, above, questions)
    }
  },
})

/** Three or more sections in a row, of one level under one parent, whose headings ask. */
function runsOfQuestions(page: PageFacts): Section[][] {
  const runs = new Map<number, Section[]>()
  const done: Section[][] = []
  for (const section of page.sections) {
    const heading = page.blocks[section.heading]
    const run = runs.get(section.parent)
    if (heading && isQuestion(heading.text.value) && heading.zone !== 'editorial') {
      if (run) run.push(section)
      else runs.set(section.parent, [section])
    } else if (run) {
      done.push(run)
      runs.delete(section.parent)
    }
  }
  return [...done, ...runs.values()].filter((run) => run.length >= 3)
}

/**
 * Whether the section above is about something else: it has text of its own before the questions, and shares no
 * word with them. A heading that groups questions has no such text, or names their subject.
 */
function isElsewhere(page: PageFacts, above: Section, questions: readonly Block[]): boolean {
  const heading = page.blocks[above.heading]
  if (!heading || above.role?.id === 'faq' || heading.zone === 'faq') return false
  const name = fold(heading.text.value)
  if (isQuestion(heading.text.value) || faqWords.test(name)) return false
  const listed = questions.every(({ text }) => numbered.test(text.value))
  if (!listed && questions.length < 5 && above.role === null) return false
  let words = 0
  for (let at = above.from + 1; at < above.to; at++) words += wordCount(page.blocks[at]?.text.value ?? '')
  if (words < 15) return false
  const subject = contentStems(name)
  return !questions.some(({ text }) => [...contentStems(fold(text.value))].some((word) => subject.has(word)))
}

/** Stems of the longer words: short ones are mostly function words. */
function contentStems(text: string): Set<string> {
  return new Set(
    wordsIn(text.slice(0, 300)).flatMap(({ text: word }) => (word.length > 3 ? [stem(word)] : [])),
  )
}

function problem(page: PageFacts, above: Section, questions: readonly Block[]): Problem {
  const [first] = questions
  const name = brief(page.blocks[above.heading]?.text.value ?? '')
  const at = first?.text.at ?? above.at
  const heading =
    page.format === 'markdown'
      ? `${'#'.repeat(above.level)} Frequently asked questions\n\n`
      : `<h${above.level}>Frequently asked questions</h${above.level}>\n`
  return {
    message: `A heading above these ${questions.length} questions is missing: they stand under "${name}"`,
    at,
    help: 'Put a heading such as "Frequently asked questions" before the first of them.',
    related: [{ message: 'The section they stand in', at: page.blocks[above.heading]?.text.at ?? above.at }],
    ...(first && {
      fix: { safe: false, edits: [{ start: first.at.start, end: first.at.start, text: heading }] },
    }),
  }
}
