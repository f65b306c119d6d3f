import type { DateRole } from '../../src/page/model.ts'
import { type Problem, pageRule } from '../../src/rule/rule.ts'
import { daysBetween } from '../../src/text/date.ts'
import { quoteDate, type ReadDate, readDates, roleName, sayDate, sayOrigin } from '../shared/review-dates.ts'

const page = (byline: string) => `# Croup\n\n${byline}\n\nCroup causes a barking cough.\n`

export default pageRule({
  id: 'review/future-date',
  title: 'Review date in the future',
  level: 'error',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://developers.google.com/search/docs/fundamentals/creating-helpful-content',
      checked: '2026-11-23',
      title: 'Google: dates changed to make pages seem fresh',
    },
    {
      url: 'https://doi.org/10.1001/jama.1997.03540390074039',
      checked: '2026-11-23',
      title: 'JAMA benchmarks: currency',
    },
  ],
  why: 'A review that has not happened yet cannot vouch for the page, and the slip makes readers doubt the rest.',
  examples: [
    { name: 'today', page: page('Last reviewed: 23 November 2026'), finds: [] },
    { name: 'tomorrow, for readers further east', page: page('Last reviewed: 24 November 2026'), finds: [] },
    { name: 'next week', page: page('Last reviewed: 1 December 2026'), finds: ['3:16'] },
    { name: 'this month', page: page('Last reviewed: November 2026'), finds: [] },
    { name: 'read the other way it is past', page: page('Last reviewed: 04/12/2026'), finds: [] },
    { name: 'a next review lies ahead by nature', page: page('Next review due: May 2028'), finds: [] },
    {
      name: 'a draft may have its day of publication set',
      page: '---\npublished: 2027-01-10\n---\n\n# Croup\n',
      finds: [],
    },
    {
      name: 'the date and its markup are one fault',
      format: 'html',
      page: '<h1>Croup</h1><p>Last updated: <time datetime="2027-01-11">10 January 2027</time></p>',
      finds: ['1:60'],
    },
  ],
  *check(page, _options, { now, stage }): Iterable<Problem> {
    const roles: DateRole[] =
      stage === 'published' ? ['reviewed', 'updated', 'published'] : ['reviewed', 'updated']
    for (const role of roles) {
      // A time zone may be a day ahead of ours.
      const late = readDates(page, role).filter(({ earliest }) => daysBetween(now, earliest) > 1)
      const [first, ...more] = late
      if (first) yield problem(first, more, now)
    }
  },
})

function problem(date: ReadDate, more: readonly ReadDate[], now: string): Problem {
  const days = daysBetween(now, date.earliest)
  return {
    message: `The page says it was ${roleName[date.role]} on ${quoteDate(date)}, ${days} days after today, ${sayDate(now)}`,
    at: date.at,
    help: 'Put in the day on which it really happened; if it is planned, call it "Next review".',
    ...(more.length > 0 && {
      related: more.map((other) => ({
        message: `${quoteDate(other)} in the ${sayOrigin(other)}`,
        at: other.at,
      })),
    }),
  }
}
