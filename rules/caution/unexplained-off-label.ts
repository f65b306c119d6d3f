import { readerTexts, readerTokens } from '../../src/page/ask.ts'
import { spanOf } from '../../src/page/text.ts'
import { pageRule } from '../../src/rule/rule.ts'
import { compilePhrases, findPhrases, type PhraseMatch } from '../../src/text/phrases.ts'
import lexicon from '../lexicon/approval-status.json' with { type: 'json' }
import { isForProfessionals } from '../shared/audience.ts'
import { explanations } from '../shared/glosses.ts'

type Term = (typeof lexicon.terms)[number]

const compile = () => ({
  terms: compilePhrases(
    lexicon.terms.flatMap((term) => term.phrases.map((phrase): [string, Term] => [phrase, term])),
  ),
  explains: compilePhrases(lexicon.explains.phrases.map((phrase): [string, true] => [phrase, true])),
})
let matchers: ReturnType<typeof compile> | undefined

export default pageRule({
  id: 'caution/unexplained-off-label',
  title: 'Status of a treatment not explained',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.ahrq.gov/health-literacy/patient-education/pemat.html',
      title: 'PEMAT, item 4: medical terms are defined',
      checked: '2026-11-23',
    },
    {
      url: 'https://www.fda.gov/patients/learn-about-expanded-access-and-other-treatment-options/understanding-unapproved-use-approved-drugs-label',
      title: 'FDA: unapproved use of approved drugs',
      checked: '2026-11-23',
    },
  ],
  why: 'Off-label, compassionate use and experimental tell how far a treatment has been tested. Readers who do not know the words cannot weigh the risk.',
  examples: [
    {
      name: 'explained where it stands',
      page: 'Off-label use means that a medicine is given for a purpose for which it is not approved.\n\nCompassionate use (an unapproved drug outside a trial) may be possible.',
      finds: [],
    },
    {
      name: 'explained below a heading that asks',
      page: '## What is expanded access?\n\nIt lets seriously ill people use a drug before it is approved.',
      finds: [],
    },
    {
      name: 'a link to the glossary',
      page: 'Some doctors prescribe it [off-label](/glossary#off-label).',
      finds: [],
    },
    {
      name: 'other senses of the words',
      page: 'The label fell off the tube. The gym offers expanded access hours. You have a right to try again. Mice in the experimental group slept more.',
      finds: [],
    },
    {
      name: 'not explained',
      page: 'Off-label options may be discussed. Ask about the right-to-try law.\n\nOff-label drugs are common in children.',
      finds: ['1:1', '1:51'],
    },
  ],
  *check(page) {
    matchers ??= compile()
    const found = findPhrases(matchers.terms, readerTokens(page))
    if (found.length === 0 || isForProfessionals(page)) return
    const explained = explanations(page, findPhrases(matchers.explains, readerTokens(page)))
    const texts = readerTexts(page)
    const byTerm = new Map<Term, PhraseMatch<Term>[]>()
    for (const match of found)
      if (texts[match.text]?.origin === 'block')
        byTerm.set(match.entry, [...(byTerm.get(match.entry) ?? []).slice(0, 20), match])
    for (const [term, [first, ...more]] of byTerm) {
      const all = found.filter(({ entry }) => entry === term)
      if (!first || all.some((match) => explained(match, term.within))) continue
      const at = (match: PhraseMatch<Term>) => {
        const text = texts[match.text]?.text
        return text ? spanOf(text, match.from, match.to) : { start: 0, end: 0 }
      }
      yield {
        message: `"${texts[first.text]?.text.value.slice(first.from, first.to)}" is not explained`,
        at: at(first),
        help: `Say in a few words what it means: ${term.gloss}.`,
        related: more.map((match) => ({ message: 'Used here too', at: at(match) })),
      }
    }
  },
})
