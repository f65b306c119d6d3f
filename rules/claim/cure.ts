import { pageRule } from '../../src/rule/rule.ts'
import lexicon from '../lexicon/cure-claims.json' with { type: 'json' }
import { claimFinder, levelOf } from '../shared/claim-lexicon.ts'
import { type Claim, claimsOn, onePerSentence } from '../shared/claims.ts'

const finder = claimFinder(lexicon)

export default pageRule({
  id: 'claim/cure',
  title: 'Cure asserted',
  level: 'error',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.fda.gov/consumers/health-fraud-scams/products-claiming-cure-cancer-are-cruel-deception',
      title: 'FDA: products claiming to "cure" cancer',
      checked: '2026-11-23',
    },
    {
      url: 'https://www.legislation.gov.uk/ukpga/Geo6/2-3/13/section/4',
      title: 'Cancer Act 1939, section 4',
      checked: '2026-11-23',
    },
  ],
  why: 'Whether a disease is cured shows only after years and differs from person to person. A flat claim of cure raises false hope and is unlawful in advertising in many countries.',
  examples: [
    {
      name: 'people who are cured, and people who have been',
      page: 'People who take this remedy are cured within weeks.\n\nPeople who have been cured of cancer may have late effects.',
      finds: ['1:1'],
    },
    {
      name: 'says what treatment can and cannot do',
      page: 'Surgery may cure early lung cancer. Stage IV disease usually cannot be cured.\n\nThe goal of treatment is to cure the cancer or to slow it.',
      finds: [],
    },
    {
      name: 'warns of false cures',
      page: '## Myth: a diet cures cancer\n\nThere is no evidence that any diet cures cancer. Some websites claim that ozone cures leukaemia.',
      finds: [],
    },
    {
      name: 'asserted cure',
      page: 'Our vaccine cures lung cancer.\n\nThis tea can cure leukaemia.',
      finds: ['1:13', '3:14'],
    },
    {
      name: 'the same in other words',
      page: '- Say goodbye to your tumour.\n- You will walk away cancer-free.\n- It rids your body of cancer.',
      finds: ['1:3', '2:12', '3:6'],
    },
    {
      name: 'after an object that is negated',
      page: 'The tea has no taste at all and dissolves tumours.\n\nOur course fixes infertility for good.',
      finds: ['1:33', '3:12'],
    },
    {
      name: 'the disease as something to be driven out',
      page: 'The infusion knocks out lymphoma for ever. It clears up hepatitis once and for all.\n\nTumours melt like snow.',
      finds: ['1:14', '1:47', '3:1'],
    },
    {
      name: 'plain facts in such words',
      page: 'The drug knocks out lymphoma cells. Tablets clear up hepatitis C in most people. An end to pain is the aim.',
      finds: [],
    },
    {
      name: 'a negated subject',
      page: 'No herb stops asthma and cures cancer. The scan is no test that finds and eliminates tumours.',
      finds: [],
    },
    {
      name: 'in an alt text and a title',
      format: 'html',
      page: '<title>The natural cure for cancer</title><h1>Diet</h1><p><img src="a.jpg" alt="Our juice cures cancer"></p>',
      finds: ['1:12', '1:91'],
    },
  ],
  *check(page, _options, setting) {
    const claims = [...claimsOn(page, finder(), setting.brand)].filter(asserts)
    for (const { group, quote, at, assertion } of onePerSentence(claims)) {
      // A story tells of one person; it is printed as proof all the same.
      const level = assertion.testimonial ? 'warning' : levelOf(group)
      yield {
        message: `"${quote}" says that the disease is cured or gone`,
        at,
        help: 'Say what the treatment may achieve, in which disease and stage, with a source, and who is not helped by it.',
        ...(level && { level }),
      }
    }
  },
})

/** What is only said to be possible is a claim where the publisher or a remedy boasts of it. */
function asserts({ assertion, group, standard }: Claim): boolean {
  if (group.remedy && standard) return false
  if (assertion.standing === 'asserted') return true
  return assertion.standing === 'able' && !group.passive && (assertion.publisher || !standard)
}
