import type { ReaderText } from '../../src/page/ask.ts'
import type { Link, Marker, PageFacts } from '../../src/page/model.ts'
import { overlaps, type Span } from '../../src/page/span.ts'
import { spanOf } from '../../src/page/text.ts'
import type { TextRange } from '../../src/text/words.ts'

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
  const next = text.sentences.find(({ from }) => from >= range.to)
  if (next && sourceNote.test(text.text.value.slice(next.from, next.from + 12)))
    if (next.to - next.from < 200 && citesWithin(places, text, next)) return 'cited'
  if (block.table >= 0 && rowOf(page, block.table, block.index).some((index) => citesInBlock(places, index)))
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
  // A raised figure behind the full stop belongs to the sentence before.
  if (places.markers.get(index)?.some((marker) => marker.from >= from && marker.from <= to + 1)) return true
  const links = places.links.get(index)
  if (!links) return false
  const span: Span = spanOf(text.text, from, to)
  return links.some((link) => overlaps(link.at, span))
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

/** Cells that speak for one another: the row, its column headers and the caption. */
function rowOf(page: PageFacts, index: number, cell: number): readonly number[] {
  const table = page.tables[index]
  if (!table) return []
  const row = table.rows.find((cells) => (cells[0] ?? 0) <= cell && cell <= (cells.at(-1) ?? -1)) ?? []
  return [...row, ...table.header, table.caption]
}

function placesOf(page: PageFacts): SourcePlaces {
  const known = memo.get(page.blocks)
  if (known) return known
  const markers = byBlock(page.markers)
  const links = byBlock(page.links.filter(leadsToSource))
  const sections = new Set<number>()
  for (const index of [...markers.keys(), ...links.keys()]) {
    const block = page.blocks[index]
    if (block && block.section > 0) sections.add(block.section)
  }
  const reports = new Set<number>()
  for (const { section, text } of page.blocks)
    if (section > 0 && !reports.has(section) && reportsResearch(text.value)) reports.add(section)
  const places = { markers, links, sections, reports }
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
