import { pageRule } from '../../src/rule/rule.ts'
import certainty from '../lexicon/certainty-claims.json' with { type: 'json' }
import cures from '../lexicon/cure-claims.json' with { type: 'json' }
import guarantees from '../lexicon/guarantee-claims.json' with { type: 'json' }
import safety from '../lexicon/safety-claims.json' with { type: 'json' }
import { claimFinder } from '../shared/claim-lexicon.ts'
import { reportsResearch, sourcingOf } from '../shared/claim-sources.ts'
import { type Claim, claimsOn, onePerSentence } from '../shared/claims.ts'

const finder = claimFinder(certainty)
/** Promises, cures and safety have rules of their own, which weigh more. */
const graver = [guarantees, cures, safety].map((lexicon) => claimFinder(lexicon))

export default pageRule({
  id: 'claim/absolute-certainty',
  title: 'Outcome stated without doubt',
  level: 'info',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://service-manual.nhs.uk/content',
      title: 'NHS digital service manual: content guides',
      checked: '2026-11-23',
    },
    {
      url: 'https://www.cdc.gov/ccindex/',
      title: 'CDC Clear Communication Index, item 11: what experts know and do not know',
      checked: '2026-11-23',
    },
  ],
  why: 'Treatments and tests help some people and fail others. Words that leave no doubt hide this from readers who have to choose.',
  examples: [
    {
      name: 'keeps the doubt',
      page: 'Treatment does not always improve survival. No test is 100% accurate. The drug has not been proven to prolong life.',
      finds: [],
    },
    {
      name: 'advice and findings',
      page: 'Always tell your doctor about side effects. A biopsy-proven recurrence needs a new plan. The diagnosis is always confirmed by a biopsy.',
      finds: [],
    },
    {
      name: 'proven, with the source',
      page: 'The benefit has been proven in [two trials](https://example.org/trials).',
      finds: [],
    },
    {
      name: 'no doubt left',
      page: 'Early surgery definitely improves survival.\n\n## A proven treatment for pain\n\nThe test is 100% accurate.',
      finds: ['1:15', '3:6', '5:13'],
    },
  ],
  *check(page, _options, { brand }) {
    const claims = onePerSentence(claimsOn(page, finder(), brand)).filter(
      (claim) => claim.assertion.standing === 'asserted' && !isBacked(claim),
    )
    if (claims.length === 0) return
    const taken = new Set(graver.flatMap((lexicon) => [...claimsOn(page, lexicon(), brand)].map(keyOf)))
    for (const claim of claims) {
      if (taken.has(keyOf(claim))) continue
      const range = { from: claim.start, to: claim.start + claim.sentence.length }
      if (sourcingOf(page, claim.text, range) === 'cited') continue
      yield {
        message: `"${claim.quote}" leaves no room for doubt`,
        at: claim.at,
        help: 'Say how often and in whom it holds, and cite the evidence where it is called proven.',
      }
    }
  },
})

function isBacked({ sentence }: Claim): boolean {
  return reportsResearch(sentence)
}

function keyOf({ text, start }: Claim): string {
  return `${text.index} ${start}`
}
