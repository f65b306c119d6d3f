import type { DateRole, Matter, MatterEntry, PersonRole, ReadingTime } from '../../page/model.ts'
import { escapePointer } from '../data/locate.ts'
import {
  credentialsOf,
  type Declared,
  declareDate,
  declarePerson,
  declareText,
  isRecord,
  textOf,
} from './declared.ts'

const words = (list: string) => list.split(' ')
/** Keys in any spelling: case, hyphens and underscores do not count. */
const personKeys = new Map<string, PersonRole>([
  ...words(
    'reviewedby reviewer reviewers medicalreviewer medicalreviewers medicallyreviewedby medicalreviewby ' +
      'clinicalreviewer clinicallyreviewedby factcheckedby factchecker expertreviewer approvedby',
  ).map((key) => [key, 'reviewer'] as const),
  ...words('author authors writtenby writer writers byline').map((key) => [key, 'author'] as const),
  ...words('editor editors editedby').map((key) => [key, 'editor'] as const),
])
const dateKeys = new Map<string, DateRole>([
  ...words(
    'lastreviewed reviewed reviewdate revieweddate datereviewed reviewedon reviewedat lastreviewdate lastreview ' +
      'lastreviewedon medicallyreviewedon medicalreviewdate lastmedicallyreviewed',
  ).map((key) => [key, 'reviewed'] as const),
  ...words(
    'updated lastmod lastupdate lastupdated modified datemodified dateupdated modifieddate updatedate updateddate ' +
      'updatedat updatedon lastmodified modifiedat',
  ).map((key) => [key, 'updated'] as const),
  ...words(
    'published date datepublished publisheddate publishdate publicationdate publishedat publishedon pubdate',
  ).map((key) => [key, 'published'] as const),
  ...words('nextreview nextreviewdate reviewdue nextreviewdue reviewby nextreviewed duereview').map(
    (key) => [key, 'next-review'] as const,
  ),
])
const timeKeys = new Set(words('readingtime readtime timetoread minutesread'))

/** People and dates of the front matter, each at the place of its value. */
export function readMatterFacts(matter: Matter, into: Declared): ReadingTime | null {
  const places = new Map<string, MatterEntry>(matter.entries.map((entry) => [entry.pointer, entry]))
  let readingTime: ReadingTime | null = null
  for (const [key, value] of Object.entries(matter.value)) {
    const name = key.toLowerCase().replace(/[\s_-]/g, '')
    const pointer = `/${escapePointer(key)}`
    const role = personKeys.get(name)
    if (role) readPeople(role, value, pointer, places, into)
    const dateRole = dateKeys.get(name)
    if (dateRole) readDate(dateRole, value, pointer, places, into)
    if (timeKeys.has(name)) readingTime ??= readTime(value, places.get(pointer))
  }
  return readingTime
}

/** The part of a page's first-level key, whatever its spelling: `reviewedBy`, `reviewed_by`. */
function readPeople(
  role: PersonRole,
  value: unknown,
  pointer: string,
  places: ReadonlyMap<string, MatterEntry>,
  into: Declared,
): void {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  for (const [index, one] of list.entries()) {
    const here = Array.isArray(value) ? `${pointer}/${index}` : pointer
    const place = places.get(here)
    if (typeof one === 'string' && place) declareText(into, role, one, place.at, 'matter')
    if (isRecord(one)) readPerson(role, one, here, places, into)
  }
}

function readPerson(
  role: PersonRole,
  value: Readonly<Record<string, unknown>>,
  pointer: string,
  places: ReadonlyMap<string, MatterEntry>,
  into: Declared,
): void {
  const get = (...keys: readonly string[]): string | null => {
    for (const key of keys) if (typeof value[key] === 'string') return value[key]
    return null
  }
  const key = ['name', 'fullName', 'display_name', 'title'].find((one) => typeof value[one] === 'string')
  const name = key === undefined ? null : textOf(value[key])
  const place = key === undefined ? undefined : places.get(`${pointer}/${key}`)
  if (name !== null && place) {
    const person = {
      name,
      credentials: credentialsOf(value.credentials ?? value.qualifications ?? value.honorificSuffix),
      role:
        get('role', 'jobTitle', 'job_title', 'position', 'specialty') ??
        (key === 'title' ? null : get('title')),
      organisation: get('organisation', 'organization', 'affiliation', 'hospital', 'company'),
      collective: /^(?:organi[sz]ation|team)$/i.test(get('type', '@type') ?? ''),
    }
    declarePerson(into, role, person, place.at, 'matter')
  }
  const date = value.date ?? value.reviewed ?? value.on
  const dateKey = ['date', 'reviewed', 'on'].find((one) => value[one] === date && date !== undefined)
  if (role === 'reviewer' && dateKey) readDate('reviewed', date, `${pointer}/${dateKey}`, places, into)
}

function readDate(
  role: DateRole,
  value: unknown,
  pointer: string,
  places: ReadonlyMap<string, MatterEntry>,
  into: Declared,
): void {
  const text = textOf(value)
  const place = places.get(pointer)
  // `reviewed: true` says nothing of a day.
  if (text !== null && text.trim() !== '' && place) declareDate(into, role, text, place.at, 'matter')
}

function readTime(value: unknown, place: MatterEntry | undefined): ReadingTime | null {
  const raw = textOf(value)
  const minutes = Number(/^\D{0,20}(\d{1,3})(?!\d)/.exec(raw ?? '')?.[1] ?? 0)
  return raw !== null && place && minutes > 0 ? { minutes, raw, at: place.at } : null
}
