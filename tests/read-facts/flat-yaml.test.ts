import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readFlatYaml } from '../../src/read/matter/flat.ts'
import { readYaml } from '../../src/read/matter/yaml.ts'

const value = fc.oneof(
  fc.constantFrom(
    'Knee pain',
    '2026-05-15',
    '2026',
    'true',
    'No',
    '~',
    '"a: b"',
    "'it'",
    '"',
    "'",
    '[a]',
    '{a: 1}',
  ),
  fc.constantFrom(
    'a # b',
    'a: b',
    'a\tb',
    '|',
    '>-',
    '&a b',
    '*a',
    '!t x',
    '- a',
    'x  ',
    '0x1f',
    '.5',
    'é, à',
    '@x',
  ),
  fc.string({ maxLength: 12, unit: fc.constantFrom(...'ab1 :#"\'-,[]{}&*!|>%@`?\\é\u00a0') }),
)
const line = fc
  .tuple(fc.constantFrom('a', 'b', 'title', 'c d', '"q"', '1', 'on', ' x', '- y'), value)
  .map(([key, written]) => `${key}: ${written}`)
const source = fc
  .tuple(
    fc.array(
      fc.oneof(
        { weight: 5, arbitrary: line },
        fc.constantFrom(
          '',
          '# note',
          '  ',
          'list:',
          'list:',
          '- Ab',
          '- Ab',
          "  - 'c'",
          '  - De f',
          '- http://x.y/#z',
          '-  a',
          '- a: b',
        ),
      ),
      { maxLength: 6 },
    ),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([lines, end]) => lines.map((one) => one + end).join(''))

it('reads what it reads as the parser does', async () => {
  await fc.assert(
    fc.asyncProperty(source, async (text) => {
      const flat = readFlatYaml(text, 4)
      if (flat) expect(flat).toEqual(await readYaml(text, 4))
    }),
    { numRuns: 2000 },
  )
})

it('reads plain front matter without the parser', () => {
  expect({ ...readFlatYaml('a: b\nlist:\n- c\n- "d"\n', 0)?.value }).toEqual({ a: 'b', list: ['c', 'd'] })
  const flat = readFlatYaml('title: Knee pain\r\nlastReviewed: 2026-05-15\r\nauthor: "Lee: A"\r\n', 4)
  expect({ ...flat?.value }).toEqual({ title: 'Knee pain', lastReviewed: '2026-05-15', author: 'Lee: A' })
  expect(flat?.entries.map(({ at }) => at.start)).toEqual([11, 36, 57])
})
