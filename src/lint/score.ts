import type { Level, RuleMeta } from '../rule/rule.ts'
import type { Finding, Skipped } from './report.ts'

/** How much a rule weighs, by the level of its findings. */
const WEIGHT: Readonly<Record<Level, number>> = { error: 10, warning: 3, info: 1 }

/**
 * Score of each category, 0 to 100: the share of the weight of the rules that were checked and found nothing.
 * A rule weighs by its level, and loses what its worst finding weighs. What could not be checked does not count;
 * nor does a finding that is suppressed.
 */
export function scoresOf(
  checked: readonly { readonly rule: RuleMeta; readonly level: Level }[],
  findings: readonly Finding[],
  skipped: readonly Skipped[],
): Record<string, number> {
  const lost = new Map<string, number>()
  for (const finding of findings) {
    if (finding.suppressed) continue
    lost.set(finding.rule, Math.max(lost.get(finding.rule) ?? 0, WEIGHT[finding.level]))
  }
  const unknown = new Set(skipped.map((skip) => skip.rule))
  const totals = new Map<string, { weight: number; lost: number }>()
  for (const { rule, level } of checked) {
    if (unknown.has(rule.id)) continue
    const total = totals.get(rule.group) ?? { weight: 0, lost: 0 }
    total.weight += WEIGHT[level]
    total.lost += Math.min(WEIGHT[level], lost.get(rule.id) ?? 0)
    totals.set(rule.group, total)
  }
  const scores: Record<string, number> = {}
  for (const [group, total] of [...totals].sort(([a], [b]) => (a < b ? -1 : 1)))
    scores[group] = Math.round(100 * (1 - total.lost / total.weight))
  return scores
}
