import type { Reference } from '../../src/page/model.ts'
import { type Problem, pageRule } from '../../src/rule/rule.ts'
import standards from '../lexicon/lasting-standards.json' with { type: 'json' }
import { anyOf } from '../shared/any-of.ts'
import { sayEntry } from '../shared/citations.ts'
import { type SourceYear, sourceYear } from '../shared/source-year.ts'

const standard = new RegExp(`(?<![\\p{L}\\d])(?:${anyOf(standards.names)})(?![\\p{L}\\d])`, 'u')
const page = (...entries: string[]) =>
  `# Glaucoma\n\nDrops lower the pressure.[1]\n\n## References\n\n${entries.map((entry, at) => `${at + 1}. ${entry}`).join('\n')}\n`

interface OldSource {
  readonly reference: Reference
  readonly date: SourceYear
}

export default pageRule({
  id: 'citation/old-source',
  title: 'Old source',
  level: 'info',
  basis: 'heuristic',
  since: '0.1.0',
  sources: [
    {
      url: 'https://doi.org/10.1001/jama.1997.03540390074039',
      checked: '2026-11-23',
      title: 'JAMA benchmarks: currency',
    },
    { url: 'https://www.ahrq.gov/health-literacy/patient-education/pemat.html', checked: '2026-11-23' },
  ],
  why: 'Treatments are tested again and guidelines replaced. What was right ten years ago may be advised against today.',
  options: {
    years: {
      type: 'integer',
      minimum: 1,
      default: 10,
      description: 'Age from which a source counts as old, in full calendar years.',
    },
  },
  examples: [
    { name: 'recent', page: page('Lee A. Drops. Eye 2019.', 'NHS: Glaucoma, 2024.'), finds: [] },
    { name: 'ten years are not yet old', page: page('Lee A. Drops. Eye 2016.'), finds: [] },
    { name: 'old', page: page('Lee A. Drops. Eye 2009.', 'NHS: Glaucoma, 2024.'), finds: ['7:4'] },
    {
      name: 'several are one finding',
      page: page('Lee A. Drops. Eye 1998.', 'NHS: Glaucoma, 2024.', 'Kim B. Laser. 2003.'),
      finds: ['7:4'],
    },
    {
      name: 'read long ago, no year of its own',
      page: page('NHS: Glaucoma. Accessed 3 May 2012.'),
      finds: [],
    },
    {
      name: 'an old trial followed up since, and pages that look like years',
      page: page('Lee A. Drops from 1990 to 2020. Eye 12: 1987-2001.'),
      finds: [],
    },
    {
      name: 'a standard in force',
      page: page('EORTC. RECIST 1.1. https://example.org/uploads/2015/03/recist.pdf'),
      finds: ['7:4'],
    },
    {
      name: 'the address tells',
      page: page('Advice on drops. https://example.org/news/2011/drops.html', 'No date at all.'),
      finds: ['7:4'],
    },
  ],
  *check(page, { years }, { now }): Iterable<Problem> {
    const thisYear = Number(now.slice(0, 4))
    const old = page.references.flatMap((reference): OldSource[] => {
      const date = sourceYear(reference, now)
      return date && thisYear - date.year > years ? [{ reference, date }] : []
    })
    const inForce = old.filter(({ reference }) => standard.test(reference.text))
    const [first, ...more] = old.filter((one) => !inForce.includes(one))
    if (first) {
      const oldest = Math.min(...[first, ...more].map(({ date }) => date.year))
      yield {
        message:
          more.length > 0
            ? `${more.length + 1} of ${page.references.length} sources are more than ${years} years old, the oldest from ${oldest}`
            : `Source ${sayEntry(first.reference)} is ${dated(first.date)}, ${thisYear - first.date.year} years ago`,
        at: first.reference.at,
        help: 'Look for a later review or guideline on the same point, and keep the old source only where it still stands.',
        related: more.map(({ reference, date }) => ({
          message: `${sayEntry(reference)} is ${dated(date)}`,
          at: reference.at,
        })),
      }
    }
    for (const { reference, date } of inForce)
      yield {
        message: `Source ${sayEntry(reference)} is a standard, and ${date.by === 'words' ? 'the entry' : 'its address'} is from ${date.year}`,
        at: reference.at,
        help: 'Check that no later version is in force, and name the version in the entry.',
      }
  },
})

function dated({ year, by }: SourceYear): string {
  return by === 'words' ? `from ${year}` : `from ${year} by its address`
}
