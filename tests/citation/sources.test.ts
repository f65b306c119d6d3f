import { describe, expect, it } from 'vitest'
import { sayLabels } from '../../rules/shared/citations.ts'
import { sourceKey } from '../../rules/shared/source-key.ts'
import type { Reference } from '../../src/page/model.ts'

const at = { start: 0, end: 0 }
const entry = (text: string, url: string | null = null): Reference => ({
  label: '1',
  at,
  text,
  url,
  urlAt: url === null ? null : at,
  form: 'list',
  block: 0,
})

describe('sourceKey', () => {
  it.each([
    ['scheme, www and slash', entry('a', 'http://www.nhs.uk/a/'), entry('b', 'https://nhs.uk/a')],
    ['tracking', entry('a', 'https://nhs.uk/a?utm_source=x&b=1'), entry('b', 'https://nhs.uk/a?b=1')],
    ['a DOI in the text', entry('Lee. doi:10.1000/Ab.7.'), entry('Lee', 'https://doi.org/10.1000/ab.7')],
    [
      'PubMed in two forms',
      entry('x', 'https://pubmed.ncbi.nlm.nih.gov/2678489/'),
      entry(
        'y',
        'http://www.ncbi.nlm.nih.gov/entrez/query.fcgi?cmd=Retrieve&list_uids=2678489&dopt=Abstract',
      ),
    ],
    ['the same words', entry('Lee A, Kim B. Rest in gout. 2021.'), entry('Lee A, Kim B: Rest in gout, 2021')],
  ])('finds one source: %s', (_name, one, other) => {
    expect(sourceKey(one)?.source).toBeDefined()
    expect(sourceKey(one)?.source).toBe(sourceKey(other)?.source)
  })

  it.each([
    ['queries', entry('a', 'https://x.org/view?id=1'), entry('b', 'https://x.org/view?id=2')],
    ['paths', entry('a', 'https://x.org/a'), entry('b', 'https://x.org/b')],
    ['words', entry('Lee A. Rest in gout. 2021.'), entry('Lee A. Rest in gout. 2022.')],
  ])('tells two sources apart: %s', (_name, one, other) => {
    expect(sourceKey(one)?.source).not.toBe(sourceKey(other)?.source)
  })

  it('does not compare a bare host or a word or two', () => {
    expect(sourceKey(entry('WHO', 'https://www.who.int/'))).toBeNull()
    expect(sourceKey(entry('See above'))).toBeNull()
    expect(sourceKey(entry('x', 'not an address'))).toBeNull()
  })

  it('knows parts of a source', () => {
    const parts = ['https://x.org/a#b', 'https://x.org/a'].map((url) => sourceKey(entry('a', url))?.part)
    expect(parts[0]).not.toBe(parts[1])
    expect(sourceKey(entry('Guideline, p. 4', 'https://x.org/a'))?.part).toBe('p. 4')
  })
})

it('spells out a few labels', () => {
  expect(sayLabels(['1'])).toBe('[1]')
  expect(sayLabels(['1', '2', '3'])).toBe('[1], [2] and [3]')
  expect(sayLabels(['1', '2', '3', '4', '5', '6', '7', '8'])).toBe('[1], [2], [3], [4], [5] and 3 more')
})
