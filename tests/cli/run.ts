import { Readable, Writable } from 'node:stream'
import { rules } from '../../rules/index.ts'
import { runCommand } from '../../src/cli/program.ts'
import type { Output, Terminal } from '../../src/cli/terminal.ts'
import { folder } from '../config/folder.ts'

/** What one command line did. */
export interface Outcome {
  readonly code: number
  readonly out: string
  readonly err: string
}

export interface RunOptions extends Partial<Pick<Terminal, 'env'>> {
  readonly cwd: string
  readonly stdin?: string
  readonly columns?: number
  readonly isTTY?: boolean
}

/** Runs a command line inside the test, with streams that remember. Today is 2026-11-23. */
export async function run(args: readonly string[], options: RunOptions): Promise<Outcome> {
  const { cwd, env = {}, isTTY = false, columns } = options
  const [stdout, stderr] = [memory(), memory()].map((stream) =>
    Object.assign(stream, { isTTY, ...(columns === undefined ? {} : { columns }) }),
  )
  if (!stdout || !stderr) throw new Error('two streams were made')
  const stdin = Readable.from([Buffer.from(options.stdin ?? '')])
  const code = await runCommand(args, { stdin, stdout, stderr, env, cwd, today: () => '2026-11-23' })
  return { code, out: stdout.text(), err: stderr.text() }
}

function memory(): Output & { text: () => string } {
  const chunks: string[] = []
  const stream = new Writable({
    write(chunk, _, done) {
      chunks.push(String(chunk))
      done()
    },
  })
  return Object.assign(stream, { text: () => chunks.join('') })
}

/** A plugin with one rule at one level, `house/LEVEL`, that finds the word of its level. */
const PLUGIN = `
const rule = (word, level) => ({
  id: 'house/' + word, group: 'house', title: 'The word ' + word, level, basis: 'documented', since: '0.1.0',
  sources: [], why: 'Because.', needs: [], stages: ['draft', 'published'], options: {}, fixable: false,
  examples: [], kind: 'page',
  *check(page) {
    if (page.source.includes('crash ' + word)) throw new Error('no luck')
    for (const match of page.source.matchAll(new RegExp(word + '!', 'g')))
      yield { message: 'The word ' + word, at: { start: match.index, end: match.index + word.length } }
  },
})
export const rules = [rule('fault', 'error'), rule('doubt', 'warning'), rule('hint', 'info')]
`

/** A project in which only the rules of the tests speak, so that no other rule can change what is found. */
export function project(files: Readonly<Record<string, string | Uint8Array>>, config: object = {}): string {
  const off = Object.fromEntries(rules.map(({ id }) => [id, 'off']))
  return folder({
    '.git/HEAD': '',
    'house.mjs': PLUGIN,
    'guidelint.config.json': JSON.stringify({ plugins: ['./house.mjs'], rules: off, ...config }),
    ...files,
  })
}
