import type { Block } from '../../page/model.ts'
import { dateAt, parseDate } from '../../text/date.ts'
import { readByline } from '../../text/person.ts'
import { addDate, addPeople, type Collector } from './collector.ts'
import { readFields } from './fields.ts'
import { findLabels, type Label } from './labels.ts'
import type { Layout } from './layout.ts'

/** A value in a block of its own, below or beside its label, is short. */
const MAX_VALUE = 200

/** For each cell the one that answers it: to its right, or below it in a table of one row. */
export type Beside = ReadonlyMap<number, number>

export function cellsBeside({ blocks, tables }: Layout): Beside {
  const beside = new Map<number, number>()
  for (const { header, rows } of tables) {
    if (rows.length > 50) continue
    const [only] = rows
    const pairs = header.length === 2 && rows.some((row) => isLabel(blocks[row[0] ?? -1]))
    // Markdown makes the first pair of such a table its header.
    for (const row of pairs || rows.length === 0 ? [header, ...rows] : rows)
      for (let cell = 0; cell + 1 < row.length; cell++) beside.set(row[cell] ?? -1, row[cell + 1] ?? -1)
    if (rows.length === 1 && only && header.length > 1 && !pairs)
      for (const [column, cell] of header.entries()) beside.set(cell, only[column] ?? -1)
  }
  return beside
}

function isLabel(block: Block | undefined): boolean {
  const text = block?.text.value ?? ''
  const [label] = text.length <= 60 ? findLabels(text, 0, text.length) : []
  return label !== undefined && label.to >= text.length - 1
}

/** Reads the value of a label that stands alone: the next cell, the definition, the next paragraph or list. */
export function readBeside(
  layout: Layout,
  block: Block,
  label: Label,
  beside: Beside,
  found: Collector,
): void {
  const { blocks, lists } = layout
  const cell = block.kind === 'cell' ? beside.get(block.index) : undefined
  const next = blocks[cell ?? (block.kind === 'cell' ? -1 : block.index + 1)]
  if (!next || next.kind === 'heading' || next.kind === 'code' || next.zone === 'navigation') return
  const items = next.list >= 0 && next.list !== block.list ? (lists[next.list]?.items ?? []) : [next.index]
  for (const index of items.slice(0, 10)) {
    const value = blocks[index]
    if (!value || value.text.value.length > MAX_VALUE) continue
    const text = value.text.value
    const date = dateAt(text, 0, true)
    if (label.people.length === 0) {
      const whole = parseDate(text)
      if (date) addDate(found, value, label.dates, date, date.from, date.to)
      else if (
        label.explicit &&
        whole.fault &&
        text.length <= 40 &&
        /\d|^(?:tb[acd]|n\/?a|none|pending|soon)\b/i.test(text)
      )
        addDate(found, value, label.dates, null, 0, text.length)
      continue
    }
    const line = {
      text,
      joins: value.text.joins,
      from: 0,
      to: text.length,
      cut: false,
      edge: true,
      top: false,
    }
    if (readFields(line).length > 0) continue
    const { people, rest } = readByline(text)
    if (people.length > 0 && rest.length === 0)
      for (const role of label.people) addPeople(found, value, role, 0, text.length)
  }
}
