import { type Problem, pageRule } from '../../src/rule/rule.ts'
import { hostOf, isAuthority, ownAddressTest } from '../shared/authority.ts'
import { sayEntry } from '../shared/citations.ts'

const page = (address: string, ...entries: string[]) =>
  `<title>Eczema</title><link rel="canonical" href="${address}">\n<h1>Eczema</h1>\n<p>Cream helps.[1]</p>\n<h2>References</h2>\n<ol>\n${entries
    .map((entry) => `<li>${entry}</li>`)
    .join('\n')}\n</ol>\n`
const site = 'https://www.example.org/eczema'
const nice = '<a href="https://www.nice.org.uk/guidance/ng190">NICE: Secondary bacterial infection</a>'

export default pageRule({
  id: 'citation/self-citation',
  title: 'Publisher cites itself',
  level: 'info',
  basis: 'heuristic',
  since: '0.1.0',
  sources: [
    {
      url: 'https://doi.org/10.1001/jama.1997.03540390074039',
      checked: '2026-11-23',
      title: 'JAMA benchmarks: attribution',
    },
    {
      url: 'https://medlineplus.gov/about/using/criteria/',
      checked: '2026-11-23',
      title: 'MedlinePlus: criteria for links',
    },
  ],
  why: 'A number in brackets promises that someone else has found the same. A page of the same publisher is further reading, not evidence.',
  examples: [
    { name: 'sources of others', format: 'html', page: page(site, nice), finds: [] },
    {
      name: 'an own page among the sources',
      format: 'html',
      page: page(site, nice, '<a href="https://guides.example.org/creams">Creams</a>'),
      finds: ['7:1'],
    },
    {
      name: 'a page below the same domain, given by its path',
      format: 'html',
      page: page(site, '<a href="/creams">Creams</a>', nice, '<a href="/baths">Baths</a>'),
      finds: ['6:1'],
    },
    {
      name: 'neighbours under one suffix are no relations',
      format: 'html',
      page: page(
        'https://www.example.co.uk/eczema',
        '<a href="https://www.other.co.uk/creams">Creams</a>',
        nice,
      ),
      finds: [],
    },
    {
      name: 'a public body cites its own guideline',
      format: 'html',
      page: page('https://www.cancer.gov/a', '<a href="https://seer.cancer.gov/b">SEER</a>', nice),
      finds: [],
    },
    {
      name: 'where the site is not known',
      page: '# Eczema\n\nCream helps.[1]\n\n[1]: https://guides.example.org/creams "Creams"\n',
      finds: [],
    },
  ],
  *check(page, _options, setting): Iterable<Problem> {
    const isOwn = ownAddressTest(page, setting)
    if (!isOwn) return
    const own = page.references.filter(({ url }) => url !== null && isOwn(url))
    // A list of nothing else is one fault, and citation/low-quality-source tells it.
    if (own.length === page.references.length) return
    const evidence = own.filter(({ url }) => !isAuthority(hostOf(url ?? '') ?? ''))
    const [first, ...more] = evidence
    if (!first) return
    yield {
      message:
        more.length > 0
          ? `${evidence.length} of ${page.references.length} references are the publisher’s own pages, the first ${sayEntry(first)}`
          : `Reference ${sayEntry(first)} is the publisher’s own page`,
      at: first.at,
      help: 'Cite the source that the own page rests on, and link the page in the text or under “Related”.',
      related: more.map((reference) => ({ message: `So is ${sayEntry(reference)}`, at: reference.at })),
    }
  },
})
