import { Chalk } from 'chalk'
import type { Crash, Finding, PageReport, Report } from '../../src/lint/report.ts'
import { indexLines, placeAt } from '../../src/page/span.ts'
import type { ReportContext } from '../../src/report/index.ts'

/** A finding on the nth place where `quote` stands in the source. */
export function finding(source: string, quote: string, more: Partial<Finding> = {}, nth = 0): Finding {
  let at = source.indexOf(quote)
  for (let step = 0; step < nth; step++) at = source.indexOf(quote, at + 1)
  if (at < 0) throw new Error(`the source does not hold ${JSON.stringify(quote)}`)
  const lines = indexLines(source)
  return {
    rule: 'leak/note',
    level: 'error',
    message: 'A note for the team',
    help: null,
    quote,
    start: placeAt(lines, at),
    end: placeAt(lines, at + quote.length),
    fingerprint: 'f',
    related: [],
    fix: null,
    suppressed: null,
    baseline: 'new',
    ...more,
  }
}

/** A report over pages given by path, each with its findings. */
export function reportOf(
  findings: Readonly<Record<string, readonly Finding[]>>,
  crashes: readonly Crash[] = [],
): Report {
  const pages = Object.entries(findings).map(
    ([path, found]): PageReport => ({
      path,
      url: null,
      format: 'markdown',
      profile: 'base',
      stage: 'draft',
      findings: found,
      skipped: [{ rule: 'access/noindex', needs: ['http'] }],
      scores: { leak: 90 },
    }),
  )
  const counts = { error: 0, warning: 0, info: 0 }
  for (const found of Object.values(findings).flat())
    if (!found.suppressed && found.baseline === 'new') counts[found.level]++
  const tool = { name: 'guidelint', version: '0.1.0', ruleSet: '0.1' }
  return { schemaVersion: 1, tool, now: '2026-11-23', pages, site: null, counts, crashes }
}

export function contextOf(
  sources: Readonly<Record<string, string>>,
  more: Partial<ReportContext> = {},
): ReportContext {
  return {
    sources: new Map(Object.entries(sources)),
    titles: new Map([['head/width', 'Title too wide']]),
    chalk: new Chalk({ level: 0 }),
    width: 80,
    all: false,
    debug: false,
    ...more,
  }
}
