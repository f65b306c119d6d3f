import { pageRule } from '../../src/rule/rule.ts'
import lexicon from '../lexicon/lone-decisions.json' with { type: 'json' }
import { claimFinder } from '../shared/claim-lexicon.ts'
import { claimsOn, onePerSentence } from '../shared/claims.ts'

const finder = claimFinder(lexicon)

export default pageRule({
  id: 'caution/patient-left-out',
  title: 'Decision left to clinicians alone',
  level: 'info',
  basis: 'heuristic',
  since: '0.1.0',
  sources: [
    {
      url: 'http://www.discern.org.uk/discern_instrument.php',
      title: 'DISCERN, question 15: support for shared decision-making',
      checked: '2026-11-23',
    },
  ],
  why: 'Patients weigh benefit and burden for themselves. A page that leaves the decision to clinicians alone tells them that they have no say.',
  examples: [
    {
      name: 'decided together',
      page: 'Decisions about dialysis are made by you and your kidney team. Your doctor helps you decide which treatment suits you.',
      finds: [],
    },
    {
      name: 'another kind of decision',
      page: 'Admission decisions are made by the hospital. The decision to approve a drug is made by the regulator. In an emergency, decisions may be made by doctors.',
      finds: [],
    },
    {
      name: 'not by doctors alone',
      page: 'Treatment decisions should not be made by surgeons alone.',
      finds: [],
    },
    {
      name: 'the team decides',
      page: 'Final decisions must be made by qualified kidney teams after reviewing the case.',
      finds: ['1:7'],
      fixed:
        'Final decisions must be made by qualified kidney teams together with the patient after reviewing the case.',
    },
    {
      name: 'the doctor decides, to the reader',
      page: 'You will meet the surgeon. The decision is made by your surgeon.\n\nYour doctor decides which treatment you get.',
      finds: ['1:32', '3:6'],
      fixed:
        'You will meet the surgeon. The decision is made by your surgeon together with you.\n\nYour doctor decides which treatment you get.',
    },
  ],
  *check(page, _options, setting) {
    for (const claim of onePerSentence(claimsOn(page, finder(), setting.brand))) {
      const { assertion, at, group, quote, text } = claim
      if (assertion.standing !== 'asserted' && assertion.standing !== 'able' && assertion.by !== 'hedgeAfter')
        continue
      const whom = /\byou\b/i.test(text.text.value) ? 'you' : 'the patient'
      yield {
        message: `"${quote}" leaves the patient out of the decision`,
        at,
        help: 'Say that the decision is made together with the patient: "by the treating team together with the patient".',
        ...(group.name === 'made by' && {
          fix: { safe: false, edits: [{ start: at.end, end: at.end, text: ` together with ${whom}` }] },
        }),
      }
    }
  },
})
