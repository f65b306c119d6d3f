import { expect, it } from 'vitest'
import { loadConfig } from '../../src/config/index.ts'
import { folder } from './folder.ts'
import { profiles, rules } from './known.ts'

const meta = `level: 'info', basis: 'heuristic', since: '1.0.0', sources: [], why: '', needs: [],
  stages: ['draft'], options: {}, fixable: false, examples: [], title: 'T', group: 'house'`
const rule = (id: string) => `{ ${meta}, id: '${id}', kind: 'page', check: () => [] }`
const profile = `{ id: 'page', title: 'P', description: 'D', sections: [], extends: 'base', rules: { 'house/x': 'error' } }`

async function load(name: string, files: Readonly<Record<string, string>>, more: object = {}) {
  const config = JSON.stringify({ plugins: [name], ...more })
  return loadConfig({ rules, profiles, cwd: folder({ ...files, 'guidelint.config.json': config }) })
}

it('knows the rules and profiles of a module, and lets the configuration set them', async () => {
  const index = `export const rules = [${rule('house/x')}]\nexport const profiles = [${profile}]`
  const more = { rules: { 'house/x': 'warning' }, pages: [{ files: ['*'], profile: 'page' }] }
  const config = await load('./r.mjs', { 'r.mjs': index }, more)
  expect(config.known.rules.map(({ id }) => id)).toContain('house/x')
  expect(config.known.profiles.find(({ id }) => id === 'page')?.rules['claim/hype']).toBe('info')
  expect(config.plugins[0]).toMatch(/^file:.*\/r\.mjs$/)
})

it.each([
  ['import only', { exports: { import: './main.mjs' } }, 'acme'],
  ['nested conditions', { exports: { '.': { node: { default: './main.mjs' } } } }, 'acme'],
  ['a path inside', { exports: { './x': './main.mjs' } }, 'acme/x'],
  ['main', { main: 'main.mjs' }, 'acme'],
])('finds a package with %s', async (_, manifest, name) => {
  const files = {
    'node_modules/acme/package.json': JSON.stringify(manifest),
    'node_modules/acme/main.mjs': `export const rules = [${rule('acme/x')}]`,
  }
  expect((await load(name, files)).known.rules.map(({ id }) => id)).toContain('acme/x')
})

it.each([
  ['', 'exports neither "rules" nor "profiles"'],
  ['export const rules = {}', 'must export "rules" and "profiles" as lists'],
  ["export const rules = [{ id: 'a/b' }]", 'exports something as rules[0] that pageRule() did not make'],
  [`export const rules = [${rule('claim/hype')}]`, 'brings "claim/hype", a name that is taken'],
  ['export const profiles = [{ id: 3 }]', 'exports a broken profile: profiles[0]'],
  [`export const profiles = [${profile}]`, 'Profile page: Unknown rule "house/x".'],
  ['throw new Error("no luck")', 'cannot be loaded: no luck'],
])('refuses a module that says %j', async (text, message) => {
  const fault = load('./r.mjs', { 'r.mjs': text })
  await expect(fault).rejects.toThrow(message)
  await expect(fault).rejects.toThrow(/^guidelint\.config\.json:1:\d+: /)
})

it('says that a package is not installed', async () => {
  await expect(load('acme', {})).rejects.toThrow('Plugin acme is not installed. A path begins with ./')
})
