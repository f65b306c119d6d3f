import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { usageError } from './usage.ts'

/**
 * Writes a report to a file, whole or not at all: a reader never sees half of it, and a failed run leaves the
 * old one. What is no regular file, such as /dev/stderr, is written to as it stands.
 * Synchronous, so that an interrupt comes before or after, never between.
 * @throws UsageError that names the file and what is wrong.
 */
export function writeReportFile(cwd: string, name: string, text: string): void {
  const file = resolve(cwd, name)
  let temporary: string | null = null
  try {
    const known = statSync(file, { throwIfNoEntry: false })
    if (known && !known.isFile() && !known.isDirectory()) {
      writeFileSync(file, text)
      return
    }
    // Through a link the file that it leads to is replaced, not the link.
    const target = known ? realpathSync(file) : file
    temporary = `${target}.${process.pid}.tmp`
    writeFileSync(temporary, text, { flag: 'wx', ...(known ? { mode: known.mode } : {}) })
    renameSync(temporary, target)
  } catch (error) {
    if (temporary !== null) removeQuietly(temporary)
    throw usageError(`The report ${name} cannot be written: ${wordsOf(error, dirname(name))}`)
  }
}

/** The first fault is the one to tell; newer Node versions throw here where the folder is none. */
function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {}
}

function wordsOf(error: unknown, folder: string): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  switch (code) {
    case 'ENOENT':
      return `there is no folder ${folder}`
    case 'ENOTDIR':
      return `${folder} is not a folder`
    case 'EISDIR':
      return 'it is a folder'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'no permission'
    case 'ENOSPC':
      return 'the disk is full'
    default:
      return error instanceof Error ? error.message : String(error)
  }
}
