import type { Level } from '../../src/rule/level.ts'
import { pageRule } from '../../src/rule/rule.ts'
import lexicon from '../lexicon/comparison-claims.json' with { type: 'json' }
import { anyOf } from '../shared/any-of.ts'
import { claimFinder, levelOf } from '../shared/claim-lexicon.ts'
import { reportsResearch, sourcingOf } from '../shared/claim-sources.ts'
import { type Claim, claimsOn, onePerSentence } from '../shared/claims.ts'

const finder = claimFinder(lexicon)
const established = new RegExp(`\\b(?:${anyOf(lexicon.established)})\\b`, 'i')
/** Before the claim: the sentence asks, or says what follows when trials show it. */
const open =
  /\b(?:whether|(?:see|learn|find out|determine|know) if|(?:when|once|if|until) (?:\w+ )?(?:trials?|stud(?:y|ies)|research))\b/i

export default pageRule({
  id: 'claim/better-than-standard-care',
  title: 'Said to be better than standard care',
  level: 'error',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.legislation.gov.uk/uksi/2012/1916/regulation/287',
      title:
        'Human Medicines Regulations 2012, 287(1)(b): no suggestion of being better than another treatment',
      checked: '2026-11-23',
    },
    {
      url: 'https://www.fda.gov/consumers/health-fraud-scams/products-claiming-cure-cancer-are-cruel-deception',
      title: 'FDA: "more effective than chemotherapy" among the phrases of fraud',
      checked: '2026-11-23',
    },
  ],
  why: 'A reader who believes that something beats chemotherapy or surgery may give up the treatment that is known to help. Such a comparison needs a trial behind it.',
  examples: [
    {
      name: 'asks, doubts and warns',
      page: '## Is it better than chemotherapy?\n\nNobody knows. No herb has been shown to be safer than radiation. Beware of sellers who say that a diet works better than surgery.',
      finds: [],
    },
    {
      name: 'may be better for some',
      page: 'The drug may work better than chemotherapy for people with this mutation. Trials test whether it is safer than surgery.',
      finds: [],
    },
    {
      name: 'flat comparison',
      page: 'Our infusion is more effective than chemotherapy.\n\n- Works where surgery fails\n- A safer choice than radiation',
      finds: ['1:17', '3:3', '4:5'],
    },
    {
      name: 'with a source, which weighs less',
      page: 'The vaccine outperforms standard treatment.[1]\n\n[1]: https://example.org/trial',
      finds: ['1:13'],
    },
  ],
  *check(page, _options, { brand }) {
    for (const claim of onePerSentence(claimsOn(page, finder(), brand))) {
      const cited =
        sourcingOf(page, claim.text, { from: claim.start, to: claim.start + claim.sentence.length }) ===
        'cited'
      const level = levelOfCase(claim, cited)
      if (level === null) continue
      yield {
        message: `"${claim.quote}" sets a treatment above established care${cited ? '' : ' without a source'}`,
        at: claim.at,
        help: 'Say in which trial, in which patients, by how much and against what it was compared, and cite it.',
        ...(level !== 'error' && { level }),
      }
    }
  },
})

/** How much a comparison weighs, or null where none is made. */
function levelOfCase({ assertion, group, sentence, quote }: Claim, cited: boolean): Level | null {
  const { standing, publisher, by } = assertion
  const before = sentence.slice(0, sentence.indexOf(quote))
  if (open.test(before)) return null
  const trial = reportsResearch(sentence)
  // In "the seller said, but no study supports it" the study is not the one that reports.
  if (standing === 'reported' && !reportsResearch(assertion.trigger)) return null
  if (standing === 'reported' || (standing === 'hedged' && by === 'hedgeAfter'))
    return trial ? 'warning' : null
  if (standing === 'hedged') return publisher ? 'warning' : null
  if (standing !== 'asserted' && standing !== 'able') return null
  return cited || trial || (established.test(before) && !publisher) ? 'warning' : (levelOf(group) ?? 'error')
}
