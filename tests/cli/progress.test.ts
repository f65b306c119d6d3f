import { Writable } from 'node:stream'
import { expect, it } from 'vitest'
import { progressOn } from '../../src/cli/progress.ts'

function screen(isTTY: boolean) {
  const written: string[] = []
  const output = new Writable({
    write(chunk, _, done) {
      written.push(String(chunk))
      done()
    },
  })
  return { output: Object.assign(output, { isTTY }), written }
}

it('counts on a terminal once the run is long, and takes its line away', async () => {
  const { output, written } = screen(true)
  let now = 0
  const progress = progressOn(output, 5000, () => now)
  progress.step()
  expect(written).toEqual([])
  now = 900
  progress.step()
  progress.step()
  now = 1001
  progress.step()
  await progress.end()
  expect(written).toEqual(['\r2 of 5000 pages', '\r4 of 5000 pages', '\r\u001b[K'])
})

it('is silent where nobody watches', async () => {
  const { output, written } = screen(false)
  const progress = progressOn(output, 2, () => Number.POSITIVE_INFINITY)
  progress.step()
  await progress.end()
  expect(written).toEqual([])
})
