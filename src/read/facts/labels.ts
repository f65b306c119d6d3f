import type { DateRole, PersonRole } from '../../page/model.ts'
import { dateAt } from '../../text/date.ts'

/** A label of people or dates found in a text, such as `Last reviewed:` or `Written by`. */
export interface Label {
  readonly from: number
  /** Behind the label, its colon included. */
  readonly to: number
  /** Roles of the people named behind it; empty for a label of dates. */
  readonly people: readonly PersonRole[]
  /** Roles of a date that follows. */
  readonly dates: readonly DateRole[]
  readonly colon: boolean
  /** A label that wants a date and nothing else: `last reviewed`, `date published`. */
  readonly explicit: boolean
  /** `Review date`, which may mean the last or the next one. */
  readonly eitherReview: boolean
  /** It speaks of the page itself: `This guide was reviewed by`. */
  readonly aboutPage: boolean
  /** A noun such as `Author`, which everyday phrases begin with too. */
  readonly noun: boolean
  /** A bare `by`, which needs its place to mean anything. */
  readonly bare: boolean
}

interface Word {
  readonly text: string
  readonly from: number
  readonly to: number
}

type Deed = 'reviewed' | 'updated' | 'edited' | 'published' | 'written'

const list = (words: string) => words.split(' ')
const deeds = new Map<string, Deed>([
  ...list('reviewed checked verified vetted validated approved').map((word) => [word, 'reviewed'] as const),
  ...list('updated modified revised amended').map((word) => [word, 'updated'] as const),
  ...list('edited').map((word) => [word, 'edited'] as const),
  ...list('published posted issued released uploaded').map((word) => [word, 'published'] as const),
  ...list('written authored prepared compiled contributed created').map((word) => [word, 'written'] as const),
])
const nouns = new Map<string, Deed>([
  ['review', 'reviewed'],
  ['update', 'updated'],
  ['revision', 'updated'],
  ['modification', 'updated'],
  ['publication', 'published'],
  ['issue', 'published'],
])
const roles = new Map<string, PersonRole>([
  ...list('reviewer reviewers checker checkers').map((word) => [word, 'reviewer'] as const),
  ...list('author authors writer writers').map((word) => [word, 'author'] as const),
  ...list('editor editors').map((word) => [word, 'editor'] as const),
])
/** Words that a label turns on. */
const triggers = new Set(['by', ...deeds.keys(), ...nouns.keys(), ...roles.keys()])
/** Words that belong to a label when they stand before its verb. */
const before = new Set(
  list(
    'last next first date of the a page this article content guide information leaflet factsheet post document ' +
      'summary was has been is most recently originally medically clinically scientifically editorially expertly ' +
      'expert peer legally independently also fact medical clinical scientific lead main guest managing senior ' +
      'planned scheduled due for to be will about our and',
  ),
)
const pageWords = new Set(
  list('page article content guide information leaflet factsheet post document summary'),
)
const datesOf: Readonly<Record<Deed, DateRole>> = {
  reviewed: 'reviewed',
  updated: 'updated',
  edited: 'updated',
  published: 'published',
  written: 'published',
}
const peopleOf: Readonly<Record<Deed, PersonRole | null>> = {
  reviewed: 'reviewer',
  updated: 'editor',
  edited: 'editor',
  // Who publishes is no author.
  published: null,
  written: 'author',
}

/** Labels in a range of a text, in order, wherever they stand; whether the place makes sense is not asked. */
export function findLabels(text: string, from: number, to: number): Label[] {
  const words = wordsIn(text, from, to)
  const labels: Label[] = []
  for (let index = 0; index < words.length; index++) {
    const found = labelAt(text, words, index, to)
    if (!found) continue
    labels.push(found.label)
    index = found.next - 1
  }
  return labels
}

function labelAt(text: string, words: readonly Word[], index: number, limit: number) {
  const word = words[index]
  const name = word?.text ?? ''
  if (!triggers.has(name)) return null
  const deed = deeds.get(name)
  const noun = nouns.get(name)
  const role = roles.get(name)
  if (!word || !(deed || noun || role || name === 'by')) return null
  let first = index
  // "by" alone takes nothing before it.
  while (
    name !== 'by' &&
    index - first < 8 &&
    before.has(words[first - 1]?.text ?? '') &&
    isClose(text, words, first - 1)
  )
    first--
  while (words[first]?.text === 'and' || words[first]?.text === 'of') first++
  const lead = words.slice(first, index).map((one) => one.text)

  let last = index
  const follow = (test: (next: string) => boolean): string | null => {
    const next = words[last + 1]?.text
    if (next === undefined || !test(next) || !isClose(text, words, last)) return null
    last++
    return next
  }
  const done: Deed[] = deed ? [deed] : noun ? [noun] : []
  for (let turn = 0; turn < 2 && done.length > 0; turn++) {
    const mark = last
    const and = follow((next) => next === 'and' || next === '&')
    while (and && follow((next) => before.has(next) && next !== 'and'));
    const second = follow((next) => deeds.has(next))
    if (!second) {
      last = mark
      break
    }
    done.push(deeds.get(second) ?? 'reviewed')
  }
  const due = follow((next) => next === 'due' || next === 'again') !== null
  const dated = follow((next) => next === 'date' || next === 'online') === 'date'
  const by = name === 'by' || (done.length > 0 && follow((next) => next === 'by') !== null)
  const tail = words[last]?.to ?? word.to
  const colon = /^\s{0,3}[:：]/.exec(text.slice(tail, Math.min(tail + 4, limit)))?.[0]
  const to = tail + (colon?.length ?? 0)
  const start = words[first]?.from ?? word.from
  const coming = due || lead.some((one) => one === 'next' || one === 'due' || one === 'will' || one === 'to')
  const byDate = by && name !== 'by' && dateAt(text, skipSpace(text, to)) !== null

  const people: PersonRole[] = role ? [role] : []
  if (by && !byDate && name !== 'by')
    for (const one of done) {
      const person = peopleOf[one]
      if (person && !people.includes(person)) people.push(person)
    }
  const explicit =
    dated || coming || lead.some((one) => one === 'last' || one === 'date' || one === 'recently')
  // "review" and "update" are everyday words: a label has more than the noun.
  if (noun && !explicit && ((!by && colon === undefined) || name === 'issue')) return null
  // Who publishes names no one; a date may still follow on "published by X on …", which nothing here reads.
  if (by && !byDate && name !== 'by' && people.length === 0) return null
  const dates =
    coming || (byDate && noun) ? (['next-review'] as const) : [...new Set(done.map((one) => datesOf[one]))]
  const label: Label = {
    from: start,
    to,
    people,
    dates: role ? [role === 'reviewer' ? 'reviewed' : 'other'] : name === 'by' ? ['other'] : dates,
    colon: colon !== undefined,
    explicit: explicit && people.length === 0,
    eitherReview: name === 'review' && dated && !coming && !lead.includes('last'),
    aboutPage: lead.some((one) => pageWords.has(one)),
    noun: role !== undefined,
    bare: name === 'by',
  }
  return { label, next: last + 1 }
}

/** Words of a range, lower case; a capital inside a word begins another, for fields that stand fused. */
function wordsIn(text: string, from: number, to: number): Word[] {
  const words: Word[] = []
  for (const match of text.slice(from, to).matchAll(/[A-Z]?[a-z]{1,30}|[A-Z]{1,30}(?![a-z])|&/g)) {
    const start = from + match.index
    words.push({ text: match[0].toLowerCase(), from: start, to: start + match[0].length })
  }
  return words
}

/** Whether a word and the next are parted by a space or a hyphen only. */
function isClose(text: string, words: readonly Word[], index: number): boolean {
  const here = words[index]
  const next = words[index + 1]
  return here !== undefined && next !== undefined && /^[ \u00a0/-]{1,2}$/.test(text.slice(here.to, next.from))
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (text[at] === ' ' || text[at] === '\u00a0') at++
  return at
}
