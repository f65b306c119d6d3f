import type { Finding, PageReport, Report } from '../lint/report.ts'
import type { Level } from '../rule/rule.ts'
import { standing } from './standing.ts'

/** Findings of one page that say the same thing in different places. */
export interface Group {
  readonly first: Finding
  readonly others: readonly Finding[]
}

/** A page with what is to be shown of it. */
export interface PageGroups {
  readonly page: PageReport
  readonly groups: readonly Group[]
  readonly counts: Readonly<Record<Level, number>>
}

/** An info rule folded to one line. */
export interface Folded {
  readonly rule: string
  readonly count: number
  readonly pages: number
  /** Message of the first finding. */
  readonly message: string
}

/** The pages with something to show, worst first: by errors, warnings, info, then by path. */
export function groupPages(report: Report, withInfo: boolean): PageGroups[] {
  const pages = report.pages.map((page): PageGroups => {
    const counts = { error: 0, warning: 0, info: 0 }
    const groups = new Map<string, { first: Finding; others: Finding[] }>()
    for (const finding of standing(page)) {
      counts[finding.level]++
      if (finding.level === 'info' && !withInfo) continue
      const key = `${finding.level} ${finding.rule} ${finding.message}`
      const group = groups.get(key)
      if (group) group.others.push(finding)
      else groups.set(key, { first: finding, others: [] })
    }
    return { page, groups: [...groups.values()], counts }
  })
  return pages
    .filter(({ groups }) => groups.length > 0)
    .sort(
      (a, b) =>
        b.counts.error - a.counts.error ||
        b.counts.warning - a.counts.warning ||
        b.counts.info - a.counts.info ||
        (a.page.path < b.page.path ? -1 : 1),
    )
}

/** The info findings of all pages, one entry a rule, the most frequent first. */
export function foldInfo(report: Report): Folded[] {
  const folded = new Map<string, { rule: string; count: number; pages: number; message: string }>()
  for (const page of report.pages) {
    const here = new Set<string>()
    for (const { level, rule, message } of standing(page)) {
      if (level !== 'info') continue
      const entry = folded.get(rule) ?? { rule, count: 0, pages: 0, message }
      entry.count++
      if (!here.has(rule)) entry.pages++
      here.add(rule)
      folded.set(rule, entry)
    }
  }
  return [...folded.values()].sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1))
}
