import { pageRule } from '../../src/rule/rule.ts'
import lexicon from '../lexicon/hopeless-words.json' with { type: 'json' }
import { wordingCheck } from '../shared/wording.ts'

const check = wordingCheck(lexicon, ['negated', 'asked', 'conditional', 'hedged'])

export default pageRule({
  id: 'language/hopeless',
  title: 'Words that take away hope',
  level: 'info',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.pifonline.org.uk/cancer-cliches-avoid-im-not-brave/',
      checked: '2026-11-23',
      title: 'Patient Information Forum on the Macmillan poll of 2,000 people who have or had cancer',
    },
  ],
  why: 'There is always something that can be done, for comfort at the least. A reader who is told otherwise may not ask for it.',
  examples: [
    {
      name: 'plain words for grave news',
      page: 'Motor neurone disease cannot be cured. Terminal illness does not mean that nothing can be done. It is not a death sentence.',
      finds: [],
    },
    {
      name: 'a feeling to ask about',
      page: 'Tell your nurse if you feel hopeless. Some people think that their case is hopeless; it is never too late to ask.',
      finds: [],
    },
    {
      name: 'a question and a myth',
      page: 'Does it mean that nothing more can be done? It is a myth that heart failure is a death sentence.',
      finds: [],
    },
    {
      name: 'told as fact',
      page: 'At this stage nothing more can be done. The outlook is hopeless.',
      finds: ['1:15'],
    },
    { name: 'in a heading', page: '# Dementia is a death sentence\n\nRead on.', finds: ['1:17'] },
  ],
  check,
})
