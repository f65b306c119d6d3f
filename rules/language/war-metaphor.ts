import { pageRule } from '../../src/rule/rule.ts'
import lexicon from '../lexicon/war-words.json' with { type: 'json' }
import { wordingCheck } from '../shared/wording.ts'

const check = wordingCheck(lexicon)

export default pageRule({
  id: 'language/war-metaphor',
  title: 'Illness told as a war',
  level: 'info',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.pifonline.org.uk/cancer-cliches-avoid-im-not-brave/',
      checked: '2026-11-23',
      title: 'Patient Information Forum on the Macmillan poll of 2,000 people who have or had cancer',
    },
    {
      url: 'https://doi.org/10.7326/M14-0500',
      checked: '2026-11-23',
      title: 'Vater 2014: advertisements of cancer centres and their emotional appeals',
    },
  ],
  why: 'Where illness is a battle, those who get worse have lost it. Many people with cancer say that such words put pressure on them and blame those who die.',
  examples: [
    {
      name: 'what bodies and drugs do',
      page: 'White blood cells fight infection. The vaccine helps your body fight cancer cells. Antibiotics fight bacteria.',
      finds: [],
    },
    {
      name: 'wars, names and quotations',
      page: 'He served in the Gulf War and was wounded in battle. Firefighters can ask for tests. Some dislike the word “battle” for leukaemia.',
      finds: [],
    },
    {
      name: 'a battle lost',
      page: 'Her father lost his battle with leukaemia.\n\nJoin her fight against cancer.',
      finds: ['1:12'],
    },
    { name: 'fighters', page: 'Families who fight cancer together are cancer warriors.', finds: ['1:1'] },
  ],
  check,
})
