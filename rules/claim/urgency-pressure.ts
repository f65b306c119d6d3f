import { pageRule } from '../../src/rule/rule.ts'
import lexicon from '../lexicon/pressure-phrases.json' with { type: 'json' }
import { claimFinder } from '../shared/claim-lexicon.ts'
import { type Claim, claimsOn, onePerSentence } from '../shared/claims.ts'
import { mergeRepeated } from '../shared/repeated-claims.ts'

const finder = claimFinder(lexicon)
/** Sentences that send readers to a doctor or to urgent care may press. */
const careFirst =
  /\b(?:911|999|112|108|111|emergenc(?:y|ies)|ambulance|a&e|urgent(?:ly)?|(?:your|a) (?:doctor|gp|nurse|care team|oncologist|midwife)|medical (?:help|attention|care|advice)|seek(?:ing)? help|symptoms?|fever|bleeding|chest pain)\b/i
/** The sentence sells. */
const sells =
  /\b(?:book|enrol|enroll|register|reserve|order|buy|join|sign up|apply|packages?|programmes?|programs?|offers?|slots?|discounts?|today|now)\b/i
/** Where a condition or a question leads up to the pressure it is pressure still. */
const passedOver = new Set(['negated', 'warned', 'asked', 'reported', 'quoted'])

export default pageRule({
  id: 'claim/urgency-pressure',
  title: 'Pressure to decide at once',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://consumer.ftc.gov/articles/common-health-scams',
      title: 'FTC: common health scams',
      checked: '2026-11-23',
    },
  ],
  why: 'Most decisions on treatment leave time for a second opinion. Words of haste make frightened people pay before they have asked.',
  examples: [
    {
      name: 'urgent for a medical reason',
      page: 'Do not wait: call 999 if you cannot breathe. If bleeding starts, act now and go to the emergency department.',
      finds: [],
    },
    {
      name: 'gives time',
      page: 'It is never too late to stop smoking. You do not have to decide now, and there is no need to hurry.\n\nClinics that say "last chance" should make you suspicious.',
      finds: [],
    },
    {
      name: 'presses',
      page: 'You cannot afford to wait. Only three slots left this month.\n\n## Book today before it is too late',
      finds: ['1:5', '1:28', '3:4'],
    },
    {
      name: 'on a button',
      format: 'html',
      page: '<h1>Second opinion</h1><p>Our coordinators help you to prepare your reports.</p><h2>Next step</h2><p><a href="/book">Act now, places are filling fast</a></p>',
      finds: ['1:118'],
    },
  ],
  *check(page, _options, { brand }) {
    const claims = onePerSentence(claimsOn(page, finder(), brand)).filter(presses)
    for (const { claim, related } of mergeRepeated(claims))
      yield {
        message: `"${claim.quote}" presses readers to decide at once`,
        at: claim.at,
        help: 'Say what the reader can do next and how long there is to decide, without haste.',
        related,
      }
  },
})

function presses({ assertion, sentence, group }: Claim): boolean {
  if (group.name === 'delay' && !sells.test(sentence)) return false
  return !passedOver.has(assertion.standing) && !careFirst.test(sentence)
}
