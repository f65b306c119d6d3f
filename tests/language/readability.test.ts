import { describe, expect, it } from 'vitest'
import {
  addProse,
  countProse,
  fleschKincaidGrade,
  noProse,
  smogGrade,
  syllablesOf,
} from '../../src/text/readability.ts'

describe('countProse', () => {
  it('counts words, syllables and words of three syllables or more', () => {
    // the-cat-sat 3, on-the-mat 3; a-nes-the-tist 4 + is 1 + care-ful 2.
    expect(countProse(['The cat sat on the mat.', 'Anesthetist is careful.'])).toEqual({
      sentences: 2,
      words: 9,
      measured: 9,
      syllables: 13,
      polysyllables: 1,
    })
  })

  it('leaves figures and known words out of the syllables, not out of the sentence', () => {
    const counts = countProse(['Osteoporosis costs 200 pounds.'], (word) => word === 'Osteoporosis')
    expect(counts).toEqual({ sentences: 1, words: 4, measured: 2, syllables: 2, polysyllables: 0 })
  })

  it('counts no sentence without words', () => {
    expect(countProse(['', '— … !'])).toEqual(noProse)
  })

  it('adds up', () => {
    const [a, b] = [countProse(['Rest the foot.']), countProse(['Nobody remembers.'])]
    expect(addProse(a, b)).toEqual(countProse(['Rest the foot.', 'Nobody remembers.']))
  })
})

describe('the formulas', () => {
  it('give the grades that the published coefficients give by hand', () => {
    const counts = { sentences: 10, words: 150, measured: 150, syllables: 240, polysyllables: 20 }
    // 0.39 x 15 + 11.8 x 1.6 - 15.59 = 5.85 + 18.88 - 15.59
    expect(fleschKincaidGrade(counts)).toBeCloseTo(9.14, 10)
    // 1.0430 x sqrt(20 x 30 / 10) + 3.1291 = 1.0430 x 7.745967 + 3.1291
    expect(smogGrade(counts)).toBeCloseTo(11.2081, 3)
  })

  it('agree with McLaughlin: 30 sentences with 30 such words are grade 8.84', () => {
    expect(
      smogGrade({ sentences: 30, words: 450, measured: 450, syllables: 600, polysyllables: 30 }),
    ).toBeCloseTo(8.8418, 3)
  })

  it('grade one known sentence', () => {
    // 6 words of one syllable in one sentence: 2.34 + 11.8 - 15.59.
    expect(fleschKincaidGrade(countProse(['The cat sat on the mat.']))).toBeCloseTo(-1.45, 10)
    expect(smogGrade(countProse(['The cat sat on the mat.']))).toBeCloseTo(3.1291, 10)
  })

  it('grade nothing as nothing', () => {
    expect(fleschKincaidGrade(noProse)).toBe(0)
    expect(smogGrade(noProse)).toBe(0)
  })
})

it.each([
  ['area', 3],
  ['chemotherapy', 5],
  ['oncologist', 4],
  ['haemorrhage', 3],
  ['patients', 2],
  ['worked', 1],
  ['needed', 2],
  ['CT', 1],
])('%s has about %i syllables', (word, syllables) => {
  expect(Math.abs(syllablesOf(word) - syllables)).toBeLessThanOrEqual(1)
})

it('takes words of any length and script', () => {
  expect(syllablesOf('a'.repeat(100_000))).toBeGreaterThanOrEqual(1)
  expect(syllablesOf('化疗')).toBe(1)
})
