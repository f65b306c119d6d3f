import { pageRule } from '../../src/rule/rule.ts'
import lexicon from '../lexicon/gendered-words.json' with { type: 'json' }
import { wordingCheck } from '../shared/wording.ts'

const check = wordingCheck(lexicon, [], false)

export default pageRule({
  id: 'language/gendered',
  title: 'Words that name a sex where none is meant',
  level: 'info',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://service-manual.nhs.uk/content/inclusive-content/sex-gender-and-sexuality',
      checked: '2026-11-23',
      title: 'NHS: sex, gender and sexuality',
    },
    {
      url: 'https://github.com/retextjs/retext-equality',
      checked: '2026-11-23',
      title: 'retext-equality 7.1.0',
    },
  ],
  why: 'Readers who are not the sex that a page names are left out, and a job told as that of a man or a woman surprises those who meet the other.',
  examples: [
    {
      name: 'sex where it matters',
      page: 'She told her doctor about the pain. Women need a smear test; men over 50 can ask for a PSA test. The chair signs.',
      finds: [],
    },
    {
      name: 'jobs and pairs',
      page: 'The chairman signs. Each patient brings his or her card.',
      finds: ['1:5', '1:41'],
      fixed: 'The chair signs. Each patient brings their card.',
    },
    { name: 'a name', page: 'Write to the Manpower Group.', finds: [] },
  ],
  check,
})
