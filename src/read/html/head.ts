import { load } from 'cheerio/slim'
import { type Document, type Element, isDirective, isTag } from 'domhandler'
import type { Head, Link, MetaTag } from '../../page/model.ts'
import { cover, type Span } from '../../page/span.ts'
import { type Text, wholeText } from '../../page/text.ts'
import { valueText } from '../inline.ts'
import { attributeText, linkDraft } from './link.ts'
import type { Places } from './place.ts'

/** Made once: making one for each page costs as much as parsing it. */
const query = load([])

/** What a document says of itself outside its text. */
export interface DocumentFacts {
  /** Absent for a fragment without `html`, `head`, `title` or `meta`. */
  readonly head: Head | undefined
  readonly lang: string | null
  /** The source is a document, and not a fragment that the parser made one of. */
  readonly whole: boolean
}

/** Reads the head as a search engine does: what stands in the body, put there or driven there, does not count. */
export function readHead(document: Document, source: string, places: Places): DocumentFacts {
  const html = query(document).children('html')
  const head = html.children('head')
  const lang = (html.attr('lang') ?? html.attr('xml:lang') ?? '').trim() || null
  const tags = head.children('title, meta, link').get()
  const tagged = [...html, ...head, ...html.children('body')].some((node) => places.node(node) !== null)
  const whole = tagged || document.children.some((node) => isDirective(node))
  const named = [...html, ...head].some((node) => places.node(node) !== null)
  if (!named && !tags.some((tag) => tag.name !== 'link')) return { head: undefined, lang, whole }

  const titles: Text[] = []
  const metas: MetaTag[] = []
  const canonicals: Link[] = []
  let charsetAt: Span | null = null
  for (const tag of tags) {
    const at = places.node(tag)
    if (!at) continue
    if (tag.name === 'title') titles.push(titleText(tag, source, places, at))
    if (tag.name === 'meta') {
      metas.push(...metaTags(tag, source, places, at))
      if (tag.attribs.charset !== undefined || /charset/i.test(tag.attribs.content ?? '')) charsetAt ??= at
    }
    if (tag.name === 'link' && tag.attribs.href !== undefined) {
      const draft = linkDraft(places, tag, at, 'link', 'href')
      const text = wholeText('', { start: at.end, end: at.end })
      if (draft.rel.includes('canonical')) canonicals.push({ ...draft, text, block: -1 })
    }
  }
  const description = metas.find((meta) => meta.name === 'description')?.content ?? null
  const at = headSpan(head.get(0), places)
  return {
    head: { at, titles, title: titles[0] ?? null, description, canonicals, metas, charsetAt },
    lang,
    whole,
  }
}

function titleText(title: Element, source: string, places: Places, at: Span): Text {
  const [child] = title.children
  const inside = places.inside(title)
  if (child?.type !== 'text' || !inside) return wholeText('', inside ?? { start: at.end, end: at.end })
  return valueText(source, inside.start, inside.end, child.data, 'html')
}

/** One tag may carry a name and a property, and means both. */
function metaTags(tag: Element, source: string, places: Places, at: Span): MetaTag[] {
  const content = attributeText(source, places, tag, 'content')
  if (!content) return []
  return ['name', 'property', 'http-equiv', 'itemprop'].flatMap((key) => {
    const name = tag.attribs[key]?.trim().toLowerCase()
    return name ? [{ name, content, at }] : []
  })
}

/** Of the head's own tags; of what stands in it where it has none. */
function headSpan(head: Element | undefined, places: Places): Span {
  const own = head && places.node(head)
  if (own) return own
  const spans = (head?.children ?? []).filter(isTag).flatMap((child) => places.node(child) ?? [])
  return spans.reduce(cover, spans[0] ?? { start: 0, end: 0 })
}
