import { readerBlocks, wordsOf } from '../../src/page/ask.ts'
import type { Block, PageFacts } from '../../src/page/model.ts'
import { spanOf } from '../../src/page/text.ts'
import { pageRule } from '../../src/rule/rule.ts'
import { headTitles } from '../shared/leak.ts'
import { titleParts } from '../shared/title-parts.ts'

/** On less text a few mentions weigh too much. */
const WORDS = 150
const MENTIONS = 4
const PARAGRAPHS = 6

const story =
  'Gout is a kind of arthritis. It comes in attacks, most often at night and most often in the big toe, and it passes within a week or two if the joint is left in peace. '
const advert = 'JointCare helps you to understand gout. '

export default pageRule({
  id: 'language/brand-heavy',
  title: 'Publisher named too often in what informs',
  level: 'info',
  basis: 'heuristic',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.hon.ch/HONcode/',
      checked: '2026-11-23',
      title: 'HONcode, principle 8: advertising is kept apart from editorial content',
    },
  ],
  why: 'Readers who meet the name of the publisher in every paragraph take the page for an advertisement, and its cautions with it.',
  options: {
    words: { type: 'integer', minimum: 10, default: 80, description: 'Fewest words for each mention.' },
    share: {
      type: 'integer',
      minimum: 1,
      maximum: 100,
      default: 30,
      description: 'Largest share of paragraphs that name the publisher, in percent.',
    },
  },
  examples: [
    {
      name: 'once in a while',
      page: `# Gout\n\n${advert}\n\n${`${story}\n\n`.repeat(6)}`,
      setting: { brand: 'JointCare' },
      finds: [],
    },
    {
      name: 'in every paragraph',
      page: `# Gout\n\n${`${advert}${story}\n\n`.repeat(6)}`,
      setting: { brand: 'JointCare' },
      finds: ['3:1'],
    },
    {
      name: 'the name at the end of the title',
      page: `---\nmetaTitle: Gout | JointCare\n---\n\n# Gout\n\n${`${advert}${story}\n\n`.repeat(6)}`,
      finds: ['7:1'],
    },
    {
      name: 'where the publisher tells what it offers',
      page: `# Gout\n\n${`${story}\n\n`.repeat(6)}## Get in touch\n\n${advert.repeat(9)}\n`,
      setting: { brand: 'JointCare' },
      finds: [],
    },
    { name: 'no publisher known', page: `# Gout\n\n${`${advert}${story}\n\n`.repeat(6)}`, finds: [] },
  ],
  *check(page, limits, setting) {
    const brand = setting.brand ?? brandInTitle(page)
    if (!brand) return
    const { mentions, words, paragraphs, naming } = mentionsOf(page, brand)
    const [first, ...more] = mentions
    if (!first || mentions.length < MENTIONS || words < WORDS) return
    const dense = words / mentions.length < limits.words
    const spread = paragraphs >= PARAGRAPHS && naming * 100 > limits.share * paragraphs
    if (!dense && !spread) return
    const said = dense
      ? `one in ${Math.floor(words / mentions.length)} words of what informs`
      : `in ${naming} of ${paragraphs} paragraphs that inform`
    yield {
      message: `"${brand}" stands ${mentions.length} times, ${said}`,
      at: spanOf(first.block.text, first.from, first.from + brand.length),
      help: 'Say what holds for every reader without the name, and tell what you offer in a section of its own.',
      related: more.slice(0, 50).map(({ block, from }) => ({
        message: `"${brand}" again`,
        at: spanOf(block.text, from, from + brand.length),
      })),
    }
  },
})

function brandInTitle(page: PageFacts): string | null {
  for (const { value } of headTitles(page)) {
    const parts = titleParts(value)
    if (parts?.bar) return parts.site
  }
  return null
}

/** Places that name the brand in blocks that inform; what the publisher offers and asks for is left out. */
function mentionsOf(page: PageFacts, brand: string) {
  const counts = wordsOf(page).byBlock
  const mentions: { block: Block; from: number }[] = []
  let [words, paragraphs, naming] = [0, 0, 0]
  for (const block of readerBlocks(page)) {
    if (block.zone === 'service' || block.zone === 'cta') continue
    words += counts[block.index] ?? 0
    const { value } = block.text
    const before = mentions.length
    for (let at = value.indexOf(brand); at >= 0; at = value.indexOf(brand, at + brand.length))
      mentions.push({ block, from: at })
    if (block.kind !== 'paragraph') continue
    paragraphs++
    if (mentions.length > before) naming++
  }
  return { mentions, words, paragraphs, naming }
}
