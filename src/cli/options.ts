import type { Command } from 'commander'
import { type Config, levelFault, levelOf, suggest } from '../config/index.ts'
import { formats } from '../report/index.ts'
import type { Level } from '../rule/rule.ts'
import type { Stage } from '../rule/setting.ts'
import { oneOf, usageError } from './usage.ts'

/** Flags that every command takes. */
export interface CommonOptions {
  readonly config?: string
  readonly color?: boolean
  readonly debug?: boolean
}

/** Flags that say how a page is judged. */
export interface JudgeOptions extends CommonOptions {
  readonly profile?: string
  readonly stage?: string
  readonly rule?: readonly string[]
}

/** Flags of `check`, as typed. */
export interface CheckOptions extends JudgeOptions {
  readonly format?: readonly string[]
  readonly now?: string
  readonly baseUrl?: string
  readonly plan?: string
  readonly online?: boolean
  readonly failOn?: string
  readonly maxWarnings?: string
  readonly quiet?: boolean
  readonly all?: boolean
  readonly stdinFilename?: string
}

const collect = (value: string, values: readonly string[] = []) => [...values, value]

export function addCommonOptions(command: Command): Command {
  return command
    .optionsGroup('Output:')
    .option('--color', 'colour even where the output is no terminal')
    .option('--no-color', 'no colour')
    .option('--debug', 'show stack traces')
    .optionsGroup('Configuration:')
    .option('-c, --config <file>', 'configuration file, instead of the nearest guidelint.config.json')
}

export function addJudgeOptions(command: Command): Command {
  return command
    .optionsGroup('Configuration:')
    .option('--profile <name>', 'kind of page, instead of what the configuration or the page says')
    .option('--stage <stage>', 'draft or published')
    .option('--rule <id=level>', 'level of one rule: error, warning, info or off (repeatable)', collect)
}

export function addCheckOptions(command: Command): Command {
  addJudgeOptions(command)
    .option('--now <date>', 'day that counts as today, YYYY-MM-DD')
    .option('--base-url <url>', 'address of the site')
    .option('--plan <file>', 'plan of the page: keywords, links and reviewer asked for')
    .option('--online', 'ask the network whether the sources cited are there, and not retracted')
    .option('--stdin-filename <path>', 'name of the page read from standard input (-)')
  return command
    .optionsGroup('Output:')
    .option('-f, --format <name[=file]>', `${[...formats.keys()].join(', ')} (repeatable)`, collect)
    .option('-q, --quiet', 'show errors only')
    .option('-a, --all', 'show every info finding, and what could not be judged')
    .optionsGroup('Exit code:')
    .option('--fail-on <level>', 'error, warning, info or never (default: error)')
    .option('--max-warnings <number>', 'most warnings that still pass')
}

/** Where one report goes: a file, or standard output where `file` is null. */
export interface ReportTarget {
  readonly name: string
  readonly file: string | null
}

/** Reads `--format`. Throws a UsageError where a name is unknown or two reports would run into each other. */
export function targetsOf(given: readonly string[] = ['pretty']): ReportTarget[] {
  const targets = given.map((text): ReportTarget => {
    const cut = text.indexOf('=')
    const name = oneOf('The format', cut < 0 ? text : text.slice(0, cut), [...formats.keys()])
    const file = cut < 0 ? null : text.slice(cut + 1)
    if (file === '') throw usageError(`--format ${text} names no file`)
    return { name, file }
  })
  if (targets.filter(({ file }) => file === null).length > 1)
    throw usageError('Two reports cannot share standard output. Give one a file: -f json=report.json')
  const files = targets.map(({ file }) => file).filter((file) => file !== null)
  const twice = files.find((file, index) => files.indexOf(file) !== index)
  if (twice !== undefined) throw usageError(`Two reports cannot share the file ${twice}`)
  return targets
}

/** Checks that a text is a day of the calendar. Throws a UsageError where it is not. */
export function dayOf(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (year === undefined)
    throw usageError(`--now ${JSON.stringify(text)} is not a date of the form YYYY-MM-DD`)
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day))
    throw usageError(`--now ${text} is not a day of the calendar`)
  return text
}

const STAGES: readonly Stage[] = ['draft', 'published']

export function stageOf(text: string | undefined): Stage | undefined {
  return text === undefined ? undefined : oneOf('The stage', text, STAGES)
}

/** Level at which a run fails; `never` for none. */
export function failLevelOf(text: string | undefined): Level | 'never' {
  return text === undefined ? 'error' : oneOf('--fail-on', text, ['error', 'warning', 'info', 'never'])
}

export function maxWarningsOf(text: string | undefined): number | null {
  if (text === undefined) return null
  if (!/^\d{1,9}$/.test(text))
    throw usageError(`--max-warnings ${JSON.stringify(text)} is not a whole number`)
  return Number(text)
}

export function baseUrlOf(text: string | undefined): string | null {
  if (text === undefined) return null
  const url = URL.canParse(text) ? new URL(text) : null
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return text
  throw usageError(`--base-url ${JSON.stringify(text)} is not an address such as https://www.example.org`)
}

/** Reads `--rule ID=LEVEL`, the later the stronger. Throws a UsageError where a rule or level is unknown. */
export function ruleLevelsOf(given: readonly string[] = [], config: Config): Map<string, Level | 'off'> {
  const ids = config.known.rules.map(({ id }) => id)
  const levels = new Map<string, Level | 'off'>()
  for (const text of given) {
    const cut = text.indexOf('=')
    if (cut < 0) throw usageError(`--rule ${text} gives no level. Write --rule ${text}=off`)
    const id = text.slice(0, cut)
    if (!ids.includes(id))
      throw usageError(`--rule: the rule ${JSON.stringify(id)} is unknown.${suggest(id, ids)}`)
    const level = levelOf(text.slice(cut + 1))
    if (level === null) throw usageError(`--rule ${id}: ${levelFault(text.slice(cut + 1))}`)
    levels.set(id, level)
  }
  return levels
}
