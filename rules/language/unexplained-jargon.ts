import { marksAt } from '../../src/page/text.ts'
import { type Edit, pageRule } from '../../src/rule/rule.ts'
import { isForProfessionals } from '../shared/audience.ts'
import { placeOf, type UnexplainedTerm, unexplainedTerms } from '../shared/jargon.ts'
import { isAboutPublishing } from '../shared/leak.ts'

const SHOWN = 6

export default pageRule({
  id: 'language/unexplained-jargon',
  title: 'Medical terms without an explanation',
  level: 'info',
  basis: 'heuristic',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.ahrq.gov/health-literacy/patient-education/pemat.html',
      checked: '2026-11-23',
      title: 'PEMAT item 4: medical terms are used only to familiarise readers with them, and are defined',
    },
    {
      url: 'https://www.cdc.gov/ccindex/',
      checked: '2026-11-23',
      title: 'CDC Clear Communication Index, item 7',
    },
  ],
  why: 'A term that the reader cannot guess stops the sentence. A few plain words beside it teach the term that the clinic will use.',
  options: {
    terms: {
      type: 'integer',
      minimum: 1,
      default: 1,
      description: 'Fewest unexplained terms that are told.',
    },
  },
  examples: [
    {
      name: 'explained beside the term',
      page: '# Angina\n\nAngina can cause dyspnoea (shortness of breath). Ischaemia means that too little blood reaches the heart. You may take an anticoagulant, a medicine that thins the blood.\n',
      finds: [],
    },
    {
      name: 'the subject of the page, and a glossary',
      page: '# Neuropathy\n\nNeuropathy hurts. Ask about [prophylaxis](/glossary#prophylaxis).\n',
      finds: [],
    },
    {
      name: 'two terms',
      page: '# Angina\n\nTell us about dyspnoea at night. Stenosis is treated at the clinic.\n\nDyspnoea passes.\n',
      finds: ['3:15'],
      fixed:
        '# Angina\n\nTell us about dyspnoea (shortness of breath) at night. Stenosis (narrowing) is treated at the clinic.\n\nDyspnoea passes.\n',
    },
    {
      name: 'for professionals',
      page: '# Angina: for clinicians\n\nDyspnoea and stenosis are common.\n',
      finds: [],
    },
  ],
  *check(page, { terms: least }) {
    if (isForProfessionals(page) || isAboutPublishing(page)) return
    const terms = unexplainedTerms(page)
    const [first, ...more] = terms
    if (!first || terms.length < least) return
    const names = terms.slice(0, SHOWN).map(({ words }) => `"${words}"`)
    const edits = terms.flatMap((term) => glossEdit(term) ?? [])
    yield {
      message: `${terms.length === 1 ? 'A medical term is' : `${terms.length} medical terms are`} not explained: ${names.join(', ')}${terms.length > SHOWN ? ' and more' : ''}`,
      at: placeOf(first),
      help: `Say it in plain words, or put them in brackets after the first use: "${first.words} (${first.plain})".`,
      related: more
        .slice(0, 50)
        .map((term) => ({ message: `"${term.words}": ${term.plain}`, at: placeOf(term) })),
      ...(edits.length > 0 && { fix: { safe: false, edits } }),
    }
  },
})

/** Plain words in brackets behind the term; none in headings, and none inside links and emphasis. */
function glossEdit(term: UnexplainedTerm): Edit | null {
  const { block, text } = term.text
  if (block?.kind === 'heading' || marksAt(text, term.to - 1).length > 0) return null
  const { end } = placeOf(term)
  return { start: end, end, text: ` (${term.plain})` }
}
