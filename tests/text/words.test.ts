import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordCount, wordsIn } from '../../src/text/words.ts'

const words = (text: string) => wordsIn(text).map((word) => word.text)

it.each([
  ['Don’t stop: R&D at 3.5 mg.', ['Don’t', 'stop', 'R&D', 'at', '3.5', 'mg']],
  ['CAR-T and U.S. drugs/devices', ['CAR', 'T', 'and', 'U.S', 'drugs', 'devices']],
  ['snake_case 100% [1]', ['snake', 'case', '100', '1']],
  ['e\u0301clair — naïve', ['e\u0301clair', 'naïve']],
  ["'quoted' end.", ['quoted', 'end']],
  ['癌症治疗 works', ['癌症', '治疗', 'works']],
  ['มะเร็ง', ['มะเร็ง']],
  ['𝐀𝐁 ok 😀', ['𝐀𝐁', 'ok']],
  ['', []],
])('%s', (text, expected) => {
  expect(words(text)).toEqual(expected)
})

it('gives slices of the text, in order, and counts them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      let end = 0
      for (const word of wordsIn(text)) {
        expect(word.from).toBeGreaterThanOrEqual(end)
        expect(text.slice(word.from, word.to)).toBe(word.text)
        end = word.to
      }
      expect(wordCount(text)).toBe(wordsIn(text).length)
    }),
  )
})

it('reads a text of unspaced script in linear time', () => {
  const start = performance.now()
  expect(wordCount('癌'.repeat(200_000))).toBeGreaterThan(1000)
  expect(performance.now() - start).toBeLessThan(5000)
})
