import { type AnyNode, type Element, hasChildren, isTag } from 'domhandler'

/**
 * Whether a table only lays out a page: it says so, holds a heading in a cell or another table, or has one cell.
 * Looks no further than the first sign, so that nested tables are not walked again and again.
 */
export function isLayoutTable(table: Element): boolean {
  const { role } = table.attribs
  if (role === 'presentation' || role === 'none') return true
  let cells = 0
  let headers = 0
  let node: AnyNode | null = table.firstChild
  while (node) {
    let inner: AnyNode | null = null
    if (isTag(node)) {
      if (node.name === 'table' || /^h[1-6]$/.test(node.name)) return true
      if (node.name === 'td') cells++
      if (node.name === 'th') headers++
      // A heading in a header cell is a header, and a caption may be written as one.
      else if (node.name !== 'caption' && hasChildren(node)) inner = node.firstChild
    }
    if (inner) {
      node = inner
      continue
    }
    while (node && !node.next) {
      node = node.parent
      if (node === table) return cells === 1 && headers === 0
    }
    node = node?.next ?? null
  }
  return cells === 1 && headers === 0
}

/** Whether a row is made of header cells alone. */
export function isHeaderRow(row: Element): boolean {
  let headers = 0
  for (const child of row.children) {
    if (!isTag(child)) continue
    if (child.name === 'td') return false
    if (child.name === 'th') headers++
  }
  return headers > 0
}
