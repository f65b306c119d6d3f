import type { Finding, RelatedFinding, Report } from '../lint/report.ts'
import type { Level } from '../rule/rule.ts'
import type { ReportContext } from './format.ts'
import { frameOf } from './frame.ts'
import { foldInfo, type Group, groupPages, type PageGroups } from './group.ts'
import { plural, summary } from './summary.ts'
import { columnsOf, visible, wrap } from './terminal.ts'

const INDENT = '      '

/**
 * The report for people: the worst page first, each finding with its place, the words at fault and what to do;
 * info findings folded to one line a rule; what could not be checked; and counts at the end.
 */
export function pretty(report: Report, context: ReportContext): string {
  const pages = groupPages(report, context.all)
  const parts = [
    ...pages.map((page) => pageText(page, context)),
    context.all ? skippedText(report, context) : foldedText(report, context),
    crashesText(report, context),
    summary(report, pages, context),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function pageText({ page, groups, counts }: PageGroups, context: ReportContext): string {
  const { chalk } = context
  const told = (['error', 'warning'] as const).filter((level) => counts[level] > 0)
  const tally = told.map((level) => plural(counts[level], level)).join(', ')
  const about = `${page.profile}, ${page.stage}${tally ? ` · ${tally}` : ''}`
  const head = `${chalk.bold.underline(visible(page.path))}\n${chalk.dim(about)}`
  return [head, ...groups.map((group) => groupText(group, page.path, context))].join('\n\n')
}

function groupText({ first, others }: Group, page: string, context: ReportContext): string {
  const { chalk, width } = context
  const source = context.sources.get(page) ?? null
  const place = `${first.start.line}:${first.start.column}`
  const head = `  ${place} ${first.level} `
  const message = wrap(visible(first.message), width, INDENT, head.length)
  // The rule goes on the last line of the message where it has room there.
  const last = message.slice(message.lastIndexOf('\n') + 1)
  const used = columnsOf(last) + (message.includes('\n') ? 0 : head.length)
  const joint = used + 2 + first.rule.length > width ? `\n${INDENT}` : '  '
  const lines = [
    `  ${chalk.bold(place)} ${colour(first.level, context)} ${message}${joint}${chalk.dim(first.rule)}`,
  ]
  if (source !== null) lines.push(...frameText(first, source, context))
  const note = (label: string, text: string) =>
    lines.push(
      `${INDENT}${chalk.cyan(label)} ${wrap(visible(text), width, `${INDENT}  `, INDENT.length + label.length + 1)}`,
    )
  for (const related of first.related) note('note:', relatedText(related, page))
  if (first.help !== null) note('help:', first.help)
  if (first.fix)
    note('fix:', first.fix.safe ? 'can be made safely' : 'proposed, look at it before you take it')
  if (others.length > 0) note('also', otherPlaces(others))
  return lines.join('\n')
}

function relatedText({ path, start, message }: RelatedFinding, page: string): string {
  return `${path === page ? '' : `${path}:`}${start.line}:${start.column} ${message}`
}

function otherPlaces(others: readonly Finding[]): string {
  const shown = others.slice(0, 8).map(({ start }) => `${start.line}:${start.column}`)
  const more = others.length - shown.length
  return `at ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

function frameText(finding: Finding, source: string, context: ReportContext): string[] {
  const { chalk, width } = context
  const digits = Math.max(String(finding.end.line).length, 3)
  const bar = chalk.dim('│')
  const paint =
    finding.level === 'error' ? chalk.red : finding.level === 'warning' ? chalk.yellow : chalk.blue
  const { lines, upTo } = frameOf(source, finding.start, finding.end, Math.max(16, width - digits - 6))
  const drawn = lines.flatMap(({ number, shown, carets }) => [
    `   ${chalk.dim(String(number).padStart(digits))} ${bar} ${shown}`.trimEnd(),
    `   ${' '.repeat(digits)} ${bar} ${paint(carets)}`,
  ])
  if (upTo !== null) drawn.push(`   ${' '.repeat(digits)} ${bar} ${chalk.dim(`… to line ${upTo}`)}`)
  return drawn
}

function colour(level: Level, { chalk }: ReportContext): string {
  const paint = level === 'error' ? chalk.red.bold : level === 'warning' ? chalk.yellow : chalk.blue
  return paint(level)
}

function foldedText(report: Report, context: ReportContext): string {
  const folded = foldInfo(report)
  if (folded.length === 0) return ''
  const { chalk, titles, width } = context
  const digits = String(folded[0]?.count ?? 0).length
  const lines = folded.map(({ rule, count, message }) => {
    const head = `  ${String(count).padStart(digits)} × ${rule}  `
    const text = wrap(visible(titles.get(rule) ?? message), width, ' '.repeat(digits + 5), head.length)
    return `  ${String(count).padStart(digits)} × ${rule}  ${chalk.dim(text)}`
  })
  return [`${chalk.bold('Info')} ${chalk.dim('(--all shows each)')}`, ...lines].join('\n')
}

function skippedText(report: Report, { chalk, width }: ReportContext): string {
  const skipped = new Map<string, { needs: string; pages: number }>()
  for (const { rule, needs } of report.pages.flatMap((page) => page.skipped)) {
    const entry = skipped.get(rule) ?? { needs: needs.join(', '), pages: 0 }
    entry.pages++
    skipped.set(rule, entry)
  }
  if (skipped.size === 0) return ''
  const lines = [...skipped].map(
    ([rule, { needs, pages }]) =>
      `  ${wrap(`${rule}  on ${plural(pages, 'page')}, for want of: ${needs}`, width, '    ', 2)}`,
  )
  return [chalk.bold('Not judged'), ...lines].join('\n')
}

function crashesText({ crashes }: Report, { chalk, debug, width }: ReportContext): string {
  if (crashes.length === 0) return ''
  const lines = crashes.map(({ path, rule, message, stack }) => {
    const what = rule === null ? message : `The rule ${rule} crashed: ${message}`
    const text = `  ${chalk.red.bold('error')} ${wrap(visible(`${path}: ${what}`), width, '    ', 8)}`
    const trace =
      debug && stack !== null ? stack.split('\n').map((line) => `\n    ${chalk.dim(visible(line))}`) : []
    return text + trace.join('')
  })
  const hint =
    crashes.some(({ stack }) => stack !== null) && !debug ? chalk.dim(' (--debug shows where)') : ''
  return [chalk.bold('Could not be checked') + hint, ...lines].join('\n')
}
