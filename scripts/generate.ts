import { readFileSync } from 'node:fs'
import { profiles, rules } from '../rules/index.ts'
import { configSchema } from './generate/config-schema.ts'
import { generated } from './generate/files.ts'
import { ruleIndexPage, rulePage } from './generate/rule-page.ts'

/** Writes the rules' pages in docs/rules and schemas/config.schema.json; with `--check`, names the stale ones. */
export async function main(args: readonly string[]): Promise<void> {
  const base: Record<string, unknown> = JSON.parse(readFileSync('schemas/config-base.schema.json', 'utf8'))
  const schema = JSON.stringify(configSchema(base, rules, profiles), null, 2)
  const pages = new Map(rules.map((rule) => [`docs/rules/${rule.id}.md`, rulePage(rule)]))
  pages.set('docs/rules/README.md', ruleIndexPage(rules))
  generated(args, new Map([['schemas/config.schema.json', `${schema}\n`], ...pages]), ['docs/rules'])
}
