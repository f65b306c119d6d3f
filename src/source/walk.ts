import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type IgnoreList, ignoredBy, listsIn } from './ignore-files.ts'
import { kindOf } from './kind.ts'
import { reasonOf } from './reason.ts'

/** What a walk found. Paths are absolute; `ignored` counts the files of ours that a list left out. */
export interface Walk {
  readonly files: string[]
  readonly faults: { readonly path: string; readonly message: string }[]
  readonly ignored: Map<string, number>
}

export interface WalkOptions {
  /** Ignore lists that hold from above the folder. */
  readonly lists: readonly IgnoreList[]
  /** Go into folders, and take files, whose name begins with a dot. */
  readonly hidden: boolean
  /** Takes only the files that pass. */
  readonly accept: (path: string) => boolean
}

interface Place {
  readonly path: string
  readonly lists: readonly IgnoreList[]
}

/**
 * Finds the files of ours below a folder. `node_modules` and `.git` are left out always. Links are followed
 * after all that is no link, and only to what has not been seen by then, so that links in a circle end and a
 * file goes by its own name.
 */
export async function walk(folder: string, options: WalkOptions): Promise<Walk> {
  const found: Walk = { files: [], faults: [], ignored: new Map() }
  const seen = new Set<string>()
  const links: Place[] = []
  const open: Place[] = [{ path: folder, lists: options.lists }]
  for (;;) {
    const next = open.pop() ?? (await follow(links, seen, found, options))
    if (!next) return found
    const real = await realpath(next.path).catch(() => next.path)
    if (seen.has(real)) continue
    seen.add(real)
    try {
      const entries = await readdir(next.path, { withFileTypes: true })
      const lists = [...next.lists, ...(await listsIn(next.path))]
      for (const entry of entries) {
        const path = join(next.path, entry.name)
        const kind = kindOfEntry(entry, path, options)
        if (kind === null) continue
        const list = ignoredBy(lists, path, kind === 'folder')
        if (list) found.ignored.set(list.name, (found.ignored.get(list.name) ?? 0) + 1)
        else if (kind === 'folder') open.push({ path, lists })
        else if (kind === 'link') links.push({ path, lists })
        else {
          found.files.push(path)
          seen.add(join(real, entry.name))
        }
      }
    } catch (error) {
      found.faults.push({ path: next.path, message: reasonOf(error) })
    }
  }
}

function kindOfEntry(entry: Dirent, path: string, options: WalkOptions): 'folder' | 'link' | 'file' | null {
  if (entry.name === 'node_modules' || entry.name === '.git') return null
  if (entry.name.startsWith('.') && !options.hidden) return null
  if (entry.isDirectory()) return 'folder'
  if (entry.isSymbolicLink()) return 'link'
  return entry.isFile() && kindOf(path) !== null && options.accept(path) ? 'file' : null
}

/** The next linked folder; linked files are taken on the way. Null when no link is left. */
async function follow(
  links: Place[],
  seen: Set<string>,
  found: Walk,
  options: WalkOptions,
): Promise<Place | null> {
  // Popped from the end, so the first name goes first.
  links.sort((a, b) => (a.path < b.path ? 1 : -1))
  for (let link = links.pop(); link; link = links.pop()) {
    const wanted = kindOf(link.path) !== null && options.accept(link.path)
    try {
      const target = await stat(link.path)
      if (target.isDirectory()) {
        if (ignoredBy(link.lists, link.path, true) === null) return link
        continue
      }
      const real = await realpath(link.path)
      if (!target.isFile() || !wanted || seen.has(real)) continue
      seen.add(real)
      found.files.push(link.path)
    } catch (error) {
      if (wanted) found.faults.push({ path: link.path, message: `A link to nothing: ${reasonOf(error)}` })
    }
  }
  return null
}
