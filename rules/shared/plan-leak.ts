import type { Block, PageFacts, Section, Table } from '../../src/page/model.ts'
import { planningTables } from '../../src/page/planning.ts'
import type { Edit, Problem } from '../../src/rule/rule.ts'
import { fold } from '../../src/text/fold.ts'
import { brief, inCode, isAboutPublishing, type Leak, leakAt, leakBlocks } from './leak.ts'

/** What one kind of plan looks like outside a planning table. */
export interface PlanSigns {
  readonly kind: 'keywords' | 'schema' | 'links'
  /** For messages: `keyword plan`. */
  readonly name: string
  /** Role of a section that holds such a plan. */
  readonly role?: string
  /** Headings of such a plan that no role covers, on folded text. */
  readonly heading?: RegExp
  /** Whether a line is part of such a plan: `sure` by itself, `likely` where several stand in one section. */
  readonly line: (text: string) => 'sure' | 'likely' | null
  /** Whether a planning table of the kind is one beyond doubt, by its header and first cells. */
  readonly table?: (cells: readonly string[]) => boolean
  /** How many likely lines make a plan. */
  readonly least: number
  /** Whether a section of the role really holds a plan; a heading such as "Keywords" may head a glossary. */
  readonly holds?: (blocks: readonly Block[]) => boolean
}

/** Plans of one kind on a published page: planning tables, lines of a plan, sections that hold one. */
export function* planLeaks(
  page: PageFacts,
  signs: PlanSigns,
  help: string,
  safe: boolean,
): Iterable<Problem> {
  if (isAboutPublishing(page)) return
  const inTables = new Set<number>()
  const told = new Set<number>()
  for (const { table, kind } of planningTables(page)) {
    inTables.add(table.index)
    if (kind !== signs.kind || !(signs.table?.(cellsOf(page, table)) ?? true)) continue
    told.add(table.section)
    yield tableProblem(page, table, signs, help, safe)
  }
  const bySection = new Map<number, { leaks: Leak[]; sure: boolean }>()
  for (const block of leakBlocks(page, 'published')) {
    if (inTables.has(block.table) || block.kind === 'heading' || inCode(block.text, 0)) continue
    const line = signs.line(block.text.value.slice(0, 300))
    if (!line) continue
    const lines = bySection.get(block.section) ?? { leaks: [], sure: false }
    lines.leaks.push(leakAt(block, 0, Math.min(block.text.value.length, 120)))
    lines.sure ||= line === 'sure'
    bySection.set(block.section, lines)
  }
  for (const [section, { leaks, sure }] of bySection) {
    const [first, ...others] = leaks
    if (!first || (!sure && leaks.length < signs.least)) continue
    told.add(section)
    yield {
      message: `"${brief(first.words)}" belongs to a ${signs.name} for the team, published`,
      at: first.at,
      help,
      related: others.slice(0, 50).map(({ words, at }) => ({ message: `Also here: "${brief(words)}"`, at })),
    }
  }
  for (const section of page.sections) {
    const heading = page.blocks[section.heading]
    const { role } = section
    if (!heading || heading.zone === 'navigation' || told.has(section.index)) continue
    const named = signs.heading?.test(fold(heading.text.value.slice(0, 120)))
    const held =
      role && role.id === signs.role && role.how !== 'inherited'
        ? signs.holds?.(page.blocks.slice(section.from + 1, section.to))
        : false
    if (!named && !held) continue
    yield {
      message: `Section "${brief(heading.text.value)}" is a ${signs.name} for the team, published`,
      at: leakAt(heading, 0, heading.text.value.length).at,
      help,
    }
  }
}

function tableProblem(page: PageFacts, table: Table, signs: PlanSigns, help: string, safe: boolean): Problem {
  const first = page.blocks[table.header[0] ?? table.rows[0]?.[0] ?? -1]
  const section = page.sections[table.section]
  const heading = page.blocks[section?.heading ?? -1]
  const edits: Edit[] = [{ ...table.at, text: '' }]
  // A heading over nothing but the table goes with it.
  if (section && heading && heading.level > 1 && holdsOnly(page, section, table))
    edits.unshift({ ...heading.at, text: '' })
  const title = first?.text.value
  return {
    message: `Table${title ? ` "${brief(title)}"` : ''} is a ${signs.name} for the team, published (${table.rows.length} rows)`,
    at: first?.text.value ? leakAt(first, 0, first.text.value.length).at : table.at,
    help,
    fix: { safe, edits },
  }
}

function cellsOf(page: PageFacts, { header, rows }: Table): string[] {
  return [...header, ...rows.map((row) => row[0] ?? -1)].map((index) => page.blocks[index]?.text.value ?? '')
}

function holdsOnly(page: PageFacts, { heading, from, to }: Section, { index }: Table): boolean {
  for (let at = from; at < to; at++) if (at !== heading && page.blocks[at]?.table !== index) return false
  return true
}
