import type { PageFacts } from '../../src/page/model.ts'
import type { Span } from '../../src/page/span.ts'
import { marksAt, spanOf } from '../../src/page/text.ts'
import { type Problem, pageRule } from '../../src/rule/rule.ts'
import { type BrokenIdentifier, brokenIdentifiers } from '../shared/identifiers.ts'

const page = (text: string) => `# Psoriasis\n\n${text}\n`

export default pageRule({
  id: 'citation/malformed-identifier',
  title: 'DOI, PubMed or trial number that cannot exist',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    { url: 'https://www.doi.org/doi-handbook/', checked: '2026-11-23', title: 'DOI Handbook: syntax' },
    { url: 'https://pubmed.ncbi.nlm.nih.gov/help/', checked: '2026-11-23', title: 'PubMed: PMID and PMCID' },
    {
      url: 'https://clinicaltrials.gov/about-site/about-ctg',
      checked: '2026-11-23',
      title: 'ClinicalTrials.gov: an NCT number is NCT and eight digits',
    },
    {
      url: 'https://www.isrctn.com/page/definitions',
      checked: '2026-11-23',
      title: 'ISRCTN registry: definitions',
    },
  ],
  why: 'A reader who looks up a number with a digit too few finds another study, or none. The statement then has no source.',
  examples: [
    {
      name: 'well formed',
      page: page(
        'The trial (NCT04512345, ISRCTN12345678) is open. Lee A. Skin. doi:10.1016/S0140-6736(05)67394-1. PMID: 12345678; PMCID: PMC7654321.\n\n[Abstract](https://doi.org/10.1000/182) and [short](https://doi.org/10/abcd)',
      ),
      finds: [],
    },
    {
      name: 'names without a number',
      page: page(
        'Every paper has a DOI: ask for it. NCT 2019 is a report, [DOIs](https://www.doi.org/the-identifier/what-is-a-doi/) are names, and PMID numbers help.',
      ),
      finds: [],
    },
    {
      name: 'digits missing or too many',
      page: page('See NCT0451234 and ISRCTN123456789.\n\nPMID: 123456789'),
      finds: ['3:5', '3:20', '5:1'],
    },
    {
      name: 'DOIs cut short',
      page: page('Lee A. Skin. doi:10.12/abc\n\nKim B. Skin. https://doi.org/10.1016/'),
      finds: ['3:14', '5:22'],
    },
    {
      name: 'the same one in the text and in its link',
      page: page('[doi.org/10.1016](https://doi.org/10.1016)'),
      finds: ['3:2'],
    },
    {
      name: 'a letter for a figure',
      page: page('The trial NCTO4512345 and NCT0451234O.'),
      finds: ['3:27'],
      fixed: page('The trial NCTO4512345 and NCT04512340.'),
    },
    {
      name: 'in a reference that prints nothing',
      page: '# Psoriasis\n\nIt itches.[1]\n\n[1]: https://pubmed.ncbi.nlm.nih.gov/PMC7654321/ "A trial"\n',
      finds: ['5:14'],
    },
  ],
  *check(page): Iterable<Problem> {
    const found = new Map<string, Place[]>()
    for (const place of placesOf(page)) {
      const key = `${place.broken.kind} ${place.broken.written.replace(/^.*[:/\s]/, '').toLowerCase()}`
      const same = found.get(key)
      if (same) same.push(place)
      else found.set(key, [place])
    }
    for (const [first, ...more] of found.values()) {
      if (!first) continue
      const { kind, written, fault, meant, minor } = first.broken
      const edits = [first, ...more].flatMap(({ at, broken }) =>
        broken.meant !== null && page.source.slice(at.start, at.end) === broken.written
          ? [{ ...at, text: broken.meant }]
          : [],
      )
      yield {
        message: `${kind} "${written}" ${fault}`,
        at: first.at,
        ...(minor && { level: 'info' as const }),
        help: `Copy the ${kind} from the record of the source${meant === null ? '' : `; it may be ${meant}`}.`,
        related: more.map(({ at }) => ({ message: 'The same number stands here', at })),
        ...(edits.length > 0 && { fix: { safe: false, edits } }),
      }
    }
  },
})

interface Place {
  readonly broken: BrokenIdentifier
  readonly at: Span
}

/** In what readers see, references included, then in the targets of links, each place once. */
function* placesOf(page: PageFacts): Iterable<Place> {
  const seen = new Set<number>()
  for (const { kind, zone, text } of page.blocks) {
    if (kind === 'code' || zone === 'navigation' || zone === 'editorial') continue
    for (const broken of brokenIdentifiers(text.value)) {
      if (marksAt(text, broken.from).includes('code')) continue
      const at = spanOf(text, broken.from, broken.to)
      seen.add(at.start)
      yield { broken, at }
    }
  }
  for (const { target, targetAt, block } of page.links) {
    const zone = page.blocks[block]?.zone
    if (zone === 'navigation' || zone === 'editorial') continue
    for (const broken of brokenIdentifiers(target)) {
      const exact = page.source.slice(targetAt.start, targetAt.end) === target
      const start = targetAt.start + (exact ? broken.from : 0)
      if (seen.has(start)) continue
      yield { broken, at: { start, end: exact ? targetAt.start + broken.to : targetAt.end } }
    }
  }
}
