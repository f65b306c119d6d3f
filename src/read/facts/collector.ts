import type { Block, Byline, DateRole, PageDate, PersonRole, ReadingTime } from '../../page/model.ts'
import { spanOf } from '../../page/text.ts'
import { daysBetween, earliestDay, type FoundDate } from '../../text/date.ts'
import { parsePeople } from '../../text/person.ts'
import type { Field } from './fields.ts'

/** A fact with the block and the range of its text where it stands. */
export interface Located {
  readonly block: number
  readonly from: number
  readonly to: number
}
interface LocatedByline extends Located {
  readonly byline: Byline
}
export interface LocatedDate extends Located {
  readonly date: PageDate
  /** Its label, "review date", may mean the last review or the next. */
  readonly eitherReview: boolean
}

/** Facts as they are found, block by block. */
export interface Collector {
  readonly bylines: LocatedByline[]
  readonly dates: LocatedDate[]
  readingTime: ReadingTime | null
}

/** Adds what a field says. */
export function add(found: Collector, block: Block, field: Field): void {
  const { from, to } = field
  if (field.kind === 'people') for (const role of field.roles) addPeople(found, block, role, from, to)
  else if (field.kind === 'date') addDate(found, block, field.roles, field.date, from, to, field.eitherReview)
  else if (field.kind === 'minutes' && !found.readingTime)
    found.readingTime = {
      minutes: field.minutes,
      raw: block.text.value.slice(from, to),
      at: spanOf(block.text, from, to),
    }
}

export function addPeople(found: Collector, block: Block, role: PersonRole, from: number, to: number): void {
  const raw = block.text.value.slice(from, to)
  const byline: Byline = {
    role,
    raw,
    people: parsePeople(raw),
    at: spanOf(block.text, from, to),
    from: 'text',
  }
  found.bylines.push({ byline, block: block.index, from, to })
}

/** Adds a date once for each role; null is a value that is no date. */
export function addDate(
  found: Collector,
  block: Block,
  roles: readonly DateRole[],
  date: FoundDate | null,
  from: number,
  to: number,
  eitherReview = false,
): void {
  const at = spanOf(block.text, from, to)
  const raw = block.text.value.slice(from, to)
  const { iso, ambiguous } = date ?? { iso: null, ambiguous: false }
  for (const role of roles)
    found.dates.push({
      date: { role, raw, iso, ambiguous, at, from: 'text' },
      block: block.index,
      from,
      to,
      eitherReview,
    })
}

/** Reading order. */
export function inOrder<Fact extends Located>(facts: readonly Fact[]): Fact[] {
  return facts.toSorted((a, b) => a.block - b.block || a.from - b.from)
}

/** Half a year: a "review date" that much later than the page's other date is the day of the next review. */
const LATER = 180

/** Decides what "review date" means: leaflets use it for the next review, beside their date of issue. */
export function settleReviewDates(dates: readonly LocatedDate[]): readonly LocatedDate[] {
  const issued = dates.find(
    ({ date, eitherReview }) => !eitherReview && date.iso && date.role !== 'next-review',
  )
  const since = issued?.date.iso
  if (!since) return dates
  return dates.map((fact) => {
    const { iso } = fact.date
    const later = fact.eitherReview && iso && daysBetween(earliestDay(since), earliestDay(iso)) > LATER
    return later ? { ...fact, date: { ...fact.date, role: 'next-review' as const } } : fact
  })
}

/** So many different dates of one role are those of other pages, in a list of news or articles. */
const LISTING = 3

/** Drops dates of publication and change that belong to a listing. */
export function withoutListings(dates: readonly LocatedDate[]): readonly LocatedDate[] {
  const days = new Map<DateRole, Set<string>>()
  for (const { date } of dates) days.set(date.role, (days.get(date.role) ?? new Set()).add(date.raw))
  return dates.filter(
    ({ date }) =>
      date.from !== 'text' || /review/.test(date.role) || (days.get(date.role)?.size ?? 0) < LISTING,
  )
}
