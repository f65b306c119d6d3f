import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { nearest } from '../config/index.ts'
import { type Config, explainFile, loadConfig, type PageExplanation } from '../index.ts'
import { findFiles, readSource } from '../source/index.ts'
import { ruleText } from './explain-rule.ts'
import { flagsOf } from './flags.ts'
import type { JudgeOptions } from './options.ts'
import { tableOf } from './rules.ts'
import { colours, type Terminal, widthOf, write } from './terminal.ts'
import { usageError } from './usage.ts'

/** Explains a rule, lists a group of rules, or says how a page is judged and who said so. */
export async function explain(subject: string, options: JudgeOptions, terminal: Terminal): Promise<0> {
  const { cwd, stdout, env } = terminal
  const file = options.config === undefined ? {} : { file: options.config }
  const config = await loadConfig({ cwd, ...file })
  const { rules } = config.known
  const rule = rules.find(({ id }) => id === subject)
  const group = rules.filter((candidate) => candidate.group === subject)
  const chalk = colours(stdout, options.color, env)
  if (rule) await write(stdout, ruleText(rule, chalk, widthOf(stdout)))
  else if (existsSync(resolve(cwd, subject)))
    await write(stdout, pageText(await explainPath(subject, options, config), config, chalk))
  else if (group.length > 0) await write(stdout, tableOf(group, terminal, options))
  else {
    const near = nearest(subject, [...rules.map(({ id }) => id), ...rules.map((other) => other.group)])
    const hint = near === null ? '"guidelint rules" lists the rules.' : `Did you mean "${near}"?`
    throw usageError(`No rule, group or file is named ${JSON.stringify(subject)}. ${hint}`)
  }
  return 0
}

async function explainPath(path: string, options: JudgeOptions, config: Config): Promise<PageExplanation> {
  const flags = flagsOf(options, config)
  const found = await findFiles({ paths: [path], cwd: config.cwd, explicit: true })
  const [unreadable] = found.unreadable
  if (unreadable) throw usageError(`${unreadable.path}: ${unreadable.message}`)
  const [first] = found.files
  if (!first || found.files.length > 1)
    throw usageError(`${path} is a folder. Name one page: guidelint explain ${first?.path ?? path}`)
  const raw = await readSource(first)
  if ('message' in raw) throw usageError(`${raw.path}: ${raw.message}`)
  return explainFile(raw, config, flags)
}

function pageText(page: PageExplanation, config: Config, chalk: ReturnType<typeof colours>): string {
  const name = config.file === null ? 'none found, so defaults' : page.config
  const facts = [
    ['profile', page.profile, page.profileOrigin],
    ['stage', page.stage, page.stageOrigin],
    ['config', name ?? '', ''],
  ] as const
  const widest = Math.max(0, ...page.rules.map(({ rule }) => rule.length))
  const paint = { error: chalk.red, warning: chalk.yellow, info: chalk.blue, off: chalk.dim }
  const rows = page.rules.map(({ rule, level, origin, speaks, options }) => {
    const note =
      speaks || level === 'off' ? '' : `; silent in a ${page.stage === 'draft' ? 'draft' : 'published page'}`
    const set = Object.entries(options).map(([option, value]) => `${option} ${JSON.stringify(value)}`)
    const tail = set.length > 0 && origin !== 'the rule' ? chalk.dim(`  ${set.join(', ')}`) : ''
    return `  ${rule.padEnd(widest)}  ${paint[level](level.padEnd(7))}  ${chalk.dim(origin + note)}${tail}`
  })
  const head = facts.map(
    ([label, value, origin]) =>
      `  ${chalk.dim(label.padEnd(7))}  ${value}${origin ? chalk.dim(`  by ${origin}`) : ''}`,
  )
  return `${[chalk.bold.underline(page.path), ...head, '', ...rows].join('\n')}\n`
}
