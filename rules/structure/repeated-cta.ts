import { wordsOf } from '../../src/page/ask.ts'
import type { PageFacts } from '../../src/page/model.ts'
import { pageRule } from '../../src/rule/rule.ts'
import lexicon from '../lexicon/cta-headings.json' with { type: 'json' }
import { type HeadedSection, headedSections } from '../shared/headings.ts'
import { brief } from '../shared/leak.ts'

const opening = new RegExp(`^(?:${lexicon.openings.join('|')})\\b`)
/** Words of paragraphs from which a section informs; cards, links and tables may stand between calls. */
const INFORMS = 25

const call = 'Call us or write to us, and we will find the right clinic with you.'
const story =
  'Drink water, eat beans, bread and fruit, and leave beer, liver and mussels for the days after the attack, when the joint is cool and you can walk on it again.'

export default pageRule({
  id: 'structure/repeated-cta',
  title: 'Several calls to action at the end',
  level: 'info',
  basis: 'heuristic',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.ahrq.gov/health-literacy/patient-education/pemat.html',
      checked: '2026-11-23',
      title: 'PEMAT item 2: no information or content that distracts from the purpose',
    },
  ],
  why: 'Two closing sections that ask for the same read as advertising, and the reader does not know which of them is the next step.',
  examples: [
    {
      name: 'one',
      page: `# Gout\n\nIt hurts.\n\n## Get in touch\n\n${call}\n\n## References\n\n- NHS: Gout\n`,
      finds: [],
    },
    {
      name: 'two',
      page: `# Gout\n\nIt hurts.\n\n## Get in touch\n\n${call}\n\n## Take the next step\n\n${call}\n\n## References\n\n- NHS: Gout\n`,
      finds: ['9:4'],
    },
    {
      name: 'a card in the middle and one at the end',
      page: `# Gout\n\n## Get help\n\n${call}\n\n## Attacks\n\nThey begin at night.\n\n## Diet\n\n${story}\n\n## Contact us\n\n${call}\n`,
      finds: [],
    },
    {
      name: 'parts of one call',
      page: `# Gout\n\nIt hurts.\n\n## Get in touch\n\n${call}\n\n### Contact us\n\nBy phone.\n`,
      finds: [],
    },
  ],
  *check(page) {
    const calls = closingCalls(page)
    const [first, second, ...more] = calls
    if (!first || !second) return
    const names = calls.slice(0, 4).map(({ heading }) => `"${brief(heading.text.value, 40)}"`)
    yield {
      message: `The page closes with ${calls.length} calls to action: ${names.join(', ')}`,
      at: second.heading.text.at,
      help: 'Keep one of them, with one action, and move what else they say into it.',
      related: [first, ...more].map(({ heading }) => ({
        message: 'Another call to action',
        at: heading.text.at,
      })),
    }
  },
})

/** Sections that call to action after the last one that informs; a part of the call above it is none of its own. */
function closingCalls(page: PageFacts): HeadedSection[] {
  const words = wordsOf(page).byBlock
  const calls: HeadedSection[] = []
  for (const one of headedSections(page).reverse()) {
    const { section, heading, plain } = one
    if (heading.zone === 'references' || heading.zone === 'service') continue
    if (heading.zone === 'cta' || opening.test(plain)) {
      if (section.role?.how !== 'inherited') calls.unshift(one)
      continue
    }
    let prose = 0
    for (let at = section.from; at < section.to; at++)
      if (page.blocks[at]?.kind === 'paragraph') prose += words[at] ?? 0
    if (prose > INFORMS) break
  }
  const top = Math.min(...calls.map(({ section }) => section.level))
  return calls.filter(({ section }) => section.level === top)
}
