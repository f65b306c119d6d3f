import type { Report } from '../lint/report.ts'
import type { ReportContext } from './format.ts'
import type { PageGroups } from './group.ts'
import { standing } from './standing.ts'
import { wrap } from './terminal.ts'

/** `1 page`, `2 pages`; thousands are set apart. */
export function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 || noun === 'info' ? '' : 's'}`
}

/** One line of counts, and the next command worth typing where there is one. */
export function summary(report: Report, pages: readonly PageGroups[], context: ReportContext): string {
  const { chalk, width } = context
  const { error, warning } = report.counts
  const failed = error > 0 || report.crashes.length > 0
  const sign = failed ? chalk.red.bold('✖') : warning > 0 ? chalk.yellow('▲') : chalk.green('✔')
  const line = `${sign} ${wrap(countsOf(report), width, '  ')}`
  const next = nextCommand(report, pages, context)
  return next ? `${line}\n  ${chalk.dim('Next:')} ${next}` : line
}

function countsOf(report: Report): string {
  const { counts, pages, crashes } = report
  const all = pages.flatMap(standing)
  const told = [
    ...(counts.error > 0 ? [plural(counts.error, 'error')] : []),
    ...(counts.warning > 0 ? [plural(counts.warning, 'warning')] : []),
    ...(counts.info > 0 ? [plural(counts.info, 'info')] : []),
  ]
  const hit = pages.filter((page) => standing(page).length > 0).length
  const found =
    told.length > 0
      ? `${told.join(', ')} in ${hit === pages.length ? plural(hit, 'page') : `${hit} of ${plural(pages.length, 'page')}`}`
      : pages.length > 0
        ? `${plural(pages.length, 'page')} checked, nothing found`
        : 'No page was checked'
  const fixable = all.filter((finding) => finding.fix !== null).length
  const suppressed = pages.flatMap((page) => page.findings).filter((finding) => finding.suppressed).length
  const unreadable = crashes.filter((crash) => crash.rule === null).length
  const rules = crashes.length - unreadable
  const asides = [
    ...(fixable > 0 ? [`${fixable} fixable`] : []),
    ...(suppressed > 0 ? [`${suppressed} suppressed`] : []),
    ...(unreadable > 0 ? [`${plural(unreadable, 'file')} could not be read`] : []),
    ...(rules > 0 ? [`${plural(rules, 'rule')} crashed`] : []),
  ]
  return [found, ...asides].join('; ')
}

/** Explains the worst rule of the worst page; a reader who knows it loses one line. */
function nextCommand(report: Report, pages: readonly PageGroups[], context: ReportContext): string | null {
  const [worst] = pages
  if (!worst) return report.counts.info > 0 && !context.all ? 'add --all to see the info findings' : null
  const level = worst.counts.error > 0 ? 'error' : worst.counts.warning > 0 ? 'warning' : 'info'
  const weights = new Map<string, number>()
  for (const { first, others } of worst.groups)
    if (first.level === level) weights.set(first.rule, (weights.get(first.rule) ?? 0) + 1 + others.length)
  const [top] = [...weights].sort((a, b) => b[1] - a[1])
  return top ? `guidelint explain ${top[0]}` : null
}
