import { pageRule } from '../../src/rule/rule.ts'
import type { Assertion } from '../../src/text/assertion.ts'
import lexicon from '../lexicon/natural-claims.json' with { type: 'json' }
import { claimFinder } from '../shared/claim-lexicon.ts'
import { claimsOn, onePerSentence } from '../shared/claims.ts'

const finder = claimFinder(lexicon)
/** The sentence tells what some believe or how something is used. */
const believed =
  /\b(?:theor(?:y|ies)|believe[ds]?|beliefs?|thought (?:to|that)|said to|ideas?|philosophy|traditionally|used (?:to|as|in|for)|proponents?|studied)\b/i

export default pageRule({
  id: 'claim/natural-is-safe',
  title: 'Natural taken for safe',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.nccih.nih.gov/health/know-science/natural-doesnt-mean-better',
      title: 'NCCIH: natural does not mean safer or better',
      checked: '2026-11-23',
    },
    {
      url: 'https://www.fda.gov/consumers/health-fraud-scams/6-tip-offs-rip-offs-dont-fall-health-fraud-scams',
      title: 'FDA: "all natural" among the tip-offs to fraud',
      checked: '2026-11-23',
    },
  ],
  why: 'Plants hold strong poisons, and many weaken or strengthen cancer drugs. A reader who takes natural for safe does not tell the doctor about it.',
  examples: [
    {
      name: 'natural in another sense',
      page: 'Natural killer cells attack tumours. The natural history of the disease is slow. It is natural to be afraid.',
      finds: [],
    },
    {
      name: 'sets the matter right',
      page: 'Natural does not mean safe. There is no evidence that detox diets clear cancer toxins.\n\n## Are herbal products harmless?\n\nNo.',
      finds: [],
    },
    {
      name: 'natural, so safe',
      page: 'All-natural, so it cannot harm you.\n\nOur herbal drops are safe for every patient.\n\n- Boosts your immunity against cancer',
      finds: ['1:1', '3:5', '5:3'],
    },
    {
      name: 'detox',
      page: '## A detox that clears cancer toxins\n\nNature’s own medicine against tumours.',
      finds: ['1:6', '3:1'],
    },
  ],
  *check(page, _options, { brand }) {
    for (const { quote, at, assertion, sentence } of onePerSentence(claimsOn(page, finder(), brand))) {
      if (!asserts(assertion)) continue
      if (believed.test(sentence) && !assertion.publisher) continue
      yield {
        message: `"${quote}" lets what is natural pass for what is safe or works`,
        at,
        help: 'Say what is known of its effects, its harms and the medicines it interferes with, and ask readers to tell their doctor.',
      }
    }
  },
})

/** "Out of" is a reserve in `8 out of 10`, and none in `flush the toxins out of your body`. */
function asserts({ standing, trigger }: Assertion): boolean {
  return standing === 'asserted' || standing === 'able' || trigger === 'out of'
}
