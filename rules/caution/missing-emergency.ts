import { readerTexts } from '../../src/page/ask.ts'
import type { PageFacts } from '../../src/page/model.ts'
import { pageRule } from '../../src/rule/rule.ts'
import lexicon from '../lexicon/caution-phrases.json' with { type: 'json' }
import { cautionAnchor, cautionMatcher, cautionsIn, needsCautions, tellsOfHarm } from '../shared/cautions.ts'
import { addSentence } from '../shared/model-sentence.ts'

const matcher = cautionMatcher(lexicon.emergency.phrases)
/** Fewest words below a heading that say more than the heading, in words. */
const LEAST_BELOW = 12
const likely = [
  /\b(?:urgent|emergency|emergencies|when to (?:get|seek|call|see|go))\b/i,
  /\b(?:cautions?|warnings?|red flags?)\b/i,
  /\b(?:safety|risks?|side effects?|complications?)\b/i,
  /\b(?:symptoms?|signs?)\b/i,
]

/** What the proposed fix adds; a team puts its own words in. */
const model =
  'If you have severe pain, trouble breathing, bleeding that does not stop or sudden confusion, call your local emergency number or go to the nearest emergency department.'

export default pageRule({
  id: 'caution/missing-emergency',
  title: 'No word on when to get urgent care',
  level: 'error',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://service-manual.nhs.uk/design-system/patterns/help-users-decide-when-and-where-to-get-care',
      title: 'NHS digital service manual: help users decide when and where to get care',
      checked: '2026-11-23',
    },
  ],
  why: 'Readers look up symptoms and treatments while they have them. A page that never says when to call for help lets some of them wait too long.',
  examples: [
    {
      name: 'says when and where',
      page: '# Chemotherapy at home\n\nChemotherapy can cause fever, vomiting and bleeding. If you have a fever, call 999 or go to A&E.',
      finds: [],
    },
    {
      name: 'urgent local care',
      page: '# After radiotherapy\n\nRadiotherapy can cause pain and fatigue.\n\n## Safety\n\nBleeding, seizures or confusion require urgent local medical care.',
      finds: [],
    },
    {
      name: 'nothing about urgent care',
      page: '# Chemotherapy at home\n\nChemotherapy can cause fever, vomiting and bleeding.\n\n## Side effects\n\nFatigue and nausea are common during treatment.\n\n## Where to go\n\nHospitals give chemotherapy to patients.',
      finds: ['5:4'],
    },
    {
      name: 'a heading that promises it, and nothing below',
      page: '# Chemotherapy at home\n\nChemotherapy can cause fever, vomiting and bleeding. Hospitals give it to patients as an infusion.\n\n## When to seek help\n\nAsk your nurse if you worry.',
      finds: ['5:4'],
      fixed:
        '# Chemotherapy at home\n\nChemotherapy can cause fever, vomiting and bleeding. Hospitals give it to patients as an infusion.\n\n## When to seek help\n\nAsk your nurse if you worry. If you have severe pain, trouble breathing, bleeding that does not stop or sudden confusion, call your local emergency number or go to the nearest emergency department.',
    },
    {
      name: 'an administrative page',
      page: '# Apply for travel pay\n\nFill in the form and send it with your receipts. You can claim for trips to approved appointments.',
      finds: [],
    },
  ],
  *check(page, _options, setting) {
    if (!needsCautions(page, setting) || !tellsOfHarm(page) || tellsWhenToCall(page)) return
    const at = cautionAnchor(page, likely)
    yield {
      message:
        'Urgent-care wording is missing: nothing says which signs need help at once and where to get it',
      at,
      help: 'Name the warning signs in a short list and one action: the emergency number, the nearest emergency department or the treating team.',
      ...addSentence(page, at, model),
    }
  },
})

/** A heading that announces it is not enough: some words on signs or actions stand below. */
function tellsWhenToCall(page: PageFacts): boolean {
  const texts = readerTexts(page)
  return cautionsIn(page, matcher()).some(({ text }) => {
    const block = texts[text]?.block
    return block?.kind !== 'heading' || wordsBelow(page, block.section) >= LEAST_BELOW
  })
}

function wordsBelow(page: PageFacts, index: number): number {
  const within = new Set([index])
  let words = 0
  for (const section of page.sections.slice(index)) {
    if (section.index !== index && !within.has(section.parent)) break
    within.add(section.index)
    for (const block of page.blocks.slice(section.from, section.to))
      if (block.kind !== 'heading') words += block.text.value.split(' ').length
  }
  return words
}
