import { readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * File of a package's main entry, or of a path inside it, as seen from a folder: the nearest `node_modules` that
 * holds the package. null where no such package is installed or it does not export the path.
 * `require.resolve` would not do: it refuses packages that export to `import` only.
 */
export function packageEntry(name: string, folder: string): string | null {
  const parts = name.split('/')
  const length = name.startsWith('@') ? 2 : 1
  const packageName = parts.slice(0, length).join('/')
  const inner = parts.slice(length).join('/')
  for (let at = folder; ; at = dirname(at)) {
    const home = join(at, 'node_modules', packageName)
    const manifest = readManifest(join(home, 'package.json'))
    if (manifest) {
      const entry = entryOf(manifest, inner)
      return entry === null ? null : join(home, entry)
    }
    if (dirname(at) === at) return null
  }
}

function readManifest(file: string): Readonly<Record<string, unknown>> | null {
  try {
    return statSync(file).isFile() ? JSON.parse(readFileSync(file, 'utf8')) : null
  } catch {
    return null
  }
}

function entryOf(manifest: Readonly<Record<string, unknown>>, inner: string): string | null {
  const { exports } = manifest
  if (exports === undefined) {
    if (inner) return inner
    return typeof manifest.main === 'string' ? manifest.main : 'index.js'
  }
  const key = inner ? `./${inner}` : '.'
  const byPath =
    typeof exports === 'object' &&
    exports !== null &&
    Object.keys(exports).some((name) => name.startsWith('.'))
  let target: unknown = byPath ? Reflect.get(exports, key) : inner ? null : exports
  // Conditions may nest; each step goes one object down, so this ends.
  while (typeof target === 'object' && target !== null && !Array.isArray(target)) {
    const conditions: Readonly<Record<string, unknown>> = { ...target }
    target = conditions.node ?? conditions.import ?? conditions.default
  }
  return typeof target === 'string' ? target : null
}
