import type { Report } from '../lint/report.ts'
import { standing } from './standing.ts'
import { visible } from './terminal.ts'

/** One line a finding, `path:line:column: level rule message`, for editors and grep; nothing for a clean run. */
export function compact(report: Report): string {
  const lines = report.pages.flatMap((page) =>
    standing(page).map(({ start, level, rule, message }) => {
      const place = `${visible(page.path)}:${start.line}:${start.column}`
      return `${place}: ${level} ${rule} ${visible(message)}`
    }),
  )
  for (const { path, rule, message } of report.crashes)
    lines.push(
      `${visible(path)}:1:1: error ${rule === null ? 'unreadable' : `${rule} crashed:`} ${visible(message)}`,
    )
  return lines.map((line) => `${line}\n`).join('')
}
