import { describe, expect, it } from 'vitest'
import { enumerationIn } from '../../rules/shared/enumeration.ts'
import { fusedLine } from '../../rules/shared/fused-line.ts'
import { spellings } from '../../rules/shared/spellings.ts'

const itemsOf = (text: string) =>
  enumerationIn(text, { from: 0, to: text.length })?.items.map(({ from, to }) => text.slice(from, to))

describe('enumerationIn', () => {
  it('names the things, without the words before and the joiner', () => {
    expect(itemsOf('Bring your tablets, letters, scans, and glasses.')).toEqual([
      'your tablets',
      'letters',
      'scans',
      'glasses.',
    ])
    expect(itemsOf('However, it depends on age, weight, sleep and the like, or diet.')?.[0]).toBe('age')
    expect(itemsOf('Many drugs help, including aspirin, ibuprofen, and naproxen')).toEqual([
      'aspirin',
      'ibuprofen',
      'naproxen',
    ])
  })

  it('keeps figures and brackets together', () => {
    expect(itemsOf('It includes 1,200 beds, wards (A, B, C), and labs')).toEqual([
      '1,200 beds',
      'wards (A, B, C)',
      'labs',
    ])
  })

  it('finds none in clauses', () => {
    expect(itemsOf('When it hurts, which it may, rest, because walking, though good, harms.')).toBeUndefined()
    expect(itemsOf('Rest.')).toBeUndefined()
  })

  it('is linear on text without end', () => {
    const text = `${'pain, '.repeat(50_000)}and fever.`
    const start = performance.now()
    expect(enumerationIn(text, { from: 0, to: text.length })?.items.length).toBe(50_001)
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})

describe('fusedLine', () => {
  it.each(['Document or informationWhy it matters', 'Blood testsShow how the kidneys work'])('%s', (line) => {
    expect(fusedLine(line)).not.toBeNull()
  })

  it.each([
    'See MedlinePlus for more',
    'Dr McDonald and the iPhone',
    'eGFR and mRNA tests',
    'Plain words only',
  ])('not: %s', (line) => {
    expect(fusedLine(line)).toBeNull()
  })
})

describe('spellings', () => {
  it('gives each form once, and never the same on both sides', () => {
    const british = spellings().map((one) => one.british)
    expect(new Set(british).size).toBe(british.length)
    expect(spellings().filter((one) => one.british === one.toAmerican)).toEqual([])
  })

  it('holds no word that both countries write', () => {
    const forms = new Set(spellings().flatMap(({ british, american }) => [british, american]))
    for (const word of [
      'exercise',
      'advise',
      'size',
      'check',
      'meter',
      'program',
      'practice',
      'license',
      'tire',
      'gray',
      'promise',
    ])
      expect(forms.has(word), word).toBe(false)
  })
})
