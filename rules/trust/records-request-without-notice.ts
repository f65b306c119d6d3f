import { type ReaderText, readerTexts, readerTokens } from '../../src/page/ask.ts'
import type { PageFacts } from '../../src/page/model.ts'
import { spanOf } from '../../src/page/text.ts'
import { pageRule } from '../../src/rule/rule.ts'
import { compilePhrases, findPhrases, type PhraseMatch, type PhraseMatcher } from '../../src/text/phrases.ts'
import lexicon from '../lexicon/trust-signs.json' with { type: 'json' }
import { advisesOnHealth } from '../shared/health-page.ts'
import { saysAnywhere } from '../shared/trust-signs.ts'

const privacy = new RegExp(`\\b(?:${lexicon.privacy.join('|')})\\b`, 'i')
let matcher: PhraseMatcher<true> | undefined
const hand = 'send|share|submit|upload|email|forward|attach'
const phrases = [
  `${hand} ...5 reports|records|scans|imaging|dicom|x`,
  `${hand} ...4 medical|scan|test|blood|lab|laboratory|pathology|biopsy|imaging|discharge|ct|mri report|results|images|files|films|documents|summary|summaries`,
]
/** What stands before an order or an invitation to readers. */
const inviting =
  /(?:^|[,;:.!?…–—/|-]\s?|\b(?:please|you can|you may|you should|patients can|families can|simply|just|then|now|and|to|or)\s)["“'‘(*\s]*$/i
/** To someone else than the publisher. */
const elsewhere =
  /^[^.;:!?]{0,60}\b(?:to|with) (?:your|their|the|his|her|a|another) (?:\w+ ){0,2}(?:doctors?|oncologists?|gp|hospitals?|clinics?|teams?|nurse|family|insurer|specialists?|employer|friends?)\b/i

export default pageRule({
  id: 'trust/records-request-without-notice',
  title: 'Health records asked for without a word on privacy',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.hon.ch/HONcode/Guidelines/guidelines.html',
      title: 'HONcode principle 3: confidentiality',
      checked: '2026-11-23',
    },
  ],
  why: 'Reports and scans are among the most private things people own. Before they send them, they need to know who sees and keeps them.',
  examples: [
    {
      name: 'with a notice',
      page: 'Upload your reports. They are kept confidential and are shared only with the hospital you choose.',
      finds: [],
    },
    {
      name: 'with a link to one',
      format: 'html',
      page: '<p>Send us your scans.</p><footer><a href="/legal/privacy-policy">Legal</a></footer>',
      finds: [],
    },
    {
      name: 'records for the doctor at home',
      page: 'Share your reports with your doctor. The laboratory sends the results to the ward.',
      finds: [],
    },
    {
      name: 'asked for without a word',
      page: '# A second opinion on epilepsy\n\nAn epilepsy specialist looks at your scans, your seizures and your medicines, and tells you which treatment may suit you.\n\n## What should I send?\n\nSend the latest scans and blood results to our team.\n\n[Submit your medical reports](/start)',
      finds: ['7:1'],
    },
  ],
  *check(page, _options, setting) {
    if (!advisesOnHealth(page, setting)) return
    const [first, ...more] = requestsOn(page)
    if (!first || saysAnywhere(page, privacy)) return
    yield {
      message: `"${first.text.text.value.slice(first.match.from, first.match.to)}" asks for health records, and a word on privacy is missing`,
      at: spanOf(first.text.text, first.match.from, first.match.to),
      help: 'Say next to it who sees the records, how they are kept and for how long, or link to the privacy notice.',
      related: more.slice(0, 20).map(({ text, match }) => ({
        message: 'Records are asked for here too',
        at: spanOf(text.text, match.from, match.to),
      })),
    }
  },
})

/** Places where readers are asked to hand records to the publisher. */
function requestsOn(page: PageFacts): { text: ReaderText; match: PhraseMatch<true> }[] {
  matcher ??= compilePhrases(phrases.map((phrase) => [phrase, true] as const))
  const texts = readerTexts(page)
  return findPhrases(matcher, readerTokens(page)).flatMap((match) => {
    const text = texts[match.text]
    if (text?.origin !== 'block') return []
    const before = text.text.value.slice(Math.max(0, match.from - 40), match.from)
    const behind = text.text.value.slice(match.to, match.to + 100)
    return inviting.test(before) && !elsewhere.test(behind) ? [{ text, match }] : []
  })
}
