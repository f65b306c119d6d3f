import type { Definition, Image, Link, Nodes } from 'mdast'
import type { Span } from '../../page/span.ts'

/** Place of a node; the nodes that the parser makes all have one. */
export function spanOf(node: Nodes): Span {
  const { position } = node
  const start = position?.start.offset ?? 0
  return { start, end: Math.max(start, position?.end.offset ?? 0) }
}

/** Place of a target; an autolink is its own target, and an empty one stands before the closing bracket. */
export function targetOf(node: Link | Image | Definition): Span {
  if (node.data?.targetAt) return node.data.targetAt
  const at = spanOf(node)
  if (node.type === 'link' && !node.data?.labelAt) return { start: at.start + 1, end: at.end - 1 }
  const end = Math.max(at.start, at.end - 1)
  return { start: end, end }
}

/** Inside of a code span: without its backticks, and without the one space that pads both ends. */
export function codeSpan(source: string, at: Span): Span {
  let ticks = 0
  while (source.charCodeAt(at.start + ticks) === 96) ticks++
  let start = at.start + ticks
  let end = Math.max(start, at.end - ticks)
  const text = source.slice(start, end)
  if (/^[ \r\n]/.test(text) && /[ \r\n]$/.test(text) && /[^ \r\n]/.test(text)) {
    start += text.startsWith('\r\n') ? 2 : 1
    end -= text.endsWith('\r\n') ? 2 : 1
  }
  return { start, end }
}
