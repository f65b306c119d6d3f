import { expect, it } from 'vitest'
import { rules } from '../../rules/index.ts'
import { columnsOf } from '../../src/report/index.ts'
import { project, run } from './run.ts'

it.each(rules.map(({ id }) => [id]))('explains %s within the terminal', async (id) => {
  const rule = rules.find((candidate) => candidate.id === id)
  const { code, out } = await run(['explain', id], { cwd: project({}), columns: 80 })
  expect(code).toBe(0)
  expect(out.startsWith(`${id}  `)).toBe(true)
  expect(out.replace(/\s+/g, ' ')).toContain(rule?.why.replace(/\s+/g, ' '))
  for (const name of Object.keys(rule?.options ?? {})) expect(out).toContain(`  ${name}: `)
  for (const { url } of rule?.sources ?? []) expect(out).toContain(url)
  expect(out).toContain(`<!-- guidelint-disable-next-line ${id}: `)
})

it('lists the rules of a group', async () => {
  const { code, out } = await run(['explain', 'house'], { cwd: project({}) })
  expect(code).toBe(0)
  expect(out.match(/house\/\w+/g)).toEqual(['house/doubt', 'house/fault', 'house/hint'])
})

it('says how a page is judged and who said so', async () => {
  const pages = [{ files: ['*.html'], stage: 'draft', rules: { 'house/hint': 'off' } }]
  const cwd = project({ 'a.html': '<p>x' }, { pages })
  const { code, out } = await run(['explain', 'a.html', '--rule', 'house/doubt=error'], { cwd })
  expect(code).toBe(0)
  expect(out).toContain('  profile  base  by the look of the page\n')
  expect(out).toContain('  stage    draft  by guidelint.config.json: pages[0]\n')
  expect(out).toMatch(/^ {2}house\/doubt +error +--rule$/m)
  expect(out).toMatch(/^ {2}house\/fault +error +the rule$/m)
  expect(out).toMatch(/^ {2}house\/hint +off +guidelint\.config\.json: pages\[0\]$/m)
})

it('says by what it knew the kind of page', async () => {
  const headings = ['How it works', 'Success rates', 'Recovery']
    .map((one) => `## ${one}\n\nText.\n`)
    .join('\n')
  const cwd = project({
    'a.md': `---\nslug: /treatment/knee\n---\n\n# Knee\n\n${headings}`,
    'treatment/b.md': `---\nprofile: cost\n---\n\n# Knee\n\n${headings}`,
  })
  const profileOf = async (...args: string[]) =>
    /^ {2}profile +(.*)$/m.exec((await run(['explain', ...args], { cwd })).out)?.[1]
  expect(await profileOf('a.md')).toBe('treatment  by its address /treatment/…')
  expect(await profileOf('treatment/b.md')).toBe('cost  by front matter')
  expect(await profileOf('a.md', '--profile', 'insight')).toBe('insight  by --profile')
})

it('asks for one page where a folder is named', async () => {
  const cwd = project({ 'guides/a.html': '', 'guides/b.html': '' })
  const { code, err } = await run(['explain', 'guides'], { cwd })
  expect([code, err]).toEqual([
    2,
    'error: guides is a folder. Name one page: guidelint explain guides/a.html\n',
  ])
})

it('lists every rule, as a table and as JSON', async () => {
  const cwd = project({})
  const { out } = await run(['rules'], { cwd })
  for (const { id } of rules) expect(out).toContain(`  ${id} `)
  const narrow = await run(['rules'], { cwd, columns: 40 })
  expect(Math.max(...narrow.out.split('\n').map(columnsOf))).toBeLessThanOrEqual(44)
  const listed = JSON.parse((await run(['rules', '-f', 'json'], { cwd })).out)
  expect(listed).toHaveLength(rules.length + 3)
  expect(listed[0]).toMatchObject({
    id: expect.any(String),
    level: expect.any(String),
    fixable: expect.any(Boolean),
  })
})
