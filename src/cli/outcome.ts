import type { Report } from '../lint/report.ts'
import type { Level } from '../rule/rule.ts'

/** 0 passed, 1 findings, 2 the run itself went wrong. */
export type ExitCode = 0 | 1 | 2

/** What a report means for the exit code. What could not be checked weighs more than what was found. */
export function exitCodeOf(report: Report, failOn: Level | 'never', maxWarnings: number | null): ExitCode {
  const { counts, crashes } = report
  if (crashes.length > 0) return 2
  if (maxWarnings !== null && counts.warning > maxWarnings) return 1
  const counted = { error: counts.error, warning: counts.error + counts.warning }
  switch (failOn) {
    case 'never':
      return 0
    case 'info':
      return counted.warning + counts.info > 0 ? 1 : 0
    default:
      return counted[failOn] > 0 ? 1 : 0
  }
}

/** The report without warnings and info, for `--quiet`. */
export function errorsOnly(report: Report): Report {
  const pages = report.pages.map((page) => ({
    ...page,
    findings: page.findings.filter((finding) => finding.level === 'error'),
  }))
  return { ...report, pages, counts: { error: report.counts.error, warning: 0, info: 0 } }
}
