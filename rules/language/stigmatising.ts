import { pageRule } from '../../src/rule/rule.ts'
import lexicon from '../lexicon/stigmatising-words.json' with { type: 'json' }
import { wordingCheck } from '../shared/wording.ts'

const check = wordingCheck(lexicon)

export default pageRule({
  id: 'language/stigmatising',
  title: 'Words that label people',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://service-manual.nhs.uk/content/inclusive-content',
      checked: '2026-11-23',
      title: 'NHS: inclusive content',
    },
    {
      url: 'https://nida.nih.gov/nidamed-medical-health-professionals/health-professions-education/words-matter-terms-to-use-avoid-when-talking-about-addiction',
      checked: '2026-11-23',
      title: 'NIDA: words matter',
    },
    { url: 'https://www.iaslc.org/IASLCLanguageGuide', checked: '2026-11-23', title: 'IASLC language guide' },
  ],
  why: 'Readers are people before they are patients. A page that calls them victims or names them by their illness tells them that it was not written for them.',
  examples: [
    {
      name: 'the person first',
      page: 'People with diabetes should check their feet. Older people fall more often. He uses a wheelchair.',
      finds: [],
    },
    {
      name: 'names, crimes, adjectives',
      page: 'Victim Support helps victims of assault. Alcoholics Anonymous meets on Mondays. The elderly patient in the next bed waved. Visit the diabetic foot clinic.',
      finds: [],
    },
    { name: 'quoted', page: 'Avoid words such as “sufferer” or “the elderly”.', finds: [] },
    {
      name: 'labels',
      page: 'The elderly and diabetics are at risk.\n\nMany stroke victims are confined to a wheelchair.',
      finds: ['1:1', '1:17', '3:6', '3:25'],
      fixed:
        'Older people and people with diabetes are at risk.\n\nMany people who have had a stroke are using a wheelchair.',
    },
    {
      name: 'one finding for all of a kind',
      page: 'She suffers from asthma.\n\nAsthma sufferers need an inhaler.',
      finds: ['1:5'],
      fixed: 'She has asthma.\n\nPeople with asthma need an inhaler.',
    },
    {
      name: 'milder ones',
      page: 'Ask other lung cancer patients. Most smokers want to quit.',
      finds: ['1:11', '1:38'],
      fixed: 'Ask other people with lung cancer. Most people who smoke want to quit.',
    },
  ],
  check,
})
