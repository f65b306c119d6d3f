import type { Marker } from '../../src/page/model.ts'
import { type Problem, pageRule } from '../../src/rule/rule.ts'
import { citationScopes, entryTest, sayLabel, sayLabels } from '../shared/citations.ts'

const draft = (text: string, references = '[1]: https://www.nhs.uk/conditions/asthma/ "NHS: Asthma"') =>
  `# Asthma in adults\n\n${text}\n\n## References\n\n${references}\n`

export default pageRule({
  id: 'citation/undefined-marker',
  title: 'Citation without an entry in the reference list',
  level: 'error',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://doi.org/10.1001/jama.1997.03540390074039',
      checked: '2026-11-23',
      title: 'JAMA benchmarks',
    },
    { url: 'https://www.hon.ch/HONcode/', checked: '2026-11-23', title: 'HONcode, principle 4' },
  ],
  why: 'A number in brackets promises a source. A reader who looks it up and finds none cannot check the statement.',
  examples: [
    { name: 'every citation has its entry', page: draft('Inhalers ease breathing.[1]'), finds: [] },
    {
      name: 'a number past the end of the list',
      page: draft('Inhalers ease breathing.[1] Spacers help as well.[2]'),
      finds: ['3:50'],
    },
    {
      name: 'one missing entry, cited twice',
      page: draft('Inhalers ease breathing.[1] Spacers help.[2] So do lessons.[2]'),
      finds: ['3:42'],
    },
    {
      name: 'no list at all',
      page: '# Asthma in adults\n\nInhalers ease breathing.[1] Spacers help as well.[2]\n',
      finds: ['3:25'],
    },
    {
      name: 'years, editorial brackets and code are no citations',
      page: draft('A survey [2019] quotes “there [sic] breath”.[1] Use `dose[3]` in the sheet.'),
      finds: [],
    },
    {
      name: 'footnotes',
      page: '# Asthma in adults\n\nSpacers help.[^1]\n\n[^1]: NHS: Asthma. https://www.nhs.uk/conditions/asthma/\n',
      finds: [],
    },
    {
      name: 'footnotes with names',
      page: '# Asthma in adults\n\nSpacers help.[^nhs] So do lessons.[^gina]\n\n[^nhs]: NHS: Asthma.\n[^gina]: GINA report 2025.\n',
      finds: [],
    },
    {
      name: 'numbered by position',
      format: 'html',
      page: '<h1>Asthma</h1><p>Spacers help.[2]</p><h2>References</h2><ol><li>NHS: Asthma</li><li>GINA report</li></ol>',
      finds: [],
    },
  ],
  *check(page): Iterable<Problem> {
    for (const { references, markers } of citationScopes(page)) {
      const hasEntry = entryTest(references)
      const missing = new Map<string, Marker[]>()
      for (const marker of markers) {
        const zone = page.blocks[marker.block]?.zone
        if (marker.form === 'author-year') continue
        if (zone === 'editorial' || zone === 'navigation' || hasEntry(marker.label)) continue
        const same = missing.get(marker.label)
        if (same) same.push(marker)
        else missing.set(marker.label, [marker])
      }
      if (references.length === 0) yield* withoutList(missing)
      else for (const [label, uses] of missing) yield* withoutEntry(label, uses, references.length)
    }
  },
})

function* withoutEntry(
  label: string,
  [first, ...more]: readonly Marker[],
  entries: number,
): Iterable<Problem> {
  if (!first) return
  yield {
    message: `${sayLabel(label)} has no entry in the reference list (${entries} ${entries === 1 ? 'entry' : 'entries'})`,
    at: first.at,
    help: `Add the source of this statement to the list as ${sayLabel(label)}, or correct the number.`,
    related: more.map(({ at }) => ({ message: `${sayLabel(label)} is cited here too`, at })),
  }
}

/** One cause, so one finding, however many numbers the page cites. */
function* withoutList(missing: ReadonlyMap<string, readonly Marker[]>): Iterable<Problem> {
  const [first, ...more] = [...missing.values()].flatMap((uses) => uses.slice(0, 1))
  if (!first) return
  const labels = [...missing.keys()]
  yield {
    message: `The page cites ${sayLabels(labels)}, but its reference list is missing`,
    at: first.at,
    help: 'Add a list of references with an entry for each number, or remove the numbers.',
    related: more.map(({ at, label }) => ({ message: `${sayLabel(label)} is cited here`, at })),
  }
}
