import type { Element } from 'domhandler'
import type { Span } from '../../page/span.ts'
import { spanOf } from '../../page/text.ts'
import type { Hint } from '../facts/layout.ts'
import type { Stretch } from './cover.ts'
import { textOf } from './cover.ts'
import type { Places } from './place.ts'

const properties = new Set<string>(['datePublished', 'dateModified', 'lastReviewed', 'author', 'reviewedBy'])

/** What an element says outright of a date or a person; most say nothing. */
export function hintNames({ name, attribs }: Element): Hint['name'][] {
  const names: Hint['name'][] = []
  if (attribs.itemprop !== undefined)
    for (const word of attribs.itemprop.split(/\s+/))
      if (properties.has(word)) names.push(word as Hint['name'])
  if (name === 'time' && attribs.datetime !== undefined) names.push('time')
  if (attribs.rel !== undefined && /(?:^|\s)author(?:\s|$)/i.test(attribs.rel) && !names.includes('author'))
    names.push('author')
  return names
}

/** The hints of an element, when what it prints is known. */
export function hintsOf(
  node: Element,
  names: readonly Hint['name'][],
  places: Places,
  parts: readonly Stretch[],
  within: number,
): Hint[] {
  const [first] = parts
  const attribute = ['content', 'datetime'].find((name) => node.attribs[name] !== undefined)
  const text = textOf(parts)
  const value = attribute ? node.attribs[attribute] : text?.value
  const at: Span | null = attribute
    ? places.value(node, attribute)
    : first
      ? spanOf(first.text, first.from, first.to)
      : null
  if (value === undefined || !at) return []
  const { block, from, to } = first ?? { block: within, from: 0, to: 0 }
  return names.map((name) => ({ name, value, at, block, from, to }))
}
