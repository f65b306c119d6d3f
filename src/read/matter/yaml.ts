import type { Alias, Document, Node, Scalar, YAMLError } from 'yaml'
import type { Span } from '../../page/span.ts'
import { type Collected, collect, type Opened, type Pair } from './tree.ts'

/** Broken lines that are set aside, one after the other, so that the rest can be read. */
const MAX_REPAIRS = 8
const keyAndValue = /^[\w$][\w.$-]{0,60}[ \t]*:[ \t]+(?=[^"'[{|>&*!\s])/
const messages: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a value that holds a colon must stand in quotes',
  MULTILINE_IMPLICIT_KEY: 'this line has no colon after its key',
  TAB_AS_INDENT: 'a tab may not indent a line',
  BAD_SCALAR_START: 'a value that starts with this character must stand in quotes',
  UNEXPECTED_TOKEN: 'text follows the end of the value',
  BAD_DQ_ESCAPE: 'a backslash in double quotes must be doubled',
}

/**
 * Reads YAML that stands at `offset` of a source; all places are offsets of that source.
 * The parser is loaded on the first call. Unknown tags are ignored, dates stay strings, aliases are followed
 * up to a budget. Broken lines are left out; the first of them is the fault.
 */
export async function readYaml(text: string, offset: number): Promise<Collected> {
  const { parseDocument, isAlias, isMap, isScalar, isSeq } = await import('yaml')
  const parse = (source: string): Document =>
    // `uniqueKeys` compares every pair of keys; `collect` finds twins by a set.
    parseDocument(source, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent', customTags: [] })
  const isNode = (value: unknown): value is Node =>
    isScalar(value) || isMap(value) || isSeq(value) || isAlias(value)

  let source = text
  let document = parse(source)
  let fault: Collected['fault'] = null
  for (let turn = 0; document.errors[0] && turn < MAX_REPAIRS; turn++) {
    const error = document.errors[0]
    const { message, at } = explain(source, document, error)
    fault ??= { message, at: shift(at, offset) }
    source = repair(source, at.start, error)
    document = parse(source)
  }

  const anchors = new Map<string, Node>()
  const spanOf = (node: Node): Span => shift(inner(source, node), offset)
  const open = (node: Node): Opened<Node> => {
    if (isAlias(node)) return openAlias(node)
    if (node.anchor) anchors.set(node.anchor, node)
    const at = spanOf(node)
    if (isSeq(node)) return { kind: 'list', items: node.items.filter(isNode), at }
    if (!isMap(node)) return { kind: 'scalar', value: isScalar(node) ? scalarValue(node) : null, at }
    const pairs: Pair<Node>[] = []
    for (const { key, value } of node.items) {
      if (!isNode(key) || !isNode(value)) continue
      const keyAt = spanOf(key)
      const name = isScalar(key) ? String(key.value) : text.slice(keyAt.start - offset, keyAt.end - offset)
      pairs.push({ key: name, keyAt, node: value })
    }
    return { kind: 'map', pairs, at }
  }
  const openAlias = (alias: Alias): Opened<Node> => {
    const target = anchors.get(alias.source)
    const at = spanOf(alias)
    if (!target) return { kind: 'fault', message: `the alias "*${alias.source}" has no anchor before it`, at }
    const opened = open(target)
    return opened.kind === 'scalar' ? { ...opened, at } : opened
  }
  /** A repaired value is told by its range: there the text still says what was written. */
  const scalarValue = (scalar: Scalar): unknown => {
    const [start, end] = scalar.range ?? [0, 0]
    return scalar.type === 'PLAIN' && source.slice(start, end) !== text.slice(start, end)
      ? text.slice(start, end)
      : scalar.value
  }

  const root = document.contents
  if (!isNode(root)) return { value: Object.create(null), entries: [], fault }
  const collected = collect<Node>(root, open)
  return { ...collected, fault: fault ?? collected.fault }
}

/** Takes the line at fault out of the source, or makes it readable; the length stays the same. */
function repair(source: string, place: number, error: YAMLError): string {
  let start = Math.min(place, source.length)
  while (start > 0 && !isBreak(source, start - 1)) start--
  const end = lineEnd(source, start)
  const line = source.slice(start, end)
  const key = keyAndValue.exec(line)?.[0]
  const value = line.slice(key?.length ?? 0)
  const quoted =
    error.code === 'BLOCK_AS_IMPLICIT_KEY' && key && /:[ \t]/.test(value)
      ? key + value.replace(/:[ \t]/g, ':\u00a0') // what follows the colon is no longer white space
      : `#${' '.repeat(Math.max(0, line.length - 1))}`
  return source.slice(0, start) + (line === '' ? '' : quoted) + source.slice(end)
}

/** What a person must know and where to look: for what is never closed its opening, not the end of the file. */
function explain(source: string, document: Document, error: YAMLError): { message: string; at: Span } {
  const unclosed = /^Missing closing|^Flow (?:sequence|map)/.test(error.message)
  if (unclosed) {
    const start = openingOf(document, error.pos[0])
    const what = source[start] === '"' || source[start] === "'" ? 'quote' : 'bracket'
    return { message: `this ${what} is never closed`, at: { start, end: Math.min(start + 1, source.length) } }
  }
  let message = messages[error.code] ?? plain(error)
  let start = Math.min(error.pos[0], source.length)
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY') {
    if (error.message.startsWith('A block seq')) message = 'this list item is not in line with those above it'
    else if (!/:[ \t]/.test(source.slice(start, lineEnd(source, start)))) {
      // `a: 1` with an indented line below it: the parser blames the value, the fault is the indent.
      start = lineEnd(source, start) + 1
      message = 'this line is indented deeper than the key above it'
    }
    while (start < source.length && /\s/.test(source[start] ?? '')) start++
  }
  const end = Math.min(Math.max(error.pos[1], start + 1), lineEnd(source, start))
  return { message, at: { start, end: Math.max(start, end) } }
}

/** Start of the innermost quote or bracket that is open before an offset. */
function openingOf(document: Document, offset: number): number {
  let opening = offset
  let node: unknown = document.contents
  for (let depth = 0; depth < 1000 && rangeOf(node); depth++) {
    if (isQuotedOrFlow(node)) opening = rangeOf(node)?.[0] ?? opening
    const items: readonly unknown[] = hasItems(node) ? node.items : []
    const inside = items.findLast((item) => (startOf(item) ?? offset) < offset)
    node = isPairLike(inside) ? (inside.value ?? inside.key) : inside
  }
  return opening
}

function isQuotedOrFlow(node: unknown): boolean {
  const { type, flow } = node as { type?: unknown; flow?: unknown }
  return flow === true || type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE'
}

function rangeOf(node: unknown): readonly [number, number, number] | null {
  return (node as { range?: readonly [number, number, number] | null } | null | undefined)?.range ?? null
}

function startOf(item: unknown): number | undefined {
  return rangeOf(isPairLike(item) ? item.key : item)?.[0]
}

function hasItems(node: unknown): node is { readonly items: readonly unknown[] } {
  return Array.isArray((node as { items?: unknown } | null)?.items)
}

function isPairLike(item: unknown): item is { readonly key: unknown; readonly value: unknown } {
  return typeof item === 'object' && item !== null && 'key' in item && 'value' in item && !('range' in item)
}

/** Range of what a node says: inside quotes, below the header of a block scalar, without space at its end. */
function inner(source: string, node: Node): Span {
  let [start, end] = node.range ?? [0, 0]
  const type = (node as { type?: unknown }).type
  if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') {
    const quote = source[start]
    return { start: start + 1, end: end - 1 > start && source[end - 1] === quote ? end - 1 : end }
  }
  if (type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED') {
    while (start < end && !isBreak(source, start)) start++
    while (start < end && /\s/.test(source[start] ?? '')) start++
  }
  while (end > start && /\s/.test(source[end - 1] ?? '')) end--
  return { start, end }
}

function plain(error: YAMLError): string {
  const first = error.message.split('\n')[0] ?? ''
  return first.charAt(0).toLowerCase() + first.slice(1)
}

function lineEnd(source: string, from: number): number {
  let end = Math.min(from, source.length)
  while (end < source.length && !isBreak(source, end)) end++
  return end
}

function isBreak(source: string, at: number): boolean {
  const code = source.charCodeAt(at)
  return code === 10 || code === 13
}

function shift(at: Span, offset: number): Span {
  return { start: at.start + offset, end: at.end + offset }
}
