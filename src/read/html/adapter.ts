import type { ParentNode } from 'domhandler'
import { Element, isText, Text } from 'domhandler'
import { html, type Token, type TreeAdapter } from 'parse5'
import { adapter, type Htmlparser2TreeAdapterMap } from 'parse5-htmlparser2-tree-adapter'

/** Elements that may hold or mark the main content, in source order, as the parser made them. */
export interface Landmarks {
  readonly mains: Element[]
  readonly articles: Element[]
  readonly titles: Element[]
}

/** Shared by all elements without attributes, which tells them at a glance. */
export const noAttributes: Record<string, string> = Object.freeze(Object.create(null))

export interface TreeBuilder {
  readonly adapter: TreeAdapter<Htmlparser2TreeAdapterMap>
  readonly landmarks: Landmarks
  /** Elements made so far, and steps spent on moving nodes: what a hostile page drives up. */
  readonly spent: { elements: number; moves: number }
}

/**
 * The tree adapter of parse5 for domhandler, with these changes: elements carry no tables of attribute
 * namespaces, which only XML needs; a node is looked for from the end where the parser works there (text driven
 * out of a long table is quadratic otherwise); landmarks and costs are noted on the way.
 */
export function treeBuilder(): TreeBuilder {
  const landmarks: Landmarks = { mains: [], articles: [], titles: [] }
  const spent = { elements: 0, moves: 0 }
  const insertBefore = (
    parent: ParentNode,
    node: Parameters<typeof adapter.appendChild>[1],
    before: Element,
  ) => {
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
        let attribs = noAttributes
        if (attrs.length > 0) {
          attribs = Object.create(null) as Record<string, string>
          for (const attr of attrs) attribs[attr.name] = attr.value
        }
        const node = new Element(name, attribs, [])
        node.namespace = namespace
        if (name === 'h1') landmarks.titles.push(node)
        else if (name === 'article') landmarks.articles.push(node)
        else if (name === 'main' || attribs.role === 'main') landmarks.mains.push(node)
        return node
      },
      adoptAttributes(recipient, attrs) {
        const attribs: Record<string, string> = Object.assign(Object.create(null), recipient.attribs)
        for (const attr of attrs) attribs[attr.name] ??= attr.value
        recipient.attribs = attribs
      },
      insertTextBefore(parent, text, before) {
        const { prev } = before
        if (prev && isText(prev)) prev.data += text
        else insertBefore(parent, new Text(text), before as Element)
      },
      setNodeSourceCodeLocation(node, location) {
        node.sourceCodeLocation = location
      },
      updateNodeSourceCodeLocation(node, { endOffset, endTag }) {
        const location = node.sourceCodeLocation as Token.ElementLocation | null | undefined
        if (!location) return
        if (endOffset !== undefined) location.endOffset = endOffset
        if (endTag) location.endTag = endTag
      },
      detachNode(node) {
        spent.moves += node.parent ? node.parent.children.length : 0
        adapter.detachNode(node)
      },
    },
  }
}
