import type { Block, Link, Reference } from '../../page/model.ts'
import type { Span } from '../../page/span.ts'
import { spanOf } from '../../page/text.ts'

/** `[1]: https://… "title"`, which prints as it stands where markup does not know it; several may follow each other. */
const definition =
  /\[(\d{1,3})\]:\s{0,5}(https?:\/\/[^\s<>"“]{1,2000})(?:\s{1,5}(?:"([^"\n]{0,500})"|“([^”\n]{0,500})”|'([^'\n]{0,500})'|\(([^()\n]{0,500})\)))?/g
/** `[1] Title. Publisher.`; in a reference section also `1. Title`. */
const bracketed = /(?:^|\n|[.\s])\[(\d{1,3})\](?=[\s.:]{0,3}\S)/g
const numbered = /(?:^|\n)(\d{1,3})[.)]\s{1,5}(?=\S)/g
const address = /https?:\/\/[^\s<>"'()[\]]{1,2000}/
/** Longer lines are prose. */
const MAX_ENTRY = 500
const looksCited = /https?:\/\/|\bdoi\b|\bpmid\b|\b(?:19|20)\d\d\b|\bet al\b|\baccessed\b/i

/**
 * References that a paragraph writes out as text.
 * @param inside The block stands in a reference section.
 * @param alone No list of that section holds the references, so that paragraphs without a number may.
 */
export function plainEntries(
  block: Block,
  links: readonly Link[],
  inside: boolean,
  alone: boolean,
): Reference[] {
  const { value } = block.text
  if (!inside && !value.includes('[')) return []
  const definitions = definitionsIn(block)
  if (definitions.length > 0) return definitions
  const starts = labelsIn(value, inside)
  if (starts.length > 0) {
    const entries = starts.map((start, index) =>
      entry(block, links, start.label, start.from, start.text, starts[index + 1]?.from ?? value.length),
    )
    return inside || entries.every(({ url }) => url !== null) ? entries : []
  }
  if (!alone || value.endsWith(':')) return []
  const lines: Reference[] = []
  for (let from = 0; from < value.length; ) {
    const at = value.indexOf('\n', from)
    const to = at < 0 ? value.length : at
    const one = entry(block, links, null, from, from, to)
    if (!isCitation(one, links)) break
    lines.push(one)
    from = to + 1
  }
  return lines
}

/** A line without a number is a reference where it is short and cites: prose that only holds a link is none. */
function isCitation({ text, at, url }: Reference, links: readonly Link[]): boolean {
  if (text.length > MAX_ENTRY) return false
  if (looksCited.test(text)) return true
  const link =
    url === null ? undefined : links.find((one) => one.target === url && one.text.at.start >= at.start)
  return link !== undefined && link.text.value.length * 3 >= text.length
}

function definitionsIn(block: Block): Reference[] {
  const { text } = block
  return [...text.value.matchAll(definition)].map((match) => {
    const [whole, label = '', url = ''] = match
    const title = match[3] ?? match[4] ?? match[5] ?? match[6]
    const from = match.index
    const urlFrom = from + whole.indexOf(url)
    return {
      label,
      at: spanOf(text, from, from + whole.length),
      text: title ?? url,
      url,
      urlAt: spanOf(text, urlFrom, urlFrom + url.length),
      form: 'plain' as const,
      block: block.index,
    }
  })
}

/** Where entries begin; outside a reference section only a block that begins with a number is looked at. */
function labelsIn(value: string, inside: boolean): { label: string; from: number; text: number }[] {
  if (!inside && !/^\[\d{1,3}\]\s/.test(value)) return []
  for (const pattern of inside ? [bracketed, numbered] : [bracketed]) {
    const found = [...value.matchAll(pattern)].map((match) => {
      const [whole, label = ''] = match
      const from = match.index + whole.search(/[[\d]/)
      return { label, from, text: match.index + whole.length }
    })
    // What stands before the first number is an entry cut short: then the numbers are no labels.
    if (found[0]?.from === 0) return found
  }
  return []
}

function entry(
  block: Block,
  links: readonly Link[],
  label: string | null,
  from: number,
  textFrom: number,
  to: number,
): Reference {
  const { text } = block
  const at = spanOf(text, from, Math.max(from, text.value.slice(from, to).trimEnd().length + from))
  const value = text.value
    .slice(textFrom, to)
    .replace(/^[\s.:]+/, '')
    .trim()
  const { url, urlAt } = addressIn(block, links, at, textFrom, to)
  return { label, at, text: value, url, urlAt, form: 'plain', block: block.index }
}

function addressIn(
  block: Block,
  links: readonly Link[],
  at: Span,
  from: number,
  to: number,
): { url: string | null; urlAt: Span | null } {
  let low = 0
  let high = links.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((links[middle]?.text.at.start ?? 0) < at.start) low = middle + 1
    else high = middle
  }
  let link = links[low]
  while (link && link.text.at.start < at.end && (link.kind === 'image' || link.target.startsWith('#')))
    link = links[++low]
  if (link && link.text.at.start < at.end) return { url: link.target, urlAt: link.targetAt }
  const bare = address.exec(block.text.value.slice(from, to))
  if (!bare) return { url: null, urlAt: null }
  const url = bare[0].replace(/[.,;:]+$/, '')
  const start = from + bare.index
  return { url, urlAt: spanOf(block.text, start, start + url.length) }
}
