import type { PageFacts } from '../../src/page/model.ts'
import { pageRule } from '../../src/rule/rule.ts'
import lexicon from '../lexicon/limit-phrases.json' with { type: 'json' }
import { cautionAnchor, cautionMatcher, cautionsIn } from '../shared/cautions.ts'
import { titlesOf } from '../shared/leak.ts'
import { advisesPatients } from '../shared/patient-page.ts'

const matcher = cautionMatcher(lexicon.palliative.phrases)
const advanced =
  /\b(?:advanced|metastatic|metastases|progress(?:ed|es|ing|ion)|incurable|terminal|stage (?:4|iv)b?|spread)\b/i
const cancer =
  /\b(?:cancer|tumou?r|carcinoma|sarcoma|melanoma|lymphoma|leuk(?:a)?emia|myeloma|glioma|glioblastoma)s?\b/i
const likely = [/\b(?:treat(?:ments?|ed)|options?|pathways?)\b/i, /\b(?:symptoms?|coping|support)\b/i]

const guide = (title: string, end: string) =>
  `# ${title}\n\n${'You may have pain, fatigue and fever, and your doctor can ease them with medicines and rest at home. '.repeat(8)}\n\n## Treatment\n\nChemotherapy may shrink the tumour. ${end}`

export default pageRule({
  id: 'caution/missing-palliative-care',
  title: 'Advanced cancer without palliative care',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://doi.org/10.1056/NEJMoa1000678',
      title: 'Temel et al. 2010: early palliative care improved life and mood',
      checked: '2026-11-23',
    },
    {
      url: 'https://www.cancer.gov/about-cancer/advanced-cancer/care-choices/palliative-care-fact-sheet',
      title: 'NCI: palliative care in cancer',
      checked: '2026-11-23',
    },
  ],
  why: 'In advanced cancer, early palliative care eases symptoms and improves daily life. Readers who do not hear of it do not ask for it.',
  examples: [
    {
      name: 'named among the options',
      page: guide('Metastatic stomach cancer', 'Palliative care eases pain alongside it.'),
      finds: [],
    },
    { name: 'an early stage', page: guide('Stomach cancer, stage 1', 'It may be cured.'), finds: [] },
    {
      name: 'another disease that progresses',
      page: guide('Progression of psoriasis', 'Creams help.'),
      finds: [],
    },
    { name: 'not a word', page: guide('Metastatic stomach cancer', 'Trials may help.'), finds: ['5:4'] },
  ],
  *check(page, _options, setting) {
    const title = advancedTitle(page)
    if (title === null || !advisesPatients(page, setting) || cautionsIn(page, matcher()).length > 0) return
    yield {
      message: `Palliative care is missing on a page about ${title} cancer`,
      at: cautionAnchor(page, likely),
      help: 'Say that palliative or supportive care eases symptoms and can be given together with treatment.',
    }
  },
})

/** The word of a title that tells of advanced cancer, or null. */
function advancedTitle(page: PageFacts): string | null {
  for (const { value } of titlesOf(page)) {
    const title = value.slice(0, 300)
    const word = advanced.exec(title)?.[0]
    if (word !== undefined && cancer.test(title)) return word.toLowerCase()
  }
  return null
}
