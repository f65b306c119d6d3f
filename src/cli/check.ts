import { resolve } from 'node:path'
import type { Config } from '../config/index.ts'
import { lintFiles, loadConfig } from '../index.ts'
import type { Unreadable } from '../lint/run.ts'
import { formats, type ReportContext } from '../report/index.ts'
import { type Found, findFiles, readPlan, readSource, readStream, type Sidecar } from '../source/index.ts'
import { flagsOf } from './flags.ts'
import { openNetwork } from './online.ts'
import { baseUrlOf, type CheckOptions, dayOf, failLevelOf, maxWarningsOf, targetsOf } from './options.ts'
import { type ExitCode, errorsOnly, exitCodeOf } from './outcome.ts'
import { type Progress, progressOn } from './progress.ts'
import { writeReportFile } from './report-file.ts'
import { colours, type Terminal, widthOf, write } from './terminal.ts'
import { usageError } from './usage.ts'

/** Lints what the paths stand for, writes the reports, and says how the run ended. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { cwd, stdout, stderr } = terminal
  const targets = targetsOf(options.format)
  const failOn = failLevelOf(options.failOn)
  const maxWarnings = maxWarningsOf(options.maxWarnings)
  const now = options.now === undefined ? terminal.today() : dayOf(options.now)
  const siteUrl = baseUrlOf(options.baseUrl)
  const config = withUrl(await loadConfig({ cwd, ...fileOf(options) }), siteUrl)
  const flags = flagsOf(options, config)
  const plan = options.plan === undefined ? undefined : await planOf(options.plan, cwd)

  if (paths.includes('')) throw usageError('One of the paths is empty')
  const found = paths.includes('-') ? null : await find(paths, config)
  for (const warning of found?.warnings ?? []) await write(stderr, `warning: ${warning}\n`)
  if (!found && paths.length > 1) throw usageError('Standard input (-) is read alone, without other paths')
  if (found && found.files.length + found.unreadable.length === 0) throw usageError(nothingToRead(config))
  const progress = progressOn(stderr, found?.files.length ?? 1, Date.now)
  const files = found
    ? readAll(found, plan, progress)
    : [await readStream(terminal.stdin, options.stdinFilename ?? '<stdin>', plan)]
  const network = await openNetwork(options.online === true, config, terminal)
  const { report, sources: texts } = await lintFiles({ files, config, flags, now, ...network.input }).finally(
    network.end,
  )
  await progress.end()

  const shown = options.quiet ? errorsOnly(report) : report
  const titles = new Map(config.known.rules.map(({ id, title }) => [id, title]))
  const { all = false, debug = false } = options
  const context = { sources: texts, titles, all, debug, width: widthOf(stdout) }
  for (const { name, file } of targets) {
    const format = formats.get(name)
    if (!format) continue
    const chalk = file === null ? colours(stdout, options.color, terminal.env) : plainColours(terminal)
    const text = format(shown, { ...context, chalk } satisfies ReportContext)
    if (file === null) await write(stdout, text)
    else {
      writeReportFile(cwd, file, text)
      if (targets.every((target) => target.file !== null)) await write(stderr, `Wrote ${file}\n`)
    }
  }
  return exitCodeOf(report, failOn, maxWarnings)
}

/** A report in a file is read by programs and pagers, whatever the terminal shows. */
function plainColours({ stdout, env }: Terminal) {
  return colours(stdout, false, env)
}

function withUrl(config: Config, url: string | null): Config {
  return url === null ? config : { ...config, site: { ...config.site, url } }
}

function fileOf({ config }: CheckOptions): { file?: string } {
  return config === undefined ? {} : { file: config }
}

async function planOf(path: string, cwd: string): Promise<Sidecar> {
  const plan = await readPlan({ path: path.replaceAll('\\', '/'), file: resolve(cwd, path) })
  if ('message' in plan) throw usageError(`The plan ${path} cannot be read: ${plan.message}`)
  return plan
}

/** The files of the paths typed; without any, the pages of the configuration, else the current folder. */
async function find(paths: readonly string[], config: Config): Promise<Found> {
  const { cwd, folder, pages } = config
  const ignore = { folder, patterns: config.ignore }
  if (paths.length > 0) return findFiles({ paths, cwd, ignore, explicit: true })
  if (pages.length === 0) return findFiles({ paths: ['.'], cwd, ignore, explicit: true })
  const found = await Promise.all(
    pages.map(({ files }) => findFiles({ paths: files, cwd, from: folder, ignore, explicit: false })),
  )
  const files = new Map(found.flatMap((part) => part.files).map((file) => [file.path, file]))
  return {
    files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    unreadable: found.flatMap((part) => part.unreadable),
    warnings: [...new Set(found.flatMap((part) => part.warnings))],
  }
}

function nothingToRead({ file, pages }: Config): string {
  if (file !== null && pages.length > 0) return `No file matches "pages" of ${file}`
  return 'There is no file to check'
}

async function* readAll({ files, unreadable }: Found, plan: Sidecar | undefined, progress: Progress) {
  yield* unreadable as readonly Unreadable[]
  for (const file of files) {
    yield await readSource(file, plan)
    progress.step()
  }
}
