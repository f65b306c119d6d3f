import { pageRule } from '../../src/rule/rule.ts'
import lexicon from '../lexicon/limit-phrases.json' with { type: 'json' }
import { cautionAnchor, cautionMatcher, cautionsIn } from '../shared/cautions.ts'
import { addSentence } from '../shared/model-sentence.ts'

const topics = cautionMatcher(lexicon.entry.topics)
const limits = cautionMatcher(lexicon.entry.phrases)
const likely = [
  /\b(?:eligib|suitab|qualif|candidate)/i,
  /\btrials?\b/i,
  /\bcautions?\b/i,
  /\b(?:admission|hospitals?)\b/i,
]
/** So often a page must speak of trials or admission before it is about them. */
const MENTIONS = 2
const model =
  'Not every patient is eligible, and applying does not guarantee a place in a trial or admission to a hospital.'

const page = (end: string) =>
  `# Trials for cystic fibrosis\n\nWe help you to find a trial. A trial near you may be an option.\n\n## Who can take part\n\n${end}`

export default pageRule({
  id: 'caution/missing-eligibility-limit',
  title: 'No word that not everyone is accepted',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.fda.gov/regulatory-information/search-fda-guidance-documents/recruiting-study-subjects',
      title: 'FDA: recruiting study subjects',
      checked: '2026-11-23',
    },
  ],
  why: 'Families plan, travel and pay on the hope of a trial or a bed. They need to know beforehand that the answer may be no.',
  examples: [
    { name: 'not everyone', page: page('Not every patient is eligible.'), finds: [] },
    { name: 'no guarantee', page: page('Applying does not guarantee enrolment.'), finds: [] },
    { name: 'criteria', page: page('Each trial has strict eligibility criteria.'), finds: [] },
    {
      name: 'trials in passing',
      page: '# Cystic fibrosis\n\nA trial in 2020 showed that it helps.',
      finds: [],
    },
    {
      name: 'nothing said',
      page: page('Send us your name, and we will find one.'),
      finds: ['5:4'],
      fixed: page(`Send us your name, and we will find one. ${model}`),
    },
  ],
  *check(page) {
    if (cautionsIn(page, topics()).length < MENTIONS || cautionsIn(page, limits()).length > 0) return
    const at = cautionAnchor(page, likely)
    yield {
      message: 'A limit is missing: nothing says that not everyone is accepted into a trial or hospital',
      at,
      help: `Add a sentence such as "${model}"`,
      ...addSentence(page, at, model),
    }
  },
})
