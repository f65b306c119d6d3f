import { readerBlocks } from '../../src/page/ask.ts'
import type { Block, PageFacts } from '../../src/page/model.ts'
import credentials from '../../src/text/credentials.json' with { type: 'json' }
import type { TextRange } from '../../src/text/words.ts'
import lexicon from '../lexicon/known-abbreviations.json' with { type: 'json' }
import { inCode } from './leak.ts'

/** A short form where it stands. */
export interface Use {
  /** In the singular, as written: `NGS`, `VR&E`. */
  readonly short: string
  readonly block: Block
  /** Range in the block's text, a plural s left out. */
  readonly from: number
  readonly to: number
  /** Range with what hyphens tie to it: `MSI-H`. */
  readonly whole: TextRange
  /** The words around it tell that it is the name of something: `the HOPE trial`, `the MYC gene`, `PDQ®`. */
  readonly named: boolean
}

const wordsOf = (list: string) => list.split(' ')
const known = new Set(
  [lexicon.everyday, lexicon.health, lexicon.bodies, lexicon.names, lexicon.shouted].flatMap(({ words }) =>
    wordsOf(words),
  ),
)
const shouted = new Set(wordsOf(lexicon.shouted.words))
const followers = new Set(lexicon.followers.words)
const states = new Set(wordsOf(lexicon.states.words))
const degrees = new Set(credentials.credentials)

/** A word with two capitals or more, with what hyphens and slashes tie to it. */
const compound = /(?<![\p{L}\p{N}_@#])[\p{L}\p{N}&][\p{L}\p{N}&]*(?:[-–/.][\p{L}\p{N}&]+)*/gu
const capitals = /[A-Z]{2}|[A-Z]&[A-Z]/
const shortForm = /^(?=[A-Z&]{2,7}s?$)[A-Z]+(?:&[A-Z]+)?s?$/
const roman = /^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})[A-C]?$/
const authors = /\p{Lu}[\p{L}'’-]{1,30} \p{Lu}{1,3}(?:[,.:]|$)/gu
const institution =
  /^(?:['’]s)?[ -](?:\p{Lu}[\p{L}'’]{1,20} ){0,4}(?:Hospital|School|University|Center|Centre|Institute|College|Clinic|Foundation|Trust|Langone|Health|Oncology|Group)\b/u
/** A line that names a person with degrees and employer. */
const affiliation = /, (?:M\.?D|Ph\.?D|M\.?B\.?B\.?S|R\.?N|D\.?O|FRCPC?)\b/
/** How words are spoken: `(HY-droh-KLOR-ide)`. */
const spoken = /(?:^|[( -])\p{Lu}{2,6}-\p{Ll}{2,6}\b|\b\p{Ll}{2,6}-\p{Lu}{2,6}(?:$|[) -])/u

/** Short forms in what readers read, in order, but for those that need no expansion. */
export function shortFormsIn(page: PageFacts): Use[] {
  const uses: Use[] = []
  for (const block of readerBlocks(page)) {
    const { value } = block.text
    if (!capitals.test(value) || isShouted(value) || isBibliographic(value)) continue
    for (const match of value.matchAll(compound)) {
      const [token] = match
      if (!capitals.test(token) || /\d/.test(token) || inCode(block.text, match.index)) continue
      if (isSpoken(value, match.index) || isName(value, match.index, token)) continue
      for (const { text, from: offset } of partsOf(token)) {
        const from = match.index + offset
        if (!isUnknown(text, value, from)) continue
        const short = text.replace(/s$/, '')
        const named = isNamed(value.slice(from + text.length, from + text.length + 80))
        const whole = { from: match.index, to: match.index + token.length }
        uses.push({ short, block, from, to: from + short.length, whole, named })
      }
    }
  }
  return uses
}

/** The parts of `HPV-related` and `PET/CT`; none of `T-VEC`, where the letter before is part of the name. */
function partsOf(token: string): { text: string; from: number }[] {
  const parts: { text: string; from: number }[] = []
  for (const { 0: text, index } of token.matchAll(/[^-–/.]+/g)) {
    if (text.length === 1 && index === 0) return []
    parts.push({ text, from: index })
  }
  // A host name or a file (`ID.me`), or words in capitals.
  const named = token.includes('.') || parts.some(({ text }) => /^[A-Z]{8,}$/.test(text))
  return named ? [] : parts
}

function isUnknown(part: string, value: string, at: number): boolean {
  if (!shortForm.test(part)) return false
  const short = part.replace(/s$/, '')
  if (short.length < 2 || known.has(short) || known.has(part) || roman.test(short)) return false
  const before = value.slice(Math.max(0, at - 40), at)
  const after = value.slice(at + part.length, at + part.length + 30)
  if (states.has(short) && (/\p{L}, $/u.test(before) || /^,? \d{5}/.test(after))) return false
  if (degrees.has(short) && /\p{Lu}[\p{L}.'’-]{1,30},? (?:[A-Z][A-Za-z]{1,5}, ){0,4}$/u.test(before))
    return false
  // A label of the brief, which leak/editorial-label tells.
  if (short === 'CTA' && /\b(?:primary|secondary|final) $/i.test(before)) return false
  return !besideSymbol(before, after) && !inShoutedRun(before, after)
}

/** Names a study, a gene, a product or a part of an institution. */
function isNamed(after: string): boolean {
  if (/^[®™]/.test(after) || institution.test(after)) return true
  const next = /^["'”’]? (\p{L}\p{Ll}{0,20})/u.exec(after)?.[1]?.toLowerCase()
  return next !== undefined && followers.has(next)
}

/** `MSH2, MSH6 and EPCAM`: among symbols it is one. `HCV 1` numbers a thing that bears a name. */
function besideSymbol(before: string, after: string): boolean {
  return (
    /\b[A-Z]{2,6}-?\d{1,3}[A-Z]?(?:, |\/|,? and |,? or )$/.test(before) ||
    /^(?:, |\/|,? and |,? or )[A-Z]{2,6}-?\d{1,3}/.test(after) ||
    /^[ -]\d/.test(after)
  )
}

/** `SEO META TITLE`, `IN MEMORY OF`: words set in capitals. A word to send: `(HELLO to 741741)`. */
function inShoutedRun(before: string, after: string): boolean {
  const next = /^ (\p{Lu}{2,})(?!\p{L})/u.exec(after)?.[1]
  const last = /(?:^|[^\p{L}])(\p{Lu}{2,}) $/u.exec(before)?.[1]
  if (shouted.has(next ?? '') || shouted.has(last ?? '') || /^ to \d/.test(after)) return true
  return /(?:^|[^\p{L}])\p{Lu}{3,}[ :]{1,2}$/u.test(before) || /^[ :]{1,2}\p{Lu}{3,}(?!\p{L})/u.test(after)
}

/** A text in capitals throughout. */
function isShouted(value: string): boolean {
  const upper = value.match(/\p{Lu}/gu)?.length ?? 0
  const lower = value.match(/\p{Ll}/gu)?.length ?? 0
  return lower * 2 < upper && value.includes(' ')
}

/** An entry of a list of papers outside the references, or of a list of people. */
function isBibliographic(value: string): boolean {
  if (value.length < 300 && affiliation.test(value)) return true
  authors.lastIndex = 0
  let found = 0
  while (found < 3 && authors.test(value)) found++
  return found >= 3
}

/** Stands in parentheses that tell how a name is spoken. */
function isSpoken(value: string, at: number): boolean {
  const around = value.slice(Math.max(0, at - 120), at)
  const open = around.lastIndexOf('(')
  if (open < 0 || around.includes(')', open)) return false
  const rest = value.slice(at, at + 120)
  const inside = around.slice(open) + rest.slice(0, rest.indexOf(')') + 1)
  // One syllable in capitals and a short one: `(MEZ-nuh)`.
  return /^\([A-Z]{2,5}-[a-z]{2,3}\)$/.test(inside) || (spoken.test(inside) && inside.split('-').length > 2)
}

/** Part of a longer name in capitals and small letters (`CISNET-b`), an address or a tag. */
function isName(value: string, at: number, token: string): boolean {
  return (
    value[at - 1] === '/' || value[at + token.length] === '@' || /^[A-Z]{2}\/[A-Z]{2}\/[A-Z]{4}$/.test(token)
  )
}
