import type { Element } from 'domhandler'
import type { Span } from '../../page/span.ts'
import { type Text, wholeText } from '../../page/text.ts'
import type { ImageDraft, LinkDraft } from '../assemble.ts'
import { valueText } from '../inline.ts'
import type { Places } from './place.ts'

/** Value of an attribute as a text with its place, or null where the attribute is absent. */
export function attributeText(source: string, places: Places, node: Element, name: string): Text | null {
  const value = node.attribs[name]
  if (value === undefined) return null
  const at = places.value(node, name)
  if (at) return valueText(source, at.start, at.end, value, 'html')
  return wholeText(value.trim(), places.startTag(node) ?? { start: 0, end: 0 })
}

/** A link as its tag says it; what the reader sees of it is added when its content is known. */
export function linkDraft(
  places: Places,
  node: Element,
  at: Span,
  kind: LinkDraft['kind'],
  target: string,
): Omit<LinkDraft, 'text'> {
  const { rel = '', title } = node.attribs
  return {
    at,
    target: node.attribs[target] ?? '',
    targetAt: places.value(node, target) ?? { start: at.start, end: at.start },
    rel: rel.toLowerCase().split(/\s+/).filter(Boolean),
    title: title ?? null,
    kind,
  }
}

/** An `img` or `input type=image`. A lazily loaded image has its address in `data-src`. */
export function imageDraft(source: string, places: Places, node: Element, at: Span): ImageDraft {
  const { src } = node.attribs
  const lazy = node.attribs['data-src'] !== undefined && (src === undefined || src.startsWith('data:'))
  const name = lazy ? 'data-src' : 'src'
  return {
    at,
    alt: attributeText(source, places, node, 'alt'),
    target: node.attribs[name] ?? '',
    targetAt: places.value(node, name) ?? { start: at.start, end: at.start },
  }
}

/** What a link says that shows no text: its image, or what it is called for screen readers. */
export function fallbackText(
  source: string,
  places: Places,
  node: Element,
  alt: Text | null,
  at: Span,
): Text {
  if (alt?.value) return alt
  for (const name of ['aria-label', 'title', 'alt', 'value']) {
    const text = attributeText(source, places, node, name)
    if (text?.value) return text
  }
  return wholeText('', { start: at.end, end: at.end })
}
