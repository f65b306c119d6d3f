import { describe, expect, it } from 'vitest'
import { attributionsIn, isBy, mayBeAnyones } from '../../rules/shared/bodies.ts'
import { registrableDomain } from '../../rules/shared/domain.ts'
import { sourceYear } from '../../rules/shared/source-year.ts'
import { withoutTracking } from '../../rules/shared/tracking.ts'

describe('attributionsIn', () => {
  const said = (sentence: string) => attributionsIn(sentence).map(({ body }) => body.short)

  it.each([
    ['The NCI explains this.', ['NCI']],
    ['The World Health Organization (WHO) recommends rest.', ['WHO']],
    ['NICE guidelines also recommend it, and the NHS’s website says so.', ['NICE', 'NHS']],
    ['According to the American Cancer Society, one in eight is affected.', ['ACS']],
    ['FDA prescribing guidance, however, exists; the FDA currently advises care.', ['FDA']],
    ['Mayo Clinic experts suggest it.', ['Mayo Clinic']],
  ])('hears %j', (sentence, bodies) => {
    expect(said(sentence)).toEqual(bodies)
  })

  it.each([
    'Patients who say so are right.',
    'Investigators at the National Cancer Institute noted more fever.',
    'NHS patients wait. Ask the NHS. The FDA approved it in 2020.',
    'The WHOLE report says so, and a nice guideline recommends it.',
    'A trial sponsored by the NCI found no difference.',
  ])('hears nobody in %j', (sentence) => {
    expect(said(sentence)).toEqual([])
  })

  it('is linear', () => {
    const begin = performance.now()
    for (const piece of ['the NCI ', 'According to the ', 'NCI’s guidance also ', 'Mayo '])
      attributionsIn(piece.repeat(10_000))
    expect(performance.now() - begin).toBeLessThan(3000)
  })
})

describe('isBy', () => {
  const bodyNamed = (short: string) => {
    const [found] = attributionsIn(`The ${short} says so.`)
    if (!found) throw new Error(`${short} is known`)
    return found.body
  }
  const by = (short: string, text: string, url: string | null = null) => isBy(bodyNamed(short), { text, url })

  it('goes by the registered domain, never by a part of a name', () => {
    expect(by('NCI', 'x', 'https://www.cancer.gov/a')).toBe(true)
    expect(by('NCI', 'x', 'https://dictionary.cancer.gov/a')).toBe(true)
    expect(by('NCI', 'x', 'https://cancer.gov.example.org/a')).toBe(false)
    expect(by('NCI', 'x', 'https://notcancer.gov/a')).toBe(false)
  })

  it('goes by the names in the entry', () => {
    expect(by('ESMO', 'ESMO guideline on pain')).toBe(true)
    expect(by('WHO', 'World health organization: Pain')).toBe(true)
    expect(by('WHO', 'People who hurt')).toBe(false)
    expect(by('NIH', 'PDQ summary', 'https://www.ncbi.nlm.nih.gov/books/1')).toBe(true)
  })

  it('does not judge papers that may be anyone’s', () => {
    expect(mayBeAnyones({ text: 'Lee A. Rest. 2020.', url: null })).toBe(true)
    expect(mayBeAnyones({ text: 'x', url: 'https://pubmed.ncbi.nlm.nih.gov/1/' })).toBe(true)
    expect(mayBeAnyones({ text: 'x', url: 'https://www.nhs.uk/a' })).toBe(false)
  })
})

it.each([
  ['www.example.org', 'example.org'],
  ['a.b.example.co.uk', 'example.co.uk'],
  ['me.github.io', 'me.github.io'],
  ['guides.nhs.uk', 'guides.nhs.uk'],
  ['192.0.2.1', '192.0.2.1'],
  ['localhost', 'localhost'],
])('registers %s as %s', (host, domain) => {
  expect(registrableDomain(host)).toBe(domain)
})

it.each([
  ['Lee A. Pain. Lancet 12: 1987-2001, 2019.', null, 2019, 'words'],
  ['NHS: Pain. Last accessed January 16, 2012.', null, null, null],
  ['Pain in 2030. 2018; updated 2021.', null, 2021, 'words'],
  ['Pain (retrieved 2020-01-05). 2014.', null, 2014, 'words'],
  ['Pain', 'https://example.org/2015/03/a.pdf', 2015, 'address'],
  ['Pain https://example.org/2011/a', 'https://example.org/b', null, null],
  ['Version 3.2019', null, null, null],
])('dates %j', (text, url, year, by) => {
  expect(sourceYear({ text, url }, '2026-11-23')).toEqual(year === null ? null : { year, by })
})

it.each([
  ['https://x.org/a?utm_source=b', 'https://x.org/a'],
  ['https://x.org/a?id=1&amp;utm_source=b&amp;p=2#c', 'https://x.org/a?id=1&amp;p=2#c'],
  ['https://x.org/a?id=1', null],
  ['https://x.org/utm_source=a', null],
  ['https://x.org/a#?utm_source=b', null],
])('takes tracking from %j', (written, clean) => {
  expect(withoutTracking(written)).toBe(clean)
})
