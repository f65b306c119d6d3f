import type { Block, Marker, Reference } from '../../page/model.ts'
import { spanOf } from '../../page/text.ts'
import { fold } from '../../text/fold.ts'

/** Entries by a year with the first word of their text, or with the initials of the body that they begin with. */
export type AuthorIndex = ReadonlyMap<string, readonly Reference[]>

/** `Smith`, `van der Berg`, `World Health Organization`. */
const name =
  "(?:(?:van|von|de|der|den|la|le)\\s){0,2}\\p{Lu}[\\p{L}'’-]{0,30}(?:\\s(?:of|for|and|on|the|\\p{Lu}[\\p{L}'’-]{0,30})){0,6}"
const others = `(?:\\set\\sal\\.?|\\sand\\scolleagues|,?\\s(?:and|&)\\s${name})?`
const year = '(?:19|20)\\d\\d[a-z]?'
const group = /\(([^()]{6,300})\)/g
const parenthetic = new RegExp(
  `^(?:(?:see|also|e\\.g\\.|cf\\.|for\\sexample|reviewed\\sin)[,:]?\\s){0,2}(${name})${others},?\\s(${year}(?:,\\s?${year}){0,3})(?:[,:]\\s?(?:pp?\\.\\s?)?\\d[\\d–-]{0,12})?$`,
  'u',
)
const narrative = new RegExp(`(${name})${others}\\s$`, 'u')
const yearAlone = new RegExp(`\\((${year})\\)`, 'g')
/** How far before "(2020)" a name may begin, in UTF-16 units. */
const LOOK_BACK = 90
/** Entries kept under one name and year: a list with more of them, "a" to "z", has the name for a title word. */
const MOST = 26

/** Prepares a reference list for being cited by author and year. Null where no entry names a year. */
export function authorIndex(references: readonly Reference[]): AuthorIndex | null {
  const index = new Map<string, Reference[]>()
  const add = (key: string, reference: Reference) => {
    const same = index.get(key)
    if (!same) index.set(key, [reference])
    else if (same.length < MOST) same.push(reference)
  }
  for (const reference of references) {
    const text = reference.text.slice(0, 2000)
    const years = new Set(text.match(/(?:19|20)\d\d/g))
    const first = firstWord(fold(text))
    const [head = ''] = text.slice(0, 120).split(/[.:,(\d]/, 1)
    const initials = (head.match(/\p{Lu}(?=\p{Ll})/gu) ?? []).join('').toLowerCase()
    for (const when of years) {
      if (first !== '') add(`${first} ${when}`, reference)
      if (initials.length > 2) add(`${initials} ${when}`, reference)
    }
  }
  return index.size > 0 ? index : null
}

/**
 * Citations by author and year, `(Smith et al., 2020; WHO 2021)` or `Smith and Lee (2020)`, whose entry is found:
 * its text begins with the name and holds the year. A name with a year that no entry bears is prose.
 */
export function authorYearMarkers({ index: block, text }: Block, entries: AuthorIndex): Marker[] {
  const { value } = text
  const markers: Marker[] = []
  const add = (cited: string, when: string, from: number, to: number) => {
    const reference = entryOf(entries, cited, when)
    if (!reference) return false
    const label = reference.label ?? `${cited} ${when}`
    markers.push({ label, at: spanOf(text, from, to), block, from, to, form: 'author-year' })
    return true
  }
  if (!value.includes('(')) return markers
  for (const match of value.matchAll(group)) {
    let from = match.index + 1
    for (const part of (match[1] ?? '').split(';')) {
      const start = from + (part.length - part.trimStart().length)
      const [, cited, years] = parenthetic.exec(part.trim()) ?? []
      for (const when of years?.split(/,\s?/) ?? [])
        if (cited) add(cited, when, start, start + part.trim().length)
      from += part.length + 1
    }
  }
  for (const match of value.matchAll(yearAlone)) {
    const back = Math.max(0, match.index - LOOK_BACK)
    const found = narrative.exec(value.slice(back, match.index))
    const words = found?.[1]?.split(' ') ?? []
    const to = match.index + match[0].length
    // "However, Smith" and "In Smith" begin with a capital that is no name.
    for (let first = 0; first < words.length; first++) {
      const skipped = words.slice(0, first).join(' ').length + (first > 0 ? 1 : 0)
      if (add(words.slice(first).join(' '), match[1] ?? '', back + (found?.index ?? 0) + skipped, to)) break
    }
  }
  return markers.sort((a, b) => a.from - b.from)
}

/** The entry that a name means: of "Smith and Lee" first a body of that name, then the first author. */
function entryOf(entries: AuthorIndex, cited: string, when: string): Reference | undefined {
  const digits = when.slice(0, 4)
  for (const one of new Set([cited, cited.split(' and ', 1)[0] ?? cited])) {
    const plain = fold(one)
    const found = (entries.get(`${firstWord(plain)} ${digits}`) ?? []).filter(({ text }) => {
      const begins = fold(text.slice(0, 200))
      const named = begins.startsWith(plain) && !/^\p{L}/u.test(begins.slice(plain.length))
      return named || /^\p{Lu}{3,8}$/u.test(one)
    })
    const [first] = found
    if (first) return found.find(({ text }) => text.includes(when)) ?? first
  }
  return undefined
}

function firstWord(text: string): string {
  return /^[\p{L}'-]{1,40}/u.exec(text)?.[0] ?? ''
}
