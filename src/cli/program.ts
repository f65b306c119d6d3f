import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { Command, CommanderError } from 'commander'
import { isConfigError, nearest } from '../config/index.ts'
import { version } from '../index.ts'
import { check } from './check.ts'
import { explain } from './explain.ts'
import {
  addCheckOptions,
  addCommonOptions,
  addJudgeOptions,
  type CheckOptions,
  type JudgeOptions,
} from './options.ts'
import type { ExitCode } from './outcome.ts'
import { listRules, type RulesOptions } from './rules.ts'
import { type Terminal, widthOf, write } from './terminal.ts'
import { isUsageError, usageError } from './usage.ts'

const PATHS = 'files, folders, globs, or - for standard input'

const EPILOGUE = `
Examples:
  guidelint guides/                        lint every page in a folder
  guidelint page.html -f json              print the report as JSON
  guidelint -f pretty -f json=report.json  print it and write it
  guidelint explain claim/guarantee        why a rule exists, with examples
  guidelint explain guides/a.md            how a page is judged, and who said so

Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 the run itself went wrong.`

/** Runs one command line and returns its exit code. Nothing is thrown: what goes wrong is told on stderr. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { stderr } = terminal
  try {
    return await parse(args, terminal)
  } catch (error) {
    // Commander has told its own faults already, and help and version end as errors of code 0.
    if (error instanceof CommanderError) {
      if (error.code === 'commander.unknownOption') await write(stderr, hintOnDashes(args, terminal))
      return error.exitCode === 0 ? 0 : 2
    }
    const debug = args.includes('--debug')
    if (isConfigError(error) || isUsageError(error)) await write(stderr, `${textOf(error, debug)}\n`)
    else {
      const hint = debug ? '' : '\nThis is a fault in guidelint. --debug shows where.'
      await write(stderr, `guidelint crashed: ${textOf(error, debug)}${hint}\n`)
    }
    return 2
  }
}

/** A file whose name begins with a dash, as a shell's `*.md` may give it, is read as an option. */
function hintOnDashes(args: readonly string[], { cwd }: Terminal): string {
  const file = args.find((arg) => arg.length > 1 && arg.startsWith('-') && existsSync(resolve(cwd, arg)))
  return file === undefined ? '' : `To check the file ${file}, write ./${file}\n`
}

function textOf(error: unknown, debug: boolean): string {
  if (!(error instanceof Error)) return String(error)
  return debug ? (error.stack ?? error.message) : `${isUsageError(error) ? 'error: ' : ''}${error.message}`
}

async function parse(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = 0
  const { stdout, stderr } = terminal
  const program = new Command('guidelint')
  program
    .description('Lints medical guides: markdown drafts, HTML pages and Word files.')
    .usage('[check] [options] [path...]')
    .argument('[path...]', PATHS)
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show the help of a command')
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      getOutHelpWidth: () => widthOf(stdout),
      getErrHelpWidth: () => widthOf(stderr),
    })
    .showHelpAfterError('"guidelint --help" shows what there is.')
    .addHelpText('after', EPILOGUE)
    .action(async (paths: string[], options: CheckOptions) => {
      code = await check(notCommands(paths, terminal), options, terminal)
    })
  addCommonOptions(addCheckOptions(program))
  const sub = (usage: string, summary: string) => {
    const command = program.command(usage).description(summary)
    return command.showHelpAfterError(`"guidelint help ${command.name()}" shows what there is.`)
  }
  addCommonOptions(
    addCheckOptions(sub('check [path...]', 'lint pages; what happens without a command')),
  ).action(async (paths: string[], _: unknown, command: Command) => {
    code = await check(paths, command.optsWithGlobals<CheckOptions>(), terminal)
  })
  addCommonOptions(
    addJudgeOptions(sub('explain <rule-or-path>', 'explain a rule, or how a page is judged')),
  ).action(async (subject: string, _: unknown, command: Command) => {
    code = await explain(subject, command.optsWithGlobals<JudgeOptions>(), terminal)
  })
  addCommonOptions(sub('rules', 'list every rule'))
    .option('-f, --format <name>', 'pretty or json')
    .action(async (_: unknown, command: Command) => {
      const { format, ...options } = command.optsWithGlobals<RulesOptions & { format?: string | string[] }>()
      const last = [format].flat().at(-1)
      code = await listRules({ ...options, ...(last === undefined ? {} : { format: last }) }, terminal)
    })
  await program.parseAsync([...args], { from: 'user' })
  return code
}

/** A first path that is not there but looks like a command was meant to be one. */
function notCommands(paths: readonly string[], { cwd }: Terminal): readonly string[] {
  const [first] = paths
  if (first === undefined || !/^[a-z]+$/.test(first) || existsSync(resolve(cwd, first))) return paths
  const command = nearest(first, ['check', 'explain', 'rules', 'help'])
  if (command === null) return paths
  throw usageError(`No file or folder is named "${first}". Did you mean the command "${command}"?`)
}
