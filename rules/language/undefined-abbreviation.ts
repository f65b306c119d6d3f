import { spanOf } from '../../src/page/text.ts'
import { type Problem, pageRule } from '../../src/rule/rule.ts'
import { shortFormsIn, type Use } from '../shared/abbreviations.ts'
import { isForProfessionals } from '../shared/audience.ts'
import { explains, isDescribed, isNear, isTitle, linkFinder, namedInReferences } from '../shared/explained.ts'
import { isAboutPublishing } from '../shared/leak.ts'

export default pageRule({
  id: 'language/undefined-abbreviation',
  title: 'Abbreviation that the page does not explain',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://service-manual.nhs.uk/content/how-we-write/abbreviations-and-acronyms',
      checked: '2026-11-23',
      title: 'NHS: use the full name first, with the abbreviation in brackets',
    },
    {
      url: 'https://www.cdc.gov/ccindex/',
      checked: '2026-11-23',
      title: 'CDC Clear Communication Index, item 7',
    },
  ],
  why: 'Letters that a team uses every day mean nothing, or something else, to the reader. One that stands for a test or a treatment hides what is about to happen to them.',
  options: {
    allow: {
      type: 'array',
      items: { type: 'string' },
      default: [],
      description: 'Further short forms that readers of the site know.',
    },
  },
  examples: [
    {
      name: 'explained either way round',
      page: '# Heart failure\n\nAn echocardiogram (echo) and a brain natriuretic peptide (BNP) test come first. Your LVEF (left ventricular ejection fraction) tells the stage. Some have COPD, or chronic obstructive pulmonary disease. NYHA stands for New York Heart Association.\n\nBNP falls and LVEF rises.\n',
      finds: [],
    },
    {
      name: 'never explained',
      page: '# Heart failure\n\nAsk for a BNP test. If BNP is high, your LVEF is measured.\n',
      finds: ['3:11', '3:42'],
    },
    {
      name: 'explained later',
      page: '# Heart failure\n\nAsk for a BNP test.\n\n## Tests\n\nRest.\n\nSleep.\n\nBrain natriuretic peptide (BNP) is measured in blood.\n',
      finds: ['3:11'],
    },
    {
      name: 'known to everyone, or a name',
      page: '# Scans\n\nA CT or MRI scan of stage IV, T2N0M0, HER2, EGFR, the SORT1 gene, MSH2 and MLH1; the HOPE trial; Ann Lee, FRCR; DO NOT eat; call 1-800-QUIT-NOW; Boston, MA 02115.\n',
      finds: [],
    },
    {
      name: 'in capitals',
      page: '# WARNING SIGNS OF ANGINA\n\nPain.\n\nPain is a SIGN. Watch for a sign.\n',
      finds: [],
    },
    {
      name: 'a body named in the references or by its link',
      page: '# Gout\n\nEULAR and [BSR](https://www.bsr.org) agree.\n\n## References\n\n- EULAR: Gout. https://www.eular.org/gout\n',
      finds: [],
    },
    {
      name: 'in a heading that the text explains',
      page: '# GCA\n\nGiant cell arteritis (GCA) is rare.\n',
      finds: [],
    },
    { name: 'allowed', page: '# Gout\n\nAsk for DECT.\n', options: { allow: ['DECT'] }, finds: [] },
  ],
  *check(page, { allow }, { brand }) {
    if (isAboutPublishing(page)) return
    const byForm = new Map<string, { uses: Use[]; explained: Use | null; named: boolean }>()
    const isCited = namedInReferences(page)
    const linkOf = linkFinder(page)
    for (const use of shortFormsIn(page)) {
      const { short } = use
      if (allow.includes(short) || brand?.includes(short) || isCited(short)) continue
      const form = byForm.get(short) ?? { uses: [], explained: null, named: false }
      const link = linkOf(use)
      if (!isTitle(link)) form.uses.push(use)
      if (!form.explained && explains(use, link)) form.explained = use
      form.named ||= use.named
      byForm.set(short, form)
    }
    const level = isForProfessionals(page) ? ('info' as const) : undefined
    for (const { uses, explained, named } of byForm.values()) {
      const [first] = uses
      if (!first || named || isDescribed(page, first) || (explained && isNear(first, explained))) continue
      yield { ...problem(first, uses, explained), ...(level && { level }) }
    }
  },
})

function problem(first: Use, uses: readonly Use[], explained: Use | null): Problem {
  const { short, block, from, to } = first
  const times = uses.length > 1 ? `, used ${uses.length} times,` : ''
  const at = spanOf(block.text, from, to)
  if (explained)
    return {
      message: `"${short}"${times} is explained only later on the page`,
      at,
      level: 'info',
      help: `Write the full name first, with "${short}" in brackets, where it is used first.`,
      related: [
        { message: 'Explained here', at: spanOf(explained.block.text, explained.from, explained.to) },
      ],
    }
  return {
    message: `"${short}"${times} is never explained`,
    at,
    help: `Write the full name at the first use, with "${short}" in brackets, or use plain words throughout.`,
    related: uses
      .slice(1, 51)
      .map((use) => ({ message: `"${short}" again`, at: spanOf(use.block.text, use.from, use.to) })),
  }
}
