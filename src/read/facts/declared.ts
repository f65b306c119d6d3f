import type { Byline, DateRole, FactOrigin, PageDate, Person, PersonRole } from '../../page/model.ts'
import type { Span } from '../../page/span.ts'
import { parseDate } from '../../text/date.ts'
import { parsePeople } from '../../text/person.ts'

/** People and dates that a page declares outside its text. */
export interface Declared {
  readonly bylines: Byline[]
  readonly dates: PageDate[]
}

/** A person or team as structured data says it, whatever the keys were called. */
export interface DeclaredPerson {
  readonly name: string
  readonly credentials: readonly string[]
  readonly role: string | null
  readonly organisation: string | null
  /** Known to be an organisation, by its type. */
  readonly collective: boolean
}

/** Adds a date; what is no date stays, with no `iso`, for rules on malformed dates. */
export function declareDate(into: Declared, role: DateRole, raw: string, at: Span, from: FactOrigin): void {
  const { iso, ambiguous } = parseDate(raw)
  into.dates.push({ role, raw, iso, ambiguous, at, from })
}

/** Adds a byline written as one text. */
export function declareText(into: Declared, role: PersonRole, raw: string, at: Span, from: FactOrigin): void {
  if (raw.trim() !== '') into.bylines.push({ role, raw, people: parsePeople(raw), at, from })
}

/** Adds a person or team that stands apart, with a name of its own. */
export function declarePerson(
  into: Declared,
  role: PersonRole,
  person: DeclaredPerson,
  at: Span,
  from: FactOrigin,
): void {
  const { name, credentials, organisation, collective } = person
  if (name.trim() === '') return
  const [read] = parsePeople(name)
  const merged: Person = {
    ...(read ?? { title: null }),
    name: collective ? name : (read?.name ?? name),
    credentials: [...new Set([...(read?.credentials ?? []), ...credentials])],
    role: person.role ?? (collective ? null : (read?.role ?? null)),
    organisation: organisation ?? read?.organisation ?? null,
    collective: collective || (read?.collective ?? false),
  }
  into.bylines.push({ role, raw: name, people: [merged], at, from })
}

/** Degrees in a text or a list of texts: `MD, PhD`. */
export function credentialsOf(value: unknown): string[] {
  const texts = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string')
  return texts.flatMap((text) => text.split(/[,;]\s*|\s+(?=[A-Z])/)).filter((text) => text !== '')
}

/** A value's text where it has one: a number may be a year. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
