import { describe, expect, it } from 'vitest'
import { hostOf, isAuthority } from '../../rules/shared/authority.ts'
import { daysApart, readings, sayDate } from '../../rules/shared/review-dates.ts'
import { fieldsCovered, fieldsOf } from '../../rules/shared/specialty.ts'
import { earliestDay, latestDay } from '../../src/text/date.ts'

describe('fieldsOf', () => {
  it.each([
    ['Lung cancer in women', ['respiratory', 'oncology']],
    ['Parkinson’s and sleep', ['neurology']],
    ['Planning your stay', []],
    ['The cancerous option', []],
  ])('%s', (heading, fields) => {
    expect([...fieldsOf(heading)].sort()).toEqual([...fields].sort())
  })
})

describe('fieldsCovered', () => {
  it.each([
    ['Consultant cardiologist', ['cardiology']],
    ['Paediatric oncology', ['oncology']],
    ['General practice with an interest in dermatology', null],
    ['Hyperbaric medicine', null],
  ])('%s', (specialty, fields) => {
    const covered = fieldsCovered(specialty)
    expect(covered && [...covered]).toEqual(fields)
  })
})

describe('authorities', () => {
  it.each([
    ['https://www.nhs.uk/conditions/asthma/', true],
    ['https://pubmed.ncbi.nlm.nih.gov/123/', true],
    ['https://academic.oup.com/jnci', true],
    ['https://notnhs.uk/', false],
    ['https://nhs.uk.example.com/', false],
    ['/conditions/asthma', false],
    ['mailto:a@nhs.uk', false],
  ])('%s: %s', (address, known) => {
    const host = hostOf(address)
    expect(host !== null && isAuthority(host)).toBe(known)
  })
})

describe('dates', () => {
  const date = (iso: string) => ({
    role: 'reviewed' as const,
    raw: iso,
    iso,
    ambiguous: false,
    at: { start: 0, end: 0 },
    from: 'text' as const,
    earliest: earliestDay(iso),
    latest: latestDay(iso),
  })

  it.each([
    ['2026-05-15', '2026-05-15', 0],
    ['2026-05-15', '2026-05-17', 2],
    ['2026-05', '2026-05-31', 0],
    ['2026-05', '2026-06-02', 2],
    ['2026', '2025-12-31', 1],
  ])('%s and %s lie %i days apart', (one, other, days) => {
    expect(daysApart(date(one), date(other))).toBe(days)
    expect(daysApart(date(other), date(one))).toBe(days)
  })

  it('says dates of any precision', () => {
    expect(['2026-05-05', '2026-05', '2026'].map(sayDate)).toEqual(['5 May 2026', 'May 2026', '2026'])
  })

  it('gives both readings of figures', () => {
    expect(readings('03/04/2026')).toEqual(['2026-04-03', '2026-03-04'])
    expect(readings('3.4.26')).toEqual(['2026-04-03', '2026-03-04'])
    expect(readings('3 April 2026')).toBeNull()
  })
})
