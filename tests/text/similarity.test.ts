import { expect, it } from 'vitest'
import {
  comparableWords,
  jaccard,
  normaliseForComparison,
  shingles,
  tokenOverlap,
} from '../../src/text/similarity.ts'

it('compares words, not their dress', () => {
  expect(normaliseForComparison('“Naïve” T\u2011cells — ﬁne!')).toBe('naive t cells fine')
  expect(comparableWords('  ')).toEqual([])
})

it('counts shared words', () => {
  expect(tokenOverlap(['a', 'b', 'b'], ['b', 'a', 'c'])).toBeCloseTo(2 / 3)
  expect(tokenOverlap([], ['a'])).toBe(1)
  expect(jaccard(new Set(['a', 'b']), new Set(['b', 'c']))).toBeCloseTo(1 / 3)
  expect(jaccard(new Set(), new Set())).toBe(1)
})

it('makes shingles', () => {
  expect([...shingles(['a', 'b', 'c', 'd'], 3)]).toEqual(['a b c', 'b c d'])
  expect([...shingles(['a', 'b'], 3)]).toEqual(['a b'])
  expect([...shingles([], 3)]).toEqual([])
})
