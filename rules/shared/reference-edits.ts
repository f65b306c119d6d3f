import type { Marker, Reference } from '../../src/page/model.ts'
import type { Edit } from '../../src/rule/rule.ts'
import { type CitationScope, numberOf, sayLabel } from './citations.ts'

const GROUP = /^\[\d{1,3}(?:, ?\d{1,3}){0,20}\]$/
const LABEL = /^\[\d{1,3}\]/

/**
 * Deletes an entry that stands alone on its lines and bears its own number. Null for other forms: a list
 * numbered by its markup would renumber the entries after it.
 */
export function removeEntry(source: string, reference: Reference): Edit | null {
  if (reference.form === 'list') return null
  const start = source.lastIndexOf('\n', reference.at.start - 1) + 1
  const lineEnd = source.indexOf('\n', reference.at.end)
  const end = lineEnd < 0 ? source.length : lineEnd + 1
  const around = source.slice(start, reference.at.start) + source.slice(reference.at.end, end)
  return around.trim() === '' ? { start, end, text: '' } : null
}

/** Makes every citation of one label cite another. Null where a citation is not written as plain numbers. */
export function relabelMarkers(
  source: string,
  markers: readonly Marker[],
  labels: ReadonlyMap<string, string>,
): Edit[] | null {
  const edits = new Map<number, Edit>()
  for (const { at, label } of markers) {
    const written = source.slice(at.start, at.end)
    if (!GROUP.test(written)) {
      if (labels.has(label)) return null
      continue
    }
    const old = written.slice(1, -1).split(',')
    const numbers = [...new Set(old.map((part) => labels.get(part.trim()) ?? part.trim()))]
    numbers.sort((a, b) => Number(a) - Number(b))
    const text = `[${numbers.join(written.includes(', ') ? ', ' : ',')}]`
    if (text !== written) edits.set(at.start, { ...at, text })
  }
  return [...edits.values()]
}

/**
 * Numbers the cited entries of a list in the order in which the text first cites them: moves the entries and
 * rewrites the citations. Null where an entry or a citation does not bear its number in the source as `[n]`.
 */
export function renumber(source: string, scope: CitationScope): Edit[] | null {
  const order = [...new Set(scope.markers.map(({ label }) => label))]
  const slots = order.map(numberOf)
  if (slots.some((slot) => slot === null)) return null
  const sorted = slots.map(Number).sort((a, b) => a - b)
  const labels = new Map(order.map((label, index) => [label, String(sorted[index])]))
  const entries = new Map<string, Reference>()
  for (const reference of scope.references) {
    if (reference.form === 'list' || reference.form === 'footnote' || reference.label === null) return null
    if (!LABEL.test(source.slice(reference.at.start, reference.at.start + 5))) return null
    entries.set(reference.label, reference)
  }
  const edits: Edit[] = []
  for (const [old, label] of labels) {
    const slot = entries.get(label)
    const entry = entries.get(old)
    if (!slot || !entry) return null
    if (slot === entry) continue
    const text = source.slice(entry.at.start, entry.at.end).replace(LABEL, sayLabel(label))
    edits.push({ ...slot.at, text })
  }
  const moved = relabelMarkers(source, scope.markers, labels)
  return moved && [...moved, ...edits]
}
