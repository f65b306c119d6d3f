import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadConfig } from '../../src/config/index.ts'
import { folder } from './folder.ts'
import { profiles, rules } from './known.ts'

const reviewer = { id: 'mo', name: 'Maya Osei', credentials: ['MD'], from: '2024-01-01' }

async function rosterOf(reviewers: unknown, files: Readonly<Record<string, string>> = {}) {
  const cwd = folder({ ...files, 'site/guidelint.config.json': JSON.stringify({ site: { reviewers } }) })
  const config = await loadConfig({ rules, profiles, cwd: join(cwd, 'site') })
  return config.site.roster
}

const full = { ...reviewer, specialty: null, to: null }

it('reads a list, and a file beside the configuration', async () => {
  expect(await rosterOf([reviewer])).toEqual([full])
  expect(await rosterOf('data/r.json', { 'site/data/r.json': JSON.stringify([reviewer]) })).toEqual([full])
})

it.each([
  [[{ ...reviewer, nam: 'x' }], 'Unknown key "nam" in site.reviewers[0]'],
  [[{ id: 'mo' }], 'site.reviewers[0] misses the key "name"'],
  [[{ ...reviewer, to: '2023-01-01' }], 'The last day, 2023-01-01, comes before the first, 2024-01-01'],
  [[reviewer, reviewer], 'Two reviewers have the id "mo"'],
  [[{ ...reviewer, from: '1 May' }], 'site.reviewers[0].from must look like "2026-11-23"'],
  ['none.json', `The reviewers' file "none.json" cannot be read: no such file`],
  ['../r.json', 'stands outside the folder of the configuration'],
])('refuses %j', async (reviewers, message) => {
  await expect(rosterOf(reviewers, { 'r.json': '[]' })).rejects.toThrow(message)
})

it('frames a fault in the file that it stands in', async () => {
  await expect(rosterOf('r.json', { 'site/r.json': '[{ "id": "a", "name": 3 }]' })).rejects.toThrow(
    /^r\.json:1:23: \[0\]\.name must be a string\n\n {2}1 │ \[\{ "id": "a", "name": 3 \}\]\n {4}│ {23}\^$/,
  )
})
