import type { Block, Link, List, Reference } from '../../page/model.ts'
import type { Span } from '../../page/span.ts'
import { cover } from '../../page/span.ts'
import { spanOf } from '../../page/text.ts'
import type { Anchor, Definition, FactInputs, Layout } from './layout.ts'
import { plainEntries } from './plain-references.ts'
import { type Region, referenceRegions } from './reference-sections.ts'

/** The reference list with what markers must know of it. */
export interface ReferenceList {
  readonly references: readonly Reference[]
  /** Blocks that hold references or head their list: no place for markers. */
  readonly blocks: ReadonlySet<number>
}

/** Ids that HTML writers give to references and notes; the rest names the entry. */
const entryId =
  /^(?:user-content-)?(?:fn|footnote|ftn|_ftn|edn|_edn|en|endnote|refs?|reference|cite[_-]?note|citation|cite?|bibr?|note|source|src|[rb]|cr)[-_:.]?([\w-]{0,40}\d)$/i
const footnoteId = /^(?:user-content-)?(?:fn|footnote|_?ftn)(?!-?ref)[-_:]?(.{1,60})$/i
const backLink = /\s*[↩↵↑^⤴](?:\ufe0e|\ufe0f)?\d{0,2}\s*$/u

/** Finds the references of a page, whichever way they are written, in reading order. */
export function readReferences(layout: Layout, inputs: FactInputs): ReferenceList {
  const { blocks, lists } = layout
  const linksOf = linksByBlock(layout.links)
  const ids = idsByBlock(inputs.anchors ?? [])
  const regions = referenceRegions(layout)
  const taken = new Set<number>(regions.map((region) => region.heading))
  const references: Reference[] = definedReferences(layout, inputs.definitions ?? [], taken)

  const targets = new Set(
    layout.links.filter(({ target }) => target.startsWith('#')).map(({ target }) => target.slice(1)),
  )
  const inRegion = regionOf(regions)
  const depths = new Map<Region, number>()
  for (const list of lists) {
    const region = inRegion(list.items[0] ?? -1)
    if (region) depths.set(region, Math.min(depths.get(region) ?? list.depth, list.depth))
  }
  const listed = new Set<Region>()
  for (const list of lists) {
    const region = inRegion(list.items[0] ?? -1)
    if (region ? list.depth !== depths.get(region) : !isNotes(list, ids, targets)) continue
    if (region) listed.add(region)
    for (const one of listReferences(layout, list, ids, linksOf, taken)) references.push(one)
  }
  for (const block of blocks) {
    if (
      taken.has(block.index) ||
      !/^(?:paragraph|item|detail|cell)$/.test(block.kind) ||
      block.zone === 'navigation'
    )
      continue
    const region = inRegion(block.index)
    const links = linksOf.get(block.index) ?? []
    const alone = region !== null && !listed.has(region)
    const entries = plainEntries(block, links, region !== null, alone)
    if (entries.length > 0) taken.add(block.index)
    // Text that cites nothing ends a list of paragraphs: what follows belongs to the page again.
    else if (region && alone && taken.has(block.index - 1) && block.index > region.from) listed.add(region)
    for (const one of entries) references.push(one)
  }
  return { references: references.sort((a, b) => a.at.start - b.at.start), blocks: taken }
}

/** Link definitions that number a source, and footnotes. A definition that only serves links is none. */
function definedReferences(
  layout: Layout,
  definitions: readonly Definition[],
  taken: Set<number>,
): Reference[] {
  const linked = new Set(
    layout.links.filter(({ text }) => !/^\[?\d{1,3}\]?$/.test(text.value)).map(({ target }) => target),
  )
  let shown: Set<string> | null = null
  const cited = (label: string) => {
    shown ??= new Set(layout.blocks.flatMap(({ text }) => text.value.match(/\[\d{1,3}\]/g) ?? []))
    return shown.has(`[${label}]`)
  }
  const references: Reference[] = []
  for (const { form, label, text, url, urlAt, at, block } of definitions) {
    if (form === 'footnote') {
      if (block >= 0) taken.add(block)
      references.push({ label, at, text: text ?? '', url, urlAt, form, block })
    } else if (/^\d{1,3}$/.test(label) && !(url !== null && linked.has(url) && !cited(label))) {
      references.push({ label, at, text: text ?? url ?? '', url, urlAt, form, block })
    }
  }
  return references
}

/** A list whose items carry ids of notes that links of the page point at. */
function isNotes(
  list: List,
  ids: ReadonlyMap<number, readonly string[]>,
  targets: ReadonlySet<string>,
): boolean {
  const noted = list.items.filter((item) =>
    ids.get(item)?.some((id) => (entryId.test(id) || footnoteId.test(id)) && targets.has(id)),
  )
  return noted.length > 0 && noted.length * 2 >= list.items.length
}

function listReferences(
  layout: Layout,
  list: List,
  ids: ReadonlyMap<number, readonly string[]>,
  linksOf: ReadonlyMap<number, readonly Link[]>,
  taken: Set<number>,
): Reference[] {
  const { blocks } = layout
  const references: Reference[] = []
  for (const [position, first] of list.items.entries()) {
    const block = blocks[first]
    if (!block || block.zone === 'navigation') continue
    const next = list.items[position + 1] ?? first + 1
    let at: Span = block.at
    const links: Link[] = []
    for (let index = first; index < blocks.length; index++) {
      const part = blocks[index]
      if (!part || (index > first && (index >= next || part.at.start >= list.at.end))) break
      taken.add(index)
      at = cover(at, part.at)
      for (const one of linksOf.get(index) ?? []) links.push(one)
    }
    const value = block.text.value
    const written = /^\s*(?:\[(\d{1,3})\]|(\d{1,3})[.)])\s*/.exec(value)
    const id = ids.get(first)?.find((one) => entryId.test(one)) ?? ''
    const note = ids
      .get(first)
      ?.map((one) => footnoteId.exec(one)?.[1])
      .find((one) => one !== undefined)
    const numbered = list.ordered ? String(position + 1) : (/(\d{1,3})$/.exec(id)?.[1] ?? null)
    const source = targetOf(block, links)
    references.push({
      label: note ?? written?.[1] ?? written?.[2] ?? numbered,
      at,
      text: value.slice(written?.[0].length ?? 0).replace(backLink, ''),
      ...source,
      form: note === undefined ? 'list' : 'footnote',
      block: first,
    })
  }
  return references
}

/** Address of an entry: its first link to elsewhere, else the first address in its text. */
function targetOf(block: Block, links: readonly Link[]): { url: string | null; urlAt: Span | null } {
  const link = links.find(({ kind, target }) => kind !== 'image' && target !== '' && !target.startsWith('#'))
  if (link) return { url: link.target, urlAt: link.targetAt }
  const bare = /https?:\/\/[^\s<>"'()[\]]{1,2000}/.exec(block.text.value)
  if (!bare) return { url: null, urlAt: null }
  const url = bare[0].replace(/[.,;:]+$/, '')
  return { url, urlAt: spanOf(block.text, bare.index, bare.index + url.length) }
}

function linksByBlock(links: readonly Link[]): Map<number, Link[]> {
  const map = new Map<number, Link[]>()
  for (const link of links) {
    const list = map.get(link.block)
    if (list) list.push(link)
    else map.set(link.block, [link])
  }
  return map
}

function idsByBlock(anchors: readonly Anchor[]): Map<number, string[]> {
  const map = new Map<number, string[]>()
  for (const { id, block } of anchors) {
    const list = map.get(block)
    if (list) list.push(id)
    else map.set(block, [id])
  }
  return map
}

/** Finds the region of a block; regions are in order and asked for in nearly that order. */
function regionOf(regions: readonly Region[]): (block: number) => Region | null {
  return (block) => {
    let low = 0
    let high = regions.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const region = regions[middle]
      if (!region) return null
      if (block < region.from) high = middle - 1
      else if (block >= region.to) low = middle + 1
      else return region
    }
    return null
  }
}
