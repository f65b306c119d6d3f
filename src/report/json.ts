import type { Crash, Finding, PageReport, Report } from '../lint/report.ts'
import type { Place } from '../page/span.ts'

/** The report as schemas/report.schema.json has it: keys and pages always in the same order. */
export function json(report: Report): string {
  const { schemaVersion, tool, now, site, counts } = report
  const pages = [...report.pages].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  const ordered = {
    schemaVersion,
    tool: { name: tool.name, version: tool.version, ruleSet: tool.ruleSet },
    now,
    pages: pages.map(pageOf),
    site,
    counts: { error: counts.error, warning: counts.warning, info: counts.info },
    crashes: report.crashes.map(crashOf),
  }
  return `${JSON.stringify(ordered, null, 2)}\n`
}

function pageOf({ path, url, format, profile, stage, findings, skipped, scores }: PageReport) {
  return {
    path,
    url,
    format,
    profile,
    stage,
    findings: findings.map(findingOf),
    skipped: skipped.map(({ rule, needs }) => ({ rule, needs })),
    scores: Object.fromEntries(Object.entries(scores).sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}

function findingOf(finding: Finding) {
  const { rule, level, message, help, quote, fingerprint, fix, suppressed, baseline } = finding
  return {
    rule,
    level,
    message,
    help,
    quote,
    start: placeOf(finding.start),
    end: placeOf(finding.end),
    fingerprint,
    related: finding.related.map(({ message, path, start, end }) => ({
      message,
      path,
      start: placeOf(start),
      end: placeOf(end),
    })),
    fix: fix && {
      safe: fix.safe,
      edits: fix.edits.map(({ start, end, text }) => ({ start, end, text })),
    },
    suppressed: suppressed && { reason: suppressed.reason },
    baseline,
  }
}

function placeOf({ line, column, offset }: Place) {
  return { line, column, offset }
}

function crashOf({ path, rule, message, stack }: Crash) {
  return { path, rule, message, stack }
}
