import type { Block, Link, Marker } from '../../page/model.ts'
import { marksAt, spanOf, type Text } from '../../page/text.ts'
import { authorIndex, authorYearMarkers } from './author-year.ts'
import type { FactInputs, Layout } from './layout.ts'
import type { ReferenceList } from './references.ts'

interface Candidate {
  readonly block: number
  readonly from: number
  readonly to: number
  readonly labels: readonly string[]
  readonly form: Marker['form']
  /** It links to an entry. */
  readonly sure: boolean
  /** It stands right behind a word or a mark, as citations do, not apart as figures do. */
  readonly direct: boolean
}

const numbers = '(\\d{1,3}(?:\\s?[,;–—-]\\s?\\d{1,3}){0,30})'
const bracket = new RegExp(`\\[\\s?${numbers}\\s?\\]`, 'g')
const raised = new RegExp(`^[[(]?${numbers}[\\])]?,?$`)
const raisedSigns = /[¹²³⁰⁴-⁹]{1,3}/g
const signs = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** Two figures in brackets behind these are an interval: "95% CI [12, 45]". */
const interval = /(?:\bCI|IQR|\branges?|interval|between|scores?|\bage[ds]?|from|[=<>≤≥%±])[\s:,]{0,3}$/i
/** Units that take an exponent: m², kg/m2, cm3. */
const unit = /(?:^|[\s/\d(·*])(?:[mckdnµμ]?m|ft|in|inch|yd|s|sec|hr?|L|dL|mL|kg)$/
/** Fragments that point at references and notes. */
const entryTarget =
  /#(?:user-content-)?(?:fn|footnote|_?ftn|_?edn|en|endnote|refs?|reference|cite[_-]?note|citation|cite?|cit|bibr?|note|source|src|[rb]|cr)[\W_]?[a-z_]{0,20}[\W_]?[\w-]{0,30}\d/i
const noteTarget = /#(?:user-content-)?(?:fn|footnote|_?ftn)(?!-?ref)[-_:]?([^#]{1,60})$/i
/** A range that counts more is no range of references. */
const MAX_RANGE = 50

/**
 * Finds the citations of a page.
 *
 * Figures in brackets or raised may be other things: intervals, exponents, isotopes, legal clauses. They count
 * where the page has a reference list, where they link to an entry, where at least two different ones stand on
 * the page, or where one stands right behind a word or full stop as citations do. No number above 999 (a year),
 * none with a leading zero, nothing in code, in the reference list or in menus. A name with a year counts where
 * an entry of the list bears both.
 */
export function readMarkers(layout: Layout, inputs: FactInputs, list: ReferenceList): Marker[] {
  const links = fragmentLinks(layout.links)
  const candidates: Candidate[] = []
  const known = new Set(list.references.map(({ label }) => label))
  const authors = authorIndex(list.references)
  const markers: Marker[] = []
  for (const block of layout.blocks) {
    if (block.kind === 'code' || block.zone === 'navigation' || list.blocks.has(block.index)) continue
    const found = candidatesIn(block, links.get(block.index) ?? [], known)
    for (const one of found) candidates.push(one)
    if (authors) for (const one of authorYearMarkers(block, authors)) markers.push(one)
  }
  const loose = new Set(candidates.flatMap(({ labels }) => labels))
  const listed = list.references.length > 0
  const notes = new Set((inputs.footnoteMarkers ?? []).map((note) => `${note.block} ${note.from}`))
  for (const { block, from, to, labels, form, sure, direct } of candidates) {
    const counts = sure || direct || listed || loose.size > 1
    const text = layout.blocks[block]?.text
    // The number that a call of a footnote prints is not its name.
    if (!counts || !text || notes.has(`${block} ${from}`)) continue
    const at = spanOf(text, from, to)
    for (const label of labels) markers.push({ label, at, block, from, to, form })
  }
  for (const one of inputs.footnoteMarkers ?? []) markers.push(one)
  return markers.sort((a, b) => a.block - b.block || a.from - b.from)
}

function candidatesIn(block: Block, links: readonly Link[], known: ReadonlySet<string | null>): Candidate[] {
  const { text } = block
  const { value } = text
  const found: Candidate[] = []
  /** Characters that a candidate holds already. */
  const used = new Set<number>()
  const add = (from: number, to: number, labels: readonly string[], form: Marker['form'], sure: boolean) => {
    if (labels.length === 0) return
    for (let at = from; at < to; at++) if (used.has(at)) return
    for (let at = from; at < to; at++) used.add(at)
    found.push({ block: block.index, from, to, labels, form, sure, direct: isDirect(value, from) })
  }
  const linked = links.flatMap((link) => linkedIn(text, link))
  /** First link at or behind the bracket looked at. */
  let next = 0
  if (value.includes('['))
    for (const match of value.matchAll(bracket)) {
      const from = match.index
      const to = from + match[0].length
      const labels = expand(match[1] ?? '')
      const isInterval = labels.length > 1 && interval.test(value.slice(Math.max(0, from - 12), from))
      if (isInterval || marksAt(text, from).includes('code')) continue
      while ((linked[next]?.from ?? to) < from) next++
      const holds = (link: Linked | undefined) => link !== undefined && link.from < to
      const note = holds(linked[next + 1]) ? undefined : holds(linked[next]) ? linked[next]?.note : undefined
      add(from, to, note ? [note] : labels, note ? 'footnote' : 'bracket', holds(linked[next]))
    }
  for (const [index, { from, to, note }] of linked.entries()) {
    const form = note ? 'footnote' : marksAt(text, from).includes('superscript') ? 'superscript' : 'bracket'
    const number = numberIn(value.slice(from, to))
    const before = linked[index - 1]
    // "1–3" with a link on either figure: those between are meant too.
    const range = before && !note && /^ ?[–—-] ?$/.test(value.slice(before.to, from))
    const labels = range
      ? expand(`${numberIn(value.slice(before.from, before.to))}-${number}`).slice(1)
      : expand(number)
    add(from, to, note ? [note] : labels, form, true)
  }
  for (const [from, to] of raisedRanges(text)) {
    const labels = expand(raised.exec(value.slice(from, to).trim())?.[1] ?? '')
    if (labels.length > 0 && !isExponent(value, from, to)) add(from, to, labels, 'superscript', false)
  }
  for (const match of value.matchAll(raisedSigns)) {
    const label = [...match[0]].map((sign) => signs.indexOf(sign)).join('')
    const to = match.index + match[0].length
    if (known.has(label) && !isExponent(value, match.index, to))
      add(match.index, to, [label], 'superscript', false)
  }
  return found
}

interface Linked {
  readonly from: number
  readonly to: number
  /** Name of the footnote it points at. */
  readonly note: string | undefined
}

/** Range of a link to an entry in its block's text. */
function linkedIn(text: Text, link: Link): Linked[] {
  const from = positionOf(text, link.text.at.start)
  const to = from + link.text.value.length
  if (from < 0 || text.value.slice(from, to) !== link.text.value) return []
  return [{ from, to, note: noteTarget.exec(link.target)?.[1] }]
}

function numberIn(text: string): string {
  return text.replace(/[[\]()\s]/g, '')
}

/** Labels of `1, 3-5`: each number, ranges counted out; none where one is no label. */
function expand(text: string): string[] {
  const labels: string[] = []
  for (const part of text.split(/[,;]/)) {
    const [low = '', high, more] = part.split(/[–—-]/).map((one) => one.trim())
    if (!isLabel(low) || more !== undefined || (high !== undefined && !isLabel(high))) return []
    labels.push(low)
    const from = Number(low)
    const to = Number(high ?? low)
    if (to < from) return []
    if (to - from > MAX_RANGE) labels.push(String(to))
    else for (let number = from + 1; number <= to; number++) labels.push(String(number))
  }
  return labels
}

function isLabel(text: string): boolean {
  return /^[1-9]\d{0,2}$/.test(text)
}

/** Behind a letter, a mark or a bracket without a space; "x[1]" after a single letter is an index. */
function isDirect(value: string, from: number): boolean {
  const before = value[from - 1] ?? ''
  if (/\p{L}/u.test(before)) return /\p{L}/u.test(value[from - 2] ?? '')
  return /[\p{P}%]/u.test(before)
}

/** "cm²", "10⁹", "R²", and isotopes such as "¹⁸F". */
function isExponent(value: string, from: number, to: number): boolean {
  const before = value.slice(Math.max(0, from - 8), from)
  const behind = value[to] ?? ''
  if (/[\d×x^]$/.test(before) || unit.test(before) || before.trimEnd() === '') return true
  if (/(?:^|[^\p{L}])\p{L}$/u.test(before) || /\s$/.test(before)) return true
  return /\p{L}/u.test(behind)
}

/** Ranges of a text that stand raised. */
function raisedRanges(text: Text): [from: number, to: number][] {
  const ranges: [number, number][] = []
  for (const run of text.runs) {
    if (!run.marks.includes('superscript') || run.marks.includes('code')) continue
    const last = ranges[ranges.length - 1]
    if (last && last[1] === run.from) last[1] = run.to
    else ranges.push([run.from, run.to])
  }
  return ranges
}

function fragmentLinks(links: readonly Link[]): ReadonlyMap<number, readonly Link[]> {
  const map = new Map<number, Link[]>()
  for (const link of links) {
    if (
      link.block < 0 ||
      !(entryTarget.test(link.target) || noteTarget.test(link.target)) ||
      !/^[[(]?\d{1,3}[\])]?$/.test(link.text.value)
    )
      continue
    const list = map.get(link.block)
    if (list) list.push(link)
    else map.set(link.block, [link])
  }
  return map
}

/** Offset in a text's value of what stands at a source offset, or -1. */
function positionOf({ runs }: Text, offset: number): number {
  let low = 0
  let high = runs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((runs[middle]?.at.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const run = runs[low]
  if (!run || offset < run.at.start || offset > run.at.end) return -1
  return run.exact ? run.from + (offset - run.at.start) : run.from
}
