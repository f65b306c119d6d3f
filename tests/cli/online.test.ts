import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { project, run } from './run.ts'

const rules = { 'citation/broken-reference': 'warning', 'citation/retracted-source': 'error' }

it('stays offline unless asked, and never asks the private network', async () => {
  let asked = 0
  const server = createServer((_, response) => {
    asked++
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const text = `# Gout\n\nRest.[1]\n\n[1]: http://127.0.0.1:${port}/a "A source"\n`
  const cwd = project({ 'a.md': text }, { rules })
  for (const [flags, told] of [
    [[], ''],
    [['--online'], 'warning: 1 of 1 address could not be checked online\n'],
  ] as const) {
    const { code, out, err } = await run(['a.md', '-f', 'json', ...flags], { cwd })
    const { findings, skipped } = JSON.parse(out).pages[0]
    const online = skipped.filter(({ needs }: { needs: string[] }) => needs.includes('online'))
    expect(online.map(({ rule }: { rule: string }) => rule)).toEqual(Object.keys(rules))
    expect(findings.filter(({ rule }: { rule: string }) => rule in rules)).toEqual([])
    expect([code, err]).toEqual([0, told])
  }
  server.close()
  expect(asked).toBe(0)
  expect(existsSync(join(cwd, '.guidelintcache'))).toBe(false)
})

it('does not go online for pages that cite nothing', async () => {
  const cwd = project({ 'a.md': '# Gout\n\nRest.\n' }, { rules })
  const { out, err } = await run(['a.md', '-f', 'json', '--online'], { cwd })
  expect(JSON.parse(out).pages[0].skipped.flatMap(({ needs }: { needs: string[] }) => needs)).not.toContain(
    'online',
  )
  expect(err).toBe('')
})
