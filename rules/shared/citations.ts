import type { Marker, PageFacts, Reference } from '../../src/page/model.ts'

const DASH = /^\]?\s?[-–—]\s?\[?$/

/** A reference list with the citations that it serves, both in reading order. */
export interface CitationScope {
  readonly references: readonly Reference[]
  readonly markers: readonly Marker[]
}

/**
 * Pairs reference lists with the citations that they serve. Most pages have one list. Long summaries for
 * professionals close each section with a list that numbers from 1 again: there a citation belongs to the
 * list that follows it. Definitions that print nothing serve the whole page.
 */
export function citationScopes(page: PageFacts): CitationScope[] {
  const entries = new Set(page.references.map((reference) => reference.block))
  const markers = withRanges(
    page,
    page.markers.filter((marker) => !entries.has(marker.block)),
  )
  const lists = listsBySection(page)
  if (!numbersRestart(lists)) return [{ references: page.references, markers }]

  const floating = page.references.filter((reference) => reference.block < 0)
  const scopes = lists.map((list) => ({ references: [...list, ...floating], markers: [] as Marker[] }))
  const ends = lists.map((list) => Math.max(...list.slice(-1).map((reference) => reference.block)))
  let at = 0
  for (const marker of markers) {
    while (at < scopes.length - 1 && marker.block > (ends[at] ?? 0)) at++
    scopes[at]?.markers.push(marker)
  }
  return scopes
}

/** Whether the list holds an entry for a citation. An entry that bears no number counts by its position. */
export function entryTest(references: readonly Reference[]): (label: string) => boolean {
  const labels = new Set(references.map((reference) => reference.label?.toLowerCase()))
  const unnumbered = references.filter((reference) => reference.label === null).length
  return (label) => labels.has(label.toLowerCase()) || (numberOf(label) ?? Infinity) <= unnumbered
}

/** A label as a number from 1 to 999, or null for the name of a footnote. */
export function numberOf(label: string): number | null {
  return /^[1-9]\d{0,2}$/.test(label) ? Number(label) : null
}

/** How a reader sees a label: in brackets. */
export function sayLabel(label: string): string {
  return `[${label}]`
}

/** `[1]`, `[1] and [2]`, `[1], [2] and 7 more`: at most six are spelt out. */
export function sayLabels(labels: readonly string[]): string {
  const shown = labels.length > 6 ? labels.slice(0, 5) : labels
  const said = shown.map(sayLabel)
  if (shown.length < labels.length) said.push(`${labels.length - shown.length} more`)
  const last = said.pop() ?? ''
  return said.length > 0 ? `${said.join(', ')} and ${last}` : last
}

/** The entry in a few words, for messages. */
export function sayEntry(reference: Reference, width = 60): string {
  const text = reference.text.trim() || (reference.url ?? '')
  const cut = text.length > width ? `${text.slice(0, width).replace(/\s+\S*$/, '')}…` : text
  return reference.label === null ? `"${cut}"` : `${sayLabel(reference.label)} "${cut}"`
}

/** Two links with a dash between them, `[1]-[4]`, cite what lies between as well. */
function withRanges(page: PageFacts, markers: readonly Marker[]): Marker[] {
  const all: Marker[] = []
  for (const marker of markers) {
    const before = all[all.length - 1]
    const low = numberOf(before?.label ?? '')
    const high = numberOf(marker.label)
    const near = before?.block === marker.block && marker.from > before.to && marker.from - before.to < 6
    const gap = near ? page.blocks[marker.block]?.text.value.slice(before.to, marker.from) : undefined
    if (low !== null && high !== null && high - low < 50 && gap !== undefined && DASH.test(gap))
      for (let number = low + 1; number < high; number++) all.push({ ...marker, label: String(number) })
    all.push(marker)
  }
  return all
}

function listsBySection(page: PageFacts): Reference[][] {
  const lists = new Map<number, Reference[]>()
  for (const reference of page.references) {
    const block = page.blocks[reference.block]
    if (!block) continue
    const list = lists.get(block.section)
    if (list) list.push(reference)
    else lists.set(block.section, [reference])
  }
  return [...lists.values()]
}

function numbersRestart(lists: readonly (readonly Reference[])[]): boolean {
  const seen = new Set<string>()
  for (const list of lists) {
    const own = new Set(list.flatMap(({ label }) => (label === null ? [] : [label])))
    for (const label of own) if (seen.has(label)) return true
    for (const label of own) seen.add(label)
  }
  return false
}
