import type { Block, Comment, PageFacts } from '../page/model.ts'
import { placeAt, type Span } from '../page/span.ts'
import type { SuppressionUse } from '../rule/rule.ts'
import { nearest } from '../text/nearest.ts'
import type { Finding } from './report.ts'

/** One suppression comment and the part of the source that it speaks for. */
export interface Suppression {
  readonly at: Span
  readonly rules: readonly string[]
  readonly reason: string
  readonly until: string | null
  readonly covers: Span
}

const directive =
  /^\s*guidelint-(disable-next-line|disable|enable)(?![\w-])\s*([^:]*?)\s*(?::([\s\S]*)|\s--\s([\s\S]*))?$/
const untilDate = /\s*\buntil\s+(\d{4}-\d{2}-\d{2})\s*$/

/**
 * Reads the suppression comments of a page:
 * `guidelint-disable-next-line RULE, RULE: reason until YYYY-MM-DD`, and `guidelint-disable RULE: reason` up to
 * `guidelint-enable RULE` or the end. A comment that stands before the first block covers what precedes it too,
 * for front matter can hold no comment.
 */
export function readSuppressions(page: PageFacts): Suppression[] {
  const found: Suppression[] = []
  const open: { from: number; draft: Omit<Suppression, 'covers'> }[] = []
  const first = page.blocks[0]?.at.start ?? 0
  const close = (entry: (typeof open)[number], end: number) =>
    found.push({ ...entry.draft, covers: { start: entry.from, end } })
  for (const comment of page.comments) {
    const parsed = parse(comment)
    if (!parsed) continue
    const { kind, draft } = parsed
    if (kind === 'disable-next-line') found.push({ ...draft, covers: nextLine(page, comment.at.end) })
    else if (kind === 'disable') open.push({ from: comment.at.start <= first ? 0 : comment.at.end, draft })
    else
      for (let index = open.length - 1; index >= 0; index--) {
        const entry = open[index]
        if (!entry || !(draft.rules.length === 0 || sameRules(draft.rules, entry.draft.rules))) continue
        close(entry, comment.at.start)
        open.splice(index, 1)
      }
  }
  for (const entry of open) close(entry, page.source.length + 1)
  return found.sort((a, b) => a.at.start - b.at.start)
}

/** Marks the findings that a valid suppression covers, and says what became of each suppression. */
export function applySuppressions(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  knownRules: readonly string[],
  now: string,
): { findings: Finding[]; uses: SuppressionUse[] } {
  const known = new Set(knownRules)
  const covered = new Map<Suppression, number>()
  const marked = findings.map((finding): Finding => {
    let reason: string | null = null
    for (const suppression of suppressions) {
      if (!suppression.rules.includes(finding.rule) || !holds(suppression.covers, finding.start.offset))
        continue
      covered.set(suppression, (covered.get(suppression) ?? 0) + 1)
      // A reason is the price of silence: without one, or past its date, the finding stands.
      if (suppression.reason && !expired(suppression, now)) reason ??= suppression.reason
    }
    return reason === null ? finding : { ...finding, suppressed: { reason } }
  })
  const uses = suppressions.map(
    (suppression): SuppressionUse => ({
      at: suppression.at,
      rules: suppression.rules,
      unknown: suppression.rules
        .filter((id) => !known.has(id))
        .map((id) => ({ id, nearest: nearest(id, knownRules) })),
      reason: suppression.reason,
      until: suppression.until,
      expired: expired(suppression, now),
      covered: covered.get(suppression) ?? 0,
    }),
  )
  return { findings: marked, uses }
}

function parse(comment: Comment): { kind: string; draft: Omit<Suppression, 'covers'> } | null {
  if (!comment.value.includes('guidelint-')) return null
  const match = directive.exec(comment.value.slice(0, 1000).trimEnd())
  if (!match?.[1]) return null
  const rules = (match[2] ?? '').split(/[\s,]+/).filter(Boolean)
  const text = (match[3] ?? match[4] ?? '').trim()
  const until = untilDate.exec(text)
  const reason = (until ? text.slice(0, until.index) : text).trim()
  return { kind: match[1], draft: { at: comment.at, rules, reason, until: until?.[1] ?? null } }
}

/** The next line that holds something, up to the end of a block that begins on it. */
function nextLine(page: PageFacts, from: number): Span {
  let line = placeAt(page.lines, from).line
  let start = page.lines[line] ?? page.source.length
  let end = page.lines[line + 1] ?? page.source.length + 1
  while (end <= page.source.length && page.source.slice(start, end).trim() === '') {
    line++
    start = end
    end = page.lines[line + 1] ?? page.source.length + 1
  }
  const block = firstBlockFrom(page.blocks, start)
  if (block && block.at.start < end) return { start, end: Math.max(end, block.at.end) }
  return { start, end }
}

function firstBlockFrom(blocks: readonly Block[], offset: number): Block | undefined {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.at.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return blocks[low]
}

function holds(span: Span, offset: number): boolean {
  return offset >= span.start && offset < span.end
}

function expired(suppression: Suppression, now: string): boolean {
  return suppression.until !== null && now > suppression.until
}

function sameRules(a: readonly string[], b: readonly string[]): boolean {
  return a.some((rule) => b.includes(rule))
}
