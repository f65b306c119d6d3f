import type { AnyNode, Element } from 'domhandler'
import type { Token } from 'parse5'
import type { Span } from '../../page/span.ts'

/**
 * Where nodes of a tree stand in the source. parse5 gives no place to elements that it put in itself (`tbody`,
 * a missing `body`), and copies of a misnested element share the place of the first.
 */
export interface Places {
  /** Of an element from start tag to end tag; null where the parser put it in. */
  node(node: AnyNode): Span | null
  startTag(node: Element): Span | null
  /** Between the tags; null as `node`. */
  inside(node: Element): Span | null
  /** The attribute's value inside its quotes; an attribute without a value has an empty span behind its name. */
  value(node: Element, name: string): Span | null
}

const beforeValue = /=?[^=\s/>]*[ \t\n\f\r]*=[ \t\n\f\r]*(["']?)/y

/** `base` is the offset in `source` from which the tree's offsets count. */
export function placesOf(source: string, base: number): Places {
  return {
    node(node) {
      const location = node.sourceCodeLocation
      return location ? { start: location.startOffset + base, end: location.endOffset + base } : null
    },
    startTag(node) {
      const tag = node.sourceCodeLocation?.startTag
      return tag ? { start: tag.startOffset + base, end: tag.endOffset + base } : null
    },
    inside(node) {
      const location = node.sourceCodeLocation
      if (!location?.startTag) return null
      const start = location.startTag.endOffset
      // A script that the end of the source cuts off is said to end with its start tag.
      const content = node.children[node.children.length - 1]?.sourceCodeLocation?.endOffset ?? 0
      const end = location.endTag?.startOffset ?? Math.max(location.endOffset, content)
      return { start: start + base, end: Math.max(start, end) + base }
    },
    value(node, name) {
      const known = node.sourceCodeLocation as Token.ElementLocation | null | undefined
      const location = known?.attrs?.[name]
      if (!location) return null
      const start = location.startOffset + base
      const end = location.endOffset + base
      beforeValue.lastIndex = start
      const match = beforeValue.exec(source)
      if (!match || beforeValue.lastIndex > end) return { start: end, end }
      const quoted = match[1] !== '' && source[end - 1] === match[1]
      return { start: beforeValue.lastIndex, end: Math.max(beforeValue.lastIndex, quoted ? end - 1 : end) }
    },
  }
}
