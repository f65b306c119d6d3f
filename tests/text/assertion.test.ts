import { describe, expect, it } from 'vitest'
import { type AssertionContext, assess, type Standing } from '../../src/text/assertion.ts'

/** Judges the part of a sentence between brackets. */
function standing(marked: string, context: AssertionContext = {}): Standing {
  const from = marked.indexOf('[')
  const to = marked.indexOf(']') - 1
  return assess(marked.replace('[', '').replace(']', ''), { from, to }, context).standing
}

const cases: Readonly<Record<Standing, readonly string[]>> = {
  asserted: [
    'Our therapy [cures cancer].',
    'Not only does it ease pain, it [cures cancer].',
    'There is no doubt that it [cures cancer].',
    'Surgery did not help, but the vaccine [cures cancer].',
    'Patients who cannot have surgery will be [cured].',
    'If you choose us, we [guarantee a cure].',
    'If you act now you will be [cured].',
    'You need no chemotherapy because it [cures cancer].',
    'No pain and [no side effects].',
    'It does not hurt and [cures cancer].',
    'Our patients report that it [cures cancer].',
    'Did you know that it [cures cancer]?',
    'We offer treatments that [guarantee a cure].',
  ],
  negated: [
    'It does not [cure cancer].',
    'It does not necessarily [guarantee a cure].',
    'No one can [promise a cure].',
    'A [guaranteed cure] does not exist.',
    'We [guarantee] no cure.',
    'The aim is comfort rather than [a cure].',
    'No treatment is [without side effects].',
    'It is not [without side effects].',
    'It should not be misunderstood as [giving up].',
    'It is one thing to treat and far from a [guaranteed result].',
  ],
  warned: [
    'Beware of clinics that [promise a cure].',
    'Do not believe anyone who [promises a cure].',
    'A [guaranteed cure] is a red flag.',
    'Myth: it [cures cancer].',
    'It is a myth that sugar [cures cancer].',
    'There is no evidence that it [cures cancer].',
  ],
  asked: [
    'Does it [cure cancer]?',
    'Ask whether the treatment [cures cancer].',
    'Researchers want to know whether it [cures cancer].',
  ],
  conditional: ['If a clinic [promises a cure], leave.', 'When someone [promises a cure], ask why.'],
  reported: [
    'Some websites say that it [cures cancer].',
    'The clinic claims that it [cures cancer].',
    'According to the seller, it [cures cancer].',
  ],
  quoted: ['The words “[miracle cure]” were used.'],
  hedged: [
    'It may [cure cancer].',
    'Many are [cured].',
    'The goal is to [cure the cancer].',
    'It [cures cancer] in some patients.',
  ],
  able: ['It can [cure cancer].'],
}

describe.each(Object.entries(cases))('%s', (expected, sentences) => {
  it.each(sentences)('%s', (marked) => {
    expect(standing(marked)).toBe(expected)
  })
})

describe('what surrounds the sentence', () => {
  it('goes on from a lead-in', () => {
    expect(standing('[guarantee a cure]', { leadIn: 'We do not:' })).toBe('negated')
    expect(standing('[promise a cure]', { leadIn: 'Be wary of clinics that:' })).toBe('warned')
    expect(standing('[a full recovery]', { leadIn: 'We promise:' })).toBe('asserted')
  })

  it('reads questions without a mark in headings', () => {
    expect(standing('Can cancer be [cured]', { label: true })).toBe('asked')
    expect(standing('What does [guaranteed] mean', { label: true })).toBe('asked')
    expect(standing('How we [cure cancer]', { label: true })).toBe('asserted')
  })

  it('obeys a frame and a block quotation', () => {
    expect(standing('It [cures cancer].', { frame: 'warned' })).toBe('warned')
    expect(standing('It [cures cancer].', { frame: 'asked' })).toBe('asked')
    expect(standing('It [cures cancer].', { quoted: true })).toBe('quoted')
  })

  it('tells a patient’s praise and the publisher’s voice', () => {
    const praise = '“I was cured of cancer,” says Maria.'
    const from = praise.indexOf('cured')
    expect(assess(praise, { from, to: from + 5 })).toMatchObject({ standing: 'asserted', testimonial: true })
    expect(assess('Acme cures cancer.', { from: 5, to: 10 }, { brand: 'Acme' }).publisher).toBe(true)
  })

  it('says which words decided', () => {
    expect(assess('It does not cure cancer.', { from: 12, to: 16 })).toMatchObject({
      by: 'negation',
      trigger: 'not',
    })
  })
})

it('copes with a range without words and with a sentence without end', () => {
  expect(assess('...', { from: 0, to: 3 }).standing).toBe('asserted')
  const long = `${'word '.repeat(200_000)}cures cancer ${'word '.repeat(200_000)}`
  const from = long.indexOf('cures')
  expect(assess(long, { from, to: from + 12 }).standing).toBe('asserted')
})
