import type { Reference } from '../../src/page/model.ts'
import { type Fix, type Problem, pageRule } from '../../src/rule/rule.ts'
import { type CitationScope, citationScopes, sayEntry } from '../shared/citations.ts'
import { relabelMarkers, removeEntry } from '../shared/reference-edits.ts'
import { sourceKey } from '../shared/source-key.ts'

const page = (second: string) =>
  `# Migraine\n\nRest helps.[1] So does sleep.[2]\n\n[1]: https://www.nhs.uk/conditions/migraine/ "NHS: Migraine"\n[2]: ${second}\n`

export default pageRule({
  id: 'citation/duplicate-reference',
  title: 'Same source listed twice',
  level: 'warning',
  basis: 'heuristic',
  since: '0.1.0',
  sources: [
    {
      url: 'https://doi.org/10.1001/jama.1997.03540390074039',
      checked: '2026-11-23',
      title: 'JAMA benchmarks',
    },
  ],
  why: 'Two numbers for one source make a statement look better supported than it is.',
  examples: [
    {
      name: 'two sources',
      page: page('https://www.nhs.uk/conditions/headaches/ "NHS: Headaches"'),
      finds: [],
    },
    {
      name: 'one address, written in two ways',
      page: page('http://nhs.uk/conditions/migraine?utm_source=mail "Migraine, NHS"'),
      finds: ['6:1'],
      fixed:
        '# Migraine\n\nRest helps.[1] So does sleep.[1]\n\n[1]: https://www.nhs.uk/conditions/migraine/ "NHS: Migraine"\n',
    },
    {
      name: 'parts of one page',
      page: page('https://www.nhs.uk/conditions/migraine/#treatment "NHS: Treating migraine"'),
      finds: ['6:1'],
    },
    {
      name: 'the query names the document',
      page: '# Migraine\n\nRest.[1] Sleep.[2]\n\n[1]: https://example.org/view?id=71 "A trial"\n[2]: https://example.org/view?id=72 "Another"\n',
      finds: [],
    },
    {
      name: 'one DOI by two addresses',
      page: '# Migraine\n\nRest.[1] Sleep.[2]\n\n## References\n\n1. Lee A. Rest. https://doi.org/10.1000/abc.7\n2. Lee A. Rest in migraine. https://dx.doi.org/10.1000/ABC.7\n',
      finds: ['8:4'],
    },
  ],
  *check(page): Iterable<Problem> {
    for (const scope of citationScopes(page)) {
      const seen = new Map<string, Reference>()
      for (const reference of scope.references) {
        const key = sourceKey(reference)
        if (!key) continue
        const first = seen.get(key.source)
        if (!first) {
          seen.set(key.source, reference)
          continue
        }
        const part = key.part !== sourceKey(first)?.part
        const fix = part ? null : merge(page.source, scope, first, reference)
        yield {
          message: `Reference ${sayEntry(reference)} names ${part ? 'another part of ' : ''}the same source as ${sayEntry(first)}`,
          at: reference.at,
          help: part
            ? 'Keep both entries if readers need the part that each names; else cite the source by one number.'
            : 'Keep one entry and cite it by one number.',
          ...(part && { level: 'info' as const }),
          related: [{ message: 'First entry of this source', at: first.at }],
          ...(fix && { fix }),
        }
      }
    }
  },
})

/** Cites the first entry wherever the second is cited, and removes the second. */
function merge(source: string, scope: CitationScope, first: Reference, second: Reference): Fix | null {
  if (first.label === null || second.label === null) return null
  const removed = removeEntry(source, second)
  const cited = relabelMarkers(source, scope.markers, new Map([[second.label, first.label]]))
  return removed && cited ? { safe: false, edits: [...cited, removed] } : null
}
