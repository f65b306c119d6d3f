import { pageRule } from '../../src/rule/rule.ts'
import lexicon from '../lexicon/blaming-words.json' with { type: 'json' }
import { wordingCheck } from '../shared/wording.ts'

const check = wordingCheck(lexicon, ['negated'])

export default pageRule({
  id: 'language/blaming',
  title: 'Words that blame the patient',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.iaslc.org/IASLCLanguageGuide',
      checked: '2026-11-23',
      title: 'IASLC language guide: "treatment failed patient", not "patient failed treatment"',
    },
    {
      url: 'https://doi.org/10.1200/OP-24-01039',
      checked: '2026-11-23',
      title: 'Abstracts checked against the ASCO Language of Respect guidelines: "do not blame patients"',
    },
  ],
  why: 'A reader whose drug has stopped working reads that they failed. People who feel blamed tell their doctors less and come back later.',
  examples: [
    {
      name: 'the treatment failed',
      page: 'When methotrexate has failed, other drugs may help. Options after treatment failure differ, and her arthritis progressed during treatment.',
      finds: [],
    },
    {
      name: 'rights, forms and inspections',
      page: 'You have the right to refuse treatment. If you failed to send the form, call us. The clinic was fined for non-compliance with safety rules.',
      finds: [],
    },
    {
      name: 'shown as what not to say',
      page: 'Do not write that a patient “failed chemotherapy”.',
      finds: [],
    },
    {
      name: 'the patient failed',
      page: 'Patients who failed two lines of therapy may join.\n\nHe has failed surgery.',
      finds: ['1:10'],
    },
    {
      name: 'compliance',
      page: 'Relapse follows noncompliance with tablets.',
      finds: ['1:17'],
      fixed: 'Relapse follows non-adherence with tablets.',
    },
    {
      name: 'progressed and refused',
      page: 'Some patients progressed on tamoxifen. She refused surgery.',
      finds: ['1:6', '1:40'],
    },
  ],
  check,
})
