import { readerTexts } from '../../src/page/ask.ts'
import type { Block, PageFacts } from '../../src/page/model.ts'
import { pageRule } from '../../src/rule/rule.ts'
import { wordCount } from '../../src/text/words.ts'
import lexicon from '../lexicon/limit-phrases.json' with { type: 'json' }
import { cautionMatcher, cautionsIn } from '../shared/cautions.ts'
import { brief } from '../shared/leak.ts'
import { advisesPatients } from '../shared/patient-page.ts'
import { treatmentHeadings } from '../shared/treatment-text.ts'

const matcher = cautionMatcher(lexicon.uncertainty.phrases)

const section = (text: string) =>
  `# Gallstones\n\n${'You may have pain, vomiting and fever when a stone blocks the duct that leads from your gallbladder. '.repeat(8)}\n\n## Surgery\n\n${text}`
const certain =
  'The surgeon removes the gallbladder through three small cuts in your belly. The operation takes one hour. You wake up in the recovery room and drink tea in the evening. The pain of the stones is gone. You go home on the next day and eat what you like. The cuts heal within two weeks, and the surgeon takes out the stitches. You return to work after ten days and lift heavy things after a month.'

export default pageRule({
  id: 'caution/missing-uncertainty',
  title: 'Treatment described without limits',
  level: 'info',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'http://www.discern.org.uk/discern_instrument.php',
      title: 'DISCERN, question 8: does it refer to areas of uncertainty?',
      checked: '2026-11-23',
    },
    {
      url: 'https://www.cdc.gov/ccindex/',
      title: 'CDC Clear Communication Index, item 11',
      checked: '2026-11-23',
    },
  ],
  why: 'No treatment works the same way in everyone. A text without a "may" or a "most" tells readers more than anyone knows.',
  options: {
    words: {
      type: 'integer',
      minimum: 20,
      default: 60,
      description: 'Shortest section, in words, that is judged.',
    },
  },
  examples: [
    {
      name: 'says how often',
      page: section(
        `${certain} In about 1 in 10 people some stones remain, and they may need another procedure.`,
      ),
      finds: [],
    },
    { name: 'too short to judge', page: section('The surgeon removes the gallbladder.'), finds: [] },
    {
      name: 'another subject',
      page: section(certain).replace('## Surgery', '## How to reach the ward'),
      finds: [],
    },
    { name: 'all is certain', page: section(certain), finds: ['5:4'] },
  ],
  *check(page, { words: least }, setting) {
    if (!advisesPatients(page, setting)) return
    const [first, ...more] = certainSections(page, least)
    if (!first) return
    yield {
      message: `Uncertainty is missing: under "${brief(first.text.value)}" all is stated as certain`,
      at: first.text.at,
      help: 'Say how often it works, for whom it does not, and what is not known: "may", "in most people", "about 1 in 10".',
      related: more
        .slice(0, 20)
        .map(({ text }) => ({ message: 'All is stated as certain here too', at: text.at })),
    }
  },
})

/** Headings that name a treatment, above enough running text in which nothing is qualified. */
function certainSections(page: PageFacts, least: number): Block[] {
  const headings = treatmentHeadings(page)
  if (headings.length === 0) return []
  const texts = readerTexts(page)
  const qualified = new Set<number>()
  for (const match of cautionsIn(page, matcher())) {
    const block = texts[match.text]?.block
    if (block) qualified.add(block.section)
  }
  return headings.filter(({ section: index }) => {
    const own = page.sections[index]
    if (!own || qualified.has(index)) return false
    const prose = page.blocks
      .slice(own.from, own.to)
      .filter(({ kind, zone }) => kind === 'paragraph' && zone === 'body')
    return prose.reduce((sum, { text }) => sum + wordCount(text.value), 0) >= least
  })
}
