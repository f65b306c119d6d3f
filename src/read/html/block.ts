import type { Element } from 'domhandler'
import type { BlockKind } from '../../page/model.ts'
import type { Span } from '../../page/span.ts'
import type { Desk, Leave } from './desk.ts'
import type { BlockShape } from './flow.ts'
import type { Role } from './names.ts'
import { groundOf } from './surround.ts'
import { isHeaderRow, isLayoutTable } from './table.ts'
import { holdsHeading, isAccordionTitle } from './widget.ts'

/** Kinds that paragraphs in an element take from it. */
const passedOn = new Set<BlockKind>(['term', 'detail', 'caption', 'summary'])
const code: BlockShape = { kind: 'code', tags: 'touching' }
const cell: BlockShape = { kind: 'cell', flat: '\n', tags: 'touching' }
const item: BlockShape = { kind: 'paragraph', tags: 'touching' }
const summary: BlockShape = { kind: 'summary', flat: ' ', tags: 'touching' }
const caption: BlockShape = { kind: 'caption', tags: 'touching' }

/** Reads the elements that part a page into blocks, and the containers that colour what stands in them. */
export function blockReader({
  assembler,
  flow,
  content,
  fragment,
}: Desk): (node: Element, role: Role, at: Span | null) => Leave {
  const tables: { readonly data: boolean; rows: number }[] = []
  /** Navigations entered and not left; a page with a main starts in one. */
  let menus = 0
  let contentDepth = content && !fragment ? 0 : 1
  if (content && content.mains.size > 0) enterMenu()

  function enterMenu(): void {
    assembler.enter('navigation')
    menus++
  }

  function leaveMenu(): void {
    assembler.leave('navigation')
    menus--
  }

  /** Enters what an element makes of its content. */
  const colour = (node: Element): Leave => {
    if (content?.mains.has(node) || content?.titles.has(node)) {
      const before = menus
      while (menus > 0) leaveMenu()
      contentDepth++
      return () => {
        contentDepth--
        while (menus < before) enterMenu()
      }
    }
    if (node.name === 'article') {
      contentDepth++
      return () => {
        contentDepth--
      }
    }
    if (node.name === 'blockquote') {
      assembler.enter('quote')
      return () => assembler.leave('quote')
    }
    if (content?.holders.has(node)) return null
    const ground = groundOf(node, contentDepth > 0)
    if (ground === 'callout') {
      assembler.enter('callout')
      return () => assembler.leave('callout')
    }
    if (ground !== 'navigation' || !content) return null
    enterMenu()
    return leaveMenu
  }

  const shapeOf = (node: Element, role: Role): BlockShape => {
    const inherited = passedOn.has(flow.kind) ? flow.kind : 'paragraph'
    switch (role) {
      case 'heading':
        return { kind: 'heading', level: levelOf(node), flat: ' ', tags: 'touching' }
      case 'item':
        return item
      case 'term':
      case 'detail':
        return { kind: role, tags: 'touching' }
      case 'summary':
        return holdsHeading(node) ? { kind: 'paragraph', tags: 'both' } : summary
      case 'caption':
        return caption
      case 'code':
        return code
      case 'cell':
        return tables[tables.length - 1]?.data ? cell : { kind: inherited, tags: 'both' }
      case 'paragraph':
        return isAccordionTitle(node) ? summary : { kind: inherited, tags: 'touching' }
      default:
        return isAccordionTitle(node) ? summary : { kind: inherited, tags: 'both' }
    }
  }

  /** Opens what has an opening and an end beyond its blocks. */
  const open = (node: Element, role: Role, at: Span): Leave => {
    if (role === 'list') {
      assembler.openList(node.name === 'ol', at)
      return () => assembler.closeList()
    }
    if (role === 'item') assembler.openItem()
    if (role === 'table') {
      const data = !isLayoutTable(node)
      tables.push({ data, rows: 0 })
      if (data) assembler.openTable(at)
      return () => {
        tables.pop()
        if (data) assembler.closeTable()
      }
    }
    const table = tables[tables.length - 1]
    if (role === 'row' && table?.data) {
      const inHead = node.parent && 'name' in node.parent && node.parent.name === 'thead'
      assembler.openRow(inHead || (table.rows === 0 && isHeaderRow(node)))
      table.rows++
    }
    return null
  }

  return (node, role, at) => {
    const start = at?.start ?? 0
    const end = at?.end ?? 0
    if (flow.flat) {
      if (!at) return null
      flow.part(start)
      return () => flow.part(end)
    }
    flow.part(start)
    if (role === 'rule') return null
    const uncolour = colour(node)
    const close = open(node, role, at ?? { start, end: start })
    const holds = role === 'list' || role === 'table' || role === 'row' || at === null
    if (!holds) flow.openBlock(shapeOf(node, role), at)
    return () => {
      if (holds) flow.part(end)
      else flow.closeBlock()
      close?.()
      uncolour?.()
    }
  }
}

function levelOf({ name, attribs }: Element): number {
  const named = /^h([1-6])$/.exec(name)
  if (named) return Number(named[1])
  const level = Number.parseInt(attribs['aria-level'] ?? '2', 10)
  return level >= 1 && level <= 6 ? level : level > 6 ? 6 : 2
}
