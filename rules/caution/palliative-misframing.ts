import { pageRule } from '../../src/rule/rule.ts'
import lexicon from '../lexicon/palliative-frames.json' with { type: 'json' }
import { claimFinder } from '../shared/claim-lexicon.ts'
import { type Claim, claimsOn, onePerSentence } from '../shared/claims.ts'

const finder = claimFinder(lexicon)
const subject =
  /\b(?:palliative (?!surgery|radi|chemo|procedure|resection|operation|stent)|hospices?|supportive (?:care|treatment|therapy)|comfort care)\b/i
const pronoun = /^["“'‘(]*(?:it|this|that|they)\b/i
/** `not be seen only as end-of-life care or as giving up`: farther from its words than other negations. */
const denial =
  /\b(?:not|never|neither|cannot|[a-z]{2,6}n['’]t) (?:[\w-]+ ){0,3}(?:seen|viewed|thought|regarded|considered|understood|misunderstood|treated|taken|presented|mean|means|meant|equal|imply|signal|about|same|sign|just|only)\b[^.;:!?]{0,160}$/i

export default pageRule({
  id: 'caution/palliative-misframing',
  title: 'Palliative care shown as giving up',
  level: 'error',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://doi.org/10.1503/cmaj.151171',
      title: 'Zimmermann et al. 2016: patients link palliative care with death and hopelessness',
      checked: '2026-11-23',
    },
    {
      url: 'https://www.cancer.gov/about-cancer/advanced-cancer/care-choices/palliative-care-fact-sheet',
      title: 'NCI: palliative care in cancer',
      checked: '2026-11-23',
    },
  ],
  why: 'Palliative care eases symptoms at any stage and goes together with treatment. Readers who learn to take it for the end turn it down while it could help them.',
  examples: [
    {
      name: 'says what it is not',
      page: 'Palliative care should not be seen only as care for the last weeks or as giving up. It does not mean that nothing more can be done.',
      finds: [],
    },
    {
      name: 'an error that is put right',
      page: 'Many people think that hospice means giving up. It is a myth that palliative care is only for the dying.',
      finds: [],
    },
    {
      name: 'hope and giving up elsewhere',
      page: 'Give up smoking before the operation. There is no hope of a seat on Mondays. Palliative care eases breathlessness in heart failure.',
      finds: [],
    },
    {
      name: 'a reader asks',
      page: '## Is palliative care the last resort?\n\nNo. It can begin at diagnosis.',
      finds: [],
    },
    {
      name: 'giving up, nothing left',
      page: 'Choosing palliative care means giving up.\n\nWhen nothing more can be done, patients move to a hospice.',
      finds: ['1:32', '3:6'],
    },
    {
      name: 'in the cell of a table',
      page: '| Option | When |\n| --- | --- |\n| Palliative care | Palliative care is the last resort. |',
      finds: ['3:44'],
    },
  ],
  *check(page, _options, setting) {
    const claims = [...claimsOn(page, finder(), setting.brand)].filter(misframes)
    for (const { quote, at, assertion } of onePerSentence(claims))
      yield {
        message: `"${quote}" makes palliative care sound like the end of treatment`,
        at,
        help: 'Say that palliative care eases symptoms at any stage and can be given together with other treatment.',
        ...(assertion.testimonial && { level: 'warning' as const }),
      }
  },
})

function misframes(claim: Claim): boolean {
  const { assertion, sentence, quote } = claim
  if (!speaksOfPalliation(claim)) return false
  if (denial.test(sentence.slice(0, Math.max(0, sentence.indexOf(quote))))) return false
  if (assertion.standing === 'asserted' || assertion.standing === 'able') return true
  // "Palliative care begins when doctors give up" says so; "if you feel that ..." does not.
  if (assertion.standing === 'conditional') return assertion.trigger.startsWith('when')
  // "For those who have lost the fight" warns of nobody.
  if (assertion.standing === 'warned') return /^(?:those|people|someone) who\b/.test(assertion.trigger)
  return assertion.standing === 'hedged' && /^(?:often|usually|generally|typically)$/.test(assertion.trigger)
}

/** The sentence names it, or goes on from one in the same block that does. */
function speaksOfPalliation({ sentence, start, text }: Claim): boolean {
  if (subject.test(sentence)) return true
  return pronoun.test(sentence) && subject.test(text.text.value.slice(Math.max(0, start - 250), start))
}
