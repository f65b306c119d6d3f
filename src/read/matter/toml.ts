import type { AST } from 'toml-eslint-parser'
import type { Span } from '../../page/span.ts'
import { type Collected, collect, type Opened, type Pair } from './tree.ts'

/** How often the end of broken TOML is cut off, a line at a time, before nothing of it is read. */
const MAX_CUTS = 4

/** Tables and dotted keys put together; leaves are the parser's values. */
type Node = TableNode | AST.TOMLContentNode
interface TableNode {
  readonly table: Map<string, Pair<Node>> | null
  readonly array: TableNode[] | null
  readonly at: Span
}

/**
 * Reads TOML that stands at `offset` of a source. The parser is loaded on the first call.
 * Of broken TOML the lines before the fault are read.
 */
export async function readToml(text: string, offset: number): Promise<Collected> {
  const { parseTOML, ParseError } = await import('toml-eslint-parser')
  let fault: Collected['fault'] = null
  let source = text
  for (let turn = 0; turn < MAX_CUTS; turn++) {
    try {
      const top = parseTOML(source).body[0]
      const shift = ([start, end]: AST.Range): Span => ({ start: start + offset, end: end + offset })
      const collected = collect<Node>(assemble(top, shift), (node) => open(node, source, shift))
      return { ...collected, fault: fault ?? collected.fault }
    } catch (error) {
      if (!(error instanceof ParseError || error instanceof RangeError)) throw error
      const index = error instanceof ParseError ? faultAt(source, error.index) : 0
      const message = error instanceof ParseError ? lowerFirst(error.message) : 'it is nested too deep'
      fault ??= { message, at: { start: offset + index, end: offset + Math.min(index + 1, text.length) } }
      source = text.slice(
        0,
        Math.max(text.lastIndexOf('\n', index - 1), text.lastIndexOf('\r', index - 1)) + 1,
      )
    }
  }
  return { value: Object.create(null), entries: [], fault }
}

function assemble(top: AST.TOMLTopLevelTable, shift: (range: AST.Range) => Span): TableNode {
  const root = table(shift(top.range))
  for (const item of top.body) {
    if (item.type === 'TOMLKeyValue') put(root, item.key, item.value)
    else {
      const into = reach(root, item.key, item.kind === 'array', shift(item.range))
      for (const pair of item.body) if (into) put(into, pair.key, pair.value)
    }
  }
  return root

  function put(into: TableNode, key: AST.TOMLKey, value: AST.TOMLContentNode): void {
    const last = key.keys[key.keys.length - 1]
    const parent = descend(into, key.keys.slice(0, -1))
    if (last && parent?.table)
      parent.table.set(name(last), { key: name(last), keyAt: keyAt(last), node: value })
  }
  function reach(from: TableNode, key: AST.TOMLKey, array: boolean, at: Span): TableNode | null {
    const last = key.keys[key.keys.length - 1]
    const parent = descend(from, key.keys.slice(0, -1))
    if (!last || !parent?.table) return null
    const known = parent.table.get(name(last))?.node
    if (!array) return known ? (isTable(known) ? known : null) : add(parent, last, table(at))
    const list = known ?? add(parent, last, { table: null, array: [], at })
    if (!isTable(list) || !list.array) return null
    const entry = table(at)
    list.array.push(entry)
    return entry
  }
  function descend(from: TableNode, keys: readonly (AST.TOMLBare | AST.TOMLQuoted)[]): TableNode | null {
    let here: TableNode = from
    for (const key of keys) {
      const known = here.table?.get(name(key))?.node ?? add(here, key, table(shift(key.range)))
      if (!known || !isTable(known)) return null
      // A path through an array of tables means its last table.
      const next: TableNode | undefined = known.array ? known.array[known.array.length - 1] : known
      if (!next) return null
      here = next
    }
    return here
  }
  function add(into: TableNode, key: AST.TOMLBare | AST.TOMLQuoted, node: TableNode): TableNode {
    into.table?.set(name(key), { key: name(key), keyAt: keyAt(key), node })
    return node
  }
  function keyAt(key: AST.TOMLBare | AST.TOMLQuoted): Span {
    const at = shift(key.range)
    return key.type === 'TOMLQuoted' ? { start: at.start + 1, end: at.end - 1 } : at
  }
}

/** A value that is missing is missed at its key, not on the next line where the parser saw it. */
function faultAt(source: string, index: number): number {
  const before = source.slice(0, index).trimEnd()
  return before.endsWith('=') ? before.length - 1 : Math.min(index, source.length)
}

function open(node: Node, source: string, shift: (range: AST.Range) => Span): Opened<Node> {
  if (isTable(node)) {
    return node.array
      ? { kind: 'list', items: node.array, at: node.at }
      : { kind: 'map', pairs: [...(node.table?.values() ?? [])], at: node.at }
  }
  const at = shift(node.range)
  if (node.type === 'TOMLArray') return { kind: 'list', items: node.elements, at }
  if (node.type === 'TOMLInlineTable') {
    const whole = table(at)
    for (const { key, value } of node.body) {
      // Dotted keys of inline tables keep their dots: front matter has none of them.
      const label = key.keys.map(name).join('.')
      whole.table?.set(label, { key: label, keyAt: shift(key.range), node: value })
    }
    return { kind: 'map', pairs: [...(whole.table?.values() ?? [])], at }
  }
  if (node.kind === 'string') {
    const quotes =
      /^(?:"""\r?\n?|'''\r?\n?|["'])/.exec(source.slice(node.range[0], node.range[0] + 5))?.[0] ?? ''
    const closing = quotes.startsWith('"""') || quotes.startsWith("'''") ? 3 : 1
    return {
      kind: 'scalar',
      value: node.value,
      at: { start: at.start + quotes.length, end: at.end - closing },
    }
  }
  const written = source.slice(node.range[0], node.range[1])
  const isNumber = node.kind === 'integer' || node.kind === 'float'
  return {
    kind: 'scalar',
    value: isNumber ? Number(node.value) : node.kind === 'boolean' ? node.value : written,
    at,
  }
}

function table(at: Span): TableNode {
  return { table: new Map(), array: null, at }
}

function isTable(node: Node): node is TableNode {
  return 'table' in node
}

function name(key: AST.TOMLBare | AST.TOMLQuoted): string {
  return key.type === 'TOMLBare' ? key.name : key.value
}

function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1)
}
