import data from './credentials.json' with { type: 'json' }
import { classify, type PartKind, splitName, stripArticle } from './person-part.ts'

/** A person or a group that a byline names. */
export interface NamedPerson {
  /** Form of address that stood before the name: `Dr`, `Prof`. */
  readonly title: string | null
  readonly name: string
  /** Degrees and memberships in their usual spelling: `MD`, `FRCP`. */
  readonly credentials: readonly string[]
  /** What the person does: `Consultant oncologist`. */
  readonly role: string | null
  readonly organisation: string | null
  /** A team, a board or an organisation, not a person. */
  readonly collective: boolean
}

/** What a byline says, and which parts of it are neither person, degree, role nor organisation. */
export interface ReadByline {
  readonly people: readonly NamedPerson[]
  readonly rest: readonly string[]
}

interface Draft {
  title: string | null
  name: string
  credentials: string[]
  role: string | null
  organisation: string | null
  collective: boolean
}

interface Part {
  readonly text: string
  /** What stands before the part: a comma (or bracket, dash) goes on, the others begin someone new. */
  readonly after: 'start' | 'comma' | 'and'
}

/** Bylines are short; what is longer is prose, and only its beginning can name people. */
const MAX_LENGTH = 500
const nobody = new Set<string>(data.words.none)

/** People named in a byline without its label: `Jane Doe, MD, and the Editorial Team`. */
export function parsePeople(byline: string): readonly NamedPerson[] {
  return readByline(byline).people
}

/** As `parsePeople`, with what was left over; a byline proper leaves nothing. */
export function readByline(byline: string): ReadByline {
  const text = byline.slice(0, MAX_LENGTH).replace(/\s+/g, ' ').trim()
  const people: Draft[] = []
  const rest: string[] = []
  if (nobody.has(text.toLowerCase().replace(/[.\]]+$|^\[/g, ''))) return { people, rest }
  // A semicolon, a bar or a bullet parts people for certain.
  for (const group of text.split(/ ?[;|•·●] ?| \/ /)) {
    const parts = invertedName(partsOf(group))
    let current: Draft | null = null
    for (const [index, part] of parts.entries()) {
      const last = index === parts.length - 1
      current = take(part, current, last, people, rest)
    }
  }
  return { people, rest }
}

/** Adds one part to the person before it, or begins a new one. */
function take(
  part: Part,
  current: Draft | null,
  last: boolean,
  people: Draft[],
  rest: string[],
): Draft | null {
  const text = stripArticle(part.text)
  const kind = classify(text)
  const goesOn = part.after === 'comma' ? current : null
  const begin = (draft: Partial<Draft> & { name: string }): Draft => {
    const person = {
      title: null,
      credentials: [],
      role: null,
      organisation: null,
      collective: false,
      ...draft,
    }
    people.push(person)
    return person
  }
  switch (kind) {
    case 'empty':
      return current
    case 'credentials':
      if (current) current.credentials.push(...splitName(text).credentials)
      else rest.push(text)
      return current
    case 'suffix':
      if (current) current.name += ` ${text}`
      return current
    case 'role': {
      const [role = '', place] = text.split(/ (?:at|with|from) (?:the )?(?=\p{Lu})/u, 2)
      if (!current) return begin({ name: text, role, organisation: place ?? null, collective: true })
      current.role = current.role ? `${current.role}, ${role}` : role
      current.organisation ??= place ?? null
      return current
    }
    case 'collective':
    case 'organisation':
      if (!goesOn) return begin({ name: text, collective: true })
      if (goesOn.collective && kind === 'collective') goesOn.role = join(goesOn.role, text)
      else goesOn.organisation = join(goesOn.organisation, text)
      return goesOn
    case 'name': {
      const { title, name, credentials, role, organisation } = splitName(text)
      const plain = !title && credentials.length === 0
      // "…, Oncologist, Royal Marsden": a name that ends the line behind a role is a place of work.
      if (plain && goesOn && ((goesOn.role && last) || !name.includes(' '))) {
        goesOn.organisation = join(goesOn.organisation, name)
        return goesOn
      }
      return begin({ title, name, credentials: [...credentials], role, organisation })
    }
    default:
      if (!current && part.after === 'start' && text.length <= 60 && text.split(' ').length <= 4)
        return begin({ name: text })
      rest.push(text)
      return current
  }
}

function join(before: string | null, text: string): string {
  return before ? `${before}, ${text}` : text
}

/** Parts between commas, brackets, dashes and those "and"s that stand between two people. */
function partsOf(group: string): Part[] {
  const parts: Part[] = []
  // "MD (Radiation Oncology)" and "MRCP (UK)": a bracket behind a degree explains the degree.
  const plain = group.replace(/\b([A-Z][A-Za-z]{0,3}[A-Z]{1,4}[a-z]{0,2}) ?\([^()]{1,40}\)/g, '$1')
  let after: Part['after'] = 'start'
  for (const piece of plain.split(/,| [-–—] |[()]/)) {
    let text = piece.trim()
    if (/^(?:and|&|with) /i.test(text)) {
      after = 'and'
      text = text.replace(/^(?:and|&|with) /i, '')
    }
    for (const one of splitAnd(text)) {
      if (one !== '') parts.push({ text: one, after })
      after = 'and'
    }
    after = 'comma'
  }
  return parts
}

/** Splits at "and" only where both sides can stand alone: "Oncology & Haematology Specialists" stays whole. */
function splitAnd(text: string): string[] {
  const pieces = text.split(/ (?:and|&|with) /i)
  if (pieces.length === 1) return [text]
  const connectors = text.match(/ (?:and|&|with) /gi) ?? []
  const out: string[] = []
  let left = pieces[0] ?? ''
  for (let index = 1; index < pieces.length; index++) {
    const right = pieces[index] ?? ''
    if (standApart(left, right)) {
      out.push(left)
      left = right
    } else left += (connectors[index - 1] ?? ' ') + right
  }
  out.push(left)
  return out
}

function standApart(left: string, right: string): boolean {
  const before = classify(stripArticle(left))
  const behind = classify(stripArticle(right))
  const newcomer = isFullName(right, behind) || behind === 'collective' || /^(?:the|our) /i.test(right)
  const titled = behind === 'name' && splitName(right).title !== null
  if (before === 'name') return isFullName(left, before) && (newcomer || behind === 'organisation')
  if (before === 'credentials') return newcomer
  if (before === 'collective') return titled || behind === 'collective' || isFullName(right, behind)
  if (before === 'organisation') return titled || behind === 'organisation'
  return titled || (before === 'role' && behind === 'collective' && /^the /i.test(right))
}

/** A form of address, or two words at least: a lone word may be half of a name of something. */
function isFullName(text: string, kind: PartKind): boolean {
  if (kind !== 'name') return false
  const { title, name } = splitName(text)
  return title !== null || name.includes(' ')
}

/** "Doe, Jane, MD": one word and one word, and then nothing but degrees. */
function invertedName(parts: Part[]): Part[] {
  const [first, second, ...more] = parts
  const isWord = (part: Part | undefined) =>
    part && classify(part.text) === 'name' && /^\p{Lu}[\p{L}'’-]*$/u.test(part.text)
  if (!first || !second || !isWord(first) || second.after !== 'comma') return parts
  if (!/^\p{Lu}[\p{L}'’-]*(?: \p{Lu}\.?)?$/u.test(second.text) || classify(second.text) !== 'name')
    return parts
  if (!more.every((part) => classify(part.text) === 'credentials')) return parts
  return [{ text: `${second.text} ${first.text}`, after: 'start' }, ...more]
}
