import type { Alias, Document, Node, Scalar, YAMLError } from 'yaml'
import type { Span } from '../../page/span.ts'
import { type Collected, collect, type Opened, type Pair } from './tree.ts'

/** Broken lines that are set aside, one after the other, so that the rest can be read. */
const MAX_REPAIRS = 8
const unquotedColon = /^([\w$][\w.$-]{0,60})[ \t]*:[ \t]+([^"'[{|>&*!\s][^\r\n]*)/
const messages: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a value with a colon must stand in quotes',
  MULTILINE_IMPLICIT_KEY: 'this line has no colon after its key',
  TAB_AS_INDENT: 'a tab may not indent a line',
  BAD_SCALAR_START: 'a value that starts with this character must stand in quotes',
  UNEXPECTED_TOKEN: 'text follows the end of a quoted value',
  BAD_DQ_ESCAPE: 'a backslash in double quotes must be doubled',
}

/**
 * Reads the YAML that stands at `offset` of a source. Lazy: the parser is loaded on the first call.
 * Unknown tags are ignored, dates stay strings, aliases are followed up to a budget.
 */
export async function readYaml(text: string, offset: number): Promise<Collected> {
  const { parseDocument, isAlias, isMap, isScalar, isSeq } = await import('yaml')
  const parse = (source: string): Document.Parsed =>
    // `uniqueKeys` compares every pair of keys; `collect` finds twins by a set.
    parseDocument(source, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent', customTags: [] })

  let source = text
  let document = parse(source)
  let fault: Collected['fault'] = null
  const mended: Mended[] = []
  for (let turn = 0; document.errors[0] && turn < MAX_REPAIRS; turn++) {
    const error = document.errors[0]
    const place = faultPlace(source, document, error)
    fault ??= { message: messages[error.code] ?? plain(error), at: shift(place, offset) }
    const line = lineOf(source, place.start)
    const colon = unquotedColon.exec(source.slice(line.start, line.end))
    if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && colon) mended.push(mend(colon, line.start))
    // A comment of the same length keeps the offsets of what follows.
    source = `${source.slice(0, line.start)}${blank(line.end - line.start)}${source.slice(line.end)}`
    document = parse(source)
  }

  const anchors = new Map<string, Node>()
  const spanOf = (node: Node): Span => shift(inner(source, node), offset)
  const open = (node: Node | Mended): Opened<Node | Mended> => {
    if ('mended' in node) return { kind: 'scalar', value: node.value, at: shift(node.at, offset) }
    if (isAlias(node)) return openAlias(node)
    if (node.anchor) anchors.set(node.anchor, node)
    const at = spanOf(node)
    if (isSeq(node)) return { kind: 'list', items: node.items.filter(isNode), at }
    if (isMap(node)) {
      const pairs: Pair<Node | Mended>[] = []
      for (const { key, value } of node.items) {
        if (!isNode(key)) continue
        const keyAt = spanOf(key)
        const name = isScalar(key) ? String(key.value) : source.slice(keyAt.start - offset, keyAt.end - offset)
        // A key without a value, as `? key`, has no node: it is null at the end of the key.
        const empty: Mended = { mended: true, value: null, at: endOf(keyAt, offset), key: name, keyAt }
        pairs.push({ key: name, keyAt, node: isNode(value) ? value : empty })
      }
      if (node === document.contents)
        for (const line of mended) pairs.push({ key: line.key, keyAt: shift(line.keyAt, offset), node: line })
      return { kind: 'map', pairs, at }
    }
    return { kind: 'scalar', value: isScalar(node) ? scalarValue(node) : null, at }
  }
  const openAlias = (alias: Alias): Opened<Node | Mended> => {
    const target = anchors.get(alias.source)
    const at = spanOf(alias)
    if (!target) return { kind: 'fault', message: `the alias "*${alias.source}" has no anchor before it`, at }
    const opened = open(target)
    return opened.kind === 'scalar' ? { ...opened, at } : opened
  }

  const root = document.contents
  const only: Mended[] = root === null ? mended : []
  if (root === null) {
    const value: Record<string, unknown> = Object.create(null)
    for (const line of only) value[line.key] = line.value
    const entries = only.map((line) => ({
      pointer: `/${line.key}`,
      value: line.value,
      keyAt: shift(line.keyAt, offset),
      at: shift(line.at, offset),
    }))
    return { value, entries, fault }
  }
  const collected = collect<Node | Mended>(root, open)
  return { ...collected, fault: fault ?? collected.fault }

  function isNode(value: unknown): value is Node {
    return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value)
  }
}
