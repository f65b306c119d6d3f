import { describe, expect, it } from 'vitest'
import {
  dateAt,
  daysBetween,
  earliestDay,
  findDates,
  latestDay,
  monthsBetween,
  parseDate,
} from '../../src/text/date.ts'

describe('parseDate', () => {
  it.each([
    ['2026-05-15', '2026-05-15'],
    ['2026/05/15', '2026-05-15'],
    ['2026-5-5', '2026-05-05'],
    ['20260515', '2026-05-15'],
    ['15 May 2026', '2026-05-15'],
    ['15th of May 2026', '2026-05-15'],
    ['15th May, 2026', '2026-05-15'],
    ['the 1st of June 2026', '2026-06-01'],
    ['15-May-2026', '2026-05-15'],
    ['May 15, 2026', '2026-05-15'],
    ['May 15th 2026', '2026-05-15'],
    ['MAY 15, 2026', '2026-05-15'],
    ['Sept. 3rd 2025', '2025-09-03'],
    ['3 Sept 2025', '2025-09-03'],
    ['Friday, 15 May 2026', '2026-05-15'],
    ['Fri, 15 May 2026 10:00:00 GMT', '2026-05-15'],
    ['Thursday 31 December 2026 at 10:30 am', '2026-12-31'],
    ['15/05/2026', '2026-05-15'],
    ['05/15/2026', '2026-05-15'],
    ['15.05.2026', '2026-05-15'],
    ['15/05/26', '2026-05-15'],
    ['03/03/2026', '2026-03-03'],
    ['May 2026', '2026-05'],
    ['may, 2026', '2026-05'],
    ['05/2026', '2026-05'],
    ['2026-05', '2026-05'],
    ['2026', '2026'],
    ['1998', '1998'],
    ['2026-05-15T23:30:00-05:00', '2026-05-15'],
    ['2026-05-15T10:00:00.000Z', '2026-05-15'],
    ['2026-05-15T10:00', '2026-05-15'],
    ['2026-05-15 10:00:00', '2026-05-15'],
    ['  15\n May\u00a02026. ', '2026-05-15'],
    ['29 February 2028', '2028-02-29'],
  ])('reads %j', (phrase, iso) => {
    expect(parseDate(phrase)).toEqual({ iso, ambiguous: false, fault: null })
  })

  it.each(['03/04/2026', '3.4.2026', '12-11-2026', '03/04/26'])(
    'cannot tell day from month in %j',
    (phrase) => {
      expect(parseDate(phrase)).toEqual({ iso: '2026', ambiguous: true, fault: null })
    },
  )

  it.each([
    '31 Feb 2026',
    '29 February 2026',
    '2026-13-01',
    '2026-00-10',
    '32 May 2026',
    '31/04/2026',
    '45/05/2026',
    '13/13/2026',
    'June 31, 2026',
    '2026-05-15T25:00:00Z',
    '15 May 2026 at 10:75',
    '0000-00-00',
    '13/2026',
  ])('finds %j impossible', (phrase) => {
    expect(parseDate(phrase)).toEqual({ iso: null, ambiguous: false, fault: 'impossible' })
  })

  it.each([
    'soon',
    'TBD',
    '',
    'yesterday',
    '15 May',
    'May',
    '15 Mai 2026',
    '202',
    '20265',
    'May 2026 or later',
    '3 of 4',
  ])('cannot read %j', (phrase) => {
    expect(parseDate(phrase).fault).toBe('unreadable')
  })
})

describe('findDates', () => {
  it('gives ranges in order', () => {
    const text = 'Seen on 3 May 2024, again May 15, 2026; due 2027-01-31, not in 1998 or Room 12/5.'
    const found = findDates(text)
    expect(found.map((date) => date.iso)).toEqual(['2024-05-03', '2026-05-15', '2027-01-31'])
    for (const date of found) expect(text.slice(date.from, date.to)).toBe(date.raw)
  })

  it.each([
    'you may 2 times',
    'a ratio of 3/4',
    'version 1.2.3',
    'phone 020 7946 0018',
    'decade 2010s',
    'marching 2026',
  ])('finds none in %j', (text) => {
    expect(findDates(text)).toEqual([])
  })

  it('reads a year that reading time is fused to', () => {
    expect(dateAt('May 15, 20268 min read', 0)?.raw).toBe('May 15, 2026')
    expect(dateAt('May 15, 202612 min read', 0)?.iso).toBe('2026-05-15')
    expect(dateAt('May 15, 20268', 0)).toBeNull()
  })

  it('takes a year alone only where asked', () => {
    expect(dateAt('2026, revised', 0)).toBeNull()
    expect(dateAt('2026, revised', 0, true)?.iso).toBe('2026')
  })

  it('is linear', () => {
    const time = (text: string) => {
      const begin = performance.now()
      findDates(text)
      return performance.now() - begin
    }
    for (const piece of ['1/1/', 'may ', '12 may ', '2026-', 'monday ', '1'.repeat(50)])
      expect(time(piece.repeat(40_000))).toBeLessThan(3000)
  })
})

describe('day arithmetic', () => {
  it('widens partial dates', () => {
    expect([earliestDay('2026'), latestDay('2026')]).toEqual(['2026-01-01', '2026-12-31'])
    expect([earliestDay('2028-02'), latestDay('2028-02')]).toEqual(['2028-02-01', '2028-02-29'])
    expect([earliestDay('2026-05-15'), latestDay('2026-05-15')]).toEqual(['2026-05-15', '2026-05-15'])
  })

  it('counts days and whole months', () => {
    expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1)
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1)
    expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366)
    expect(monthsBetween('2025-05-15', '2026-05-15')).toBe(12)
    expect(monthsBetween('2025-05-15', '2026-05-14')).toBe(11)
    expect(monthsBetween('2026-05-14', '2025-05-15')).toBe(-11)
  })
})
