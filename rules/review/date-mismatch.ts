import type { DateRole } from '../../src/page/model.ts'
import { type Fix, type Problem, pageRule } from '../../src/rule/rule.ts'
import { isVisible } from '../shared/people.ts'
import {
  daysApart,
  latestOf,
  quoteDate,
  type ReadDate,
  readDates,
  roleName,
  sayOrigin,
} from '../shared/review-dates.ts'

const page = (data: string, byline: string) =>
  `<title>Croup</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"MedicalWebPage",${data}}</script><h1>Croup</h1><p>${byline}</p>`

export default pageRule({
  id: 'review/date-mismatch',
  title: 'Two dates for one review',
  level: 'error',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://developers.google.com/search/docs/appearance/structured-data/sd-policies',
      checked: '2026-11-23',
      title: 'Google: structured data must agree with what readers see',
    },
    { url: 'https://developers.google.com/search/docs/appearance/publication-dates', checked: '2026-11-23' },
  ],
  why: 'One of the two dates is wrong, so a reader cannot know how old the advice is.',
  options: {
    days: { type: 'integer', minimum: 0, default: 1, description: 'Days that two dates may lie apart.' },
  },
  examples: [
    {
      name: 'text and data agree',
      format: 'html',
      page: page('"lastReviewed":"2026-05-15"', 'Last reviewed: May 15, 2026'),
      finds: [],
    },
    {
      name: 'they differ',
      format: 'html',
      page: page('"lastReviewed":"2019-01-01"', 'Last reviewed: May 15, 2026'),
      finds: ['1:130'],
      fixed: page('"lastReviewed":"2026-05-15"', 'Last reviewed: May 15, 2026'),
    },
    {
      name: 'reviewed and published are two events',
      format: 'html',
      page: page('"datePublished":"2024-02-01"', 'Last reviewed: May 15, 2026'),
      finds: [],
    },
    {
      name: 'a month may hold the day',
      format: 'html',
      page: page('"lastReviewed":"2026-05-15"', 'Last reviewed: May 2026'),
      finds: [],
    },
    {
      name: 'front matter and text',
      page: '---\nlastReviewed: 2026-03-01\n---\n\n# Croup\n\nLast reviewed: 15 May 2026\n',
      finds: ['2:15'],
      fixed: '---\nlastReviewed: 2026-05-15\n---\n\n# Croup\n\nLast reviewed: 15 May 2026\n',
    },
    {
      name: 'two reviews in the text',
      page: '# Croup\n\nLast reviewed: 15 May 2026\n\nCroup causes a barking cough.\n\nLast reviewed: 1 March 2026\n',
      finds: ['7:16'],
    },
    {
      name: 'a list of other pages',
      page: '# News on croup\n\n- Steroids. Published: 15 May 2026\n- Steam. Published: 1 March 2025\n',
      finds: [],
    },
    {
      name: 'a log of updates',
      page: '# Croup\n\nUpdated: 15 May 2026\n\nCroup causes a barking cough.\n\nUpdated: 1 March 2025\n',
      finds: [],
    },
  ],
  *check(page, { days }): Iterable<Problem> {
    for (const role of ['reviewed', 'updated', 'published', 'next-review'] as const) {
      const all = readDates(page, role)
      const shown = all.filter(isShown)
      // Many days are a list of pages or a log of changes, of which none speaks for this page.
      const isList = new Set(shown.map(({ iso }) => iso)).size > (role === 'reviewed' ? 2 : 1)
      const last = role === 'updated' ? latestOf(shown) : undefined
      const dates = isList ? all.filter((date) => date === last || !isShown(date)) : all
      const reference = last ?? dates.find(isShown) ?? dates.find(isVisible) ?? dates[0]
      if (!reference) continue
      const apart = dates.filter((date) => date !== reference && daysApart(date, reference) > days)
      const [first, ...more] = apart
      if (first) yield mismatch(role, first, reference, more)
    }
  },
})

/** In the text itself; front matter is printed too, but its dates may be older than the text. */
function isShown({ from }: ReadDate): boolean {
  return from === 'text' || from === 'time' || from === 'markup'
}

function mismatch(role: DateRole, date: ReadDate, reference: ReadDate, more: readonly ReadDate[]): Problem {
  const fix = alike(date, reference)
  return {
    message: `${sentence(roleName[role])} ${quoteDate(date)} in the ${sayOrigin(date)}, but ${quoteDate(reference)} in the ${sayOrigin(reference)}`,
    at: date.at,
    help: 'Find out which day is right, and give that one everywhere.',
    related: [reference, ...more].map((other) => ({
      message: `${quoteDate(other)} in the ${sayOrigin(other)}`,
      at: other.at,
    })),
    ...(fix && { fix }),
  }
}

/** What readers see is taken for right, because metadata are what a template forgets to change. */
function alike(date: ReadDate, reference: ReadDate): Fix | null {
  if (date.from === 'text' || reference.iso.length < 10 || reference.ambiguous) return null
  return { safe: false, edits: [{ ...date.at, text: reference.iso }] }
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
