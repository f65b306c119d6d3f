import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { isConfigError, loadConfig } from '../../src/config/index.ts'
import { folder } from './folder.ts'
import { profiles, rules } from './known.ts'

const known = { rules, profiles }

async function load(config: string, name = 'guidelint.config.json') {
  return loadConfig({ ...known, cwd: folder({ [name]: config, '.git/HEAD': '' }) })
}

async function faultOf(config: string, name?: string): Promise<string> {
  const error = await load(config, name).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!isConfigError(error)) throw new Error(`expected a ConfigError, got ${String(error)}`)
  return error.message
}

it('has defaults where there is no file', async () => {
  const cwd = folder({ '.git/HEAD': '' })
  const config = await loadConfig({ ...known, cwd })
  expect(config).toMatchObject({ file: null, folder: cwd, ruleSet: null, pages: [], ignore: [] })
  expect(config.site).toEqual({ url: null, brand: null, roster: null })
})

it('refuses a pin to a rule set that is yet to come', async () => {
  const load = (pin: string) =>
    loadConfig({
      ...known,
      ruleSet: '0.3',
      cwd: folder({ 'guidelint.config.json': `{ "ruleSet": "${pin}" }`, '.git/HEAD': '' }),
    })
  expect((await load('0.3')).ruleSet).toBe('0.3')
  await expect(load('0.4')).rejects.toThrow('rule sets up to 0.3, and 0.4 is newer')
})

it('reads comments, trailing commas, a byte-order mark and a file above', async () => {
  const root = folder({
    'guidelint.config.json': '\uFEFF{ // why\n "site": { "brand": "Harbour", }, /* end */ }',
    'a/b/page.md': '',
  })
  const config = await loadConfig({ ...known, cwd: join(root, 'a/b') })
  expect(config.site.brand).toBe('Harbour')
  expect(config.folder).toBe(root)
})

it('does not look above the root of the repository', async () => {
  const root = folder({ 'guidelint.config.json': '{ "site": { "brand": "Other" } }' })
  mkdirSync(join(root, 'repo/.git'), { recursive: true })
  mkdirSync(join(root, 'repo/guides'))
  const config = await loadConfig({ ...known, cwd: join(root, 'repo/guides') })
  expect(config.file).toBeNull()
})

it('frames the place, marks the key and offers the nearest', async () => {
  expect(await faultOf('{\n  "pages": [\n    { "file": ["*.md"] }\n  ]\n}\n')).toBe(
    [
      'guidelint.config.json:3:7: Unknown key "file" in pages[0]. Did you mean "files"?',
      '',
      '  3 │     { "file": ["*.md"] }',
      '    │       ^^^^^^',
    ].join('\n'),
  )
})

it.each([
  ['{ "ruleset": "0.1" }', 'Unknown key "ruleset". Did you mean "ruleSet"?'],
  ['{ "ruleSet": "latest" }', 'ruleSet must look like "0.1"'],
  ['{ "site": { "url": "example.org" } }', 'site.url must look like "https://www.example.org"'],
  ['{ "pages": {} }', 'pages must be a list'],
  ['{ "pages": [{ "files": [], "profile": "base" }] }', 'pages[0].files must hold at least 1 entry'],
  ['{ "pages": [{ "files": ["a"], "stage": "live" }] }', 'pages[0].stage must be "draft" or "published"'],
  ['{ "pages": [{ "files": ["a"], "profile": "giude" }] }', 'Unknown profile "giude". Did you mean "guide"?'],
  ['{ "rules": { "claim/hipe": "off" } }', 'Unknown rule "claim/hipe". Did you mean "claim/hype"?'],
  ['{ "rules": { "hype": "off" } }', 'Unknown rule "hype". Did you mean "claim/hype"?'],
  ['{ "rules": { "claim/hype": "eror" } }', '"eror" is not a level. Did you mean "error"?'],
  ['{ "rules": { "claim/hype": 2 } }', '2 is not a level. Levels are error, warning, info and off.'],
  ['{ "rules": { "claim/hype": ["off", {}] } }', 'The rule claim/hype takes no options'],
  [
    '{ "rules": { "head/title-width": ["info", { "maximum": 500 }] } }',
    'Unknown option "maximum" of head/title-width. Known: max, words.',
  ],
  [
    '{ "rules": { "head/title-width": ["info", { "max": 20 }] } }',
    'Option "max" of head/title-width must be at least 200',
  ],
  [
    '{ "rules": { "head/title-width": ["info", { "words": [1] }] } }',
    'Option "words" of head/title-width must be a string',
  ],
  ['{ "ignore": "drafts" }', 'ignore must be a list'],
  ['{ "site": null }', 'site must be an object'],
  ['[]', 'The file must be an object'],
  ['{ "ignore": [], "ignore": [] }', 'The key "ignore" is given twice'],
  ['{ "__proto__": {} }', 'Unknown key "__proto__".'],
  ['{ "pages": [ "a" "b" ] }', 'Not valid JSON: a comma is missing before this'],
  ['{ "site": { "brand": "x" }', 'Not valid JSON: a closing } is missing'],
  ['', 'the file is empty'],
])('refuses %s', async (config, message) => {
  const fault = await faultOf(config)
  expect(fault).toMatch(/^guidelint\.config\.json:/)
  expect(fault).toContain(message)
})

it('tells five faults in the order of the file and counts the rest', async () => {
  const fault = await faultOf('{ "a1": 1, "b2": 1, "c3": 1, "rules": 1, "d4": 1, "e5": 1, "f6": 1 }')
  expect(fault.match(/Unknown key "(\w+)"|must be/g)).toEqual([
    'Unknown key "a1"',
    'Unknown key "b2"',
    'Unknown key "c3"',
    'must be',
    'Unknown key "d4"',
  ])
  expect(fault).toMatch(/… and 2 more$/)
})

it('survives nesting that no stack holds', async () => {
  expect(await faultOf('['.repeat(200_000))).toMatch(/nested too deeply|closing \]/)
})

it('cuts a long line around the place and shows controls as pictures', async () => {
  const fault = await faultOf(
    `{ "ignore": ["${'x'.repeat(500)}"], "bogus": "\\u001b", "ignor": "${'y'.repeat(500)}" }`,
  )
  const lines = fault.split('\n')
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(120)
  const frame = lines.findIndex((line) => line.includes('^'))
  const at = lines[frame]?.indexOf('^') ?? -1
  expect(lines[frame - 1]?.slice(at, at + 7)).toBe('"bogus"')
})

it('reads a module and names the pointer of a fault', async () => {
  const config = await load("export default { site: { brand: 'Harbour' } }", 'guidelint.config.mjs')
  expect(config.site.brand).toBe('Harbour')
  const module = 'guidelint.config.mjs'
  expect(await faultOf('export default { pages: [{ files: ["a"], stage: "x" }] }', module)).toBe(
    'guidelint.config.mjs: /pages/0/stage: pages[0].stage must be "draft" or "published"',
  )
  expect(await faultOf('export const x = 1', module)).toContain('has no default export')
  expect(await faultOf('export default (', module)).toContain('guidelint.config.mjs: cannot be loaded')
})

it('says which file is missing', async () => {
  await expect(loadConfig({ ...known, cwd: folder({}), file: 'my.json' })).rejects.toThrow(
    'my.json: cannot be read: no such file',
  )
  await expect(loadConfig({ ...known, cwd: folder({}), file: 'my.js' })).rejects.toThrow('no such file')
})
