import type { ReaderText } from '../../src/page/ask.ts'
import type { Link, Marker, PageFacts } from '../../src/page/model.ts'
import { spanOf } from '../../src/page/text.ts'
import type { TextRange } from '../../src/text/words.ts'
import { sentenceIndexAt } from './sentence-at.ts'

/**
 * How far a reader can follow a statement to its source: `cited` by a marker or link of its own sentence, cell or
 * table row; `near` where one stands elsewhere in its paragraph, list or section; `named` where the sentence says
 * who found it without a link; `none`.
 */
export type Sourcing = 'cited' | 'near' | 'named' | 'none'

/** Targets that explain a word or lead on within the site are no sources. */
const explains = /(?:dictionar|glossar|popdef|definition|\/terms?\/|^(?:mailto|tel|sms|javascript):)/i
const entry = /#(?:.{0,40}[/_-])?(?:ref|cit|fn|note|bib|source)/i
/** Pages of the same site that hold evidence. */
const evidence =
  /(?:clinical-?trials?|research|stud(?:y|ies)|publication|evidence|statistics|results|\bdata\b|\.pdf)/i
const absolute = /^(?:https?:)?\/\//i

const named =
  /\b(?:according to|as reported (?:by|in)|published (?:by|in)|data from|figures from|statistics from|registr(?:y|ies)|SEER|Cochrane|meta-analys[ei]s|systematic review|(?:National|American|World|Royal|European|Indian) [A-Z]\w+(?: [A-Z]\w+){0,4}|NCI|WHO|NICE|NCCN|ASCO|ESMO|Lancet|New England Journal)\b/
/** Words by which a text reports on research. */
const research =
  /\b(?:trials?|stud(?:y|ies)|researchers?|investigators?|randomi[sz]ed|participants?|placebo|cohorts?|(?:control|treatment|standard|chemotherapy|combination|\w+mab|\w+nib) (?:group|arm)s?|in (?:one|both|the) (?:group|arm)s?)\b/i
const ownResearch = /\bour (?:own |latest |recent )?(?:trials?|stud(?:y|ies)|research|data|registry)\b/i
/** A note of the source that stands behind the full stop, in brackets or after its label. */
const sourceNote = /^(?:\(|\[|sources?\b|ref(?:erence)?s?\b)/i

/** Places of a page at which its sources are given. */
interface SourcePlaces {
  readonly markers: ReadonlyMap<number, readonly Marker[]>
  readonly links: ReadonlyMap<number, readonly Link[]>
  readonly sections: ReadonlySet<number>
  /** Sections that report on a trial or a study. */
  readonly reports: ReadonlySet<number>
  readonly rows: ReadonlyMap<number, readonly number[]>
}

const memo = new WeakMap<PageFacts['blocks'], SourcePlaces>()

/** Tells how a statement in `range` of a text is sourced. */
export function sourcingOf(page: PageFacts, text: ReaderText, range: TextRange): Sourcing {
  const places = placesOf(page)
  const sentence = text.text.value.slice(range.from, range.to)
  const says = (named.test(sentence) || research.test(sentence)) && !ownResearch.test(sentence)
  const { block } = text
  if (!block || text.origin !== 'block') {
    if (says) return 'named'
    // Titles and descriptions cannot cite: the page below them does.
    return page.references.length > 0 && text.origin !== 'alt' ? 'near' : 'none'
  }
  if (citesWithin(places, text, range)) return 'cited'
  const next = text.sentences[sentenceIndexAt(text, range.from) + 1]
  if (next && sourceNote.test(text.text.value.slice(next.from, next.from + 12)))
    if (next.to - next.from < 200 && citesWithin(places, text, next)) return 'cited'
  if (block.table >= 0 && places.rows.get(block.index)?.some((index) => citesInBlock(places, index)))
    return 'cited'
  if (citesInBlock(places, block.index) || citedAbove(page, places, block.section)) return 'near'
  return says || places.reports.has(block.section) ? 'named' : 'none'
}

/** Whether a sentence reports on a trial or a study. */
export function reportsResearch(sentence: string): boolean {
  return research.test(sentence) && !ownResearch.test(sentence)
}

function citesWithin(places: SourcePlaces, text: ReaderText, { from, to }: TextRange): boolean {
  const index = text.block?.index ?? -1
  const marker = firstFrom(places.markers.get(index) ?? [], (one) => one.from >= from)
  // A raised figure behind the full stop belongs to the sentence before.
  if (marker && marker.from <= to + 1) return true
  const links = places.links.get(index)
  if (!links) return false
  const { start, end } = spanOf(text.text, from, to)
  const link = firstFrom(links, ({ at }) => at.end > start)
  return link !== undefined && link.at.start < end
}

/** First item of an ordered list from which on a test holds. */
function firstFrom<Item>(items: readonly Item[], holds: (item: Item) => boolean): Item | undefined {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && holds(item)) high = middle
    else low = middle + 1
  }
  return items[low]
}

/** Whether the section or one that it stands in gives a source; the page as a whole does not count. */
function citedAbove(page: PageFacts, { sections }: SourcePlaces, index: number): boolean {
  if (sections.has(index)) return true
  let section = page.sections[index]
  // Parents have lower indexes, so the walk ends.
  while (section && section.level > 1) {
    if (sections.has(section.index)) return true
    section = section.parent < section.index ? page.sections[section.parent] : undefined
  }
  return false
}

function citesInBlock({ markers, links }: SourcePlaces, index: number): boolean {
  return markers.has(index) || links.has(index)
}

/** For each body cell the cells that speak for it: the row, the column headers and the caption. */
function rowsOf(page: PageFacts): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, readonly number[]>()
  for (const { rows: lines, header, caption } of page.tables)
    for (const line of lines) {
      const all = [...line, ...header, caption]
      for (const cell of line) rows.set(cell, all)
    }
  return rows
}

function placesOf(page: PageFacts): SourcePlaces {
  const known = memo.get(page.blocks)
  if (known) return known
  const markers = byBlock(page.markers)
  const links = byBlock(page.links.filter(leadsToSource).sort((a, b) => a.at.start - b.at.start))
  const sections = new Set<number>()
  for (const index of [...markers.keys(), ...links.keys()]) {
    const block = page.blocks[index]
    if (block && block.section > 0) sections.add(block.section)
  }
  const reports = new Set<number>()
  for (const { section, text } of page.blocks)
    if (section > 0 && !reports.has(section) && reportsResearch(text.value)) reports.add(section)
  const places = { markers, links, sections, reports, rows: rowsOf(page) }
  memo.set(page.blocks, places)
  return places
}

function byBlock<Item extends { readonly block: number }>(items: readonly Item[]): Map<number, Item[]> {
  const map = new Map<number, Item[]>()
  for (const item of items) {
    const list = map.get(item.block)
    if (list) list.push(item)
    else map.set(item.block, [item])
  }
  return map
}

function leadsToSource({ kind, target, block }: Link): boolean {
  if (block < 0 || kind === 'button' || kind === 'image' || explains.test(target)) return false
  return absolute.test(target) || entry.test(target) || evidence.test(target)
}
