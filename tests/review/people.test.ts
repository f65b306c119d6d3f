import { describe, expect, it } from 'vitest'
import { isNamed, rosterEntry, sameName } from '../../rules/shared/people.ts'
import type { RosterEntry } from '../../src/rule/setting.ts'
import { parsePeople } from '../../src/text/person.ts'

describe('sameName', () => {
  it.each([
    ['Mary Lowe', 'Mary Lowe', 'same'],
    ['Mary Lowe', 'Mary E. Lowe', 'same'],
    ['José García-López', 'Jose Garcia Lopez', 'same'],
    ["Sean O'Neill", 'Sean O’Neill', 'same'],
    ['M. Lowe', 'Mary Lowe', 'maybe'],
    ['Peter Lowe', 'Mary Lowe', 'different'],
    ['Mary Lowe', 'Mary Low', 'different'],
    ['Lowe', 'Mary Lowe', 'different'],
  ] as const)('%s and %s: %s', (one, other, how) => {
    expect(sameName(one, other)).toBe(how)
    expect(sameName(other, one)).toBe(how)
  })
})

describe('isNamed', () => {
  it.each([
    ['Mary Lowe', true],
    ['Dr Lowe', true],
    ['Lowe, FRCP', true],
    ['Admin', false],
    ['Example Medical Team', false],
    ['a consultant oncologist', false],
  ])('%s: %s', (raw, named) => {
    expect(parsePeople(raw).some((person) => isNamed(person, raw, null))).toBe(named)
  })

  it('takes the brand for no person', () => {
    const [person] = parsePeople('Example Health')
    expect(person && isNamed(person, 'Example Health', 'example health')).toBe(false)
  })
})

describe('rosterEntry', () => {
  const entry = (id: string, name: string): RosterEntry => ({
    id,
    name,
    credentials: [],
    specialty: null,
    from: null,
    to: null,
  })
  const roster = [
    entry('rao-a', 'Dr Anita Rao, MD'),
    entry('rao-p', 'Prof. Pal Rao'),
    entry('lowe', 'Mary Lowe'),
  ]

  it.each([
    ['Anita Rao', 'rao-a'],
    ['P. Rao', 'rao-p'],
    ['LOWE', 'lowe'],
    ['Mary Holt', undefined],
    ['Rao', undefined],
  ])('%s: %s', (name, id) => {
    expect(rosterEntry(roster, name)?.id).toBe(id)
  })
})
