import type { Definition as DefinitionNode, FootnoteDefinition, Nodes } from 'mdast'
import { toString as toPlainString } from 'mdast-util-to-string'
import type { LinkDraft } from '../assemble.ts'
import type { Definition } from '../facts/layout.ts'
import { valueText } from '../inline.ts'
import { spanOf, targetOf } from './place.ts'

/** A link definition as a fact, and as the link that it is. */
export function readDefinition(source: string, node: DefinitionNode): { fact: Definition; link: LinkDraft } {
  const at = spanOf(node)
  const targetAt = targetOf(node)
  const { start, end } = node.data?.labelAt ?? { start: at.start, end: at.start }
  const text = valueText(source, start, end, node.label ?? node.identifier, 'markdown')
  const title = node.title ?? null
  return {
    fact: {
      form: 'definition',
      label: text.value,
      text: title,
      url: node.url,
      urlAt: targetAt,
      at,
      block: -1,
    },
    link: { at, text, target: node.url, targetAt, rel: [], title, kind: 'definition' },
  }
}

/** A footnote as a fact; `block` is the first block that prints it, or -1. */
export function readFootnote(node: FootnoteDefinition, block: number): Definition {
  const link = firstLink(node)
  return {
    form: 'footnote',
    label: node.label ?? node.identifier,
    text: node.children.map((child) => toPlainString(child).replace(/\s+/g, ' ').trim()).join(' '),
    url: link?.url ?? null,
    urlAt: link ? targetOf(link) : null,
    at: spanOf(node),
    block,
  }
}

function firstLink(node: Nodes) {
  const stack: Nodes[] = [node]
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.type === 'link') return next
    if ('children' in next)
      for (let index = next.children.length - 1; index >= 0; index--) {
        const child = next.children[index]
        if (child) stack.push(child)
      }
  }
  return null
}
