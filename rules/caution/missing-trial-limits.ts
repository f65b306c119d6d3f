import { pageRule } from '../../src/rule/rule.ts'
import lexicon from '../lexicon/limit-phrases.json' with { type: 'json' }
import { cautionAnchor, cautionMatcher, cautionsIn } from '../shared/cautions.ts'
import { addSentence } from '../shared/model-sentence.ts'

const topics = cautionMatcher(lexicon.trial.topics)
const limits = cautionMatcher(lexicon.trial.phrases)
const likely = [
  /\btrials?\b/i,
  /\b(?:risks?|limitations?|cautions?)\b/i,
  /\b(?:options?|pathways?|treatments?)\b/i,
]
/** So often a page must speak of trials before it presents them as a way to treatment. */
const MENTIONS = 3
const model =
  'A clinical trial is research: patients are screened against its criteria, and the treatment may not help them.'

const page = (end: string) =>
  `# New treatments for asthma\n\nA trial gives you new treatments early. Every trial has a nurse.\n\n## Trials near you\n\nA trial starts in May. ${end}`

export default pageRule({
  id: 'caution/missing-trial-limits',
  title: 'Clinical trials shown as treatment only',
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
  why: 'A trial tests whether a treatment works. Readers who take it for a better treatment do not weigh what they agree to.',
  examples: [
    { name: 'says that it is research', page: page('Trials are research and have criteria.'), finds: [] },
    { name: 'may not help', page: page('The treatment may not help you.'), finds: [] },
    { name: 'a trial in passing', page: '# Asthma\n\nA trial showed that it works.', finds: [] },
    {
      name: 'treatment only',
      page: page('Sign up by phone.'),
      finds: ['5:4'],
      fixed: page(`Sign up by phone. ${model}`),
    },
  ],
  *check(page) {
    if (cautionsIn(page, topics()).length < MENTIONS || cautionsIn(page, limits()).length > 0) return
    const at = cautionAnchor(page, likely)
    yield {
      message:
        'The limits of clinical trials are missing: nothing says that they are research with criteria of their own',
      at,
      help: `Add a sentence such as "${model}"`,
      ...addSentence(page, at, model),
    }
  },
})
