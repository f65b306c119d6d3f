import { readerBlocks } from '../../src/page/ask.ts'
import type { PageFacts } from '../../src/page/model.ts'
import { pageRule } from '../../src/rule/rule.ts'
import lexicon from '../lexicon/limit-phrases.json' with { type: 'json' }
import { cautionAnchor, cautionMatcher, cautionsIn } from '../shared/cautions.ts'
import { addSentence } from '../shared/model-sentence.ts'

const limits = cautionMatcher(lexicon.outcome.phrases)
const likely = [/\bcautions?\b|\bdisclaimers?\b/i, /\bhow .{0,30}\b(?:helps?|supports?)\b|\bservices?\b/i]

const page = (end: string) =>
  `# A second opinion on epilepsy\n\n## How Northlight helps\n\nNorthlight finds a specialist and sends your records.\n\n## Important cautions\n\n${end}`

export default pageRule({
  id: 'caution/missing-outcome-limit',
  title: 'Service without a word on what it cannot promise',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.ftc.gov/business-guidance/resources/health-products-compliance-guidance',
      title: 'FTC: health products compliance guidance',
      checked: '2026-11-23',
    },
  ],
  why: 'Readers who turn to a service hope for a result. One sentence keeps them from taking its help for a promise.',
  examples: [
    {
      name: 'says what it does not promise',
      page: page('Northlight does not guarantee that a treatment succeeds or a result of any kind.'),
      setting: { brand: 'Northlight' },
      finds: [],
    },
    {
      name: 'no service on the page',
      page: '# Epilepsy\n\nSeizures come without warning.',
      setting: { brand: 'Northlight' },
      finds: [],
    },
    {
      name: 'promises nothing and denies nothing',
      page: page('Call 112 for a seizure that does not stop.'),
      setting: { brand: 'Northlight' },
      finds: ['7:4'],
      fixed: page(
        'Call 112 for a seizure that does not stop. Northlight cannot guarantee the result of a treatment.',
      ),
    },
    {
      name: 'the same in HTML, where the sentence goes into the paragraph',
      format: 'html',
      page: '<h1>Epilepsy</h1><h2>How Northlight helps</h2><p>Northlight sends your <b>records.</b></p>',
      setting: { brand: 'Northlight' },
      finds: ['1:22'],
      fixed:
        '<h1>Epilepsy</h1><h2>How Northlight helps</h2><p>Northlight sends your <b>records.</b> Northlight cannot guarantee the result of a treatment.</p>',
    },
  ],
  *check(page, _options, { brand }) {
    if (!offersService(page, brand) || cautionsIn(page, limits()).length > 0) return
    const at = cautionAnchor(page, likely)
    const model = `${brand ?? 'We'} cannot guarantee the result of a treatment.`
    yield {
      message:
        'A limit is missing: the page offers a service and does not say that it cannot promise a result',
      at,
      help: `Add a sentence such as "${model}"`,
      ...(saysItsPlace(page, brand) && { level: 'info' as const }),
      ...addSentence(page, at, model),
    }
  },
})

/** Has a part on what the publisher does for readers, or names the publisher in its text. */
function offersService(page: PageFacts, brand: string | null): boolean {
  return readerBlocks(page).some(
    ({ zone, text }) => zone === 'service' || (brand !== null && brand !== '' && text.value.includes(brand)),
  )
}

/** Where the service already says what it does not do, a word on results is a finish rather than a gap. */
function saysItsPlace(page: PageFacts, brand: string | null): boolean {
  return readerBlocks(page).some(
    ({ zone, text }) =>
      (zone === 'service' || (brand !== null && brand !== '' && text.value.includes(brand))) &&
      /\b(?:does not|do not|cannot|never|not doctors|isn't|doesn['’]t|don['’]t|can['’]t)\b/i.test(text.value),
  )
}
