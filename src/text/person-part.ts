import data from './credentials.json' with { type: 'json' }

/** What one part of a byline, between two commas, can be. */
export type PartKind =
  | 'empty'
  | 'credentials'
  | 'suffix'
  | 'role'
  | 'collective'
  | 'organisation'
  | 'name'
  | 'other'

/** A part that begins with a name, taken apart. */
export interface NameParts {
  readonly title: string | null
  readonly name: string
  readonly credentials: readonly string[]
  readonly role: string | null
  readonly organisation: string | null
}

const { words } = data
const set = (list: readonly string[]) => new Set(list)
const credentials = new Map(data.credentials.map((credential) => [credential.toUpperCase(), credential]))
const titles = set(words.titles)
const doctorTitles = set(words.doctorTitles)
const suffixes = set(words.suffixes)
const particles = set(words.particles)
const collectives = set(words.collectives)
const organisations = set(words.organisations)
const roles = set(words.roles)
const fields = set(words.fields)

const roleEnding = /(?:ologist|ician|iatrist|therapist|ographer|surgeon|physicist|scientist)$/
const fieldEnding = /(?:olog(?:y|ical|ic)|iatrics?|iatry|ncology|omics|therapy|surgical|vascular|cardiac)$/
const namePart = /^(?:["“]?\p{Lu}[\p{L}\p{M}'’.-]*["”]?|\p{Lo}[\p{Lo}\p{M}·]*|[dDlLO]['’]\p{Lu}[\p{L}'’-]*)$/u

/** Says what a part is, by its words. */
export function classify(text: string): PartKind {
  const list = wordsOf(text)
  const first = list[0]
  if (!first) return 'empty'
  if (list.every((word) => credentialOf(word) !== null)) return 'credentials'
  if (list.length === 1 && suffixes.has(plain(first))) return 'suffix'

  // The word that the phrase is about: the last one before "at", "of", "in".
  const head = list.slice(
    0,
    list.findIndex((word, index) => index > 0 && /^(?:at|of|in|for|with|from)$/i.test(word)) >>> 0,
  )
  const last = plain(head[head.length - 1] ?? first)
  if (collectives.has(last)) return 'collective'
  const titled = doctorTitles.has(plain(first)) && list.length > 1
  if (organisations.has(last) && !titled) return 'organisation'
  if (titled && isName(list)) return 'name'
  if (isRole(last) || isRole(plain(first))) return 'role'
  const lower = list.map(plain)
  if (lower.some((word) => organisations.has(word))) return 'organisation'
  if (lower.some((word) => collectives.has(word))) return 'collective'
  if (lower.every((word) => fields.has(word) || fieldEnding.test(word))) return 'role'
  if (list.length === 1 && isBrand(first)) return 'organisation'
  if (isName(list)) return 'name'
  return lower.some(isRole) ? 'role' : 'other'
}

/** Takes a part of kind `name` apart: form of address, name, degrees, and what follows. */
export function splitName(text: string): NameParts {
  const list = wordsOf(text)
  let at = 0
  while (at < list.length - 1 && titles.has(plain(list[at] ?? ''))) at++
  const title =
    at > 0
      ? list
          .slice(0, at)
          .join(' ')
          .replace(/\.(?= |$)/g, '')
      : null
  const name: string[] = []
  while (at < list.length && credentialOf(list[at] ?? '') === null) {
    const word = list[at] ?? ''
    if (!isNameWord(word) || (name.length > 1 && isRole(plain(word)))) break
    name.push(word)
    at++
  }
  const degrees: string[] = []
  for (let degree = credentialOf(list[at] ?? ''); degree !== null; degree = credentialOf(list[++at] ?? ''))
    degrees.push(degree)
  const rest = list.slice(at).join(' ')
  const place = /^(?:at|of|from|with) (?:the )?(\p{Lu}.*)$/u.exec(rest)?.[1] ?? null
  const role = rest !== '' && place === null && isRole(plain(list[at] ?? '')) ? rest : null
  return { title, name: name.join(' '), credentials: degrees, role, organisation: place }
}

/** Drops what stands before a name or role and says nothing: "the", "our", "a". */
export function stripArticle(text: string): string {
  return text
    .replace(/^(?:the|our|an?|by) (?=\S)/i, '')
    .replace(/[.:\s]+$/, (end) => (/^\./.test(end) ? dotOf(text) : ''))
}

/** A full stop stays where it ends an abbreviation: `Jane Doe, Ph.D.` */
function dotOf(text: string): string {
  return /(?:\b\p{L}|\b[JS]r)\.[.:\s]*$/u.test(text) ? '.' : ''
}

/** The credential a word stands for, in its usual spelling, or null. */
function credentialOf(word: string): string | null {
  const letters = word.replace(/[.,()]/g, '')
  const known = credentials.get(letters.toUpperCase())
  if (!known) return null
  // "Ma", "Do" and "Ms" are words: a degree keeps its capitals, or has dots.
  const dotted = /^(?:[A-Za-z]{1,5}\.){2,6}[A-Za-z]?\.?$/.test(word)
  const capitals = letters.replace(/[^A-Z]/g, '').length
  return letters === known || dotted || (capitals > 1 && letters.length > 2) ? known : null
}

function isName(list: readonly string[]): boolean {
  let at = 0
  while (at < list.length && titles.has(plain(list[at] ?? ''))) at++
  const name = list.slice(at)
  const first = name[0]
  if (!first || !isNameWord(first) || isRole(plain(first)) || /^\d/.test(first)) return false
  const capital = name.find((word) => !particles.has(word))
  // "Dr Jane Doe for accuracy": the words behind the name do not matter where someone is addressed.
  const run = name.findIndex((word) => !isNameWord(word) && credentialOf(word) === null)
  const words = run < 0 ? name : name.slice(0, run)
  const tail = run < 0 ? '' : plain(name[run] ?? '')
  if (run >= 0 && at === 0 && !/^(?:at|of|from)$/.test(tail) && !isRole(tail)) return false
  return capital !== undefined && words.length > 0 && words.length <= 8 && namePart.test(capital)
}

function isNameWord(word: string): boolean {
  return namePart.test(word) || particles.has(word)
}

function isRole(word: string): boolean {
  return roles.has(word) || roleEnding.test(word)
}

/** `CancerFax`, `WHO`, `cancer.org`: names of organisations that are one word. */
function isBrand(word: string): boolean {
  if (/^(?:Mc|Mac|De|Di|La|Le|Van|Von|O['’]|D['’])\p{Lu}\p{Ll}+$/u.test(word)) return false
  return (
    /\p{Ll}\p{Lu}/u.test(word) ||
    /^\p{Lu}{2,6}$/u.test(word) ||
    /^[\w-]+\.(?:com|org|net|gov|edu|co|health)\b/i.test(word)
  )
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '' && word !== '&')
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
}
