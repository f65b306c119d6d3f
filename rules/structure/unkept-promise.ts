import { readerBlocks, wordsOf } from '../../src/page/ask.ts'
import type { Block, PageFacts } from '../../src/page/model.ts'
import { pageRule } from '../../src/rule/rule.ts'
import { fold } from '../../src/text/fold.ts'
import promises from '../lexicon/figure-promises.json' with { type: 'json' }
import { headedSections, subtreeEnd } from '../shared/headings.ts'
import { brief } from '../shared/leak.ts'

const citation = /\[\^?[\w.,; –-]{1,40}\]/g
const reason = new RegExp(promises.reasons.map((words) => `\\b(?:${words})`).join('|'))
const kinds = promises.kinds.map(({ name, heading, kept, help }) => ({
  name,
  help,
  heading: new RegExp(heading),
  kept: new RegExp(kept),
}))

export default pageRule({
  id: 'structure/unkept-promise',
  title: 'Heading promises a figure that the text does not give',
  level: 'info',
  basis: 'heuristic',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.cdc.gov/ccindex/',
      checked: '2026-11-23',
      title: 'CDC Clear Communication Index, item 9: headings that match what follows',
    },
  ],
  why: 'People who open a section on cost or time look for a number. Where none can be given they need to know why, or they go and look for it elsewhere.',
  examples: [
    {
      name: 'figures',
      page: '# Knee replacement\n\n## What does it cost?\n\nMost clinics ask for £12,000 to £15,000.\n\n## How long does it take?\n\nMost people go home after a few days.\n',
      finds: [],
    },
    {
      name: 'the reason why there is none',
      page: '# Knee replacement\n\n## Cost\n\nPrices vary with the implant and the clinic.\n\n## Timeline\n\nIt depends on how soon you can walk.\n',
      finds: [],
    },
    {
      name: 'no figure and no reason',
      page: '# Knee replacement\n\n## Cost and timeline\n\nWe send you an estimate before you decide.[1] It lists every part of your stay, from scans to the last visit.\n',
      finds: ['3:4'],
    },
    {
      name: 'how long',
      page: '# Knee replacement\n\n## How long will I stay in hospital?\n\nYour surgeon will talk with you about your stay after the operation.\n',
      finds: ['3:4'],
    },
    {
      name: 'who pays, and a cost of another kind',
      page: '# Knee replacement\n\n## Will insurance cover the cost?\n\nAsk your insurer.\n\n## Help with costs\n\nCharities may help.\n',
      finds: [],
    },
  ],
  *check(page) {
    const words = wordsOf(page).byBlock
    const linked = new Set(page.links.map(({ block }) => block))
    const speaks = new Set(readerBlocks(page))
    for (const { section, heading, plain } of headedSections(page)) {
      if (section.level === 1 || heading.zone === 'references') continue
      const kind = kinds.find((one) => one.heading.test(plain))
      if (!kind) continue
      const blocks = page.blocks
        .slice(section.from, subtreeEnd(page, section))
        .filter((block) => speaks.has(block))
      const below = blocks.filter(({ index }) => index !== section.heading)
      const count = below.reduce((sum, { index }) => sum + (words[index] ?? 0), 0)
      // Nothing at all is told by structure/empty-section; a few words with a link send the reader on.
      if (count < 5 || (count < 40 && below.some(({ index }) => linked.has(index)))) continue
      if (gives(page, below, kind.kept)) continue
      yield {
        message: `The ${kind.name} that the heading "${brief(heading.text.value)}" promises is missing: ${count} words without a figure or the reason why there is none`,
        at: heading.text.at,
        help: kind.help,
      }
    }
  },
})

/** Whether the blocks hold such a figure, or say on what it depends. */
function gives(page: PageFacts, blocks: readonly Block[], kept: RegExp): boolean {
  return blocks.some((block) => {
    const text = fold(block.text.value).replace(citation, ' ')
    return kept.test(text) || reason.test(text) || page.tables[block.table]?.caption === block.index
  })
}
