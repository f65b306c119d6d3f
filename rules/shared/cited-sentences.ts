import { sentencesOf } from '../../src/page/ask.ts'
import type { Block, Marker, PageFacts, Reference } from '../../src/page/model.ts'
import { type CitationScope, citationScopes, numberOf } from './citations.ts'

/** A sentence with the entries that it cites. */
export interface CitedSentence {
  readonly block: Block
  /** Range in the block's text, up to the last citation. */
  readonly from: number
  readonly to: number
  readonly markers: readonly Marker[]
  /** Entries behind the markers; a marker without an entry gives none. */
  readonly references: readonly Reference[]
}

/** Sentences for readers that cite something, in reading order. */
export function citedSentences(page: PageFacts): CitedSentence[] {
  const byBlock = markersByBlock(citationScopes(page))
  const cited: CitedSentence[] = []
  for (const { block, from, to } of sentencesOf(page)) {
    const own = byBlock.get(block.index)?.filter(({ marker }) => from <= marker.from && marker.from < to)
    if (!own) continue
    let start = from
    for (let at = 0; at < own.length; ) {
      const group = [own[at]].flatMap((one) => one ?? [])
      for (at++; own[at] && sameSentence(block, group.at(-1), own[at]); at++)
        group.push(...own.slice(at, at + 1))
      const end = Math.max(...group.map(({ marker }) => marker.to))
      const markers = group.map(({ marker }) => marker)
      cited.push({
        block,
        from: start,
        to: end,
        markers,
        references: group.flatMap((one) => one.entry ?? []),
      })
      start = end
    }
  }
  return cited
}

interface Placed {
  readonly marker: Marker
  readonly entry: Reference | undefined
}

/** A raised number behind a full stop ends a sentence, though no space follows the stop: `rest.1 Sleep`. */
function sameSentence({ text }: Block, before: Placed | undefined, next: Placed | undefined): boolean {
  if (!before || !next) return false
  const stop = /[.!?]["')\]”’]?$/.test(
    text.value.slice(Math.max(0, before.marker.from - 2), before.marker.from),
  )
  return !stop || !/\p{L}/u.test(text.value.slice(before.marker.to, next.marker.from))
}

function markersByBlock(scopes: readonly CitationScope[]): Map<number, Placed[]> {
  const byBlock = new Map<number, Placed[]>()
  for (const { references, markers } of scopes) {
    const entryOf = entries(references)
    for (const marker of markers) {
      const placed = { marker, entry: entryOf(marker) }
      const own = byBlock.get(marker.block)
      if (own) own.push(placed)
      else byBlock.set(marker.block, [placed])
    }
  }
  return byBlock
}

/** Finds the entry of a label; one that bears no number is known by its position, or by author and year. */
function entries(references: readonly Reference[]): (marker: Marker) => Reference | undefined {
  const labelled = new Map(references.map((one) => [one.label?.toLowerCase(), one]))
  const unnumbered = references.filter(({ label }) => label === null)
  return ({ label, form }) => {
    const known = labelled.get(label.toLowerCase())
    if (known) return known
    if (form !== 'author-year') return unnumbered[(numberOf(label) ?? 0) - 1]
    const [name = '', year = ''] = label.split(/ (?=\d)/)
    return unnumbered.find(({ text }) => text.startsWith(name) && text.includes(year.slice(0, 4)))
  }
}
