import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { project, run } from './run.ts'

const page = (text: string) => `<!doctype html><title>T</title><p>${text}</p>`

it.each([
  [page('nothing'), [], 0],
  [page('hint!'), [], 0],
  [page('doubt!'), [], 0],
  [page('fault!'), [], 1],
  [page('fault!'), ['--fail-on', 'never'], 0],
  [page('doubt!'), ['--fail-on', 'warning'], 1],
  [page('hint!'), ['--fail-on', 'warning'], 0],
  [page('hint!'), ['--fail-on', 'info'], 1],
  [page('doubt! doubt!'), ['--max-warnings', '2'], 0],
  [page('doubt! doubt!'), ['--max-warnings', '1'], 1],
  [page('doubt! doubt!'), ['--max-warnings', '1', '--quiet'], 1],
  [page('fault!'), ['--rule', 'house/fault=warn'], 0],
  [page('hint!'), ['--rule', 'house/hint=error'], 1],
  [page('crash hint'), [], 2],
  [page('crash hint fault!'), ['--fail-on', 'never'], 2],
])('%s with %j ends with %d', async (text, flags, code) => {
  const cwd = project({ 'a.html': text })
  expect((await run(['a.html', ...flags], { cwd })).code).toBe(code)
})

it('prints the report on standard output, and nothing else there', async () => {
  const cwd = project({ 'a.html': page('fault!'), 'b.html': page('fine') })
  const { out, err } = await run(['-f', 'json', '.'], { cwd })
  const report = JSON.parse(out)
  expect(report.now).toBe('2026-11-23')
  expect(report.pages.map((one: { path: string }) => one.path)).toEqual(['a.html', 'b.html'])
  expect(report.counts).toEqual({ error: 1, warning: 0, info: 0 })
  expect(err).toBe('')
})

it('goes on past what cannot be read, names it, and ends with 2', async () => {
  const cwd = project({ 'a.html': page('doubt!'), 'b.md': Buffer.from([0, 1, 2]), 'c.html': '' })
  const { code, out } = await run(['a.html', 'b.md', 'c.html', 'none.html', '-f', 'compact'], { cwd })
  expect(code).toBe(2)
  expect(out).toContain('a.html:1:35: warning house/doubt The word doubt\n')
  expect(out).toContain('b.md:1:1: error unreadable The file looks like a binary file')
  expect(out).toContain('none.html:1:1: error unreadable No such file or folder\n')
})

it('lints what the configuration names where no path is given, built pages too', async () => {
  const files = { 'guides/a.html': page('fault!'), 'dist/b.html': page('doubt!'), 'c.html': page('x') }
  const pages = [{ files: ['guides/*', '!guides/z.html'] }, { files: ['dist/**'] }, { files: ['none/*'] }]
  const cwd = project({ ...files, 'guides/z.html': page('z'), '.gitignore': 'dist' }, { pages })
  const { out, err } = await run(['-f', 'json'], { cwd })
  expect(JSON.parse(out).pages.map((one: { path: string }) => one.path)).toEqual([
    'dist/b.html',
    'guides/a.html',
  ])
  expect(err).toMatch(/^warning: none\/\*: The pattern matches no file/)
  const above = await run(['-f', 'json'], { cwd: join(cwd, 'guides') })
  expect(JSON.parse(above.out).pages[0].path).toBe('../dist/b.html')
})

it('lints the folder where there are no pages to name', async () => {
  const cwd = project({ 'guides/a.html': page('fault!') })
  expect((await run([], { cwd })).out).toContain('guides/a.html\n')
  const empty = await run([], { cwd: project({}) })
  expect([empty.code, empty.out]).toEqual([2, expect.stringContaining('The folder holds no file')])
})

it('says that the pages of the configuration match nothing', async () => {
  const { code, err, out } = await run([], { cwd: project({}, { pages: [{ files: ['none/*'] }] }) })
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain('error: No file matches "pages" of')
})

it('reads standard input under a name', async () => {
  const cwd = project({}, { pages: [{ files: ['guides/*.html'], stage: 'draft' }] })
  const args = ['-', '--stdin-filename', 'guides/a.html', '-f', 'json']
  const { code, out } = await run(args, { cwd, stdin: page('fault!') })
  expect(code).toBe(1)
  expect(JSON.parse(out).pages[0]).toMatchObject({ path: 'guides/a.html', format: 'html', stage: 'draft' })
  const mixed = await run(['-', 'a.html'], { cwd, stdin: '' })
  expect([mixed.code, mixed.err]).toEqual([2, expect.stringContaining('Standard input (-) is read alone')])
})

it('writes reports to files and leaves standard output to the other', async () => {
  const cwd = project({ 'a.html': page('fault!') })
  const both = await run(['a.html', '-f', 'compact', '-f', 'json=r.json', '--color'], { cwd })
  expect(both.out).toBe('a.html:1:35: error house/fault The word fault\n')
  expect(JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8')).counts.error).toBe(1)
  const alone = await run(['a.html', '-f', 'pretty=r.txt', '--color'], { cwd })
  expect([alone.code, alone.out, alone.err]).toEqual([1, '', 'Wrote r.txt\n'])
  expect(readFileSync(join(cwd, 'r.txt'), 'utf8')).toMatch(/^a\.html\n/)
  expect(readdirSync(cwd).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

it('replaces what a link leads to, and says why a file cannot be written', async () => {
  const cwd = project({ 'a.html': page('x'), 'real/r.json': 'old' })
  if (process.platform !== 'win32') {
    symlinkSync('real/r.json', join(cwd, 'link.json'))
    await run(['a.html', '-f', 'json=link.json'], { cwd })
    expect(JSON.parse(readFileSync(join(cwd, 'real/r.json'), 'utf8')).schemaVersion).toBe(1)
  }
  mkdirSync(join(cwd, 'dir.json'))
  const faultOf = async (file: string) => {
    const { code, err } = await run(['a.html', '-f', `json=${file}`], { cwd })
    expect(code).toBe(2)
    return err
  }
  expect(await faultOf('none/r.json')).toBe(
    'error: The report none/r.json cannot be written: there is no folder none\n',
  )
  expect(await faultOf('dir.json')).toBe('error: The report dir.json cannot be written: it is a folder\n')
  expect(await faultOf('a.html/r.json')).toContain('a.html is not a folder')
})

it('shows errors only with --quiet, in every format', async () => {
  const cwd = project({ 'a.html': page('fault! doubt! hint!') })
  expect((await run(['a.html', '-q', '-f', 'compact'], { cwd })).out.split('\n')).toHaveLength(2)
  expect(JSON.parse((await run(['a.html', '-q', '-f', 'json'], { cwd })).out).counts).toEqual({
    error: 1,
    warning: 0,
    info: 0,
  })
})

it('shows the stack of a crash with --debug', async () => {
  const cwd = project({ 'a.html': page('crash hint') })
  expect((await run(['a.html'], { cwd })).out).toContain('The rule house/hint crashed: no luck')
  expect((await run(['a.html', '--debug'], { cwd })).out).toMatch(/at .*house\.mjs/)
})

it.each([
  [{ isTTY: false }, [], false],
  [{ isTTY: true }, [], true],
  [{ isTTY: true, env: { NO_COLOR: '1' } }, [], false],
  [{ isTTY: true, env: { NO_COLOR: '' } }, [], true],
  [{ isTTY: true, env: { TERM: 'dumb' } }, [], false],
  [{ isTTY: false, env: { FORCE_COLOR: '1' } }, [], true],
  [{ isTTY: true, env: { FORCE_COLOR: '0' } }, [], false],
  [{ isTTY: true, env: { FORCE_COLOR: '1', NO_COLOR: '1' } }, [], false],
  [{ isTTY: true, env: { FORCE_COLOR: '1' } }, ['--no-color'], false],
  [{ isTTY: false, env: { NO_COLOR: '1' } }, ['--color'], true],
])('colours %j %j: %s', async (terminal, flags, colour) => {
  const cwd = project({ 'a.html': page('fault!') })
  const { out } = await run(['a.html', ...flags], { cwd, ...terminal })
  expect(out.includes('\u001b[31m')).toBe(colour)
})

it('fits the terminal', async () => {
  const cwd = project({ 'a.html': page(`${'word '.repeat(100)}fault!`) })
  for (const columns of [40, 100]) {
    const { out } = await run(['a.html'], { cwd, columns })
    const widest = Math.max(...out.split('\n').map((line) => line.length))
    expect(widest).toBeLessThanOrEqual(columns)
    expect(widest).toBeGreaterThan(columns - 8)
  }
})

it('takes the address of the site from --base-url and the plan from --plan', async () => {
  const cwd = project({ 'a.html': page('x') })
  expect((await run(['a.html', '--base-url', 'https://example.org'], { cwd })).code).toBe(0)
  const none = await run(['a.html', '--plan', 'none.yaml'], { cwd })
  expect([none.code, none.err]).toEqual([
    2,
    'error: The plan none.yaml cannot be read: No such file or folder\n',
  ])
})
