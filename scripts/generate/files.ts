import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Writes generated files by path, and removes what stands in `folders` beside them. With `--check` among the
 * arguments it writes nothing, names the stale files and sets exit code 1.
 */
export function generated(
  args: readonly string[],
  files: ReadonlyMap<string, string>,
  folders: readonly string[],
): void {
  const check = args.includes('--check')
  const stale = [...files].filter(([path, text]) => readOrEmpty(path) !== text).map(([path]) => path)
  const strays = folders.flatMap(filesUnder).filter((path) => !files.has(path))
  for (const path of [...stale, ...strays]) console.log(check ? `stale: ${path}` : `wrote ${path}`)
  if (check) {
    if (stale.length + strays.length === 0) return
    console.log('Run "npm run generate" and commit what it writes.')
    process.exitCode = 1
    return
  }
  for (const path of stale) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, files.get(path) ?? '')
  }
  for (const path of strays) rmSync(path)
}

/** Paths of all files in a folder, sorted, with forward slashes. */
export function filesUnder(folder: string): string[] {
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
