import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, extname, join, parse, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { lilconfig } from 'lilconfig'
import { type Document, parseDocument } from './document.ts'
import { configError, isConfigError } from './error.ts'

const PLACES = ['guidelint.config.json', 'guidelint.config.js', 'guidelint.config.mjs']

/**
 * The configuration file: the one asked for, else the nearest in `cwd` or a folder above, up to the root of the
 * repository or of the file system. null where there is none.
 * @throws ConfigError where the file is missing, cannot be read, or is not what its name says.
 */
export async function findDocument(cwd: string, file?: string): Promise<Document | null> {
  if (file !== undefined) return loadDocument(cwd, resolve(cwd, file))
  const search = lilconfig('guidelint', {
    searchPlaces: PLACES,
    stopDir: rootOf(cwd),
    cache: false,
    ignoreEmptySearchPlaces: false,
    // Finding is all that is asked of it: loading keeps the text, for the places of keys.
    loaders: { '.json': () => ({}), '.js': () => ({}), '.mjs': () => ({}) },
  })
  try {
    const found = await search.search(cwd)
    return found ? await loadDocument(cwd, found.filepath) : null
  } catch (error) {
    throw isConfigError(error) ? error : configError(`The configuration cannot be read: ${reason(error)}`)
  }
}

async function loadDocument(cwd: string, file: string): Promise<Document> {
  const name = nameOf(cwd, file)
  if (/^\.(?:js|mjs|cjs)$/.test(extname(file)))
    return { file, name, value: await importDefault(file, name), json: null }
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    throw configError(`${name}: cannot be read: ${reason(error)}`)
  }
  return parseDocument(file, name, text)
}

async function importDefault(file: string, name: string): Promise<unknown> {
  if (!existsSync(file)) throw configError(`${name}: cannot be read: no such file`)
  let module: Readonly<Record<string, unknown>>
  try {
    module = await import(/* @vite-ignore */ pathToFileURL(file).href)
  } catch (error) {
    throw configError(`${name}: cannot be loaded: ${reason(error)}`)
  }
  if (module.default === undefined)
    throw configError(`${name}: has no default export. Write: export default defineConfig({ … })`)
  return module.default
}

/** A path as messages name it: relative to `cwd` where it stands inside or near, with forward slashes. */
export function nameOf(cwd: string, file: string): string {
  const path = relative(cwd, file).replaceAll('\\', '/')
  return path.startsWith('../../../') ? file.replaceAll('\\', '/') : path
}

/** What went wrong, in plain words where the system gives only a code. */
export function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOENT') return 'no such file'
  if (code === 'EACCES' || code === 'EPERM') return 'no permission'
  if (code === 'EISDIR') return 'it is a folder'
  return error instanceof Error ? error.message : String(error)
}

/** The nearest folder upwards that holds `.git`, else the root of the file system. */
function rootOf(cwd: string): string {
  const { root } = parse(resolve(cwd))
  for (let folder = resolve(cwd); folder !== root; folder = dirname(folder))
    if (existsSync(join(folder, '.git'))) return folder
  return root
}
