import { describe, expect, it } from 'vitest'
import missingDisclaimer from '../../rules/caution/missing-disclaimer.ts'
import missingDoNotStop from '../../rules/caution/missing-do-not-stop.ts'
import missingEmergency from '../../rules/caution/missing-emergency.ts'
import type { PageRule } from '../../src/rule/rule.ts'
import { findingsOf } from './judge.ts'

/** A guide that lacks every caution, with a place for one more sentence. */
function guideWith(sentence: string): string {
  return [
    '<h1>Supplements and chemotherapy</h1>',
    '<p>Chemotherapy can cause fever, bleeding, vomiting and fatigue. Herbs and supplements may change how cancer drugs work.</p>',
    '<h2>Symptoms</h2>',
    `<p>Many patients take vitamins during treatment. ${sentence}</p>`,
  ].join('\n')
}

async function finds(rule: PageRule, sentence: string): Promise<boolean> {
  return (await findingsOf(rule, guideWith(sentence))).length > 0
}

const cases: readonly {
  rule: PageRule
  enough: readonly string[]
  tooLittle: readonly string[]
}[] = [
  {
    rule: missingEmergency,
    enough: [
      'Call 911 if you cannot breathe.',
      'Dial 999 or go to A&amp;E.',
      'Phone 112 at once.',
      'In India, call 108 for an ambulance.',
      'Ring 111 if you are unsure.',
      'Call your local emergency number.',
      'Go to the nearest emergency department.',
      'Go straight to the emergency room if you have a fever.',
      'Seizures or sudden weakness require urgent local medical care.',
      'Seek immediate medical help for chest pain.',
      'Get urgent medical attention if bleeding does not stop.',
      'Tell your care team right away if you have a fever.',
      'Contact your oncologist immediately if you feel confused.',
      'Attend your nearest casualty department.',
      'A fever during chemotherapy is a medical emergency.',
    ],
    tooLittle: [
      'Talk to your doctor about side effects.',
      'We are a platform, not a substitute for emergency care.',
      'Symptoms should be addressed quickly.',
      'The drug TAS-102 or placebo was given.',
      'Do not stop treatment on your own.',
      'Treatment starts right away in some cancers.',
      'The report shows whether urgent supportive care is needed.',
      'Urgent local care should take priority over travel.',
    ],
  },
  {
    rule: missingDisclaimer,
    enough: [
      'This page does not replace medical advice.',
      'The information here is not a substitute for the advice of your doctor.',
      'CancerFax is a navigation platform, not a substitute for the treating oncologist.',
      'Nothing on this website constitutes medical advice.',
      'This guide isn’t intended to replace professional care.',
      'The content is for informational purposes only. Consult your doctor.',
      'Our service should not be used instead of seeing your doctor.',
      'Always seek the advice of your physician.',
      'Not medical advice.',
      'This guide gives general information. It does not replace advice from your doctor.',
      'We do not provide medical advice.',
      'This article is not intended as a diagnosis or treatment.',
    ],
    tooLittle: [
      'A hat is not a substitute for sunscreen.',
      'Supplements do not replace treatment.',
      'Vitamins are not a substitute for a balanced diet.',
      'Talk to your doctor.',
      'This page is for patients.',
      'Herbal tea cannot replace chemotherapy.',
      'Try ginger. It does not replace your medicines or the advice of a nurse about them.',
    ],
  },
  {
    rule: missingDoNotStop,
    enough: [
      'Do not stop or change treatment without talking to your oncologist.',
      'Patients should not stop ongoing treatment, start supplements, travel, or change medicines without discussing it with their treating doctor.',
      'Never take a supplement without asking your care team.',
      'Talk to your doctor before you start any supplement.',
      'Before you change your medicines, speak to your pharmacist.',
      'Patients should not continue or stop treatment without their oncology team’s advice.',
      'Keep taking your tablets unless your doctor tells you otherwise.',
      'Do not stop any medicine on your own.',
    ],
    tooLittle: [
      'Talk to your doctor.',
      'Some patients stop treatment because of side effects.',
      'Vitamins do not change survival.',
      'Ask a dietitian about meals.',
      'Write down questions to discuss with your oncologist before making a decision.',
    ],
  },
]

describe.each(cases.map((one) => [one.rule.id, one] as const))('%s', (_id, { rule, enough, tooLittle }) => {
  it.each(enough)('is content with: %s', async (sentence) => {
    expect(await finds(rule, sentence)).toBe(false)
  })

  it.each(tooLittle)('still speaks after: %s', async (sentence) => {
    expect(await finds(rule, sentence)).toBe(true)
  })
})

describe('pages that owe no caution', () => {
  const pages = {
    'a page on entitlements':
      '<h1>Apply for health care benefits</h1><p>Find out if you are eligible. Submit your application form with your income. Treatment, surgery and medicine are covered, and a copayment may apply to claims.</p>',
    'a page for clinicians':
      '<h1>Ependymoma Treatment, Health Professional Version</h1><p>Surgery and radiation are the treatments of ependymoma. Seizures and headache are symptoms of the tumour. Patients receive steroids for pain and vomiting.</p>',
    'a page on something else':
      '<h1>How to reset your password</h1><p>Open the page, choose a new password and save it.</p>',
  }
  it.each(Object.entries(pages))('%s', async (_name, html) => {
    for (const { rule } of cases) expect(await findingsOf(rule, html)).toEqual([])
  })
})
