import type { Matter, MetaTag, Plan, ReadFault } from '../page/model.ts'
import type { Layout } from './facts/layout.ts'
import { readYaml } from './matter/yaml.ts'
import { planKeys } from './plan/keys.ts'
import type { PlanParts } from './plan/parts.ts'
import { splitQueries } from './plan/split.ts'
import { planTables } from './plan/tables.ts'

/** Where a plan may stand. */
export interface PlanSources {
  readonly matter?: Matter | null
  readonly sidecar?: { readonly path: string; readonly text: string } | undefined
  readonly layout: Layout
  readonly metas?: readonly MetaTag[]
}

/** Largest sidecar that is parsed, in UTF-16 units. */
const MAX_LENGTH = 1_000_000

/**
 * Reads what the team wants a page to cover. A sidecar goes before the front matter, that before the planning
 * tables of a draft, and those before the first of the meta keywords; each part (queries, schema types, links,
 * reviewer) comes from the first source that has it. Null where nothing is planned: a reviewer alone is no plan.
 */
export async function readPlan(
  sources: PlanSources,
): Promise<{ plan: Plan | null; faults: readonly ReadFault[] }> {
  const { matter, sidecar, layout, metas } = sources
  const faults: ReadFault[] = []
  const found: (PlanParts & { from: Plan['from'] })[] = []
  if (sidecar) {
    const { value, fault } = await readSidecar(sidecar.text)
    if (fault) {
      // The fault stands in another file; on the page it can only be told, at its start.
      const message = `The plan ${sidecar.path} is not valid YAML: ${fault}`
      faults.push({ kind: 'sidecar', message, at: { start: 0, end: 0 } })
    }
    found.push({ from: 'sidecar', ...planKeys(value, () => null) })
  }
  if (matter) {
    const places = new Map(matter.entries.map((entry) => [entry.pointer, entry.at]))
    found.push({ from: 'matter', ...planKeys(matter.value, (pointer) => places.get(pointer) ?? null) })
  }
  found.push({ from: 'tables', ...planTables(layout) }, { from: 'meta', ...metaParts(metas ?? []) })

  const part = <Part>(get: (parts: PlanParts) => readonly Part[]): readonly Part[] =>
    found.map(get).find((list) => list.length > 0) ?? []
  const queries = part((parts) => parts.queries)
  const schema = part((parts) => parts.schema)
  const links = part((parts) => parts.links)
  const main =
    found.find((parts) => parts.queries.length > 0) ??
    found.find((parts) => parts.schema.length + parts.links.length > 0)
  if (!main) return { plan: null, faults }
  const reviewer = found.map((parts) => parts.reviewer).find((one) => one !== null) ?? null
  return { plan: { from: main.from, queries, schema, links, reviewer }, faults }
}

async function readSidecar(
  text: string,
): Promise<{ value: Readonly<Record<string, unknown>>; fault: string | null }> {
  const empty: Readonly<Record<string, unknown>> = Object.create(null)
  if (text.length > MAX_LENGTH) return { value: empty, fault: 'it is larger than 1 MB and was not read' }
  try {
    // Fences around the keys, as copied from front matter, are allowed.
    const bare = text.replace(/^\ufeff?---[ \t]*\r?\n/, '').replace(/\r?\n---\s*$/, '\n')
    const { value, fault } = await readYaml(bare.replace(/^\ufeff/, ''), 0)
    return { value, fault: fault?.message ?? null }
  } catch (error) {
    if (error instanceof RangeError) return { value: empty, fault: 'it is nested too deep' }
    throw error
  }
}

/** The first of the meta keywords is a page's primary keyword; the others are mostly noise. */
function metaParts(metas: readonly MetaTag[]): PlanParts {
  const tag = metas.find(({ name, content }) => name === 'keywords' && content.value.trim() !== '')
  const first = tag ? splitQueries(tag.content, 0, 'primary').slice(0, 1) : []
  return {
    queries: first,
    schema: [],
    links: [],
    reviewer: null,
  }
}
