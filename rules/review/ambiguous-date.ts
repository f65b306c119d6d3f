import type { PageDate } from '../../src/page/model.ts'
import { type Problem, pageRule } from '../../src/rule/rule.ts'
import { readings, sayDate } from '../shared/review-dates.ts'

const page = (byline: string) => `# Croup\n\n${byline}\n\nCroup causes a barking cough.\n`

export default pageRule({
  id: 'review/ambiguous-date',
  title: 'Date that can be read two ways',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://service-manual.nhs.uk/content',
      checked: '2026-11-23',
      title: 'NHS content guide: the month is written as a word',
    },
    { url: 'https://www.w3.org/International/questions/qa-date-format', checked: '2026-11-23' },
  ],
  why: 'British and American readers take 03/04/2026 for two different days.',
  options: {
    order: {
      type: 'string',
      enum: ['unknown', 'day-first', 'month-first'],
      default: 'unknown',
      description: 'How the site writes dates. The fix then knows the day; the warning stays.',
    },
  },
  examples: [
    { name: 'month as a word', page: page('Last reviewed: 3 April 2026'), finds: [] },
    { name: 'two readings', page: page('Last reviewed: 03/04/2026'), finds: ['3:16'] },
    { name: 'one reading only', page: page('Last reviewed: 25/04/2026'), finds: [] },
    { name: 'both readings are one day', page: page('Last reviewed: 04/04/2026'), finds: [] },
    { name: 'ISO date', page: page('Last reviewed: 2026-04-03'), finds: [] },
    {
      name: 'the site writes the day first',
      page: page('Last reviewed: 03/04/2026'),
      options: { order: 'day-first' },
      finds: ['3:16'],
      fixed: page('Last reviewed: 3 April 2026'),
    },
    {
      name: 'front matter says which',
      page: `---\nlastReviewed: 2026-03-04\n---\n\n${page('Last reviewed: 03/04/2026')}`,
      finds: ['7:16'],
      fixed: `---\nlastReviewed: 2026-03-04\n---\n\n${page('Last reviewed: 4 March 2026')}`,
    },
  ],
  *check(page, { order }): Iterable<Problem> {
    const plain = new Set(page.dates.map(({ role, iso }) => `${role} ${iso}`))
    for (const date of page.dates) {
      // Values for machines are the business of review/malformed-date.
      if (date.from === 'data' || date.from === 'time') continue
      const both = date.ambiguous ? readings(date.raw) : null
      if (!both) continue
      const [dayFirst, monthFirst] = both
      const told = both.find((iso) => plain.has(`${date.role} ${iso}`))
      const meant = told ?? (order === 'unknown' ? null : order === 'day-first' ? dayFirst : monthFirst)
      yield {
        message: `"${date.raw}" can mean ${sayDate(dayFirst)} or ${sayDate(monthFirst)}`,
        at: date.at,
        help: isForMachines(date)
          ? 'Write the date as year-month-day: 2026-04-03.'
          : 'Write the month as a word, as in "3 April 2026".',
        ...(meant && {
          fix: {
            safe: false,
            edits: [{ ...date.at, text: isForMachines(date) ? meant : sayDate(meant) }],
          },
        }),
      }
    }
  },
})

function isForMachines({ from }: PageDate): boolean {
  return from === 'meta' || from === 'matter'
}
