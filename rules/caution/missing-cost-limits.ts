import { readerTexts } from '../../src/page/ask.ts'
import type { Block, PageFacts, Section } from '../../src/page/model.ts'
import { pageRule } from '../../src/rule/rule.ts'
import lexicon from '../lexicon/limit-phrases.json' with { type: 'json' }
import { cautionMatcher, cautionsIn, needsCautions } from '../shared/cautions.ts'
import { headedSections, isQuestion, subtreeEnd } from '../shared/headings.ts'
import { brief } from '../shared/leak.ts'
import { addSentence } from '../shared/model-sentence.ts'

const limits = cautionMatcher(lexicon.cost.phrases)
const cost = /\b(?:costs?|prices?|pricing|fees?|expenses|charges)\b/
const model =
  'These figures are estimates, and costs vary with the hospital, the treatment and complications.'

const page = (text: string) =>
  `# Dental implants\n\nAn implant replaces the root of a tooth. The dentist sets it into the jaw bone under local anaesthesia, and the pain is mild. Bleeding is rare.\n\n## Cost\n\n${text}`

export default pageRule({
  id: 'caution/missing-cost-limits',
  title: 'Cost without on what it depends',
  level: 'info',
  basis: 'heuristic',
  since: '0.1.0',
  sources: [
    {
      url: 'https://doi.org/10.7326/M14-0500',
      title: 'Vater et al. 2014: costs in cancer centre advertisements',
      checked: '2026-11-23',
    },
  ],
  why: 'A plain price is taken for the bill. Families who are not told on what it depends run out of money half way.',
  examples: [
    {
      name: 'says that it varies',
      page: page('An implant costs EUR 1,200 in 2026. Costs vary with the clinic.'),
      finds: [],
    },
    { name: 'a range', page: page('An implant costs from EUR 900 to 1,500 in 2026.'), finds: [] },
    {
      name: 'no section on cost',
      page: page('It lasts ten years.').replace('## Cost', '## Care'),
      finds: [],
    },
    {
      name: 'a plain price',
      page: page('An implant costs EUR 1,200 in 2026.'),
      finds: ['5:4'],
      fixed: page(`An implant costs EUR 1,200 in 2026. ${model}`),
    },
  ],
  *check(page, _options, setting) {
    if (!needsCautions(page, setting)) return
    const found = costSections(page)
    if (found.length === 0 || found.some(({ section }) => isLimited(page, section))) return
    for (const { heading } of found.slice(0, 1))
      yield {
        message: `On what it depends is missing: under "${brief(heading.text.value)}" nothing varies or is an estimate`,
        at: heading.text.at,
        help: `Add a sentence such as "${model}"`,
        ...addSentence(page, heading.text.at, model),
      }
  },
})

function costSections(page: PageFacts): { section: Section; heading: Block }[] {
  return headedSections(page).filter(
    ({ section, heading, plain }) =>
      heading.level > 1 &&
      heading.zone !== 'references' &&
      (section.role?.id === 'cost' || (cost.test(plain) && !isQuestion(heading.text.value))),
  )
}

function isLimited(page: PageFacts, section: Section): boolean {
  const texts = readerTexts(page)
  const end = subtreeEnd(page, section)
  return cautionsIn(page, limits()).some((match) => {
    const index = texts[match.text]?.block?.index ?? -1
    return section.from <= index && index < end
  })
}
