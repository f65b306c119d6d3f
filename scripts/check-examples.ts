import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import type { Report } from '../src/lint/report.ts'

/** Each example run: its name and the arguments that a reader of the README would type. */
const RUNS: readonly (readonly [name: string, args: readonly string[]])[] = [
  ['guides', ['examples/guides', '--now', '2026-11-23']],
  ['published', ['examples/published', '--now', '2026-11-23']],
  [
    'custom-rule',
    [
      '--config',
      'examples/custom-rule/guidelint.config.json',
      'examples/custom-rule/page.md',
      '--now',
      '2026-11-23',
    ],
  ],
]

/** Runs the examples and compares what they find with examples/expected. `--update` writes it anew. */
export async function main(args: readonly string[]): Promise<void> {
  let failed = false
  for (const [name, command] of RUNS) {
    const path = `examples/expected/${name}.txt`
    const actual = summary(JSON.parse(lint(command)) as Report)
    if (args.includes('--update')) {
      writeFileSync(path, actual)
      continue
    }
    if (readFileSync(path, 'utf8').replaceAll('\r\n', '\n') === actual) continue
    failed = true
    console.error(`${path} differs from what the run finds:\n${actual}`)
  }
  if (failed) {
    console.error('When the change is meant, run: npm run check:examples -- --update')
    process.exitCode = 1
  }
}

function lint(args: readonly string[]): string {
  try {
    return execFileSync(process.execPath, ['bin/guidelint.js', ...args, '-f', 'json'], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    })
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string }
    if (status === 1) return stdout
    throw error
  }
}

/** One line a finding: place, level, rule, message. Help texts may be reworded without a word here. */
function summary(report: Report): string {
  const lines = report.pages.flatMap((page) => [
    `${page.path} (${page.profile}, ${page.stage})`,
    ...page.findings.map(
      (finding) =>
        `  ${finding.start.line}:${finding.start.column} ${finding.level} ${finding.rule} ${finding.message}`,
    ),
  ])
  return `${lines.join('\n')}\n`
}
