import { expect, it } from 'vitest'
import { explainPage, type Flags, loadConfig, type PageKey, resolvePage } from '../../src/config/index.ts'
import { folder } from './folder.ts'
import { profiles, rules } from './known.ts'

async function configOf(config: unknown) {
  const cwd = folder({ 'guidelint.config.json': JSON.stringify(config) })
  return loadConfig({ rules, profiles, cwd })
}

const draft: PageKey = {
  path: 'guides/a.md',
  format: 'markdown',
  guess: () => ({ id: 'base', origin: 'the look of the page' }),
}

it('lets the later say win, from the rule to the flag', async () => {
  const config = await configOf({
    rules: { 'claim/hype': 'warn' },
    pages: [
      { files: ['guides/**'], profile: 'guide', rules: { 'claim/hype': 'off', 'head/title-width': 'error' } },
      { files: ['**/a.md'], rules: { 'claim/hype': 'error' } },
      { files: ['other/**'], rules: { 'claim/hype': 'info' } },
    ],
  })
  const { choices, profileId, profileOrigin } = resolvePage(config, {}, draft)
  expect([profileId, profileOrigin]).toEqual(['guide', 'guidelint.config.json: pages[0]'])
  expect(choices.get('claim/hype')).toEqual({
    level: 'error',
    options: {},
    origin: 'guidelint.config.json: pages[1]',
  })
  // The level alone is new: the options of the profile stay.
  expect(choices.get('head/title-width')).toEqual({
    level: 'error',
    options: { max: 500 },
    origin: 'guidelint.config.json: pages[0]',
  })
  expect(choices.get('leak/note')?.origin).toBe('the rule')
  const flags: Flags = { rules: new Map([['claim/hype', 'off' as const]]) }
  expect(resolvePage(config, flags, draft).choices.get('claim/hype')).toMatchObject({
    level: 'off',
    origin: '--rule',
  })
})

it('inherits the rules of the profile that another extends', async () => {
  const config = await configOf({})
  const key: PageKey = { ...draft, guess: () => ({ id: 'guide', origin: 'its sections: 1 of 2' }) }
  const { choices, profileOrigin } = resolvePage(config, {}, key)
  expect(profileOrigin).toBe('its sections: 1 of 2')
  expect(choices.get('claim/hype')).toMatchObject({ level: 'info', origin: 'profile guide' })
})

it('takes the profile from the flag, then the front matter, then the configuration, then the page', async () => {
  const config = await configOf({ pages: [{ files: ['guides/*'], profile: 'guide' }] })
  const named = { ...draft, matterProfile: 'base' }
  expect(resolvePage(config, { profile: 'guide' }, named).profileOrigin).toBe('--profile')
  expect(resolvePage(config, {}, named)).toMatchObject({ profileId: 'base', profileOrigin: 'front matter' })
  expect(resolvePage(config, {}, { ...draft, matterProfile: 'none' }).profileId).toBe('guide')
  expect(() => resolvePage(config, { profile: 'giude' }, draft)).toThrow('Did you mean "guide"?')
})

it('takes the stage from the flag, then the configuration, then the format', async () => {
  const config = await configOf({ pages: [{ files: ['live/*.md'], stage: 'published' }] })
  expect(resolvePage(config, {}, draft)).toMatchObject({
    stage: 'draft',
    stageOrigin: 'default for markdown',
  })
  expect(resolvePage(config, {}, { ...draft, path: 'x.html', format: 'html' }).stage).toBe('published')
  const live = { ...draft, path: 'live/a.md' }
  expect(resolvePage(config, {}, live).stageOrigin).toBe('guidelint.config.json: pages[0]')
  expect(resolvePage(config, { stage: 'draft' }, live)).toMatchObject({
    stage: 'draft',
    stageOrigin: '--stage',
  })
})

it.each([
  ['0.1', 'info'],
  ['0.1.9', 'info'],
  ['0.2', 'error'],
  ['1.0', 'error'],
])('with rule set %s a rule since 0.2.0 is %s', async (ruleSet, level) => {
  const config = await configOf({ ruleSet })
  expect(resolvePage(config, {}, draft).choices.get('leak/note')?.level).toBe(level)
})

it('obeys a level set by name whatever the rule set', async () => {
  const config = await configOf({ ruleSet: '0.1', rules: { 'leak/note': 'warning' } })
  expect(resolvePage(config, {}, draft).choices.get('leak/note')?.level).toBe('warning')
})

it.each([
  [['guides/*.md'], true],
  [['./guides/*.md'], true],
  [['guides'], true],
  [['guides/'], true],
  [['guid'], false],
  [['*.md'], false],
  [['**/*.{md,mdx}'], true],
  [['guides/**', '!guides/a.md'], false],
  [['!guides/a.md', 'guides/**'], true],
])('matches %j: %s', async (files, matches) => {
  const config = await configOf({ pages: [{ files, profile: 'guide' }] })
  expect(resolvePage(config, {}, draft).profileId).toBe(matches ? 'guide' : 'base')
})

it('starts globs from the folder of the configuration', async () => {
  const cwd = folder({ 'site/my.json': '{ "pages": [{ "files": ["guides/*"], "profile": "guide" }] }' })
  const config = await loadConfig({ rules, profiles, cwd, file: 'site/my.json' })
  expect(resolvePage(config, {}, { ...draft, path: 'site/guides/a.md' })).toMatchObject({
    profileId: 'guide',
    profileOrigin: 'site/my.json: pages[0]',
  })
  expect(resolvePage(config, {}, draft).profileId).toBe('base')
})

it('explains a page: every rule by id, options filled in', async () => {
  const config = await configOf({ rules: { 'head/title-width': ['error', { max: 300 }] } })
  const explained = explainPage(config, {}, draft)
  expect(explained).toMatchObject({ path: 'guides/a.md', profile: 'base', stage: 'draft' })
  expect(explained.rules.map(({ rule }) => rule)).toEqual(['claim/hype', 'head/title-width', 'leak/note'])
  expect(explained.rules[1]).toEqual({
    rule: 'head/title-width',
    level: 'error',
    options: { max: 300, words: [] },
    origin: 'guidelint.config.json: rules',
    speaks: true,
  })
})
