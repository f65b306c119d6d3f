import { type Problem, pageRule } from '../../src/rule/rule.ts'
import { daysBetween, monthsBetween } from '../../src/text/date.ts'
import { isVisible } from '../shared/people.ts'
import { reviewCycle } from '../shared/review-cycle.ts'
import { latestOf, quoteDate, type ReadDate, readDates, roleName } from '../shared/review-dates.ts'
import { subjectOf } from '../shared/specialty.ts'

const page = (title: string, byline: string) => `# ${title}\n\n${byline}\n\nAsk your doctor what suits you.\n`

export default pageRule({
  id: 'review/stale-date',
  title: 'Review too long ago',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://service-manual.nhs.uk/content',
      checked: '2026-11-23',
      title: 'NHS: content is reviewed on a set cycle',
    },
    {
      url: 'https://doi.org/10.1001/jama.1997.03540390074039',
      checked: '2026-11-23',
      title: 'JAMA benchmarks: currency',
    },
  ],
  why: 'Treatments, tests and their risks change. Old advice can send readers to care that is no longer the best.',
  options: {
    months: {
      type: 'integer',
      minimum: 1,
      default: 24,
      description: 'Months after which a review is too old.',
    },
    oncologyMonths: {
      type: 'integer',
      minimum: 1,
      default: 12,
      description: 'The same for a page whose main heading is about cancer.',
    },
  },
  examples: [
    { name: 'reviewed this year', page: page('Gout', 'Last reviewed: 15 May 2026'), finds: [] },
    { name: 'reviewed long ago', page: page('Gout', 'Last reviewed: 15 May 2023'), finds: ['3:16'] },
    {
      name: 'cancer care changes faster',
      page: page('Lung cancer', 'Last reviewed: 1 May 2025'),
      finds: ['3:16'],
    },
    { name: 'eighteen months, not about cancer', page: page('Gout', 'Last reviewed: 1 May 2025'), finds: [] },
    { name: 'only published', page: page('Gout', 'Published: 2 March 2019'), finds: ['3:12'] },
    {
      name: 'updated since, but not reviewed',
      page: page('Gout', 'Last reviewed: 15 May 2023. Last updated: 4 May 2026'),
      finds: ['3:16'],
    },
    {
      name: 'next review is overdue',
      page: page('Gout', 'Last reviewed: 15 May 2025\n\nNext review due: 15 May 2026'),
      finds: ['5:18'],
    },
    {
      name: 'the year may not be over',
      page: page('Gout', 'Last reviewed: 2024'),
      finds: [],
    },
    {
      name: 'a slower cycle by front matter',
      page: `---\nreviewCycle: 36\n---\n\n${page('Lung cancer', 'Last reviewed: 15 May 2024')}`,
      finds: [],
    },
    {
      name: 'a slower cycle by option',
      page: page('Gout', 'Last reviewed: 15 May 2024'),
      options: { months: 36 },
      finds: [],
    },
  ],
  *check(page, { months, oncologyMonths }, { now }): Iterable<Problem> {
    const onCancer = subjectOf(page)?.fields.has('oncology') ?? false
    const cycle = reviewCycle(page)
    const limit = cycle ?? (onCancer ? Math.min(months, oncologyMonths) : months)
    const reviewed = latestOf(readDates(page, 'reviewed'))
    const updated = latestOf(readDates(page, 'updated'))
    const last = reviewed ?? updated ?? latestOf(readDates(page, 'published').filter(isVisible))
    const due = latestOf(readDates(page, 'next-review'))
    if (due && daysBetween(due.latest, now) > 0) yield overdue(due, reviewed, now)
    else if (last && monthsBetween(last.latest, now) >= limit) {
      const age = monthsBetween(last.latest, now)
      yield {
        message: `${sentence(roleName[last.role])} ${quoteDate(last)}, ${age} months ago; the limit is ${limit}${cycle ? ' by its own cycle' : onCancer ? ' for a page on cancer' : ''}`,
        at: last.at,
        // The publisher keeps to a slower cycle, and says so.
        ...(due && { level: 'info' as const }),
        help: 'Have the content checked against current guidance, and print the day of that review.',
        ...(updated &&
          last === reviewed &&
          updated.earliest > last.latest && {
            related: [{ message: `Updated ${quoteDate(updated)}, with no review since`, at: updated.at }],
          }),
      }
    }
  },
})

function overdue(due: ReadDate, reviewed: ReadDate | undefined, now: string): Problem {
  const days = daysBetween(due.latest, now)
  return {
    message: `Next review was due ${quoteDate(due)}, ${days === 1 ? '1 day' : `${days} days`} ago`,
    at: due.at,
    help: 'Review the content, then set the days of the last and the next review.',
    ...(reviewed && { related: [{ message: `Last reviewed ${quoteDate(reviewed)}`, at: reviewed.at }] }),
  }
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
