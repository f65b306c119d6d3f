import type { PageFacts } from '../../src/page/model.ts'
import type { Span } from '../../src/page/span.ts'
import data from '../lexicon/specialties.json' with { type: 'json' }
import { headTitles } from './leak.ts'

const subjects = new Map<string, string[]>()
for (const { id, subjects: words } of data.fields)
  for (const word of words) subjects.set(word, [...(subjects.get(word) ?? []), id])

/** Fields of medicine that a heading is about, by its words: `Lung cancer` gives oncology and respiratory. */
export function fieldsOf(heading: string): ReadonlySet<string> {
  const words = heading.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(
    words.flatMap((word) => subjects.get(word.replace(/^(parkinson|crohn|alzheimer)s$/, '$1')) ?? []),
  )
}

/** Fields that a specialty covers; null where it ranges over all of medicine, or is none of those we know. */
export function fieldsCovered(specialty: string): ReadonlySet<string> | null {
  const folded = ` ${(specialty.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `
  const names = (list: readonly string[]) => list.some((name) => folded.includes(` ${name} `))
  if (names(data.generalists)) return null
  const own = data.fields.filter((field) => names(field.names))
  return own.length > 0 ? new Set(own.map(({ id }) => id)) : null
}

/** What a page is about, by its main heading and its titles; null where they name no field that we know. */
export function subjectOf(
  page: PageFacts,
): { readonly fields: ReadonlySet<string>; readonly at: Span } | null {
  const headings = page.blocks.filter(({ level, zone }) => level === 1 && zone !== 'navigation')
  for (const { value, at } of [...headings.map(({ text }) => text), ...headTitles(page)]) {
    const fields = fieldsOf(value)
    if (fields.size > 0) return { fields, at }
  }
  return null
}
