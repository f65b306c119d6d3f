import type { Finding, PageReport } from '../lint/report.ts'

/** The findings that stand: neither suppressed on the page nor known to the baseline. */
export function standing(page: PageReport): Finding[] {
  return page.findings.filter((finding) => finding.suppressed === null && finding.baseline === 'new')
}
