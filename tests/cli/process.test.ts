import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { project } from './run.ts'

const bin = resolve('bin/guidelint.js')
const page = (text: string) => `<!doctype html><title>T</title><p>${text}</p>`

function guidelint(args: readonly string[], cwd: string) {
  const env = { ...process.env, NO_COLOR: '1' }
  return spawnSync(process.execPath, [bin, ...args], { cwd, env, encoding: 'utf8' })
}

it.each([
  ['fine', [], 0],
  ['fault!', [], 1],
  ['fault!', ['none.html'], 2],
  ['fault!', ['--bogus'], 2],
])('ends the process of %s %j with %d', (text, args, code) => {
  const cwd = project({ 'a.html': page(text) })
  expect(guidelint(['a.html', ...args], cwd).status).toBe(code)
})

it('reads every kind of page from the bundle', () => {
  const cwd = project({ 'a.html': page('fault!'), 'b.md': '# B\n\nfault!\n', 'c.mdx': '# C\n\nfault!\n' })
  const { stdout, stderr } = guidelint(['.', '-f', 'compact'], cwd)
  expect(stdout.split('\n').map((line) => line.split(':')[0])).toEqual(['a.html', 'b.md', 'c.mdx', ''])
  expect(stderr).toBe('')
})

it('drains a long report into a slow pipe', async () => {
  const cwd = project({ 'a.html': page('fault! <br>'.repeat(5000)) })
  const child = spawn(process.execPath, [bin, 'a.html', '-f', 'json'], { cwd })
  const chunks: Buffer[] = []
  for await (const chunk of child.stdout) {
    chunks.push(chunk)
    if (chunks.length < 5) await new Promise((done) => setTimeout(done, 20))
  }
  const report = JSON.parse(Buffer.concat(chunks).toString())
  expect(report.counts.error).toBe(5000)
})

it.skipIf(process.platform === 'win32')('is quiet where the reader goes away', () => {
  const cwd = project({ 'a.html': page('fault! <br>'.repeat(5000)) })
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', `set -o pipefail; "$0" "$1" a.html -f json | head -1`, process.execPath, bin],
    { cwd, encoding: 'utf8' },
  )
  expect([stdout, stderr, status]).toEqual(['{\n', '', 1])
})

it.skipIf(process.platform === 'win32')('ends with 130 where it is interrupted', async () => {
  const child = spawn(process.execPath, [bin, '-'], { cwd: project({}), stdio: ['pipe', 'ignore', 'ignore'] })
  // Nothing is written to its input, so it waits until it is told to stop.
  await new Promise((done) => setTimeout(done, 1500))
  child.kill('SIGINT')
  const [code] = await once(child, 'exit')
  expect(code).toBe(130)
})

/** Text of a chunk of the bundle and of all that it imports before it runs. */
function loadedWith(chunk: string, seen = new Set<string>()): string {
  if (seen.has(chunk)) return ''
  seen.add(chunk)
  const text = readFileSync(chunk, 'utf8')
  const imports = [...text.matchAll(/^(?:import|export)\b[^'"]*?["'](\.[^"']+)["']/gm)]
  return text + imports.map(([, path]) => loadedWith(join(dirname(chunk), path ?? ''), seen)).join('')
}

it('loads readers and the validator only when they are needed', () => {
  const start = loadedWith('dist/cli.js')
  expect(start).toContain('node_modules/commander')
  for (const name of [
    'parse5',
    'cheerio',
    'ajv',
    'mammoth',
    'yaml',
    'toml-eslint-parser',
    'remark-mdx',
    'unified',
  ])
    expect(start, name).not.toContain(`node_modules/${name}/`)
})

it('names the licence of every package in the bundle', () => {
  const notices = readFileSync('dist/THIRD-PARTY-LICENSES.txt', 'utf8')
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  )
  const bundled = files.flatMap((name) =>
    [
      ...readFileSync(join('dist', name), 'utf8').matchAll(
        /^\/\/(?:#region)? ?node_modules\/((?:@[^/]+\/)?[^/]+)/gm,
      ),
    ].map(([, found]) => found ?? ''),
  )
  expect(bundled.length).toBeGreaterThan(50)
  for (const name of new Set(bundled)) expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'))
})
