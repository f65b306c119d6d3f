import type { Block, DateRole, PersonRole } from '../../page/model.ts'
import { parseDate } from '../../text/date.ts'
import { parsePeople } from '../../text/person.ts'
import type { Collector, Located } from './collector.ts'
import { readFields } from './fields.ts'
import type { Hint, Layout } from './layout.ts'

const hintDates: Readonly<Partial<Record<Hint['name'], DateRole>>> = {
  datePublished: 'published',
  dateModified: 'updated',
  lastReviewed: 'reviewed',
}

/** Adds what the markup says beyond the text: other dates in attributes, and people and dates without a label. */
export function addHints({ blocks }: Layout, hints: readonly Hint[], found: Collector): void {
  if (hints.length === 0) return
  const shown = byBlock(found.dates)
  const named = byBlock(found.bylines)
  const known = new Set<string>()
  for (const hint of hints) {
    const { name, value, at, block: index, from, to } = hint
    const overlaps = (fact: Located) => fact.from < Math.max(to, from + 1) && from < fact.to
    if (name === 'author' || name === 'reviewedBy') {
      const role: PersonRole = name === 'author' ? 'author' : 'reviewer'
      const people = parsePeople(value)
      const twin = named.get(index)?.some((fact) => fact.byline.role === role && overlaps(fact))
      if (people.length === 0 || twin) continue
      found.bylines.push({ byline: { role, raw: value, people, at, from: 'markup' }, block: index, from, to })
      continue
    }
    const { iso, ambiguous } = parseDate(value)
    const text = shown.get(index)?.filter(overlaps) ?? []
    for (const role of rolesOf(
      hint,
      blocks[index],
      text.map(({ date }) => date.role),
    )) {
      // The date that the reader sees stands already; the attribute is news only where it says another.
      if (text.some(({ date }) => date.role === role && sameDate(date.iso, iso))) continue
      const key = `${role} ${at.start}`
      if (known.has(key)) continue
      known.add(key)
      const origin = name === 'time' ? ('time' as const) : ('markup' as const)
      const date = { role, raw: value, iso, ambiguous, at, from: origin }
      found.dates.push({ date, block: index, from, to, eitherReview: false })
    }
  }
}

function rolesOf(hint: Hint, block: Block | undefined, shown: readonly DateRole[]): readonly DateRole[] {
  const named = hintDates[hint.name]
  if (named) return [named]
  return shown.length > 0 ? shown : [roleBefore(block, hint.from)]
}

function byBlock<Fact extends Located>(facts: readonly Fact[]): Map<number, Fact[]> {
  const map = new Map<number, Fact[]>()
  for (const fact of facts) {
    const list = map.get(fact.block)
    if (list) list.push(fact)
    else map.set(fact.block, [fact])
  }
  return map
}
/** Equal as far as both go: `2026-05` and `2026-05-15` do not contradict each other. */
function sameDate(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && (a.startsWith(b) || b.startsWith(a))
}

/** Role of a time element whose text is no date, from the label that stands before it. */
function roleBefore(block: Block | undefined, from: number): DateRole {
  if (!block) return 'other'
  const start = Math.max(0, from - 60)
  const probe = `${block.text.value.slice(start, from).trimEnd()} 2000-01-01`
  const line = { text: probe, joins: [], from: 0, to: probe.length, cut: start > 0, edge: true, top: false }
  const fields = readFields(line)
  const last = fields[fields.length - 1]
  return last?.kind === 'date' && last.to === probe.length ? (last.roles[0] ?? 'other') : 'other'
}
