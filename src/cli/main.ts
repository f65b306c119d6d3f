import { runCommand } from './program.ts'
import type { Terminal } from './terminal.ts'

const { stdin, stdout, stderr, env } = process

// A reader such as `head` may go away early; writes report it too, and there is nobody left to tell.
for (const stream of [stdout, stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.exitCode = 2
  })
process.on('SIGINT', () => process.exit(130))

const terminal: Terminal = { stdin, stdout, stderr, env, cwd: process.cwd(), today: localDay }
const code = await runCommand(process.argv.slice(2), terminal)
// The exit code is set, not forced, so that what is written still drains.
process.exitCode = Math.max(code, Number(process.exitCode ?? 0))

function localDay(): string {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
