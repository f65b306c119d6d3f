import { readerTokens } from '../../src/page/ask.ts'
import { pageRule } from '../../src/rule/rule.ts'
import { findPhrases } from '../../src/text/phrases.ts'
import lexicon from '../lexicon/limit-phrases.json' with { type: 'json' }
import { cautionAnchor, cautionMatcher, cautionsIn } from '../shared/cautions.ts'

const topics = cautionMatcher(lexicon.travel.topics)
const groups = Object.entries(lexicon.travel.groups).map(
  ([name, phrases]) => [name, cautionMatcher(phrases)] as const,
)
const likely = [/\b(?:abroad|overseas|travel|international)\b/i, /\b(?:cautions?|safety|risks?)\b/i]
/** So often a page must speak of treatment abroad before it is about it. */
const MENTIONS = 2
/** Topics that may be missing without a word. */
const SPARE = 1

const page = (end: string) =>
  `# Hip surgery abroad\n\nSome people have surgery abroad to wait less.\n\n## Before you travel\n\n${end}`

export default pageRule({
  id: 'caution/missing-travel-topics',
  title: 'Treatment abroad without what to prepare',
  level: 'info',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://wwwnc.cdc.gov/travel/page/medical-tourism',
      title: 'CDC: medical tourism',
      checked: '2026-11-23',
    },
  ],
  why: 'Treatment abroad fails over what nobody thought of: a flight too soon, no one to see at home, papers that nobody there can read.',
  examples: [
    {
      name: 'five of six topics',
      page: page(
        'Ask whether you are fit to fly, who follows up at home, whether insurance pays, whether the hospital is accredited, and take translated records along.',
      ),
      finds: [],
    },
    { name: 'abroad in passing', page: '# Hip surgery\n\nSome people have surgery abroad.', finds: [] },
    {
      name: 'four topics missing',
      page: page('Ask whether insurance pays. Take your medical records.'),
      finds: ['5:4'],
    },
  ],
  *check(page) {
    if (cautionsIn(page, topics()).length < MENTIONS) return
    // "Ask whether insurance pays" is a word on insurance, so what is asked counts.
    const missing = groups
      .filter(([, matcher]) => findPhrases(matcher(), readerTokens(page)).length === 0)
      .map(([name]) => name)
    if (missing.length <= SPARE) return
    yield {
      message: `Topics of treatment abroad are missing: ${missing.join(', ')}`,
      at: cautionAnchor(page, likely),
      help: 'Say a sentence on each, such as who sees the patient after the return home and when flying is safe.',
    }
  },
})
