import type { DateRole, PageDate, PageFacts } from '../../src/page/model.ts'
import { daysBetween, earliestDay, latestDay } from '../../src/text/date.ts'

/** A date that could be read, with the days between which it lies. */
export interface ReadDate extends PageDate {
  readonly iso: string
  readonly earliest: string
  readonly latest: string
}

/** What a date of each role says, for messages: `last reviewed`. */
export const roleName: Readonly<Record<DateRole, string>> = {
  reviewed: 'last reviewed',
  updated: 'last updated',
  published: 'published',
  'next-review': 'next review',
  other: 'dated',
}

/** The dates of some roles that could be read, in the order in which the page gives them. */
export function readDates(page: PageFacts, ...roles: readonly DateRole[]): ReadDate[] {
  return page.dates.flatMap((date) =>
    roles.includes(date.role) && date.iso !== null
      ? [{ ...date, iso: date.iso, earliest: earliestDay(date.iso), latest: latestDay(date.iso) }]
      : [],
  )
}

/** The latest of some dates, or undefined. The first found wins a draw. */
export function latestOf(dates: readonly ReadDate[]): ReadDate | undefined {
  let latest: ReadDate | undefined
  for (const date of dates) if (!latest || date.latest > latest.latest) latest = date
  return latest
}

/** Days that surely lie between two dates, whichever comes first; 0 where their ranges meet. */
export function daysApart(one: ReadDate, other: ReadDate): number {
  return Math.max(0, daysBetween(one.latest, other.earliest), daysBetween(other.latest, one.earliest))
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** A date as a message says it: `15 May 2026`, `May 2026`, `2026`. */
export function sayDate(iso: string): string {
  const [year = '', month, day] = iso.split('-')
  return [day && Number(day), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ')
}

/** A date of the page as a message says it; one that can be read two ways stands as written. */
export function quoteDate({ iso, raw, ambiguous }: ReadDate): string {
  return ambiguous ? `"${raw}"` : sayDate(iso)
}

/** The two readings of a date in figures, day first and month first; null for any other form. */
export function readings(raw: string): readonly [dayFirst: string, monthFirst: string] | null {
  const [, a, b, y] = /(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/.exec(raw) ?? []
  if (!a || !b || !y) return null
  const year = y.length === 2 ? `20${y}` : y
  const [first, second] = [a.padStart(2, '0'), b.padStart(2, '0')]
  return [`${year}-${second}-${first}`, `${year}-${first}-${second}`]
}

/** Where a date was found, for messages. */
export function sayOrigin({ from }: PageDate): string {
  if (from === 'data') return 'structured data'
  if (from === 'meta') return 'meta tags'
  if (from === 'matter') return 'front matter'
  return from === 'time' || from === 'markup' ? 'markup of the text' : 'text'
}
