import type { Block, Link, PlannedItem, PlannedQuery, QueryKind, Table } from '../../page/model.ts'
import {
  isSitePath,
  planningLines,
  planningTables,
  readKeywordLabel,
  schemaTypeOf,
} from '../../page/planning.ts'
import { spanOf } from '../../page/text.ts'
import type { Layout } from '../facts/layout.ts'
import type { PlanParts } from './parts.ts'
import { append, splitQueries } from './split.ts'

/** Reads the planning tables and keyword lines of a draft. */
export function planTables(layout: Layout): PlanParts {
  const queries: PlannedQuery[] = []
  const schema: PlannedItem[] = []
  const links: PlannedItem[] = []
  for (const { table, kind } of planningTables(layout)) {
    if (kind === 'keywords') append(queries, keywordTable(table, layout.blocks))
    else if (kind === 'schema') append(schema, schemaTable(table, layout.blocks))
    else append(links, linkTable(table, layout))
  }
  for (const { kind, values } of planningLines(layout))
    for (const { block, from } of values) {
      const text = layout.blocks[block]?.text
      if (text) append(queries, splitQueries(text, from, kind))
    }
  return { queries, schema, links, reviewer: null }
}

function keywordTable({ header, rows }: Table, blocks: readonly Block[]): PlannedQuery[] {
  const cell = (index: number | undefined) => blocks[index ?? -1]
  const kindOf = (index: number | undefined): QueryKind | null =>
    readKeywordLabel(cell(index)?.text.value.trim() ?? '')?.kind ?? null
  const queries: PlannedQuery[] = []
  const take = (index: number | undefined, kind: QueryKind) => {
    const block = cell(index)
    if (block) append(queries, splitQueries(block.text, 0, kind))
  }
  const columns = header.map(kindOf)
  // One kind a column: the label is above its keywords.
  if (columns.filter((kind) => kind !== null).length > 1) {
    for (const row of rows)
      for (const [column, index] of row.entries()) {
        const kind = columns[column]
        if (kind) take(index, kind)
      }
    return queries
  }
  const labelled = [header, ...rows].filter((row) => kindOf(row[0]) !== null)
  if (labelled.length > 0) {
    // One kind a row: the label is before its keywords.
    for (const row of labelled) for (const index of row.slice(1)) take(index, kindOf(row[0]) ?? 'secondary')
    return queries
  }
  // One keyword a row, with its type or figures beside it.
  const names = header.map((index) => cell(index)?.text.value.trim() ?? '')
  const keyword = names.findIndex(
    (name) => /keyword|phrase|quer|term/i.test(name) && !/type|intent|volume/i.test(name),
  )
  const type = names.findIndex((name) => /type|category|group/i.test(name))
  for (const row of rows) take(row[Math.max(0, keyword)], typeOf(cell(row[type])?.text.value ?? ''))
  return queries
}

function typeOf(word: string): QueryKind {
  if (/primary|main|focus|target/i.test(word)) return 'primary'
  if (/long/i.test(word)) return 'long-tail'
  return /question/i.test(word) ? 'question' : 'secondary'
}

function schemaTable({ header, rows }: Table, blocks: readonly Block[]): PlannedItem[] {
  const items: PlannedItem[] = []
  for (const row of [header, ...rows]) {
    const block = blocks[row[0] ?? -1]
    const type = block ? schemaTypeOf(block.text.value) : null
    if (!block || type === null) continue
    const from = block.text.value.indexOf(type)
    items.push({ text: type, at: spanOf(block.text, from, from + type.length) })
  }
  return items
}

/** The target of each row: a bare path, an address, or where a link of the row leads. */
function linkTable({ header, rows }: Table, { blocks, links }: Layout): PlannedItem[] {
  const cells = new Set(rows.flat())
  const byCell = new Map<number, Link>()
  for (const link of links) if (cells.has(link.block) && !byCell.has(link.block)) byCell.set(link.block, link)
  const items: PlannedItem[] = []
  for (const row of [header, ...rows]) {
    for (const index of row) {
      const block = blocks[index]
      const value = block?.text.value.trim() ?? ''
      const link = byCell.get(index)
      if (block && (isSitePath(value) || /^https?:\/\/\S+$/.test(value)))
        items.push({ text: value, at: spanOf(block.text) })
      else if (link && link.kind !== 'image') items.push({ text: link.target, at: link.targetAt })
      else continue
      break
    }
  }
  return items
}
