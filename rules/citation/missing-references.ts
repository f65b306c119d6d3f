import { type Problem, pageRule } from '../../src/rule/rule.ts'
import { hostOf, isAuthority, ownHost } from '../shared/authority.ts'
import { advisesOnHealth, healthText, pageAnchor } from '../shared/health-page.ts'

const line =
  'Asthma narrows the airways, and an inhaler eases wheezing, coughing and breathlessness for most patients. '
const guide = (end: string) => `# Asthma in adults\n\n${line.repeat(45)}\n\n${end}\n`

export default pageRule({
  id: 'citation/missing-references',
  title: 'References missing',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://doi.org/10.1001/jama.1997.03540390074039',
      checked: '2026-11-23',
      title: 'JAMA benchmarks: attribution',
    },
    { url: 'https://www.hon.ch/HONcode/', checked: '2026-11-23', title: 'HONcode, principle 4' },
  ],
  why: 'A long page of medical statements without a source asks readers to take all of it on trust.',
  options: {
    words: {
      type: 'integer',
      minimum: 100,
      default: 600,
      description: 'Words from which a page needs references.',
    },
    links: {
      type: 'integer',
      minimum: 1,
      default: 2,
      description: 'Links to authorities in the text that stand for a list.',
    },
  },
  examples: [
    {
      name: 'a list',
      page: guide('## References\n\n1. NHS: Asthma. https://www.nhs.uk/conditions/asthma/'),
      finds: [],
    },
    { name: 'nothing', page: guide('Ask your nurse.'), finds: ['1:3'] },
    {
      name: 'two links to authorities',
      page: guide('See [NHS](https://www.nhs.uk/conditions/asthma/) and [CDC](https://www.cdc.gov/asthma/).'),
      finds: [],
    },
    {
      name: 'links to anyone',
      page: guide('See [us](https://example.org/) and [them](https://example.com/).'),
      finds: ['1:3'],
    },
    { name: 'a short page', page: `# Asthma in adults\n\n${line.repeat(10)}\n`, finds: [] },
    {
      name: 'not about medicine',
      page: `# Parking at the hospital\n\n${'Take a ticket at the gate and pay at the desk before you drive out again. '.repeat(50)}\n`,
      finds: [],
    },
  ],
  *check(page, { words, links }, setting): Iterable<Problem> {
    const text = healthText(page)
    // Citations without a list are the business of citation/undefined-marker.
    if (text.words < words || page.references.length > 0 || page.markers.length > 0) return
    if (!advisesOnHealth(page, setting)) return
    if (page.sections.some(({ role }) => role?.id === 'references' && role.how !== 'inherited')) return
    const own = ownHost(page)
    const linked = new Set(
      page.links.flatMap(({ target, block, kind }) => {
        const host = hostOf(target)
        const zone = page.blocks[block]?.zone
        const counts =
          host && host !== own && isAuthority(host) && zone !== 'navigation' && zone !== 'editorial'
        return counts && kind !== 'image' ? [target] : []
      }),
    )
    if (linked.size >= links) return
    yield {
      message: `References are missing: ${text.words} words with ${linked.size} ${linked.size === 1 ? 'link' : 'links'} to a medical authority`,
      at: pageAnchor(page),
      help: 'List the sources of the medical statements under "References", and cite them where they are used.',
    }
  },
})
