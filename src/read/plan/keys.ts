import type { PlannedItem, PlannedQuery, QueryKind } from '../../page/model.ts'
import type { Span } from '../../page/span.ts'
import { escapePointer } from '../data/locate.ts'
import { isRecord, textOf } from '../facts/declared.ts'
import type { PlanParts } from './parts.ts'
import { append, splitValue } from './split.ts'

type PlaceOf = (pointer: string) => Span | null

/** Keys of the keywords, in any spelling: case, hyphens and underscores do not count. */
const kinds: Readonly<Record<string, QueryKind>> = {
  primary: 'primary',
  main: 'primary',
  focus: 'primary',
  target: 'primary',
  primarykeyword: 'primary',
  focuskeyword: 'primary',
  focuskeyphrase: 'primary',
  targetkeyword: 'primary',
  secondary: 'secondary',
  secondarykeywords: 'secondary',
  supporting: 'secondary',
  longtail: 'long-tail',
  longtailkeywords: 'long-tail',
  questions: 'question',
  question: 'question',
  questionkeywords: 'question',
}

/** Reads a plan from front matter or a sidecar. */
export function planKeys(value: Readonly<Record<string, unknown>>, placeOf: PlaceOf): PlanParts {
  const queries: PlannedQuery[] = []
  const schema: PlannedItem[] = []
  const links: PlannedItem[] = []
  let reviewer: string | null = null
  for (const [key, one] of Object.entries(value)) {
    const name = plain(key)
    const pointer = `/${escapePointer(key)}`
    const kind = kinds[name]
    if (name === 'keywords' || name === 'keyword') append(queries, keywordsOf(one, pointer, placeOf))
    else if (kind && /key|question/.test(name)) append(queries, queriesOf(one, pointer, kind, placeOf))
    else if (name === 'schema' || name === 'schematypes')
      append(schema, itemsOf(one, pointer, placeOf, ['type', '@type']))
    else if (name === 'links' || name === 'internallinks')
      append(links, itemsOf(one, pointer, placeOf, ['url', 'href', 'target', 'path']))
    else if (name === 'reviewedby' || name === 'reviewer' || name === 'medicalreviewer')
      reviewer ??= reviewerOf(one)
  }
  return { queries: byKind(queries), schema, links, reviewer }
}

/** `keywords` by kind; a list or a text in its place begins with the primary one, as meta keywords do. */
function keywordsOf(value: unknown, pointer: string, placeOf: PlaceOf): PlannedQuery[] {
  if (isRecord(value))
    return Object.entries(value).flatMap(([key, one]) =>
      queriesOf(one, `${pointer}/${escapePointer(key)}`, kinds[plain(key)] ?? 'secondary', placeOf),
    )
  const all = queriesOf(value, pointer, 'secondary', placeOf)
  // A text lists tags as often as keywords: only its first entry is taken, as of meta keywords.
  const kept = typeof value === 'string' ? all.slice(0, 1) : all
  return kept.map((query, index) => (index === 0 ? { ...query, kind: 'primary' } : query))
}

function queriesOf(value: unknown, pointer: string, kind: QueryKind, placeOf: PlaceOf): PlannedQuery[] {
  if (Array.isArray(value))
    return value.flatMap((one: unknown, index) => {
      const text = textOf(one)?.trim()
      return text ? [{ text, kind, at: placeOf(`${pointer}/${index}`) }] : []
    })
  const text = textOf(value)
  if (text === null || text.trim() === '') return []
  const at = placeOf(pointer)
  const pieces =
    kind === 'primary' ? [{ text: text.trim(), from: 0, to: text.length }] : splitValue(text, 0, kind)
  // A value without escapes stands in the source as it is, and its parts have places of their own.
  const exact = at !== null && at.end - at.start === text.length
  return pieces.map((piece) => ({
    text: piece.text,
    kind,
    at: exact && at ? { start: at.start + piece.from, end: at.start + piece.to } : at,
  }))
}

function itemsOf(value: unknown, pointer: string, placeOf: PlaceOf, keys: readonly string[]): PlannedItem[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.flatMap((one, index): PlannedItem[] => {
    const here = Array.isArray(value) ? `${pointer}/${index}` : pointer
    if (isRecord(one)) {
      const key = keys.find((name) => typeof one[name] === 'string')
      const text = key === undefined ? null : textOf(one[key])
      return key && text ? [{ text, at: placeOf(`${here}/${escapePointer(key)}`) }] : []
    }
    const text = textOf(one)?.trim()
    if (!text) return []
    if (Array.isArray(value)) return [{ text, at: placeOf(here) }]
    return text.split(/\s*,\s*/).map((part) => ({ text: part, at: placeOf(here) }))
  })
}

function reviewerOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value
  return isRecord(first) ? textOf(first.name) : textOf(first)
}

/** Primary first: a plan may name its kinds in any order. */
function byKind(queries: readonly PlannedQuery[]): PlannedQuery[] {
  const order: readonly QueryKind[] = ['primary', 'secondary', 'long-tail', 'question']
  return queries.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

function plain(key: string): string {
  return key.toLowerCase().replace(/[\s_-]/g, '')
}
