import { stat } from 'node:fs/promises'
import { isAbsolute, relative, resolve } from 'node:path'
import picomatch from 'picomatch'
import type { Unreadable } from '../lint/run.ts'
import { type IgnoreList, ignoredBy, ignoreList, inside, listsAbove } from './ignore-files.ts'
import { ENDINGS, kindOf } from './kind.ts'
import { reasonOf } from './reason.ts'
import { type Walk, walk } from './walk.ts'

export interface FindOptions {
  /** Files, folders and globs; a glob that begins with `!` takes files out again. */
  readonly paths: readonly string[]
  /** Absolute path of the folder that found paths are named from. */
  readonly cwd: string
  /** Absolute path of the folder that `paths` start from; `cwd` where absent. */
  readonly from?: string
  /** Patterns of the configuration in the notation of .gitignore, and the folder they start from. */
  readonly ignore?: { readonly folder: string; readonly patterns: readonly string[] }
  /** A person typed the paths: one that matches nothing is a fault, not a warning. */
  readonly explicit: boolean
}

/** One file to read. */
export interface FoundFile {
  /** As the report names it: relative to `cwd` where it stands inside, forward slashes. */
  readonly path: string
  /** Absolute path. */
  readonly file: string
}

export interface Found {
  /** By path, each once. */
  readonly files: readonly FoundFile[]
  readonly unreadable: readonly Unreadable[]
  readonly warnings: readonly string[]
}

/**
 * Finds the files that a run is to read. Folders and globs honour .gitignore and .guidelintignore at every depth
 * and the configuration's patterns; a file or folder that is named is read all the same, with a warning where
 * guidelint itself was told to ignore it. Built pages are ignored by git and yet linted, so that one is silent.
 */
export async function findFiles(options: FindOptions): Promise<Found> {
  const { cwd, from = cwd, paths } = options
  const files = new Map<string, FoundFile>()
  const unreadable: Unreadable[] = []
  const warnings: string[] = []
  const without = paths.filter((path) => path.startsWith('!')).map((path) => path.slice(1))
  const excluded = without.length > 0 ? picomatch(without, { dot: true }) : () => false
  const absolute = paths.some(isAbsolute)
  for (const path of new Set(paths.filter((name) => !name.startsWith('!')))) {
    const found = await expand(path, options, warnings)
    for (const file of found.files)
      if (!excluded(relative(from, file).replaceAll('\\', '/')))
        files.set(file, { path: shownPath(file, cwd, absolute), file })
    for (const fault of found.faults)
      unreadable.push({ ...fault, path: shownPath(fault.path, cwd, absolute) })
    if (found.nothing === undefined) continue
    if (options.explicit) unreadable.push({ path, message: found.nothing })
    else warnings.push(`${path}: ${found.nothing}`)
  }
  const byPath = (a: { path: string }, b: { path: string }) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : 0
  return { files: [...files.values()].sort(byPath), unreadable: unreadable.sort(byPath), warnings }
}

/** What one path stands for; `nothing` says why it stands for no file. */
interface Expansion extends Pick<Walk, 'files' | 'faults'> {
  readonly nothing?: string
}

async function expand(path: string, options: FindOptions, warnings: string[]): Promise<Expansion> {
  const none = (nothing: string): Expansion => ({ files: [], faults: [], nothing })
  const target = resolve(options.from ?? options.cwd, path)
  try {
    const known = await stat(target)
    if (known.isDirectory()) {
      const lists = await listsFor(target, options, warnings)
      const found = await walk(target, { lists, hidden: false, accept: () => true })
      return { ...found, ...emptyMessage(found, 'The folder holds') }
    }
    if (!known.isFile()) return none('Not a regular file')
    if (kindOf(target) === null) return none(`Not a kind of file that guidelint reads (${ENDINGS})`)
    await listsFor(target, options, warnings)
    return { files: [target], faults: [] }
  } catch (error) {
    // What exists under its very name is no pattern, whatever characters it has.
    if (!/[*?[\]{}()]/.test(path)) return none(reasonOf(error))
  }
  const { base, glob } = picomatch.scan(path.replaceAll('\\', '/'))
  const folder = resolve(options.from ?? options.cwd, base)
  const hidden = /(?:^|\/)\.[^./]/.test(path)
  const matches = picomatch(glob, { dot: hidden })
  const accept = (file: string) => matches(relative(folder, file).replaceAll('\\', '/'))
  const found = await walk(folder, { lists: await listsFor(folder, options, warnings), hidden, accept })
  const faults = found.faults.filter((fault) => fault.path !== folder)
  return { ...found, faults, ...emptyMessage({ ...found, faults }, 'The pattern matches') }
}

/** The ignore lists from above a named path, without those that would leave the path itself out. */
async function listsFor(target: string, options: FindOptions, warnings: string[]): Promise<IgnoreList[]> {
  const { ignore, cwd } = options
  const above = await listsAbove(target, cwd)
  if (ignore && ignore.patterns.length > 0)
    above.unshift(ignoreList(ignore.folder, 'the configuration', ignore.patterns))
  return above.filter((list) => {
    const hides = ignoredBy([list], target, false) ?? ignoredBy([list], target, true)
    if (hides && list.name !== '.gitignore')
      warnings.push(
        `${shownPath(target, cwd, false)} is ignored by ${list.name}, but read because it was named`,
      )
    return !hides
  })
}

function emptyMessage({ files, faults, ignored }: Walk, subject: string): { nothing?: string } {
  if (files.length > 0 || faults.length > 0) return {}
  const hint = ignored.size > 0 ? `; some are ignored by ${[...ignored.keys()].join(' and ')}` : ''
  return { nothing: `${subject} no file that guidelint reads (${ENDINGS})${hint}` }
}

function shownPath(file: string, cwd: string, absolute: boolean): string {
  const shown = inside(file, cwd) || !absolute ? relative(cwd, file) || '.' : file
  return shown.replaceAll('\\', '/')
}
