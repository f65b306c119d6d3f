import type { Block, PageFacts } from '../../src/page/model.ts'
import { marksAt, type Text } from '../../src/page/text.ts'
import type { Level } from '../../src/rule/rule.ts'
import names from '../lexicon/camel-case-names.json' with { type: 'json' }
import { inCode } from './leak.ts'

/** A place where two words stand without a space: between `value[at - 1]` and `value[at]` of its block. */
export interface FusedPlace {
  readonly block: Block
  readonly at: number
  /** The two words as a machine reads them: `SpecialistsLast`. */
  readonly words: readonly [left: string, right: string]
  readonly level: Level
  /** The reader put a separator in, so the fused words stand in the markup, not in the text. */
  readonly joined: boolean
}

const known = new Set(names.names)
/** Words that begin a field of a byline or a sentence, so that a capital before them tells of two texts. */
const beginning =
  /^(?:Last|Medically|Clinically|Reviewed|Updated|Published|Written|Author|Fact|Reading|References|Sources|Overview|Summary|Contents|The|This|These|That|Your|You|What|When|Where|Which|Why|How|But|For|From|With|Can|Does|Should|There|They|After|Before|Although|However|While|Some|Most|Many)$/
const particle = /^(?:van|von|del|des|dos|della|mac|fitz|saint|san|santa|las|los|ter|ten|den)$/i
const domainEnd =
  /^(?:net|org|com|gov|edu|info|int|health|care|app|pdf|doc|docx|js|html|uk|us|eu|de|in|ca|au)$/i
const shortened =
  /^(?:mrs|prof|drs|capt|col|gen|rev|hon|vol|fig|figs|tab|approx|ext|dept|univ|inst|assoc|eds)$/i

const camel = /(?<![\p{L}\p{N}_@#/.-])(\p{L}?\p{Ll}{2,30})(\p{Lu}\p{Ll}{2,30})(?![\p{L}\p{N}_]|\.\p{Ll}|@)/gu
/** `DiagnosisTreatmentRecovery` alone in its block, or four parts: names of companies have three at most. */
const chain =
  /(?<![\p{L}\p{N}_@#/.-])(\p{Lu}\p{Ll}{3,30})\p{Lu}\p{Ll}{3,30}(?:\p{Lu}\p{Ll}{3,30}){1,8}(?![\p{L}\p{N}_]|\.\p{Ll}|@)/gu
/** Cheap to look for, and few texts hold them. */
const maybeCamel = /[a-zß-ÿ]{2}[A-ZÀ-Þ][a-zß-ÿ]/
const maybeFused = /[a-zß-ÿ][A-Z\d]|\d{4}[\dA-Z]/
const maybeStop = /[a-zß-ÿ][.!?][A-ZÀ-Þ]/
const yearFused =
  /\b(?:19|20)\d\d(?=\d{1,2} ?min(?:ute)?s?\b|(?:Last|Next|Medically|Reviewed|Updated|Published|Written|By|Author|Reading)\b)/g
const labelFused =
  /(?<=\p{Ll}{2})(?=(?:Last (?:medically |clinically )?(?:reviewed|updated|modified)|Next review|Medically reviewed|Reviewed (?:by|on)|Updated on|Published on|Written by|Reading time|\d{1,2} min(?:ute)?s? read)\b)/gu
const stopFused = /(?<![\p{L}\p{N}_@/.-])(\p{L}?\p{Ll}{2,30})[.!?](\p{Lu}\p{Ll}{1,30})(?![\p{L}\p{N}_.@/-])/gu

/** Words fused in one block, in order. `repeated` holds the one-word names that the page uses as such. */
export function fusedIn(block: Block, repeated: ReadonlySet<string>, isByline: boolean): FusedPlace[] {
  const { value } = block.text
  const found = new Map<number, FusedPlace>()
  const add = (at: number, level: Level, joined = false) => {
    if (!found.has(at) && !inCode(block.text, at))
      found.set(at, {
        block,
        at,
        words: [wordBefore(value, joined ? at - 1 : at), wordAfter(value, at)],
        level,
        joined,
      })
  }
  if (maybeCamel.test(value))
    for (const match of value.matchAll(camel)) {
      const [token, left = '', right = ''] = match
      if (known.has(token) || repeated.has(token) || particle.test(left)) continue
      // "CyberKnife" and "CancerCare" are names; "treatmentReview" and "SpecialistsLast" are two texts.
      const begins = beginning.test(right)
      if (begins || /^\p{Ll}{3}/u.test(left)) add(match.index + left.length, begins ? 'error' : 'warning')
    }
  if (maybeCamel.test(value))
    for (const { index, 0: token, 1: left = '' } of value.matchAll(chain))
      if (!known.has(token) && (token.length === value.length || /(?:\p{Lu}\p{Ll}+){4}/u.test(token)))
        add(index + left.length, 'warning')
  if (maybeFused.test(value))
    for (const { index, 0: year } of value.matchAll(yearFused)) add(index + year.length, 'error')
  if (maybeFused.test(value)) for (const { index } of value.matchAll(labelFused)) add(index, 'error')
  if (maybeStop.test(value))
    for (const match of value.matchAll(stopFused)) {
      const [, left = '', right = ''] = match
      if (!domainEnd.test(right) && !shortened.test(left)) add(match.index + left.length + 1, 'warning')
    }
  for (const join of block.text.joins) {
    const level = joinLevel(block, join, isByline)
    if (level) add(join + 1, level, true)
  }
  return [...found.values()].sort((a, b) => a.at - b.at)
}

/** One-word names in camel case that the page uses three times or more. */
export function repeatedNames(blocks: readonly Block[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const block of blocks)
    if (maybeCamel.test(block.text.value))
      for (const [token] of block.text.value.matchAll(camel)) counts.set(token, (counts.get(token) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count >= 3).map(([token]) => token))
}

/** Blocks that name a reviewer, a date or a reading time: their fields are taken apart by machines. */
export function bylineBlocks(page: PageFacts): ReadonlySet<number> {
  const starts = [...page.bylines, ...page.dates, ...(page.readingTime ? [page.readingTime] : [])]
    .map((fact) => fact.at.start)
    .sort((a, b) => a - b)
  const found = new Set<number>()
  let next = 0
  for (const { index, at } of page.blocks) {
    while (next < starts.length && (starts[next] ?? 0) < at.start) next++
    if ((starts[next] ?? Number.POSITIVE_INFINITY) < at.end) found.add(index)
  }
  return found
}

/**
 * How much a missing separator matters. Style sheets often part such neighbours for the eye, so only bylines
 * and running words count; links and buttons in a row do not.
 */
function joinLevel({ kind, text }: Block, join: number, isByline: boolean): Level | null {
  const { value } = text
  if (!/[\p{L}\p{N}]/u.test(value[join - 1] ?? '') || !/[\p{L}\p{N}]/u.test(value[join + 1] ?? ''))
    return null
  if (isApart(text, join - 1) || isApart(text, join + 1)) return null
  if (isByline) return 'error'
  return kind === 'paragraph' && value.length >= 80 ? 'warning' : null
}

function isApart(text: Text, offset: number): boolean {
  return marksAt(text, offset).some((mark) => mark === 'link' || mark === 'icon' || mark === 'code')
}

function wordBefore(text: string, at: number): string {
  return /[\p{L}\p{N}'’-]{1,40}[.!?]?$/u.exec(text.slice(Math.max(0, at - 41), at))?.[0] ?? ''
}

function wordAfter(text: string, at: number): string {
  return /^[\p{L}\p{N}'’-]{1,40}/u.exec(text.slice(at, at + 41))?.[0] ?? ''
}
