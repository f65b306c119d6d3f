import { pageRule } from '../../src/rule/rule.ts'
import lexicon from '../lexicon/superlative-claims.json' with { type: 'json' }
import { claimFinder } from '../shared/claim-lexicon.ts'
import { sourcingOf } from '../shared/claim-sources.ts'
import { type Claim, claimsOn, onePerSentence } from '../shared/claims.ts'
import { mergeRepeated } from '../shared/repeated-claims.ts'

const finder = claimFinder(lexicon)

export default pageRule({
  id: 'claim/superlative',
  title: 'Ranked above all others without proof',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.asa.org.uk/type/non_broadcast/code_section/03.html',
      title: 'CAP Code 3.7 and 3.33: objective claims and superiority over competitors need evidence',
      checked: '2026-11-23',
    },
    {
      url: 'https://www.ftc.gov/business-guidance/resources/health-products-compliance-guidance',
      title: 'FTC: health products compliance guidance',
      checked: '2026-11-23',
    },
  ],
  why: 'Readers choose where to be treated by such words, and nobody can check "best" or "leading". Figures that can be compared help them to choose.',
  examples: [
    {
      name: 'best in another sense',
      page: 'Lung cancer is the leading cause of cancer death. Best supportive care was given. The best treatment for you depends on the stage.',
      finds: [],
    },
    {
      name: 'the reader asks, the page warns',
      page: '## Which is the best hospital for me?\n\nAsk your doctor which hospital is best. Be wary of clinics that call themselves world-class centres.',
      finds: [],
    },
    {
      name: 'a ranking with its source',
      page: 'The centre was ranked first in a [survey of 2025](https://example.org/ranking).',
      finds: [],
    },
    {
      name: 'ranked',
      page: '# The best cancer hospital in Asia\n\nWe are the only clinic that offers this vaccine.\n\n- World-class surgeons\n- #1 transplant centre',
      finds: ['1:7', '3:8', '5:3', '6:4'],
    },
  ],
  *check(page, _options, { brand }) {
    const claims = onePerSentence(claimsOn(page, finder(), brand)).filter(
      (claim) =>
        (claim.assertion.standing === 'asserted' || claim.assertion.standing === 'able') &&
        (claim.group.name !== 'hash' || claim.sentence.includes(`#${claim.quote}`)) &&
        sourcingOf(page, claim.text, sentenceOf(claim)) !== 'cited',
    )
    for (const { claim, related } of mergeRepeated(claims))
      yield {
        message: `"${claim.quote}" ranks above all others without proof`,
        at: claim.at,
        help: 'Say what can be checked: how many operations a year, which accreditation, which published results.',
        related,
      }
  },
})

function sentenceOf({ start, sentence }: Claim) {
  return { from: start, to: start + sentence.length }
}
