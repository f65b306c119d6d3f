import { expect, test } from 'vitest'
import { guardMarkdown } from '../../src/read/markdown/guard.ts'
import { isIn, read } from './read.ts'

const times = (piece: string, count: number) => piece.repeat(count)

/** Sources whose bare parse takes minutes, or the stack; each must be read in seconds, and say what was lost. */
const hostile: readonly (readonly [name: string, source: string])[] = [
  ['quotes', times('>', 100_000)],
  ['quotes with spaces', times('> ', 100_000)],
  ['lists on one line', times('- ', 100_000)],
  ['quotes and lists', times('> - ', 50_000)],
  [
    'lists by indentation',
    Array.from({ length: 1000 }, (_, level) => `${times(' ', 2 * level)}- a`).join('\n'),
  ],
  ['brackets', times('[', 100_000)],
  ['brackets that close', times('[', 50_000) + times(']', 50_000)],
  ['closing brackets', times('] ', 100_000)],
  ['emphasis', times('a*', 100_000)],
  ['emphasis in links', times('[*a](b)* ', 20_000)],
  ['underlined headings', times('a\n===\n', 100_000)],
  ['underlines that may be lists', times('a\n-\n', 100_000)],
  ['lazy lines', `> ${times('a\n', 100_000)}`],
  ['quotes that end', times('> a\n\nb\n\n', 100_000)],
  ['lists that headings end', times('- a\n# b\n', 100_000)],
  ['open directives', times(':::a\n', 100_000)],
  ['cells', `|${times('a|', 300_000)}\n|${times('-|', 300_000)}\n`],
  ['ten megabytes', times('The quick brown fox jumps over the lazy dog. ', 230_000)],
]

test.each(hostile)(
  '%s are read in bounded time',
  async (_name, source) => {
    const before = process.cpuUsage()
    const page = await read(source)
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1_000_000).toBeLessThan(10)
    expect(page.faults.length).toBeGreaterThan(0)
    for (const { kind, at } of page.faults) {
      expect(['nesting', 'size']).toContain(kind)
      expect(isIn(source, at)).toBe(true)
    }
  },
  30_000,
)

/** Sources that look alike and cost little. */
test.each([
  ['a megabyte on one line', times('word ', 200_000)],
  ['tags', `a ${times('<b>x', 50_000)}`],
  ['backticks', times('`a', 50_000)],
  ['angle brackets', times('<', 100_000)],
  ['undefined footnotes', times('[^a] b\n\n', 10_000)],
])('%s need no guard', async (_name, source) => {
  const page = await read(source)
  expect(page.faults).toEqual([])
})

test('a long guide passes unchanged', () => {
  const section = (index: number) =>
    `## Section ${index}\n\nText with **bold**, a [link](/x) and a citation.[1]\n\n${times('- item with `code`\n', 20)}\n| A | B |\n| - | - |\n${times('| **a** | [b](/y) |\n', 30)}\n> quoted\n\n`
  const guide = Array.from({ length: 200 }, (_, index) => section(index)).join('')
  expect(guardMarkdown(guide)).toEqual({ text: guide, faults: [] })
})

test('what is blanked keeps the places of the rest', async () => {
  const source = `${times('>', 150)} said\n\nafter`
  const { text, faults } = guardMarkdown(source)
  expect(text).toHaveLength(source.length)
  expect(text.trim()).toBe(`${times('>', 100)}${times(' ', 51)}said\n\nafter`)
  expect(faults).toMatchObject([{ kind: 'nesting', at: { start: 100, end: 151 } }])
  const page = await read(source)
  expect(page.blocks.at(-1)?.text.at.start).toBe(source.indexOf('after'))
})
