import { spanOf } from '../../src/page/text.ts'
import { pageRule } from '../../src/rule/rule.ts'
import lexicon from '../lexicon/emergency-signs.json' with { type: 'json' }
import { isForProfessionals } from '../shared/audience.ts'
import { cautionMatcher, cautionsIn } from '../shared/cautions.ts'
import { emergenciesOn } from '../shared/emergencies.ts'

const channels = cautionMatcher(lexicon.channels)

/** What the proposed fix adds. */
const model = 'Call your local emergency number or go to the nearest emergency department.'

export default pageRule({
  id: 'caution/emergency-without-action',
  title: 'Urgent care without a way to get it',
  level: 'info',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://service-manual.nhs.uk/design-system/patterns/help-users-decide-when-and-where-to-get-care',
      title: 'NHS digital service manual: care cards name one clear action',
      checked: '2026-11-23',
    },
  ],
  why: 'A reader in trouble needs to know whom to call or where to go. "Urgent care is needed" leaves them to look for it.',
  examples: [
    { name: 'a number', page: 'Chest pain needs urgent medical help: call 999.', finds: [] },
    {
      name: 'a place, on a page for any country',
      page: 'Seek urgent medical help for a high fever.\n\nGo to the nearest emergency department or phone your local emergency number.',
      finds: [],
    },
    {
      name: 'the treating team',
      page: 'A fever on dialysis is a medical emergency. Tell your kidney team at once.',
      finds: [],
    },
    { name: 'no urgent care at issue', page: 'Nurses check your fever chart every day.', finds: [] },
    {
      name: 'urgent care from nobody',
      page: 'Dialysis takes four hours. Severe bleeding or confusion requires urgent medical care.',
      finds: ['1:28'],
      fixed:
        'Dialysis takes four hours. Severe bleeding or confusion requires urgent medical care. Call your local emergency number or go to the nearest emergency department.',
    },
  ],
  *check(page) {
    const [first, ...more] = emergenciesOn(page)
    if (!first || isForProfessionals(page) || cautionsIn(page, channels()).length > 0) return
    const at = spanOf(first.text.text, first.sentence.from, first.sentence.to)
    yield {
      message: 'Urgent care is called for, but whom to call or where to go is missing',
      at,
      help: 'Add one action: call the emergency number, go to the nearest emergency department, or phone the treating team.',
      fix: { safe: false, edits: [{ start: at.end, end: at.end, text: ` ${model}` }] },
      related: more.slice(0, 20).map(({ text, sentence }) => ({
        message: 'Urgent care is called for here too',
        at: spanOf(text.text, sentence.from, sentence.to),
      })),
    }
  },
})
