import type { Block, PageFacts } from '../../src/page/model.ts'
import { planningTables } from '../../src/page/planning.ts'
import { fold } from '../../src/text/fold.ts'
import { stem } from '../../src/text/stem.ts'
import { titlesOf } from './leak.ts'
import type { SeoNote } from './seo-notes.ts'

/** A claim of a note that the page does not bear out. */
export interface UnmetClaim {
  readonly block: Block
  readonly from: number
  readonly to: number
  /** `the page has no table`. */
  readonly lacks: string
  readonly help: string
}

interface Claim {
  readonly said: RegExp
  readonly lacks: string
  readonly help: string
  readonly met: (page: PageFacts) => boolean
}

const claims: readonly Claim[] = [
  {
    said: /\b(?:(?:direct(?:ly)? )?answer(?:s|ed|ing)?\b[^.!?;,]{0,60}\b(?:near the top|at the top|up ?front|in the (?:first|opening|intro\w*) ?(?:paragraph|section|sentences?|lines)?|early on|immediately)|(?:direct|short|quick|concise) answers? (?:first|up ?front|at the (?:top|start)|near the top))/,
    lacks: 'nothing answers the question between the title and the first section',
    help: 'Open the page with two or three sentences that answer its question.',
    met: (page) => leadWords(page) >= 20,
  },
  {
    said: /\b(?:comparison |summary |structured |scannable )?tables?\b/,
    lacks: 'the page has no table for readers',
    help: 'Set the facts that readers compare in a table, or correct the note.',
    met: (page) => {
      const plans = new Set(planningTables(page).map(({ table }) => table.index))
      return page.tables.some(({ index, rows }) => !plans.has(index) && rows.length > 0)
    },
  },
  {
    said: /\b(?:faqs?|frequently asked questions|natural[- ](?:patient[- ])?language (?:faqs?|questions)|question[- ]and[- ]answer)\b/,
    lacks: 'no question with an answer stands on the page',
    help: 'Add the questions that patients ask as headings, each with its answer, or correct the note.',
    met: (page) => page.faqs.some(({ answer }) => answer.length > 0),
  },
  {
    said: /\b(?:defin(?:es?|ed|ing)|definitions?)\b[^.!?;,]{0,40}/,
    lacks: 'no sentence defines the subject of the title',
    help: 'Say in one plain sentence what the subject of the page is or means.',
    met: definesSubject,
  },
  {
    said: /\b(?:bullet(?:ed)?(?: points?| lists?)?|bulleted|short lists|lists)\b/,
    lacks: 'the page has no list',
    help: 'Set what readers go through one by one in a list, or correct the note.',
    met: (page) => page.lists.length > 0,
  },
  {
    said: /\b(?:step[- ]by[- ]step|numbered steps)\b/,
    lacks: 'the page has no numbered list and no heading or row that begins with "Step"',
    help: 'Number the steps in the order in which readers take them, or correct the note.',
    met: (page) =>
      page.lists.some(({ ordered }) => ordered) ||
      page.blocks.some(({ text }) => /^step \d/i.test(text.value.slice(0, 8))),
  },
  {
    said: /\b(?:cit(?:es|ing|ations)|references|sources)\b/,
    lacks: 'the page has no reference list',
    help: 'List the sources that the text rests on, or correct the note.',
    met: (page) => page.references.length > 0,
  },
]

/** Claims of notes on how the page is built that do not hold, each at its first place. */
export function claimsOfNotes(page: PageFacts, sentences: SeoNote['sentences']): UnmetClaim[] {
  const unmet: UnmetClaim[] = []
  for (const { said, lacks, help, met } of claims)
    for (const { block, range } of sentences) {
      const match = said.exec(fold(block.text.value.slice(range[0], Math.min(range[1], range[0] + 2000))))
      if (!match) continue
      const from = range[0] + match.index
      if (!met(page)) unmet.push({ block, from, to: from + match[0].trimEnd().length, lacks, help })
      break
    }
  return unmet.sort((a, b) => a.block.index - b.block.index || a.from - b.from)
}

/** Words between title and first section, less bylines, dates and what a draft keeps for the team. */
function leadWords(page: PageFacts): number {
  const facts = [...page.bylines, ...page.dates, ...(page.readingTime ? [page.readingTime] : [])]
  let words = 0
  for (const block of page.blocks) {
    if (block.zone !== 'lead' || block.kind === 'heading') continue
    const isByline = facts.some(({ at }) => at.start >= block.at.start && at.end <= block.at.end)
    if (!isByline) words += block.text.value.split(/\s+/).length
  }
  return words
}

const plain = new Set(
  'what when where which with your from after before about that this have been does next steps guide'.split(
    ' ',
  ),
)

/** Whether a sentence for readers says what a word of the title is or means. */
function definesSubject(page: PageFacts): boolean {
  const subject = new Set(
    titlesOf(page)
      .flatMap(({ value }) => fold(value).match(/[\p{L}\p{N}-]{4,}/gu) ?? [])
      .filter((word) => !plain.has(word))
      .map(stem),
  )
  const defining =
    /([\p{L}\p{N}-]{4,40})(?: \([^()]{1,40}\))? (?:is (?:an?|the|when|where|called)|are (?:a|the)|means|refers to|occurs when|happens when|describes)\b/gu
  return page.blocks.some((block) => {
    if (block.zone === 'editorial' || block.zone === 'navigation' || block.kind === 'heading') return false
    for (const match of fold(block.text.value.slice(0, 5000)).matchAll(defining))
      if (subject.has(stem(match[1] ?? ''))) return true
    return false
  })
}
