import type { WorkCheck } from '../../src/page/model.ts'
import { doiOf } from '../../src/page/reference-source.ts'
import { type Problem, pageRule } from '../../src/rule/rule.ts'
import { citationScopes, sayEntry, sayLabel } from '../shared/citations.ts'

type Retraction = NonNullable<WorkCheck['retraction']>

const page = (entry: string) => `# Vertigo\n\nExercise helps.[1]\n\n## References\n\n1. ${entry}\n`
const cited = page('Lee A. Exercise in vertigo. doi:10.1000/182')
const said = (retraction: Retraction | null) => ({
  works: { '10.1000/182': { retraction, checked: '2026-11-20' } },
})

export default pageRule({
  id: 'citation/retracted-source',
  title: 'Source that was taken back',
  level: 'error',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.crossref.org/documentation/retrieve-metadata/retraction-watch/',
      checked: '2026-11-23',
      title: 'Crossref: retractions in its metadata',
    },
    {
      url: 'https://publicationethics.org/guidance/guideline/retraction-guidelines',
      checked: '2026-11-23',
      title: 'COPE: retraction guidelines',
    },
  ],
  why: 'A retracted study no longer supports anything, least of all a decision about treatment. Most are cited on as if nothing had happened.',
  needs: ['online'],
  examples: [
    { name: 'in good standing', page: cited, online: said(null), finds: [] },
    {
      name: 'retracted',
      page: cited,
      online: said({ kind: 'retraction', notice: '10.1000/183', date: '2024-02-06' }),
      finds: ['7:4'],
    },
    {
      name: 'in doubt',
      page: cited,
      online: said({ kind: 'expression-of-concern', notice: null, date: null }),
      finds: ['7:4'],
    },
    {
      name: 'the entry says so itself',
      page: page('Lee A. RETRACTED: Exercise in vertigo. doi:10.1000/182'),
      online: said({ kind: 'retraction', notice: null, date: null }),
      finds: [],
    },
    { name: 'nothing was asked', page: cited, finds: [] },
  ],
  *check(page): Iterable<Problem> {
    for (const { references, markers } of citationScopes(page))
      for (const reference of references) {
        const doi = doiOf(reference)
        const retraction = doi === null ? null : page.online.works.get(doi)?.retraction
        // An entry that tells readers of the retraction cites the study for what it is.
        if (!retraction || /\bretract|\bwithdr[ae]w/i.test(reference.text)) continue
        const uses = markers.filter(({ label }) => label === reference.label)
        const { kind, notice, date } = retraction
        const details = [date === null ? '' : `on ${date}`, notice === null ? '' : `by the notice ${notice}`]
        yield {
          message: [`Source ${sayEntry(reference)} ${WORDS[kind]}`, ...details.filter(Boolean)].join(' '),
          at: reference.at,
          ...(MILD.has(kind) && { level: 'warning' as const }),
          help: MILD.has(kind)
            ? 'Read the notice, and cite another source where it touches the statement.'
            : 'Take the source out, and every statement that no other source supports.',
          related: uses.map(({ at, label }) => ({ message: `${sayLabel(label)} is cited here`, at })),
        }
      }
  },
})

const WORDS: Readonly<Record<Retraction['kind'], string>> = {
  retraction: 'was retracted',
  withdrawal: 'was withdrawn',
  removal: 'was removed',
  'partial-retraction': 'was retracted in part',
  'expression-of-concern': 'carries an expression of concern',
}
const MILD: ReadonlySet<string> = new Set(['partial-retraction', 'expression-of-concern'])
