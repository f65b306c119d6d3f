import { describe, expect, it } from 'vitest'
import { findMojibake } from '../../rules/shared/mojibake.ts'

const undone = (text: string) => findMojibake(text, true).map(({ was }) => was)

describe('findMojibake', () => {
  it.each([
    ['Itâ€™s', '’'],
    ['donâ\u0080\u0099t', '’'],
    ['naÃ¯ve', 'ï'],
    ['5 Âµg', 'µ'],
    ['Î²-blocker', 'β'],
    ['dose â‰¥ 5', '≥'],
    ['ðŸ˜€', '😀'],
    ['ï»¿Title', ''],
    ['it\u0092s', '’'],
    ['5&nbsp;mg', '&nbsp;'],
    ['5&amp;nbsp;mg', '&nbsp;'],
    ['caf\\u00e9', 'é'],
    ['Don?t stop', '’'],
    ['dose\ufffd', null],
  ])('undoes %s', (text, was) => {
    expect(undone(text)).toEqual([was])
  })

  it.each([
    'Señor Müller’s café: 5 µg of β-blocker – “naïve”',
    'ÂGE, Ångström, NÃO, Île, CAFÉ»',
    'AT&T; Q&A; R&D',
    'Why don? they ask',
    '≥ 5 °C ± 2',
  ])('leaves %s alone', (text) => {
    expect(undone(text)).toEqual([])
  })

  it('leaves a capital Â alone where the language has it', () => {
    expect(findMojibake('ROMÂ, ÎN', false)).toEqual([])
  })
})
