import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fold, foldAccents } from '../../src/text/fold.ts'

it('writes quotes, dashes, spaces and capitals in one way', () => {
  expect(fold('The “Doctor’s”\u00a0CAR\u2013T\tplan')).toBe('the "doctor\'s" car-t plan')
})

it('keeps offsets, whatever the text', () => {
  expect(fold('İSTANBUL ẞ')).toHaveLength(10)
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(text).length === text.length))
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldAccents(text).length === text.length))
})

it('takes accents off Latin letters only', () => {
  expect(foldAccents('naïve José Łódź Ж')).toBe('naive Jose Łodz Ж')
})
