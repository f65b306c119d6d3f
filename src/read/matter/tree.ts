import type { MatterEntry } from '../../page/model.ts'
import type { Span } from '../../page/span.ts'

/** One node of a parsed front matter, as the walk below wants it from any parser. */
export type Opened<Node> =
  | { readonly kind: 'scalar'; readonly value: unknown; readonly at: Span }
  | { readonly kind: 'list'; readonly items: readonly Node[]; readonly at: Span }
  | { readonly kind: 'map'; readonly pairs: readonly Pair<Node>[]; readonly at: Span }
  | { readonly kind: 'fault'; readonly message: string; readonly at: Span }

export interface Pair<Node> {
  readonly key: string
  readonly keyAt: Span
  readonly node: Node
}

export interface Collected {
  readonly value: Readonly<Record<string, unknown>>
  readonly entries: readonly MatterEntry[]
  readonly fault: { readonly message: string; readonly at: Span } | null
}

/** More nodes than any hand-written front matter holds; aliases that multiply run into it. */
const MAX_NODES = 20_000
const MAX_DEPTH = 100

interface Task<Node> {
  readonly node: Node
  readonly pointer: string
  readonly keyAt: Span
  readonly depth: number
  readonly put: (value: unknown) => void
}

/**
 * Walks a parsed tree, without recursion, into plain data and a list of its entries in document order.
 * Maps have no prototype, so that no key of a page can reach one. Of a key that stands twice the last value
 * counts, as parsers have it, and the second place is the fault.
 */
export function collect<Node>(root: Node, open: (node: Node) => Opened<Node>): Collected {
  const value: Record<string, unknown> = Object.create(null)
  const entries: MatterEntry[] = []
  let fault: Collected['fault'] = null
  const blame = (message: string, at: Span) => {
    fault ??= { message, at }
  }
  const top = open(root)
  const stack: Task<Node>[] = []
  const pushPairs = (
    pairs: readonly Pair<Node>[],
    into: Record<string, unknown>,
    parent: string,
    depth: number,
  ) => {
    const seen = new Set<string>()
    const tasks: Task<Node>[] = []
    for (const { key, keyAt, node } of pairs) {
      if (seen.has(key)) blame(`the key "${key}" stands twice`, keyAt)
      seen.add(key)
      const pointer = `${parent}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
      tasks.push({ node, pointer, keyAt, depth, put: (child) => set(into, key, child) })
    }
    for (const one of tasks.reverse()) stack.push(one)
  }
  if (top.kind === 'map') pushPairs(top.pairs, value, '', 1)
  else if (top.kind === 'fault') blame(top.message, top.at)
  else if (top.kind === 'list' || top.value !== null) blame('it must be a list of keys with values', top.at)

  for (let task = stack.pop(); task; task = stack.pop()) {
    const { pointer, keyAt, depth, put } = task
    if (entries.length >= MAX_NODES || depth > MAX_DEPTH) {
      blame(depth > MAX_DEPTH ? 'it is nested too deep' : `it holds more than ${MAX_NODES} values`, keyAt)
      break
    }
    const opened = open(task.node)
    if (opened.kind === 'fault') {
      blame(opened.message, opened.at)
      continue
    }
    const { at } = opened
    if (opened.kind === 'scalar') {
      put(opened.value)
      entries.push({ pointer, value: opened.value, keyAt, at })
    } else if (opened.kind === 'list') {
      const items: unknown[] = []
      put(items)
      entries.push({ pointer, value: items, keyAt, at })
      for (let index = opened.items.length - 1; index >= 0; index--) {
        const node = opened.items[index]
        if (node === undefined) continue
        const place = (child: unknown) => items.push(child)
        stack.push({ node, pointer: `${pointer}/${index}`, keyAt, depth: depth + 1, put: place })
      }
    } else {
      const map: Record<string, unknown> = Object.create(null)
      put(map)
      entries.push({ pointer, value: map, keyAt, at })
      pushPairs(opened.pairs, map, pointer, depth + 1)
    }
  }
  return { value, entries, fault }
}

function set(into: Record<string, unknown>, key: string, value: unknown): void {
  into[key] = value
}
