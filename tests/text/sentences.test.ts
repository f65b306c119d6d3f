import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesIn } from '../../src/text/sentences.ts'

const sentences = (text: string) => sentencesIn(text).map(({ from, to }) => text.slice(from, to))

describe('one sentence', () => {
  it.each([
    'Dr. A. Rao works with St. Mary’s.',
    'See Fig. 2 for the dose of 3.5 mg, e.g. in adults.',
    'The U.S. Department of Health says so.',
    '“Is it safe?” she asked.',
    'J.K. Smith et al. found it.',
    'It helps (see p. 4) approx. 5 in 10 people.',
    'It slows ... and then stops.',
    'Chemotherapy vs. surgery.',
    '1. Take your reports with you.',
    'Visit example.org for more.',
    'Version 2.1.3 of the form.',
    'Type 2.1 Forms and no.4 The form.',
    'He was seen on Jan. 4 by Prof. Lee.',
    'the line breaks\nin the middle',
    'first,\nSecond',
  ])('%s', (text) => {
    expect(sentences(text)).toEqual([text])
  })
})

describe('several', () => {
  it.each([
    ['It works.[1] It lasts. [2][3] Then', ['It works.[1]', 'It lasts. [2][3]', 'Then']],
    ['It works.[1]It lasts.', ['It works.[1]', 'It lasts.']],
    ['It works.1 It lasts.2,3 \u201cThen\u201d', ['It works.1', 'It lasts.2,3', '\u201cThen\u201d']],
    ['It works (well).\u00b9 It lasts.\u00b2', ['It works (well).\u00b9', 'It lasts.\u00b2']],
    ['No. Some patients do.', ['No.', 'Some patients do.']],
    ['Take vitamin C. Patients like it.', ['Take vitamin C.', 'Patients like it.']],
    ['He has MS. It varies.', ['He has MS.', 'It varies.']],
    ['In the U.S. The rate fell.', ['In the U.S.', 'The rate fell.']],
    ['It is “good.” Next (it is.) More', ['It is “good.”', 'Next (it is.)', 'More']],
    ['Really?! Yes! No', ['Really?!', 'Yes!', 'No']],
    ['Is it safe? yes', ['Is it safe?', 'yes']],
    ['The dose was 5. mRNA works. 3 died.', ['The dose was 5.', 'mRNA works.', '3 died.']],
    ['It stopped… Then it grew.', ['It stopped…', 'Then it grew.']],
    ['Line one\nLine two', ['Line one', 'Line two']],
    ['治疗有效。副作用少！', ['治疗有效。', '副作用少！']],
  ])('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })
})

it('loses nothing but white space', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'B', '.', '?', ' ', '\n', '[', '1', ']', '"', 'é', '…'),
  })
  fc.assert(
    fc.property(text, (given) => {
      const joined = sentences(given).join('')
      expect(joined.replaceAll(/\s/g, '')).toBe(given.replaceAll(/\s/g, ''))
    }),
  )
})

it.each(['A. ', '. ', 'Dr. ', 'a\n', '1. ', '[1] ', 'abc.1', 'abc.1,2 '])('is linear for %j', (unit) => {
  const start = performance.now()
  sentencesIn(unit.repeat(300_000))
  expect(performance.now() - start).toBeLessThan(4000)
})
