import { type Problem, pageRule } from '../../src/rule/rule.ts'
import type { RosterEntry } from '../../src/rule/setting.ts'
import { namedPeople, rosterEntry } from '../shared/people.ts'
import { latestOf, quoteDate, readDates, sayDate } from '../shared/review-dates.ts'

const page = (date: string) =>
  `# Croup\n\nReviewed by Mary Lowe, FRCPCH. ${date}\n\nCroup causes a barking cough.\n`
const roster: readonly RosterEntry[] = [
  {
    id: 'lowe',
    name: 'Mary Lowe',
    credentials: ['FRCPCH'],
    specialty: 'Paediatrics',
    from: '2022-01-01',
    to: '2025-06-30',
  },
]

export default pageRule({
  id: 'review/expired-reviewer',
  title: 'Reviewer was not in office',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://doi.org/10.1001/jama.1997.03540390074039',
      checked: '2026-11-23',
      title: 'JAMA benchmarks: authorship',
    },
    { url: 'https://schema.org/reviewedBy', checked: '2026-11-23' },
  ],
  why: 'A review in the name of someone who had left, or not yet begun, suggests that only the date was changed.',
  examples: [
    { name: 'in office', page: page('Last reviewed: 1 March 2025'), setting: { roster }, finds: [] },
    { name: 'left before', page: page('Last reviewed: 15 May 2026'), setting: { roster }, finds: ['3:13'] },
    { name: 'not yet begun', page: page('Last reviewed: 15 May 2021'), setting: { roster }, finds: ['3:13'] },
    {
      name: 'a month that may hold the day',
      page: page('Last reviewed: June 2025'),
      setting: { roster },
      finds: [],
    },
    { name: 'no date to compare', page: page(''), setting: { roster }, finds: [] },
    { name: 'no roster', page: page('Last reviewed: 15 May 2026'), finds: [] },
  ],
  *check(page, _options, { roster, brand }): Iterable<Problem> {
    const reviewed = latestOf(readDates(page, 'reviewed'))
    if (!roster || !reviewed) return
    for (const { person, byline } of namedPeople(page, 'reviewer', brand)) {
      const entry = rosterEntry(roster, person.name)
      if (!entry) continue
      const left = entry.to !== null && reviewed.earliest > entry.to
      const early = entry.from !== null && reviewed.latest < entry.from
      if (!left && !early) continue
      const bound = left
        ? `left the roster on ${sayDate(entry.to ?? '')}`
        : `joined the roster on ${sayDate(entry.from ?? '')}`
      yield {
        message: `Reviewer ${person.name} ${bound}, but the review is dated ${quoteDate(reviewed)}`,
        at: byline.at,
        help: 'Have the page reviewed by someone now on the roster, or correct the day of the review.',
        related: [{ message: `Last reviewed ${quoteDate(reviewed)}`, at: reviewed.at }],
      }
    }
  },
})
