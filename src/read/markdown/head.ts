import type { Head, Link, Matter, MatterEntry, MetaTag } from '../../page/model.ts'
import { type Text, wholeText } from '../../page/text.ts'
import { valueText } from '../inline.ts'

const titles = ['metatitle', 'seotitle', 'pagetitle', 'title']
const descriptions = ['description', 'metadescription', 'seodescription']
const canonicals = ['canonical', 'canonicalurl', 'canonicallink']
const languages = ['lang', 'language', 'locale']
/** Keys that ask for a meta element of their name. */
const metas = ['robots', 'keywords', 'author']

/** What front matter asks the head of the page to say. Keys are found whatever their case: `metaTitle`, `meta_title`. */
export function headOf(matter: Matter, source: string): Head {
  const entries = topEntries(matter)
  const text = (names: readonly string[]): { text: Text; entry: MatterEntry } | null => {
    const entry = firstOf(entries, names)
    return entry ? { text: entryText(source, entry), entry } : null
  }
  const title = text(titles)?.text ?? null
  const description = text(descriptions)
  const canonical = firstOf(entries, canonicals)
  const tags: MetaTag[] = description
    ? [{ name: 'description', content: description.text, at: whole(description.entry) }]
    : []
  for (const name of metas) {
    const found = text([name])
    if (found) tags.push({ name, content: found.text, at: whole(found.entry) })
  }
  return {
    at: matter.at,
    titles: title ? [title] : [],
    title,
    description: description?.text ?? null,
    canonicals: canonical ? [canonicalLink(canonical)] : [],
    metas: tags,
    charsetAt: null,
  }
}

/** Language that front matter gives, or null. */
export function languageOf(matter: Matter): string | null {
  const value = firstOf(topEntries(matter), languages)?.value
  return typeof value === 'string' && value.trim() ? value.trim() : null
}

function topEntries(matter: Matter): ReadonlyMap<string, MatterEntry> {
  const entries = new Map<string, MatterEntry>()
  for (const entry of matter.entries) {
    if (entry.pointer.indexOf('/', 1) >= 0) continue
    const name = entry.pointer.slice(1).replace(/[_-]/g, '').toLowerCase()
    if (!entries.has(name)) entries.set(name, entry)
  }
  return entries
}

/** The first of some names that has a text for a value. */
function firstOf(entries: ReadonlyMap<string, MatterEntry>, names: readonly string[]): MatterEntry | null {
  for (const name of names) {
    const entry = entries.get(name)
    if (entry && typeof entry.value === 'string') return entry
  }
  return null
}

function entryText(source: string, { value, at }: MatterEntry): Text {
  const text = String(value)
  if (source.slice(at.start, at.end) === text) return valueText(source, at.start, at.end, text, 'verbatim')
  return wholeText(text.replace(/\s+/g, ' ').trim(), at)
}

function whole({ keyAt, at }: MatterEntry) {
  return { start: Math.min(keyAt.start, at.start), end: Math.max(keyAt.end, at.end) }
}

function canonicalLink(entry: MatterEntry): Link {
  const text = wholeText('', { start: entry.at.end, end: entry.at.end })
  return {
    at: whole(entry),
    text,
    target: String(entry.value),
    targetAt: entry.at,
    rel: ['canonical'],
    title: null,
    block: -1,
    kind: 'link',
  }
}
