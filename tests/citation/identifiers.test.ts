import { expect, it } from 'vitest'
import { brokenIdentifiers } from '../../rules/shared/identifiers.ts'
import { doiIn } from '../../src/text/doi.ts'

it.each([
  'doi:10.1016/S0140-6736(05)67394-1.',
  'DOI: 10.1000.10/123456',
  'https://doi.org/10.1002/(SICI)1097-0142(19990501)85:9',
  'https://dx.doi.org/10.1000%2F182',
  'https://doi.org/10/gf3k2m',
  'doi: https://doi.org/10.1000/182',
  'The DOI is pending; doi: n/a; see doi.org for what it is, or https://www.doi.org/the-identifier/.',
  'PMID: 1; PMID 38572751; PMID:38572751.',
  'https://pubmed.ncbi.nlm.nih.gov/?term=gout and https://pubmed.ncbi.nlm.nih.gov/help/ and /38572751/',
  'PMCID: PMC7654321. See PMC7654321.2, PMC reports, and the PMCs.',
  'NCT04512345, (NCT04512345), https://clinicaltrials.gov/study/NCT04512345?a=1',
  'The NCT 2024 report, an NCT 12 page, and the NCT.',
  'ISRCTN12345678 and the ISRCTN registry',
])('finds nothing wrong with %j', (text) => {
  expect(brokenIdentifiers(text)).toEqual([])
})

it.each([
  ['doi:10.12/abc', 'DOI', 'has a prefix with fewer than four digits after "10."'],
  ['doi: 10.1016-j.ebiom.2020', 'DOI', 'has no slash between prefix and suffix'],
  ['https://doi.org/10.1016/', 'DOI', 'has nothing behind the slash'],
  ['https://doi.org/1O.1016/abc', 'DOI', 'begins with the letter O where a zero belongs'],
  ['https://doi.org/https://doi.org/10.1000/182', 'DOI', 'holds the address of the resolver twice'],
  ['PMID: 123456789', 'PMID', 'has 9 digits; a PMID is a number of up to 8 digits'],
  ['PMID: 3857O751', 'PMID', 'holds letters; a PMID is a number of up to 8 digits'],
  ['PMID: PMC7654321', 'PMID', 'is a PMCID; a PMID is a number of up to 8 digits'],
  ['PMCID: 7654321', 'PMCID', 'lacks the letters PMC'],
  ['PMC123456789', 'PMCID', 'has 9 digits; a PMCID is PMC and up to 8 digits'],
  ['NCT045123456', 'NCT number', 'has 9 digits, not 8'],
  ['NCT 0451234', 'NCT number', 'has 7 digits, not 8'],
  ['NCT-04512345', 'NCT number', 'is written in two parts'],
  ['ISRCTN1234567l', 'ISRCTN number', 'holds letters among its digits'],
])('knows what is wrong with %j', (text, kind, fault) => {
  expect(brokenIdentifiers(text).map((one) => [one.kind, one.fault])).toEqual([[kind, fault]])
})

it.each([
  ['Lee A. 10.1016/S0140-6736(05)67394-1.', '10.1016/s0140-6736(05)67394-1'],
  ['(https://doi.org/10.1000/Ab.7)', '10.1000/ab.7'],
  ['https://doi.org/10.1000%2F182', '10.1000/182'],
  ['version 10.2/3 of 10.1000/', null],
])('reads the DOI of %j', (text, doi) => {
  expect(doiIn(text)).toBe(doi)
})

it('is linear', () => {
  const begin = performance.now()
  for (const piece of ['doi:10.', 'PMID: ', 'NCT ', 'PMC1', 'doi.org/', '10.1000/(']) {
    brokenIdentifiers(piece.repeat(50_000))
    doiIn(piece.repeat(50_000))
  }
  expect(performance.now() - begin).toBeLessThan(3000)
})
