import { readerTokens } from '../../src/page/ask.ts'
import type { PageFacts } from '../../src/page/model.ts'
import { pageRule } from '../../src/rule/rule.ts'
import lexicon from '../lexicon/caution-phrases.json' with { type: 'json' }
import { cautionAnchor, cautionMatcher, cautionsIn, needsCautions } from '../shared/cautions.ts'
import { addSentence } from '../shared/model-sentence.ts'

const matcher = cautionMatcher(lexicon.doNotStop.phrases)
const topics = Object.values(lexicon.topics.lists).map((list) => cautionMatcher(list))
const likely = [
  /\bcautions?\b/i,
  /\b(?:safety|supplements?|herbal|complementary|alternative|travel|abroad)\b/i,
  /\b(?:risks?|side effects?|changing|stopping)\b/i,
]
/** So often a page must speak of a topic before it is about it. */
const MENTIONS = 2

/** What the proposed fix adds; a team puts its own words in. */
const model = 'Do not stop, start or change any treatment or supplement without talking to your doctor.'

export default pageRule({
  id: 'caution/missing-do-not-stop',
  title: 'No word against stopping treatment alone',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.asa.org.uk/type/non_broadcast/code_section/12.html',
      title: 'CAP Code 12.2: do not discourage essential treatment',
      checked: '2026-11-23',
    },
  ],
  why: 'Pages on new treatments, supplements or travel lead some readers to stop or change what they take. One sentence keeps them with their doctor first.',
  examples: [
    {
      name: 'warns',
      page: '# Supplements and chemotherapy\n\nSome herbs and supplements change how drugs work. Do not start or stop a supplement without asking your oncologist.',
      finds: [],
    },
    {
      name: 'asks readers to talk first',
      page: '# Treatment abroad\n\nTravelling abroad for surgery takes planning. Talk to your care team before you change your treatment or travel abroad.',
      finds: [],
    },
    {
      name: 'nothing said',
      page: '# Supplements and chemotherapy\n\nMany patients take vitamins during treatment.\n\n## Safety of herbs\n\nSome herbs and supplements change how cancer drugs work.',
      finds: ['5:4'],
      fixed:
        '# Supplements and chemotherapy\n\nMany patients take vitamins during treatment.\n\n## Safety of herbs\n\nSome herbs and supplements change how cancer drugs work. Do not stop, start or change any treatment or supplement without talking to your doctor.',
    },
    {
      name: 'another topic',
      page: '# Hip replacement\n\nSurgery relieves pain in most patients. Nurses help you to walk.',
      finds: [],
    },
  ],
  *check(page, _options, setting) {
    if (!needsCautions(page, setting) || !mayLeadAway(page) || cautionsIn(page, matcher()).length > 0) return
    const at = cautionAnchor(page, likely)
    yield {
      message:
        'A caution is missing: nothing says that readers should not stop or change treatment on their own',
      at,
      help: 'Say that patients should not stop, start or change a treatment or supplement without talking to their treating doctor.',
      ...addSentence(page, at, model),
    }
  },
})

/** Speaks of changing treatment, of supplements or of travel for treatment, and not in passing. */
function mayLeadAway(page: PageFacts): boolean {
  const { text } = readerTokens(page)
  return text.length > 0 && topics.some((topic) => cautionsIn(page, topic()).length >= MENTIONS)
}
