import type { Node } from 'jsonc-parser'
import type { Span } from '../../page/span.ts'
import { findJsonFault } from '../data/fault.ts'
import { type Collected, collect, type Opened, type Pair } from './tree.ts'

/**
 * Reads a JSON object that stands at `offset` of a source. The parser is loaded on the first call.
 * Of broken JSON everything that the tolerant parser could make out is kept.
 */
export async function readJson(text: string, offset: number): Promise<Collected> {
  const { parseTree } = await import('jsonc-parser')
  const root = parseTree(text, [], { allowTrailingComma: true, disallowComments: false })
  const fault = await faultOf(text, offset)
  if (!root) return { value: Object.create(null), entries: [], fault }
  const collected = collect<Node>(root, (node) => open(node, text, offset))
  return { ...collected, fault: fault ?? collected.fault }
}

async function faultOf(text: string, offset: number): Promise<Collected['fault']> {
  try {
    JSON.parse(text)
    return null
  } catch (error) {
    const fault = await findJsonFault(text)
    const { start, end } = fault ?? { start: 0, end: text.length }
    return {
      message: fault?.message ?? (error as Error).message,
      at: { start: start + offset, end: end + offset },
    }
  }
}

function open(node: Node, text: string, offset: number): Opened<Node> {
  const at = spanOf(node, text, offset)
  if (node.type === 'array') return { kind: 'list', items: node.children ?? [], at }
  if (node.type !== 'object') return { kind: 'scalar', value: node.value, at }
  const pairs: Pair<Node>[] = []
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? []
    if (key && value) pairs.push({ key: String(key.value), keyAt: spanOf(key, text, offset), node: value })
  }
  return { kind: 'map', pairs, at }
}

/** A string's place leaves its quotes out. */
function spanOf(node: Node, text: string, offset: number): Span {
  const start = node.offset + offset
  const end = start + node.length
  if (node.type !== 'string') return { start, end }
  const closed = node.length > 1 && text[node.offset + node.length - 1] === '"'
  return { start: start + 1, end: closed ? end - 1 : end }
}
