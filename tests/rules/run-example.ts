import { profiles, rules } from '../../rules/index.ts'
import { resolveProfile } from '../../src/config/profile.ts'
import { applyProfile } from '../../src/lint/outline/outline.ts'
import { lintPage } from '../../src/lint/page.ts'
import type { Finding } from '../../src/lint/report.ts'
import { readPage } from '../../src/read/index.ts'
import type { Example, Rule } from '../../src/rule/rule.ts'

/** Findings of one rule on one of its examples. Suppression rules see the findings of all rules. */
export async function runExample(rule: Rule, example: Example): Promise<Finding[]> {
  const format = example.format ?? 'markdown'
  const read = await readPage({
    id: `example.${format === 'html' ? 'html' : 'md'}`,
    format,
    text: example.page,
  })
  const { addresses = {}, works = {} } = example.online ?? {}
  const online = { addresses: new Map(Object.entries(addresses)), works: new Map(Object.entries(works)) }
  const page = example.online ? { ...read, online } : read
  const given = example.setting ?? {}
  const profile = resolveProfile(given.profile ?? 'base', profiles)
  const setting = {
    now: given.now ?? '2026-11-23',
    stage: given.stage ?? (format === 'html' ? ('published' as const) : ('draft' as const)),
    profile,
    brand: given.brand ?? null,
    siteUrl: null,
    roster: given.roster ?? null,
  }
  const options = example.options ?? {}
  const choices = new Map([[rule.id, { level: rule.level, options, origin: 'example' }]])
  const run = rule.kind === 'suppression' ? rules : [rule]
  const { report, crashes } = lintPage(applyProfile(page, profile), { rules: run, choices, setting })
  if (crashes[0]) throw new Error(`${crashes[0].rule} crashed: ${crashes[0].stack}`)
  return report.findings.filter((finding) => finding.rule === rule.id)
}
