import type { Page } from '../page/model.ts'
import { placeAt, type Span } from '../page/span.ts'
import type { Facet, Level, Problem, Rule } from '../rule/rule.ts'
import type { RuleChoice, Setting } from '../rule/setting.ts'
import { fingerprinter } from './fingerprint.ts'
import type { Crash, Finding, PageReport, Skipped } from './report.ts'
import { scoresOf } from './score.ts'
import { applySuppressions, readSuppressions } from './suppression.ts'

/** What decides how one page is judged. */
export interface PageCheck {
  readonly rules: readonly Rule[]
  /** By rule id; a rule without a choice runs at its own level with its defaults. */
  readonly choices: ReadonlyMap<string, RuleChoice>
  readonly setting: Setting
}

const RANK: Readonly<Record<Level, number>> = { error: 2, warning: 1, info: 0 }

/**
 * Runs every rule that is on over one page, zones and roles applied. A rule that throws is reported as a crash
 * and costs only its own findings; a rule whose facets the page lacks is listed as skipped.
 */
export function lintPage(page: Page, check: PageCheck): { report: PageReport; crashes: Crash[] } {
  const { setting } = check
  const crashes: Crash[] = []
  const skipped: Skipped[] = []
  const checked: { rule: Rule; level: Level }[] = []
  const findings: Finding[] = []
  const fingerprint = fingerprinter(page)

  const run = (rule: Rule, level: Level, problems: () => Iterable<Problem>) => {
    checked.push({ rule, level })
    const own: Finding[] = []
    try {
      for (const problem of problems()) own.push(toFinding(page, rule, level, problem, fingerprint))
      findings.push(...own)
    } catch (error) {
      crashes.push(crashOf(page.id, rule.id, error))
    }
  }

  for (const rule of check.rules) {
    const level = levelOf(rule, check.choices)
    if (rule.kind !== 'page' || level === 'off' || !rule.stages.includes(setting.stage)) continue
    const missing = rule.needs.filter((facet: Facet) => page[facet] === undefined)
    if (missing.length > 0) skipped.push({ rule: rule.id, needs: missing })
    else run(rule, level, () => rule.check(page, optionsOf(rule, check.choices), setting))
  }

  const ids = check.rules.map((rule) => rule.id)
  const applied = applySuppressions(findings, readSuppressions(page), ids, setting.now)
  findings.length = 0
  findings.push(...applied.findings)
  for (const rule of check.rules) {
    const level = levelOf(rule, check.choices)
    if (rule.kind === 'suppression' && level !== 'off') run(rule, level, () => rule.check(applied.uses))
  }

  findings.sort(
    (a, b) => a.start.offset - b.start.offset || a.end.offset - b.end.offset || (a.rule < b.rule ? -1 : 1),
  )
  const report: PageReport = {
    path: page.id,
    url: page.url ?? null,
    format: page.format,
    profile: setting.profile.id,
    stage: setting.stage,
    findings,
    skipped,
    scores: scoresOf(checked, findings, skipped),
  }
  return { report, crashes }
}

/** A crash as the report tells it. `rule` is null where no rule was at work. */
export function crashOf(path: string, rule: string | null, error: unknown): Crash {
  const known = error instanceof Error
  return {
    path,
    rule,
    message: known ? error.message : String(error),
    stack: known ? (error.stack ?? null) : null,
  }
}

function levelOf(rule: Rule, choices: PageCheck['choices']): Level | 'off' {
  return choices.get(rule.id)?.level ?? rule.level
}

function optionsOf(rule: Rule, choices: PageCheck['choices']): Record<string, unknown> {
  const options: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(rule.options)) options[name] = schema.default
  return Object.assign(options, choices.get(rule.id)?.options)
}

function toFinding(
  page: Page,
  rule: Rule,
  level: Level,
  problem: Problem,
  fingerprint: (rule: string, at: Span) => string,
): Finding {
  const at = inside(page, problem.at)
  const milder = problem.level && RANK[problem.level] < RANK[level] ? problem.level : level
  return {
    rule: rule.id,
    level: milder,
    message: problem.message,
    help: problem.help ?? null,
    quote: page.source.slice(at.start, at.end),
    start: placeAt(page.lines, at.start),
    end: placeAt(page.lines, at.end),
    fingerprint: fingerprint(rule.id, at),
    related: (problem.related ?? []).map((related) => {
      const span = inside(page, related.at)
      const { start, end } = { start: placeAt(page.lines, span.start), end: placeAt(page.lines, span.end) }
      return { message: related.message, path: page.id, start, end }
    }),
    fix: problem.fix ?? null,
    suppressed: null,
    baseline: 'new',
  }
}

/** A place outside the source would be a fault of a rule; the report never shows one. */
function inside(page: Page, at: Span): Span {
  const start = Math.min(Math.max(0, at.start), page.source.length)
  return { start, end: Math.min(Math.max(start, at.end), page.source.length) }
}
