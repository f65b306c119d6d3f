import { pageRule } from '../../src/rule/rule.ts'
import lexicon from '../lexicon/hype-words.json' with { type: 'json' }
import { claimFinder } from '../shared/claim-lexicon.ts'
import { claimsOn, onePerSentence } from '../shared/claims.ts'
import { mergeRepeated } from '../shared/repeated-claims.ts'

const finder = claimFinder(lexicon)
/** Hype is no less for being only possible or put in a reserve: `could be a game changer`. */
const passedOver = new Set(['negated', 'warned', 'asked', 'conditional', 'reported', 'quoted'])

export default pageRule({
  id: 'claim/hype',
  title: 'Inflated word for a treatment',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://doi.org/10.1001/jamaoncol.2015.3931',
      title: 'Abola and Prasad 2016: the use of superlatives in cancer research',
      checked: '2026-11-23',
    },
    {
      url: 'https://www.fda.gov/consumers/health-fraud-scams/6-tip-offs-rip-offs-dont-fall-health-fraud-scams',
      title: 'FDA: 6 tip-offs to rip-offs',
      checked: '2026-11-23',
    },
  ],
  why: 'Half of the drugs that the press calls breakthroughs are not even approved. Such words raise hope and tell readers nothing about who is helped, and how much.',
  examples: [
    {
      name: 'terms that hold the same words',
      page: 'Breakthrough pain is sudden pain. Magic mouthwash soothes sores. The drug has a breakthrough therapy designation.',
      finds: [],
    },
    {
      name: 'denies and warns',
      page: 'There is no miracle drug. Beware of sellers who promise a secret formula.\n\n## Was it a breakthrough?\n\nIt was not a game changer.',
      finds: [],
    },
    {
      name: 'inflated',
      page: '# A breakthrough in lung care\n\nThis revolutionary vaccine is here. Doctors do not want you to know about it.',
      finds: ['1:5', '3:6', '3:37'],
    },
    {
      name: 'the same word again is one finding',
      page: 'A miracle drug for the liver.\n\nThe miracle drug is a pill.',
      finds: ['1:3'],
    },
  ],
  *check(page, _options, { brand }) {
    const claims = onePerSentence(claimsOn(page, finder(), brand)).filter(
      ({ assertion }) => !passedOver.has(assertion.standing),
    )
    for (const { claim, related } of mergeRepeated(claims))
      yield {
        message: `"${claim.quote}" praises without saying what the treatment achieves`,
        at: claim.at,
        help: 'Say what was found, in how many patients and compared with what, and leave the praise out.',
        related,
      }
  },
})
