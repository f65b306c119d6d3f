import { decodeHTMLAttribute } from 'entities'
import type { Span } from '../../page/span.ts'

/** A value of an attribute, entities decoded, and where it stands inside its quotes. */
export interface TagAttribute {
  readonly value: string
  readonly at: Span
}

/** A piece of raw HTML: a tag, or what looks like one. */
export interface Tag {
  readonly kind: 'open' | 'close' | 'comment' | 'other'
  /** Lower case; empty for comments and declarations. */
  readonly name: string
  readonly at: Span
  /** `<br/>` */
  readonly selfClosing: boolean
}

export const voidNames: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)
/** Elements whose content is no markup. */
const rawNames = new Set(['script', 'style', 'textarea', 'title', 'iframe', 'noembed', 'noframes', 'xmp'])
const tagName = /<(\/?)([A-Za-z][^\s/>]{0,60})/y
const attribute = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/y

/**
 * The next tag, comment or declaration of a source at or after an offset, or null where none ends before `end`.
 * The content of scripts and styles is passed over: ask on from `rawEnd` of their tag.
 */
export function nextTag(source: string, from: number, end: number): Tag | null {
  for (let at = source.indexOf('<', from); at >= 0 && at < end; at = source.indexOf('<', at + 1)) {
    if (source.startsWith('<!--', at)) {
      const close = source.indexOf('-->', at + 2)
      const to = close < 0 || close + 3 > end ? end : close + 3
      return { kind: 'comment', name: '', at: { start: at, end: to }, selfClosing: false }
    }
    tagName.lastIndex = at
    const match = tagName.exec(source)
    if (!match) {
      const next = source[at + 1]
      if (next !== '!' && next !== '?') continue
      const close = source.indexOf('>', at)
      if (close < 0 || close >= end) return null
      return { kind: 'other', name: '', at: { start: at, end: close + 1 }, selfClosing: false }
    }
    const close = tagEnd(source, tagName.lastIndex, end)
    if (close < 0) return null
    return {
      kind: match[1] ? 'close' : 'open',
      name: (match[2] ?? '').toLowerCase(),
      at: { start: at, end: close },
      selfClosing: source[close - 2] === '/',
    }
  }
  return null
}

/** Where markup goes on behind a tag: for a script or style its end tag, else just behind. */
export function rawEnd(source: string, tag: Tag, end: number): number {
  if (tag.kind !== 'open' || !rawNames.has(tag.name)) return tag.at.end
  const found = source.slice(tag.at.end, end).search(new RegExp(`</${tag.name}[\\s/>]`, 'i'))
  return found < 0 ? end : tag.at.end + found
}

/** Attributes of an open tag by their names in lower case; the first of two of a name counts. */
export function attributesOf(source: string, tag: Tag): ReadonlyMap<string, TagAttribute> {
  const attributes = new Map<string, TagAttribute>()
  attribute.lastIndex = tag.at.start + 1 + tag.name.length
  const end = tag.at.end - 1
  while (attribute.lastIndex < end && attributes.size < 100) {
    const match = attribute.exec(source)
    if (!match || attribute.lastIndex > end) break
    const name = (match[1] ?? '').toLowerCase()
    const written = match[2] ?? match[3] ?? match[4] ?? ''
    const quoted = match[2] !== undefined || match[3] !== undefined ? 1 : 0
    const to = attribute.lastIndex - quoted
    if (attributes.has(name)) continue
    const value = written.includes('&') ? decodeHTMLAttribute(written) : written
    attributes.set(name, { value, at: { start: to - written.length, end: to } })
  }
  return attributes
}

/** Offset behind the `>` that ends a tag, quoted values passed over; -1 where none stands before `end`. */
function tagEnd(source: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const code = source.charCodeAt(at)
    if (code === 62) return at + 1
    if ((code === 34 || code === 39) && /[=\s]/.test(source[at - 1] ?? '')) {
      const close = source.indexOf(source.charAt(at), at + 1)
      if (close < 0 || close >= end) return -1
      at = close
    }
  }
  return -1
}
