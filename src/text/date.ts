/** What a date phrase says. */
export interface ParsedDate {
  /**
   * `2026-05-15`, `2026-05` or `2026`; null where `fault` says why not. Of an ambiguous date this is the part
   * that both readings share: `2026`.
   */
  readonly iso: string | null
  /** Day and month could be read either way: `03/04/2026`. */
  readonly ambiguous: boolean
  /** `impossible`: no such day, as 31 February; `unreadable`: no date. */
  readonly fault: 'impossible' | 'unreadable' | null
}

/** A date with its range in a text. */
export interface FoundDate extends ParsedDate {
  readonly from: number
  readonly to: number
  readonly raw: string
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
)
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|' +
  'nov(?:ember)?|dec(?:ember)?)\\.?'
const weekday = '(?:(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:r|rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?'
const day = '(\\d{1,2})(?:st|nd|rd|th)?'
// A year may be fused with reading time behind it: "20268 min read".
const year = '(\\d{4})(?!\\d(?!\\d? ?-?min))'
const gap = '[ \\u00a0]'

/** Forms of a date in words and figures; each with what its groups mean. */
const forms: readonly (readonly [pattern: string, order: string])[] = [
  [`${year}([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)(?:T[\\d:.,]{2,15}(?:Z|[+-]\\d\\d:?\\d\\d)?)?`, 'y-md'],
  [`${year}-(\\d{2})(?![\\d-])`, 'ym'],
  [`${weekday}(?:the )?${day}(?:${gap}(?:of )?|-| of )${month}(?:${gap}|,${gap}?|-)${year}`, 'dMy'],
  [`${weekday}${month}${gap}(?:the )?${day},?${gap}${year}`, 'Mdy'],
  [`(\\d{1,2})([-/.])(\\d{1,2})\\2(?:${year}|(\\d{2})(?!\\d))`, 'n-nyy'],
  [`(\\d{1,2})/${year}`, 'my'],
  [`${month}(?:,?${gap}|-|/)(?:of )?${year}`, 'My'],
]
const yearOnly = `(1[89]\\d{2}|20\\d{2})(?!\\d(?!\\d? ?-?min)|[-/.]\\d)`
const sticky = forms.map(([pattern, order]) => ({ pattern: new RegExp(pattern, 'iuy'), order }))
const stickyYear = new RegExp(yearOnly, 'iuy')
/** Where a date can begin: a figure, or a month or day of the week by its first letters. */
const start = /\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)/giu
const timeBehind =
  /^,?(?: at)? ?(\d{1,2})[:.](\d{2})(?::(\d{2}))? ?(?:[ap]\.?m\.?)?(?: ?(?:[A-Z]{1,5}|[+-]\d\d:?\d\d))?$/i
const compact = /^(\d{4})(\d{2})(\d{2})$/

/** Reads a phrase that is a date and nothing else; a time of day behind it is allowed. English month names. */
export function parseDate(phrase: string): ParsedDate {
  const text = phrase
    .slice(0, 100)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;]$/, '')
  const whole = dateAt(text, 0, true)
  if (!whole) {
    const [, y, m, d] = compact.exec(text) ?? []
    return y && m && d
      ? calendar(Number(y), Number(m), Number(d))
      : { iso: null, ambiguous: false, fault: 'unreadable' }
  }
  const { iso, ambiguous, fault, to } = whole
  const rest = text.slice(to)
  if (rest === '') return { iso, ambiguous, fault }
  const [time, h, min, s] = timeBehind.exec(rest) ?? []
  if (!time) return { iso: null, ambiguous: false, fault: 'unreadable' }
  return clockFaulty(h, min, s) ? impossible : { iso, ambiguous, fault }
}

/**
 * The date that begins at an offset, or null. Reads the longest form that fits.
 * @param years Takes a year alone, as behind a label.
 */
export function dateAt(text: string, from: number, years = false): FoundDate | null {
  let best: FoundDate | null = null
  for (const { pattern, order } of sticky) {
    pattern.lastIndex = from
    const match = pattern.exec(text)
    if (!match || (best && from + match[0].length <= best.to)) continue
    best = { ...read(order, match), from, to: from + match[0].length, raw: match[0] }
  }
  if (best || !years) return best
  stickyYear.lastIndex = from
  const raw = stickyYear.exec(text)?.[0]
  return raw ? { iso: raw, ambiguous: false, fault: null, from, to: from + raw.length, raw } : null
}

/** Dates in a text, in order, without overlap. A year alone is none. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = []
  start.lastIndex = 0
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const date = /[\p{L}\p{N}]/u.test(text[match.index - 1] ?? '') ? null : dateAt(text, match.index)
    if (date) found.push(date)
    start.lastIndex = date ? date.to : wordEnd(text, match.index)
  }
  return found
}

function wordEnd(text: string, from: number): number {
  let end = from + 1
  while (end < text.length && /[\p{L}\p{N}]/u.test(text[end] ?? '')) end++
  return end
}

const impossible: ParsedDate = { iso: null, ambiguous: false, fault: 'impossible' }

function read(order: string, match: RegExpExecArray): ParsedDate {
  const [whole, a = '', b = '', c = '', d = '', e = ''] = match
  switch (order) {
    case 'y-md': {
      const [, h, min, s] = /T(\d{2}):?(\d{2})?:?(\d{2})?/i.exec(whole) ?? []
      return clockFaulty(h, min, s) ? impossible : calendar(Number(a), Number(c), Number(d))
    }
    case 'ym':
      return calendar(Number(a), Number(b), null)
    case 'dMy':
      return calendar(Number(c), monthNumber(b), Number(a))
    case 'Mdy':
      return calendar(Number(c), monthNumber(a), Number(b))
    case 'my':
      return calendar(Number(b), Number(a), null)
    case 'My':
      return calendar(Number(b), monthNumber(a), null)
    default:
      return figures(Number(a), Number(c), d ? Number(d) : 2000 + Number(e))
  }
}

/** Day and month in figures: both orders are in use, so only one that fits, or an equal pair, is plain. */
function figures(first: number, second: number, yearNumber: number): ParsedDate {
  const dayFirst = calendar(yearNumber, second, first)
  const monthFirst = calendar(yearNumber, first, second)
  if (dayFirst.iso === null) return monthFirst
  if (monthFirst.iso === null || monthFirst.iso === dayFirst.iso) return dayFirst
  return { iso: String(yearNumber), ambiguous: true, fault: null }
}

function calendar(y: number, m: number, d: number | null): ParsedDate {
  if (y < 1000 || m < 1 || m > 12) return impossible
  if (d === null) return { iso: `${y}-${two(m)}`, ambiguous: false, fault: null }
  if (d < 1 || d > daysIn(y, m)) return impossible
  return { iso: `${y}-${two(m)}-${two(d)}`, ambiguous: false, fault: null }
}

function clockFaulty(h: string | undefined, min: string | undefined, s: string | undefined): boolean {
  return Number(h ?? 0) > 24 || Number(min ?? 0) > 59 || Number(s ?? 0) > 60
}

function monthNumber(name: string): number {
  return months.findIndex((full) => full.startsWith(name.toLowerCase().slice(0, 3))) + 1
}

function daysIn(y: number, m: number): number {
  return new Date(Date.UTC(y, m, 0)).getUTCDate()
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** First day that a date of any precision may mean: `2026-05` gives `2026-05-01`. */
export function earliestDay(iso: string): string {
  const [y = '', m = '01', d = '01'] = iso.split('-')
  return `${y}-${m}-${d}`
}

/** Last day that a date of any precision may mean: `2026-05` gives `2026-05-31`. */
export function latestDay(iso: string): string {
  const [y = '', m = '12', d] = iso.split('-')
  return `${y}-${m}-${d ?? two(daysIn(Number(y), Number(m)))}`
}

/** Days from one full date to another; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** Whole months from one full date to another, cut towards zero: 31 January to 28 February is none. */
export function monthsBetween(from: string, to: string): number {
  if (daysBetween(from, to) < 0) return -monthsBetween(to, from)
  const [y1 = 0, m1 = 0, d1 = 0] = from.split('-').map(Number)
  const [y2 = 0, m2 = 0, d2 = 0] = to.split('-').map(Number)
  return (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0)
}
