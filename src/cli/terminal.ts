import type { Readable, Writable } from 'node:stream'
import { Chalk, type ChalkInstance } from 'chalk'
import { usageError } from './usage.ts'

/** A stream to write to, and whether a person sits behind it. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number }

/** All that the command line takes from its process, so that a test can stand in for one. */
export interface Terminal {
  readonly stdin: Readable
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
  /** Absolute path. */
  readonly cwd: string
  /** Today in the place where the command runs, YYYY-MM-DD. */
  readonly today: () => string
}

/**
 * Colours for a stream: none or the basic sixteen. The flag decides, then NO_COLOR, then FORCE_COLOR, then
 * whether the stream is a terminal that can show them.
 */
export function colours(output: Output, flag: boolean | undefined, env: Terminal['env']): ChalkInstance {
  return new Chalk({ level: wantsColour(output, flag, env) ? 1 : 0 })
}

function wantsColour(output: Output, flag: boolean | undefined, env: Terminal['env']): boolean {
  if (flag !== undefined) return flag
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return output.isTTY === true && env.TERM !== 'dumb'
}

/** Columns of a stream; 80 where it is no terminal. */
export function widthOf(output: Output): number {
  return Math.max(30, output.columns ?? 80)
}

/** Writes a text and waits until it is taken. A reader that has gone away, such as `head`, is no fault. */
export function write(output: Output, text: string): Promise<void> {
  return new Promise((done, fail) => {
    output.write(text, (error) => {
      if (!error || ('code' in error && error.code === 'EPIPE')) done()
      else fail(usageError(`The output cannot be written: ${wordsOf(error)}`))
    })
  })
}

function wordsOf(error: Error): string {
  return 'code' in error && error.code === 'ENOSPC' ? 'the disk is full' : error.message
}
