import { readerBlocks, sentencesOf } from '../../src/page/ask.ts'
import type { PageFacts } from '../../src/page/model.ts'
import { pageRule } from '../../src/rule/rule.ts'
import { cautionAnchor } from '../shared/cautions.ts'
import { advisesPatients } from '../shared/patient-page.ts'
import { isAboutTreatment } from '../shared/treatment-text.ts'

const heading =
  /\b(?:risks?|side[- ]effects?|late effects|limitations?|safety|complications?|harms?|cautions?|downsides?|drawbacks?|disadvantages|pros and cons|problems|toxicit(?:y|ies)|cope|coping|warnings?)\b/i
const harm =
  /\b(?:risks?|side[- ]effects?|late effects|complications?|adverse|toxic(?:ity|ities)?|harm(?:s|ful)?|downsides?|drawbacks?|can cause|may cause|damages?)\b/i
const likely = [/\b(?:treat(?:ments?|ed)|surgery|therapy|therapies|options?)\b/i, /\bcautions?\b/i]
/** Sentences on harm that a page about treatment owes its readers, at the least. */
const LEAST = 2

const guide = (end: string) =>
  `# Surgery for gallstones\n\n${'You may have pain, vomiting and fever when a stone blocks the duct that leads from your gallbladder. '.repeat(8)}\n\n## How surgery is done\n\nThe surgeon removes the gallbladder through small cuts. ${end}`

export default pageRule({
  id: 'caution/missing-risks',
  title: 'Treatment without its risks',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'http://www.discern.org.uk/discern_instrument.php',
      title: 'DISCERN, question 11: does it describe the risks of each treatment?',
      checked: '2026-11-23',
    },
  ],
  why: 'Readers who learn only what a treatment may bring cannot weigh it against what it may cost them.',
  examples: [
    {
      name: 'a section on risks',
      page: guide('\n\n## Risks of surgery\n\nBleeding and infection are rare.'),
      finds: [],
    },
    {
      name: 'risks in the text',
      page: guide('Complications are rare. The risk of bleeding is about 1 in 200.'),
      finds: [],
    },
    {
      name: 'a page about something else',
      page: guide('')
        .replace('Surgery for gallstones', 'Pain in the belly')
        .replace('How surgery is done', 'Causes'),
      finds: [],
    },
    { name: 'no word on risks', page: guide('You go home on the next day.'), finds: ['5:4'] },
  ],
  *check(page, _options, setting) {
    if (!advisesPatients(page, setting) || !isAboutTreatment(page) || tellsRisks(page)) return
    yield {
      message:
        'The risks are missing: the page speaks of treatment and hardly of side effects or complications',
      at: cautionAnchor(page, likely),
      help: 'Add a section on risks and side effects: which, how often, and what can be done about them.',
    }
  },
})

function tellsRisks(page: PageFacts): boolean {
  if (
    readerBlocks(page).some(({ kind, text }) => kind === 'heading' && heading.test(text.value.slice(0, 200)))
  )
    return true
  let count = 0
  for (const { text, from, to } of sentencesOf(page))
    if (harm.test(text.value.slice(from, to)) && ++count >= LEAST) return true
  return false
}
