import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import ignore, { type Ignore } from 'ignore'

/** One list of ignore patterns, and the folder that they speak about. */
export interface IgnoreList {
  /** Absolute path. */
  readonly folder: string
  /** For people: `.gitignore`, `the configuration`. */
  readonly name: string
  readonly patterns: Ignore
}

/** Names of the files that hold ignore patterns; of two in one folder the later wins. */
const NAMES = ['.gitignore', '.guidelintignore']

/** A list from patterns: each one an entry, or all of them the text of a file. */
export function ignoreList(folder: string, name: string, patterns: string | readonly string[]): IgnoreList {
  return { folder, name, patterns: ignore({ allowRelativePaths: true }).add(patterns) }
}

/** The ignore files that stand in one folder. One that cannot be read is taken for empty. */
export async function listsIn(folder: string): Promise<IgnoreList[]> {
  const lists: IgnoreList[] = []
  for (const name of NAMES) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => '')
    if (text.trim()) lists.push(ignoreList(folder, name, text.replace(/^\uFEFF/, '')))
  }
  return lists
}

/** The ignore files above a folder, outermost first: from the root of its repository, else from `cwd`. */
export async function listsAbove(folder: string, cwd: string): Promise<IgnoreList[]> {
  const top = repositoryOf(folder) ?? (inside(folder, cwd) ? cwd : folder)
  const folders: string[] = []
  for (let at = folder; at !== top; at = dirname(at)) folders.unshift(dirname(at))
  const lists: IgnoreList[] = []
  for (const at of folders) lists.push(...(await listsIn(at)))
  return lists
}

/**
 * The list that leaves a path out, or null. The innermost list that has a word on it decides, as with git.
 * Folders are told apart, for patterns such as `build/`.
 */
export function ignoredBy(lists: readonly IgnoreList[], path: string, isFolder: boolean): IgnoreList | null {
  for (let index = lists.length - 1; index >= 0; index--) {
    const list = lists[index]
    const name = list ? relative(list.folder, path).replaceAll('\\', '/') : ''
    if (!list || !name || name.startsWith('../')) continue
    const { ignored, unignored } = list.patterns.test(isFolder ? `${name}/` : name)
    if (ignored) return list
    if (unignored) return null
  }
  return null
}

/** Whether a path stands in a folder or is that folder. Both absolute. */
export function inside(path: string, folder: string): boolean {
  const from = relative(folder, path)
  return from === '' || !(from.startsWith('..') || /^[A-Za-z]:/.test(from))
}

function repositoryOf(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at
    if (dirname(at) === at) return null
  }
}
