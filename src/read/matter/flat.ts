import type { Span } from '../../page/span.ts'
import { type Collected, collect, type Opened, type Pair } from './tree.ts'

/** The lines that nearly all front matter consists of: a key with a value, a key alone, an item of its list. */
const keyLine = /^([A-Za-z_][\w-]{0,60}):(?: {1,10}(?=\S)(.{1,2000}))?$/
const itemLine = /^( {0,6}- {1,6})(?=[^\s-])(.{1,2000})$/
const quotedValue = /^(?:"([^"\\]*)"|'([^']*)')$/
/** Plain values that mean their own words in every version of YAML; figures only as a date. */
const plainValue =
  /^[A-Za-z\u00c0-\u024f](?:[^:#\t\u0085\u2028\u2029]|:(?! |$)|(?<! )#)*$|^\d{4}-\d{2}-\d{2}$/
/** Values that YAML takes for something else than text. */
const notText = /^(?:true|false|null|yes|no|on|off|y|n|nan|inf)$/i
/** Space that trims away but is text to YAML. */
const otherSpace = /[\v\f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\ufeff]/

interface FlatNode {
  readonly at: Span
  readonly value: string | readonly FlatNode[]
}

/**
 * Reads YAML of nothing but keys with plain or quoted values or lists of such, as `readYaml` would and without
 * its parser. Null for anything else, so that every doubt is left to the parser.
 */
export function readFlatYaml(text: string, offset: number): Collected | null {
  if (otherSpace.test(text)) return null
  const pairs: Pair<FlatNode>[] = []
  let list: { name: Pair<FlatNode>['keyAt']; key: string; indent: number; items: FlatNode[] } | null = null
  const closeList = (): boolean => {
    if (!list) return true
    const [first, last] = [list.items[0], list.items.at(-1)]
    if (!first || !last) return false
    const { key, name, items } = list
    const dash = text.lastIndexOf('-', whole(first).start - offset - 1) + offset
    pairs.push({ key, keyAt: name, node: { at: { start: dash, end: whole(last).end }, value: items } })
    list = null
    return true
  }
  const whole = ({ at }: FlatNode): Span => {
    const quoted = /["']/.test(text[at.start - offset - 1] ?? '')
    return quoted ? { start: at.start - 1, end: at.end + 1 } : at
  }
  let at = offset
  for (const line of text.split('\n')) {
    const bare = line.trimEnd()
    const item = itemLine.exec(bare)
    const key = item ? null : keyLine.exec(bare)
    if (item && list) {
      const [, dash = '', written = ''] = item
      const node = scalarOf(written, at + dash.length)
      const indent = dash.indexOf('-')
      if (!node || (list.items.length > 0 && indent !== list.indent)) return null
      list.items.push(node)
      list.indent = indent
    } else if (key && closeList()) {
      const [, name = '', written] = key
      const keyAt = { start: at, end: at + name.length }
      if (notText.test(name)) return null
      if (written === undefined) list = { name: keyAt, key: name, indent: 0, items: [] }
      else {
        const node = scalarOf(written, at + bare.length - written.length)
        if (!node) return null
        pairs.push({ key: name, keyAt, node })
      }
    } else if (bare !== '') return null
    at += line.length + 1
  }
  if (!closeList() || pairs.length === 0) return null
  const root: Opened<FlatNode> = { kind: 'map', pairs, at: { start: offset, end: offset + text.length } }
  const top: FlatNode = { at: root.at, value: '' }
  return collect<FlatNode>(top, (node) => (node === top ? root : opened(node)))
}

function opened({ at, value }: FlatNode): Opened<FlatNode> {
  return typeof value === 'string' ? { kind: 'scalar', value, at } : { kind: 'list', items: value, at }
}

/** A value that starts at an offset of the source; its place leaves the quotes out. */
function scalarOf(written: string, start: number): FlatNode | null {
  const quoted = quotedValue.exec(written)
  if (quoted) {
    const value = quoted[1] ?? quoted[2] ?? ''
    return { at: { start: start + 1, end: start + 1 + value.length }, value }
  }
  if (!plainValue.test(written) || notText.test(written)) return null
  return { at: { start, end: start + written.length }, value: written }
}
