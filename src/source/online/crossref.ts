import type { WorkCheck } from '../../page/model.ts'
import type { Client } from './client.ts'
import type { Queue } from './queue.ts'

/** Records of works with thousands of references are long; anything longer is no record. */
const MOST = 8_000_000

type Retraction = WorkCheck['retraction']
type Kind = NonNullable<Retraction>['kind']

const KINDS: Readonly<Record<string, Kind>> = {
  retraction: 'retraction',
  retracted: 'retraction',
  withdrawal: 'withdrawal',
  removal: 'removal',
  'partial-retraction': 'partial-retraction',
  'expression-of-concern': 'expression-of-concern',
}
/** The heaviest word counts where a work has several notices. */
const WEIGHT: readonly Kind[] = [
  'retraction',
  'withdrawal',
  'removal',
  'partial-retraction',
  'expression-of-concern',
]

/**
 * Asks Crossref whether a work was retracted. A DOI of another agency is not known there: `undefined` stands for
 * no answer, null for none that says so. Never throws.
 */
export async function retractionOf(
  doi: string,
  base: string,
  client: Client,
  queue: Queue,
): Promise<Retraction | undefined> {
  try {
    const url = new URL(`${base}/works/${encodeURIComponent(doi)}`)
    const ask = { method: 'GET', accept: 'application/json', most: MOST } as const
    const { status, text } = await queue.run(url.host, () => client.ask(url, ask))
    if (status === 404) return null
    return status === 200 ? retractionIn(JSON.parse(text), doi) : undefined
  } catch {
    return undefined
  }
}

/**
 * The notice in a Crossref record that takes the work back, or null. The record of the work names its notices in
 * `updated-by`; a notice under the work's own DOI names it in `update-to`; some publishers change the title alone.
 */
export function retractionIn(record: unknown, doi: string): Retraction {
  const message = field(record, 'message')
  const own = list(field(message, 'update-to')).filter((one) => word(field(one, 'DOI')) === doi)
  const notices = [...list(field(message, 'updated-by')), ...own].flatMap(
    (one): NonNullable<Retraction>[] => {
      const kind = KINDS[word(field(one, 'type')).replace(/_/g, '-')]
      if (!kind) return []
      const notice = word(field(one, 'DOI'))
      return [{ kind, notice: notice === '' ? null : notice, date: dateOf(field(one, 'updated')) }]
    },
  )
  notices.sort((a, b) => WEIGHT.indexOf(a.kind) - WEIGHT.indexOf(b.kind))
  const [first] = notices
  if (first) return first
  const title = list(field(message, 'title'))[0]
  const marked = /^\s?(retract(?:ed|ion)|withdrawn)(?: article)?[:.\]]/i.exec(
    typeof title === 'string' ? title : '',
  )
  if (!marked) return null
  return { kind: /^w/i.test(marked[1] ?? '') ? 'withdrawal' : 'retraction', notice: null, date: null }
}

function dateOf(updated: unknown): string | null {
  const parts = list(list(field(updated, 'date-parts'))[0]).filter((part) => typeof part === 'number')
  return parts.length > 0 ? parts.map((part) => String(part).padStart(2, '0')).join('-') : null
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function word(value: unknown): string {
  return typeof value === 'string' ? value.toLowerCase() : ''
}
