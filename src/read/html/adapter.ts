import type { ParentNode } from 'domhandler'
import { Element, isText, Text } from 'domhandler'
import { html, type TreeAdapter } from 'parse5'
import { adapter, type Htmlparser2TreeAdapterMap } from 'parse5-htmlparser2-tree-adapter'

/** Elements that may hold or mark the main content, in source order, as the parser made them. */
export interface Landmarks {
  readonly mains: Element[]
  readonly articles: Element[]
  readonly titles: Element[]
}

export interface TreeBuilder {
  readonly adapter: TreeAdapter<Htmlparser2TreeAdapterMap>
  readonly landmarks: Landmarks
  /** Elements made so far, and steps spent on moving nodes: what a hostile page drives up. */
  readonly spent: { elements: number; moves: number }
}

/**
 * The tree adapter of parse5 for domhandler, with three changes: elements carry no tables of attribute
 * namespaces (they cost a fifth of the parse and only XML needs them), a node is looked for from the end where
 * the parser works there (foster parenting before a long table is quadratic otherwise), and landmarks are
 * noted on the way.
 */
export function treeBuilder(): TreeBuilder {
  const landmarks: Landmarks = { mains: [], articles: [], titles: [] }
  const spent = { elements: 0, moves: 0 }
  const insertBefore = (parent: ParentNode, node: Parameters<typeof adapter.appendChild>[1], before: Element) => {
    const { children } = parent
    const { prev } = before
    if (prev) prev.next = node
    node.prev = prev
    before.prev = node
    node.next = before
    children.splice(children.lastIndexOf(before), 0, node)
    node.parent = parent
  }
  return {
    landmarks,
    spent,
    adapter: {
      ...adapter,
      insertBefore,
      createElement(name, namespace, attrs) {
        spent.elements++
        if (namespace !== html.NS.HTML) return adapter.createElement(name, namespace, attrs)
        const attribs: Record<string, string> = Object.create(null)
        for (const attr of attrs) attribs[attr.name] = attr.value
        const node = new Element(name, attribs, [])
        node.namespace = namespace
        if (name === 'h1') landmarks.titles.push(node)
        else if (name === 'article') landmarks.articles.push(node)
        else if (name === 'main' || attribs.role === 'main') landmarks.mains.push(node)
        return node
      },
      adoptAttributes(recipient, attrs) {
        for (const attr of attrs) recipient.attribs[attr.name] ??= attr.value
      },
      insertTextBefore(parent, text, before) {
        const { prev } = before
        if (prev && isText(prev)) prev.data += text
        else insertBefore(parent, new Text(text), before as Element)
      },
      detachNode(node) {
        spent.moves += node.parent ? node.parent.children.length : 0
        adapter.detachNode(node)
      },
    },
  }
}
