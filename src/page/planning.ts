import type { Block, Page, QueryKind, Table } from './model.ts'
import { plannedTypes } from './schema-types.ts'

/** A table that plans the page instead of informing its readers. */
export interface PlanningTable {
  readonly table: Table
  readonly kind: 'keywords' | 'schema' | 'links'
}

/** A line or heading that names keywords of one kind, and the blocks that give them. */
export interface PlanningLine {
  readonly kind: QueryKind
  /** Index of the block that holds the label. */
  readonly label: number
  /** Blocks with the keywords, each with the offset in its text where they begin. */
  readonly values: readonly { readonly block: number; readonly from: number }[]
}

const keywordLabel =
  /^(primary|main|secondary|supporting|long[- ]?tail|questions?(?:[- ]based)?|lsi|semantic|target|focus|related|seed)[ -](?:keywords?|key ?phrases?|search quer(?:y|ies)|quer(?:y|ies)|search terms?)(?:\s?\(\w{1,20}\))?(?=\s*:|$)/i
const kinds: Readonly<Record<string, QueryKind>> = {
  primary: 'primary',
  main: 'primary',
  target: 'primary',
  focus: 'primary',
  longtail: 'long-tail',
  question: 'question',
  questions: 'question',
  questionbased: 'question',
  questionsbased: 'question',
}
const keywordColumn = /^(?:target |focus )?(?:keywords?|key ?phrases?|quer(?:y|ies)|search terms?)$/i
const measureColumn = /^(?:keyword |search )?(?:type|intent|volume|difficulty|kd|priority|msv)$/i
const schemaHeader = /^schema(?:\.org)?(?: (?:types?|markup|recommendations?))?$/i
const schemaTypes = new Set<string>(plannedTypes)
/** What a plan says behind a type, and a table about types does not. */
const advice =
  /^(?:use|used|add|apply|include|implement|mark|embed|insert|for|on|to|recommended|required|optional|yes|no|if)\b/i
const linkHeader =
  /^(?:(?:suggested|recommended|planned|proposed) )?(?:internal links?|internal link targets?|link targets?)$|^anchor(?: text)?$|^target (?:url|page|link)$|^suggested (?:url|link|slug)s?$/i
const path = /^\/[a-z0-9][\w-]*(?:\/[\w-]+)*\/?$/i

/** Keywords' kind and the end of the label, where a text begins with one such as `Secondary keywords:`; else null. */
export function readKeywordLabel(text: string): { kind: QueryKind; to: number } | null {
  const match = keywordLabel.exec(text)
  const word = match?.[1]
  if (!match || !word) return null
  const to = match[0].length
  return { kind: kinds[word.toLowerCase().replace(/[ -]/g, '')] ?? 'secondary', to }
}

/** A schema.org type that a cell names and nothing else, or null. */
export function schemaTypeOf(text: string): string | null {
  const name = /^(?:https?:\/\/schema\.org\/|schema:)?([A-Z][A-Za-z]{2,40})(?: (?:schema|markup))?$/.exec(
    text.trim(),
  )?.[1]
  return name && schemaTypes.has(name) ? name : null
}

/** Whether a text is a bare path on a site, such as `/guides/knee`. */
export function isSitePath(text: string): boolean {
  return text.length <= 300 && path.test(text.trim())
}

/** Tables of keywords, schema types and internal links that writers keep beside a draft. */
export function planningTables(page: Pick<Page, 'blocks' | 'tables'>): PlanningTable[] {
  const found: PlanningTable[] = []
  for (const table of page.tables) {
    const kind = kindOf(table, page.blocks)
    if (kind) found.push({ table, kind })
  }
  return found
}

function kindOf({ header, rows }: Table, blocks: readonly Block[]): PlanningTable['kind'] | null {
  const text = (index: number | undefined) => blocks[index ?? -1]?.text.value.trim() ?? ''
  const heads = header.map(text)
  // Markdown makes the first row the header, also where the writer meant none.
  const all = header.length > 0 ? [header, ...rows] : rows
  if (all.some((row) => readKeywordLabel(text(row[0])) !== null && text(row[1]) !== '')) return 'keywords'
  if (/^(?:keyword|query) (?:type|category|group)$/i.test(heads[0] ?? '')) return 'keywords'
  if (heads.filter((head) => readKeywordLabel(head) !== null).length > 1) return 'keywords'
  if (heads.some((head) => keywordColumn.test(head)) && heads.some((head) => measureColumn.test(head)))
    return 'keywords'

  const typed = all.filter((row) => schemaTypeOf(text(row[0])) !== null)
  const advised = typed.filter((row) => advice.test(text(row[1])))
  // "Hospital" and "Physician" are words of readers too; "FAQPage" is not.
  const technical = typed.some((row) => /[a-z][A-Z]/.test(schemaTypeOf(text(row[0])) ?? ''))
  const planned = schemaHeader.test(heads[0] ?? '') || (advised.length >= 2 && technical)
  if (typed.length >= 2 && planned) return 'schema'

  let paths = 0
  for (const row of rows) for (const cell of row) if (isSitePath(text(cell))) paths++
  if (paths >= 3 || (paths > 0 && heads.some((head) => linkHeader.test(head)))) return 'links'
  const addressed = rows.some((row) => row.some((cell) => /^https?:\/\/\S+$/.test(text(cell))))
  return addressed && heads.some((head) => linkHeader.test(head)) ? 'links' : null
}

/** Lines such as `Primary keyword: x`, and labels alone with a list below them. */
export function planningLines(page: Pick<Page, 'blocks' | 'lists'>): PlanningLine[] {
  const found: PlanningLine[] = []
  for (const block of page.blocks) {
    if (block.kind === 'cell' || block.kind === 'code' || block.zone === 'navigation') continue
    const { value } = block.text
    const label = readKeywordLabel(value)
    if (!label) continue
    const rest = /^\s*:\s*/.exec(value.slice(label.to))
    const from = label.to + (rest?.[0].length ?? 0)
    if (from < value.length) {
      if (rest) found.push({ kind: label.kind, label: block.index, values: [{ block: block.index, from }] })
      continue
    }
    const below = page.blocks[block.index + 1]
    const list = below && below.list !== block.list ? page.lists[below.list] : undefined
    const items = list ? list.items : below?.kind === 'paragraph' && rest ? [below.index] : []
    const values = items.filter((item) => item > block.index).map((item) => ({ block: item, from: 0 }))
    if (values.length > 0) found.push({ kind: label.kind, label: block.index, values })
  }
  return found
}
