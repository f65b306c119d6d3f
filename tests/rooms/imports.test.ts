import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, it } from 'vitest'

/** Who may import whom: the table of ARCHITECTURE.md. `ours` are rooms, `packages` are bare specifiers. */
interface Allowance {
  readonly ours: readonly string[]
  readonly packages: readonly RegExp[]
}

const node = (...names: string[]) => names.map((name) => new RegExp(`^node:${name}$`))
const packages = (...names: string[]) => names.map((name) => new RegExp(`^${name}(/|$)`))

const TABLE: Readonly<Record<string, Allowance>> = {
  'src/page': { ours: ['src/text'], packages: packages('schema-dts') },
  'src/text': { ours: [], packages: packages('syllable', 'fastest-levenshtein') },
  'src/shape': { ours: [], packages: packages('ajv') },
  'src/rule': { ours: ['src/page'], packages: [] },
  'src/read': {
    ours: ['src/page', 'src/text'],
    packages: packages(
      'unified',
      'remark-parse',
      'remark-mdx',
      'mdast',
      'mdast-util-[a-z-]+',
      'micromark-extension-[a-z-]+',
      'cheerio',
      'domhandler',
      'parse5',
      'parse5-htmlparser2-tree-adapter',
      'entities',
      'mammoth',
      'yaml',
      'toml-eslint-parser',
      'jsonc-parser',
    ),
  },
  'src/source': {
    ours: ['src/page', 'src/read/raw.ts', 'src/lint/run.ts'],
    packages: [
      ...node('fs', 'fs/promises', 'path', 'url', 'stream', 'stream/consumers', 'buffer', 'net', 'dns'),
      ...packages('ignore', 'picomatch', 'undici'),
    ],
  },
  'src/lint': {
    ours: ['src/page', 'src/rule', 'src/site', 'src/read', 'src/text'],
    packages: [...node('crypto', 'worker_threads'), ...packages('fastest-levenshtein')],
  },
  'src/config': {
    ours: ['src/rule', 'src/shape', 'schemas', 'src/page', 'src/text'],
    packages: [
      ...node('fs', 'fs/promises', 'path', 'url'),
      ...packages('lilconfig', 'jsonc-parser', 'fastest-levenshtein', 'ignore', 'picomatch'),
    ],
  },
  'src/fix': { ours: ['src/page', 'src/rule'], packages: [] },
  'src/report': {
    ours: ['src/rule', 'src/lint/report.ts', 'src/lint/run.ts', 'src/page/span.ts', 'src/text'],
    packages: packages('chalk', 'fastest-levenshtein'),
  },
  'src/cli': {
    ours: [
      'src/index.ts',
      'src/report',
      'src/source',
      'src/config',
      'src/rule',
      'src/lint/report.ts',
      'src/lint/run.ts',
      'src/text',
    ],
    packages: [/^node:/, ...packages('commander', 'chalk', 'fastest-levenshtein')],
  },
  rules: {
    ours: [
      'src/rule',
      'src/page',
      'src/text',
      'src/site',
      'src/shape',
      'src/schema-org',
      'schemas',
      'rules/shared',
      'rules/lexicon',
    ],
    packages: packages('schema-dts'),
  },
}

const specifier =
  /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g

function importsOf(path: string): string[] {
  return [...readFileSync(path, 'utf8').matchAll(specifier)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  )
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
}

function breach(path: string, room: string, allowance: Allowance, target: string): string | null {
  if (!target.startsWith('.'))
    return allowance.packages.some((pattern) => pattern.test(target)) ? null : `${path} imports ${target}`
  const resolved = normalize(join(dirname(path), target)).replaceAll('\\', '/')
  const own = room === 'rules' ? 'rules/shared' : room
  const inside = [own, ...allowance.ours].some(
    (place) => resolved === place || resolved.startsWith(`${place}/`),
  )
  return inside ? null : `${path} imports ${resolved}`
}

it.each(Object.entries(TABLE))('%s imports only what the table allows', (room, allowance) => {
  const breaches = filesUnder(room)
    .filter((path) => path !== 'rules/index.ts')
    .flatMap((path) => importsOf(path).map((target) => breach(path, room, allowance, target)))
    .filter((found) => found !== null)
  expect(breaches).toEqual([])
})

it('covers every room of src', () => {
  const rooms = readdirSync('src', { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && filesUnder(`src/${entry.name}`).length > 0,
  )
  expect(rooms.map((room) => `src/${room.name}`).filter((room) => !(room in TABLE))).toEqual([])
})

it('has one file that joins src with rules', () => {
  const joins = filesUnder('src').filter((path) =>
    importsOf(path).some((target) => /^(\.\.\/)+rules\//.test(target)),
  )
  expect(joins).toEqual(['src/index.ts'])
})

it('has no import cycles', () => {
  const files = [...filesUnder('src'), ...filesUnder('rules')]
  const edges = new Map(
    files.map((path) => [
      path,
      importsOf(path)
        .filter((target) => target.startsWith('.') && target.endsWith('.ts'))
        .map((target) => normalize(join(dirname(path), target)).replaceAll('\\', '/')),
    ]),
  )
  const state = new Map<string, 'open' | 'done'>()
  const cycles: string[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'done') return
    if (state.get(path) === 'open') {
      cycles.push([...trail.slice(trail.indexOf(path)), path].join(' > '))
      return
    }
    state.set(path, 'open')
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path])
    state.set(path, 'done')
  }
  for (const path of files) visit(path, [])
  expect(cycles).toEqual([])
})
