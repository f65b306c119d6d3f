import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Rule } from '../src/rule/rule.ts'
import type { Profile } from '../src/rule/setting.ts'
import { configSchema } from './generate/config-schema.ts'
import { ruleIndexPage, rulePage } from './generate/rule-page.ts'
import { rulesIndex } from './generate/rules-index.ts'

/**
 * Writes every generated file: rules/index.ts, the rules' pages in docs/rules, schemas/config.schema.json.
 * With `--check` nothing is written, and stale files are named and end the run with code 1.
 */
export async function main(args: readonly string[]): Promise<void> {
  const check = args.includes('--check')
  const stale: string[] = []
  const put = (path: string, text: string) => {
    if (readOrEmpty(path) === text) return
    stale.push(path)
    if (check) return
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  put('rules/index.ts', rulesIndex(ruleFiles(), profileFiles()))
  const { rules, profiles }: { rules: readonly Rule[]; profiles: readonly Profile[] } = await import(
    '../rules/index.ts'
  )
  const base: Record<string, unknown> = JSON.parse(readFileSync('schemas/config-base.schema.json', 'utf8'))
  put('schemas/config.schema.json', `${JSON.stringify(configSchema(base, rules, profiles), null, 2)}\n`)
  const pages = new Map(rules.map((rule) => [`docs/rules/${rule.id}.md`, rulePage(rule)]))
  pages.set('docs/rules/README.md', ruleIndexPage(rules))
  for (const [path, text] of pages) put(path, text)
  for (const path of filesUnder('docs/rules'))
    if (!pages.has(path)) {
      stale.push(path)
      if (!check) rmSync(path)
    }
  for (const path of stale) console.log(check ? `stale: ${path}` : `wrote ${path}`)
  if (check && stale.length > 0) {
    console.log('Run "npm run generate" and commit what it writes.')
    process.exitCode = 1
  }
}

function ruleFiles(): string[] {
  return filesUnder('rules')
    .filter((path) => /^rules\/(?!shared|lexicon|profiles)[a-z0-9-]+\/[a-z0-9-]+\.ts$/.test(path))
    .map((path) => path.slice('rules/'.length))
}

function profileFiles(): string[] {
  return filesUnder('rules/profiles').map((path) => path.slice('rules/'.length))
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .sort()
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
