import type { Byline, PageFacts, Person, PersonRole } from '../../src/page/model.ts'
import type { RosterEntry } from '../../src/rule/setting.ts'
import { parsePeople } from '../../src/text/person.ts'

/** A person with the byline that names them. */
export interface Named {
  readonly person: Person
  readonly byline: Byline
}

/** Bylines of a role, those that readers see before those in metadata. */
export function bylinesOf(page: PageFacts, ...roles: readonly PersonRole[]): Byline[] {
  const own = page.bylines.filter(({ role }) => roles.includes(role))
  return [...own.filter(isVisible), ...own.filter((byline) => !isVisible(byline))]
}

/** Whether a fact stands where readers see it. Front matter counts: the site's template prints it. */
export function isVisible({ from }: Pick<Byline, 'from'>): boolean {
  return from !== 'meta' && from !== 'data'
}

/**
 * Whether an entry of a byline can be held to account: someone with a name. A team, a role, a brand or a
 * lone word without a degree is not.
 */
export function isNamed(person: Person, raw: string, brand: string | null): boolean {
  if (person.collective || (brand !== null && fold(person.name).join(' ') === fold(brand).join(' ')))
    return false
  return person.credentials.length > 0 || /\s/.test(person.name) || /\b(?:Dr|Prof)/.test(raw)
}

/** Pages name a handful; a page of ten thousand bylines is a list of other pages. */
const MOST = 50

/** The named people of a role, each once. */
export function namedPeople(page: PageFacts, role: PersonRole, brand: string | null): Named[] {
  const found: Named[] = []
  for (const byline of bylinesOf(page, role).slice(0, MOST))
    for (const person of byline.people)
      if (
        isNamed(person, byline.raw, brand) &&
        !found.some((other) => sameName(other.person.name, person.name) === 'same')
      )
        found.push({ person, byline })
  return found
}

/**
 * Whether two names are one person's: `same` where first and last name agree, whatever stands between them;
 * `maybe` where one gives an initial only, as `A. Rao` and `Anita Rao`.
 */
export function sameName(one: string, other: string): 'same' | 'maybe' | 'different' {
  const a = fold(one)
  const b = fold(other)
  if (a.join(' ') === b.join(' ')) return 'same'
  const [firstA = '', firstB = ''] = [a[0], b[0]]
  if (a.length < 2 || b.length < 2 || a[a.length - 1] !== b[b.length - 1]) return 'different'
  if (firstA.length > 1 && firstB.length > 1) return firstA === firstB ? 'same' : 'different'
  return firstA[0] === firstB[0] ? 'maybe' : 'different'
}

/** The entry of the roster that a byline's person, or the id written in its place, stands for. */
export function rosterEntry(roster: readonly RosterEntry[], name: string): RosterEntry | undefined {
  const likeness = (entry: RosterEntry) => sameName(parsePeople(entry.name)[0]?.name ?? entry.name, name)
  return (
    roster.find((entry) => entry.id.toLowerCase() === name.trim().toLowerCase()) ??
    roster.find((entry) => likeness(entry) === 'same') ??
    roster.find((entry) => likeness(entry) === 'maybe')
  )
}

/** Words of a name without marks, points and case. */
function fold(name: string): string[] {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/['’]/g, '').match(/[\p{L}\p{N}]+/gu) ?? []
}
