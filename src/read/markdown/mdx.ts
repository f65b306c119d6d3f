import type { Nodes } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import type { Comment } from '../../page/model.ts'
import type { Span } from '../../page/span.ts'
import { type Role, roleOf } from '../html/names.ts'
import { isCallout } from './container.ts'
import { type Attributes, enterElement } from './inline-html.ts'
import type { LineBuilder } from './line.ts'
import type { TagAttribute } from './tag.ts'

export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement

/** Components that stand for an element of HTML, by their usual names. */
const components: Readonly<Record<string, string>> = { Link: 'a', Image: 'img', Img: 'img', Button: 'button' }
const inlineRoles = new Set<Role>([
  'break',
  'image',
  'link',
  'button',
  'input',
  'mark',
  'inline',
  'apart',
  'unseen',
])

/** Name of the HTML element that a JSX element stands for; a component of its own make is a `div`. */
export function elementName({ name, type }: JsxElement): string {
  if (!name) return type === 'mdxJsxFlowElement' ? 'div' : 'wbr'
  if (/^[a-z]/.test(name)) return name.toLowerCase()
  if (isCallout(name)) return 'aside'
  return components[name] ?? (type === 'mdxJsxFlowElement' ? 'div' : 'span')
}

/** Whether a node of a paragraph is an element that parts it, as `<table>` on one line does. */
export function isBlockJsx(node: Nodes): node is MdxJsxTextElement {
  return node.type === 'mdxJsxTextElement' && !inlineRoles.has(roleOf(elementName(node)))
}

/** Attributes whose values are written out; what an expression gives is known only when it runs. */
export function jsxAttributes({ attributes }: JsxElement, source: string): Attributes {
  const found = new Map<string, TagAttribute>()
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || (attribute.value && typeof attribute.value !== 'string'))
      continue
    const value = typeof attribute.value === 'string' ? attribute.value : ''
    const start = attribute.position?.start.offset ?? 0
    const end = attribute.position?.end.offset ?? start
    const equals = source.indexOf('=', start)
    const from = equals < 0 || equals >= end ? end : equals + 1
    const quoted = /["']/.test(source[from] ?? '') ? 1 : 0
    const at = { start: Math.min(from + quoted, end), end: Math.max(from, end - quoted) }
    const name = attribute.name === 'className' ? 'class' : attribute.name.toLowerCase()
    if (!found.has(name)) found.set(name === 'to' ? 'href' : name, { value, at })
  }
  return found
}

/** Reads an element in a line of text; see `enterElement`. */
export function inlineJsx(
  node: MdxJsxTextElement,
  at: Span,
  line: LineBuilder,
  source: string,
): (() => void) | null | 'done' {
  const name = elementName(node)
  const leave = enterElement(name, roleOf(name), at, jsxAttributes(node, source), source, line)
  return leave === 'unseen' ? 'done' : leave && (() => leave(at))
}

/** A comment is all that is read of an expression: its value is known only when it runs. */
export function expressionComment(value: string, at: Span): Comment[] {
  const text = value.trim()
  const isComment = text.startsWith('/*') && text.endsWith('*/') && text.length >= 4
  return isComment ? [{ value: text.slice(2, -2), at }] : []
}
