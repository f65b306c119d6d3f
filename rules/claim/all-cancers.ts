import { pageRule } from '../../src/rule/rule.ts'
import type { Assertion } from '../../src/text/assertion.ts'
import lexicon from '../lexicon/every-cancer-claims.json' with { type: 'json' }
import { claimFinder } from '../shared/claim-lexicon.ts'
import { claimsOn, onePerSentence } from '../shared/claims.ts'

const finder = claimFinder(lexicon)

export default pageRule({
  id: 'claim/all-cancers',
  title: 'One remedy for every cancer',
  level: 'error',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.fda.gov/consumers/health-fraud-scams/products-claiming-cure-cancer-are-cruel-deception',
      title: 'FDA: "treats all forms of cancer" among the phrases of fraud',
      checked: '2026-11-23',
    },
  ],
  why: 'Cancer is many diseases, and no treatment works against all of them. A reader with a cancer that it cannot help loses time that another treatment needs.',
  examples: [
    {
      name: 'says that there is none',
      page: 'No single drug treats all types of cancer. The vaccine does not work against every tumour.',
      finds: [],
    },
    {
      name: 'who is seen, not what works',
      page: 'Our hospital treats all types of cancer. Palliative care is open to people with any cancer. Chemotherapy may kill any cancer cells that are left.',
      finds: [],
    },
    {
      name: 'a remedy for everything',
      page: 'This formula treats all types of cancer.\n\n- Effective against any tumour\n- Whatever the cancer, it works',
      finds: ['1:14', '3:3', '4:3'],
    },
    {
      name: 'in a description',
      format: 'html',
      page: '<title>Serum</title><meta name="description" content="It kills every kind of tumour."><h1>Serum</h1>',
      finds: ['1:58'],
    },
  ],
  *check(page, _options, { brand }) {
    for (const { quote, at, assertion, standard } of onePerSentence(claimsOn(page, finder(), brand))) {
      if (!asserts(assertion)) continue
      yield {
        message: `"${quote}" says that one treatment works for every cancer`,
        at,
        help: 'Name the cancers and stages in which the treatment has been shown to help, with a source.',
        // "Surgery can treat all stages" says too much, but nobody sells it.
        ...(standard && !assertion.publisher && { level: 'warning' as const }),
      }
    }
  },
})

/** "For treating every cancer" offers it as much as "treats every cancer". */
function asserts({ standing, by, publisher }: Assertion): boolean {
  if (standing === 'hedged') return by === 'purpose' || publisher
  return standing === 'asserted' || standing === 'able'
}
