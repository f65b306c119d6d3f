import type { Block, BlockKind, Image, Link, List, Section, Table } from '../page/model.ts'
import type { Span } from '../page/span.ts'
import type { Text } from '../page/text.ts'

/** A container that colours what stands in it. */
export type Surround = 'quote' | 'callout' | 'navigation'

/** What a reader knows of a link or image before the page is whole. */
export type LinkDraft = Omit<Link, 'block'>
export type ImageDraft = Omit<Image, 'block' | 'section'>

/** The parts of a page that come from its markup, before facts and profile are added. */
export interface Layout {
  readonly blocks: readonly Block[]
  readonly sections: readonly Section[]
  readonly lists: readonly List[]
  readonly tables: readonly Table[]
  readonly links: readonly Link[]
  readonly images: readonly Image[]
}

/** Takes a document's blocks in reading order from either reader and numbers them into a layout. */
export interface Assembler {
  enter(surround: Surround): void
  leave(surround: Surround): void
  openList(ordered: boolean, at: Span): void
  closeList(): void
  /** The next block is the first of a list item. */
  openItem(): void
  openTable(at: Span): void
  closeTable(): void
  openRow(header: boolean): void
  /** Adds a block; empty ones are dropped, but for headings and cells. Gives its index, or -1. */
  block(kind: BlockKind, at: Span, text: Text, level?: number): number
  /** `block` is the index that `block()` gave. */
  link(link: LinkDraft, block: number): void
  image(image: ImageDraft, block: number): void
  /** Index that the next block will get. */
  readonly next: number
  finish(sourceLength: number): Layout
}

interface OpenTable {
  index: number
  at: Span
  section: number
  header: number[]
  rows: number[][]
  row: number[] | null
  caption: number
}

export function assembler(): Assembler {
  const blocks: Block[] = []
  const heads: { level: number; heading: number; from: number; parent: number }[] = [
    { level: 0, heading: -1, from: 0, parent: -1 },
  ]
  const lists: (Omit<List, 'items'> & { items: number[] })[] = []
  const tables: OpenTable[] = []
  const links: Link[] = []
  const images: Image[] = []
  const within = { quote: 0, callout: 0, navigation: 0 }
  const openLists: number[] = []
  const openTables: number[] = []
  /** Lists whose open item has no block yet; the first block of a nested list is the outer item's as well. */
  let pending: number[] = []

  const section = () => heads.length - 1
  const ancestors: number[] = []
  const parentOf = (level: number): number => {
    while (ancestors.length > 0 && (heads[ancestors[ancestors.length - 1] ?? 0]?.level ?? 0) >= level)
      ancestors.pop()
    const parent = ancestors[ancestors.length - 1] ?? -1
    ancestors.push(heads.length)
    return parent
  }
  const table = () => tables[openTables[openTables.length - 1] ?? -1]

  return {
    enter(surround) {
      within[surround]++
    },
    leave(surround) {
      within[surround]--
    },
    openList(ordered, at) {
      const index = lists.length
      lists.push({ index, at, ordered, depth: openLists.length, items: [], section: section() })
      openLists.push(index)
    },
    closeList() {
      const closed = openLists.pop()
      if (pending.length > 0) pending = pending.filter((list) => list !== closed)
    },
    openItem() {
      const list = openLists[openLists.length - 1]
      if (list !== undefined && !pending.includes(list)) pending.push(list)
    },
    openTable(at) {
      const index = tables.length
      tables.push({ index, at, section: section(), header: [], rows: [], row: null, caption: -1 })
      openTables.push(index)
    },
    closeTable() {
      openTables.pop()
    },
    openRow(header) {
      const open = table()
      if (!open) return
      if (header && open.header.length === 0 && open.rows.length === 0) open.row = open.header
      else {
        open.row = []
        open.rows.push(open.row)
      }
    },
    block(kind, at, text, level = 0) {
      if (text.value === '' && kind !== 'heading' && kind !== 'cell') return -1
      const index = blocks.length
      const navigation = within.navigation > 0
      if (kind === 'heading' && !navigation && openTables.length === 0)
        heads.push({ level, heading: index, from: index, parent: parentOf(level) })
      const list = openLists[openLists.length - 1] ?? -1
      const first = pending.includes(list)
      if (pending.length > 0) {
        for (const waiting of pending) lists[waiting]?.items.push(index)
        pending = []
      }
      const open = table()
      if (open && kind === 'cell') open.row?.push(index)
      if (open && kind === 'caption') open.caption = index
      blocks.push({
        index,
        kind: first && kind === 'paragraph' ? 'item' : kind,
        text,
        at,
        zone: navigation ? 'navigation' : 'body',
        section: section(),
        level: kind === 'heading' ? level : 0,
        list,
        table: open?.index ?? -1,
        quoted: within.quote > 0,
        callout: within.callout > 0,
      })
      return index
    },
    link(link, block) {
      links.push({ ...link, block })
    },
    image(image, block) {
      images.push({ ...image, block, section: section() })
    },
    get next() {
      return blocks.length
    },
    finish(sourceLength) {
      const sections = heads.map((head, index): Section => {
        const following = heads[index + 1]
        const to = following?.from ?? blocks.length
        const start = head.heading < 0 ? 0 : (blocks[head.heading]?.at.start ?? 0)
        const end = following ? (blocks[following.heading]?.at.start ?? sourceLength) : sourceLength
        const { level, heading, from, parent } = head
        return {
          index,
          level,
          heading,
          parent,
          from,
          to,
          at: { start, end: Math.max(start, end) },
          role: null,
        }
      })
      const done = tables.map(
        ({ row: _row, ...rest }): Table => ({ ...rest, rows: rest.rows.filter((cells) => cells.length > 0) }),
      )
      return { blocks, sections, lists, tables: done, links, images }
    },
  }
}
