import type { PageDate } from '../../src/page/model.ts'
import { type Problem, pageRule } from '../../src/rule/rule.ts'
import { roleName, sayDate } from '../shared/review-dates.ts'

const page = (byline: string) => `# Croup\n\n${byline}\n\nCroup causes a barking cough.\n`
const html = (date: string) =>
  `<title>Croup</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"MedicalWebPage","lastReviewed":"${date}"}</script><h1>Croup</h1>`

export default pageRule({
  id: 'review/malformed-date',
  title: 'Date that is none',
  level: 'error',
  basis: 'standard',
  since: '0.1.0',
  sources: [
    { url: 'https://schema.org/Date', checked: '2026-11-23', title: 'schema.org: ISO 8601 dates' },
    {
      url: 'https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-time-element',
      checked: '2026-11-23',
    },
    {
      url: 'https://doi.org/10.1001/jama.1997.03540390074039',
      checked: '2026-11-23',
      title: 'JAMA benchmarks: currency',
    },
  ],
  why: 'A date that does not exist tells a reader nothing about the age of the advice, and machines drop it.',
  examples: [
    { name: 'a day that exists', page: page('Last reviewed: 29 February 2024'), finds: [] },
    { name: 'a day that does not', page: page('Last reviewed: 31 February 2026'), finds: ['3:16'] },
    { name: 'month and year are enough', page: page('Last reviewed: May 2026'), finds: [] },
    { name: 'front matter', page: '---\nlastReviewed: 2026-13-01\n---\n\n# Croup\n', finds: ['2:15'] },
    { name: 'no date at all', page: '---\nlastReviewed: soon\n---\n\n# Croup\n', finds: ['2:15'] },
    { name: 'structured data', format: 'html', page: html('2026-05-15T09:30:00+02:00'), finds: [] },
    {
      name: 'day and month swapped for people, not machines',
      format: 'html',
      page: html('25/04/2026'),
      finds: ['1:130'],
      fixed: html('2026-04-25'),
    },
    { name: 'people may read it in words', page: page('Last reviewed: 3rd of May 2026'), finds: [] },
  ],
  *check(page): Iterable<Problem> {
    for (const date of page.dates) {
      if (date.raw.trim() === '') continue
      if (date.iso === null) yield unread(date)
      else if (isForMachines(date) && !ISO.test(date.raw.trim())) yield notIso(date, date.iso)
    }
  },
})

const ISO =
  /^\d{4}(?:-\d{2}(?:-\d{2}(?:[T ]\d{2}:?\d{2}(?::?\d{2}(?:[.,]\d{1,9})?)?(?: ?(?:Z|[+-]\d{2}(?::?\d{2})?))?)?)?)?$/i

/** Values that a standard binds to ISO 8601. Front matter and meta tags are free to write dates for people. */
function isForMachines({ from }: PageDate): boolean {
  return from === 'data' || from === 'time'
}

function unread({ raw, role, at }: PageDate): Problem {
  const figures = /\d/.test(raw)
  return {
    message: `"${raw}" (${roleName[role]}) is ${figures ? 'not a day of the calendar' : 'no date'}`,
    at,
    help: 'Put in the day on which it happened, such as "15 May 2026", or remove the label.',
  }
}

function notIso({ raw, role, at, ambiguous }: PageDate, iso: string): Problem {
  return {
    message: `"${raw}" (${roleName[role]}) is not written as machines read dates${ambiguous ? '' : ` (${iso})`}`,
    at,
    help: `Write it as year-month-day${ambiguous ? '' : `: ${iso}, which is ${sayDate(iso)}`}.`,
    ...(!ambiguous && { fix: { safe: false, edits: [{ ...at, text: iso }] } }),
  }
}
