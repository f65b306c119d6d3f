import { describe, expect, it } from 'vitest'
import type { Definition } from '../../src/read/facts/index.ts'
import { factsOf } from './layout.ts'

const list = [
  'h2: References',
  'ol: Doe J. Knee. 2019.',
  'ol: {Roe M. Hip|https://example.org/hip}. 2020.',
  'ol: WHO. https://example.org/who.',
]

function markers(...lines: string[]): string[] {
  const { markers: found, quote } = factsOf(lines)
  return found.map(({ label, at, form }) => `${label} ${form} ${quote(at)}`)
}
const labels = (...lines: string[]) =>
  factsOf(lines)
    .markers.map(({ label }) => label)
    .join(' ')

describe('markers', () => {
  it('finds brackets of every form with their places', () => {
    expect(markers('p: One.[1] Two [2, 3]. Three [1][3].', ...list)).toEqual([
      '1 bracket [1]',
      '2 bracket [2, 3]',
      '3 bracket [2, 3]',
      '1 bracket [1]',
      '3 bracket [3]',
    ])
    expect(labels('p: Shown [1-3], known [1–3], all [1, 3-5].', ...list)).toBe('1 2 3 1 2 3 1 3 4 5')
  })

  it('gives range and block of each', () => {
    const { markers: found, layout } = factsOf(['p: One.', 'td: a|Two.[2]', ...list])
    const [only] = found
    expect(found).toHaveLength(1)
    expect(only && layout.blocks[only.block]?.text.value.slice(only.from, only.to)).toBe('[2]')
  })

  it.each([
    'p: As written [sic] in [2019] or [0] or [01] or [1000].',
    'p: The array [0, 1] and the range [5-2].',
    'p: Hazard ratio 2, 95% CI [12, 45], range [3-5], aged [12-14].',
    'code: x [1]',
    'nav: page [1] [2]',
    'h2: Area',
    'p: Area 4 m^2^, 5 cm^2^, 10^9^/L, R^2^, ^18^F-FDG.',
    'p: Area 4 m², volume 3 cm³.',
  ])('finds none in %j', (line) => {
    expect(markers(line, ...list.slice(0, 2))).toEqual([])
  })

  it('takes figures in brackets for citations only where the page cites', () => {
    expect(labels('p: See item [4] of the law.')).toBe('')
    expect(labels('p: The value x[4] alone.')).toBe('')
    expect(labels('p: A claim.[4]')).toBe('4')
    expect(labels('p: A claim [4] and another [5].')).toBe('4 5')
    expect(labels('p: See item [4] of the law.', ...list)).toBe('4')
  })

  it('finds raised figures and links to entries', () => {
    expect(markers('p: A claim.^1^ Two claims^2,3^.', ...list)).toEqual([
      '1 superscript 1',
      '2 superscript 2,3',
      '3 superscript 2,3',
    ])
    expect(markers('p: A claim.^{1|#ref-1}^ And ({2|#r2}, {3|#cite3}).', ...list)).toEqual([
      '1 superscript 1',
      '2 bracket 2',
      '3 bracket 3',
    ])
    expect(labels('p: Shown ({1|#r1}–{3|#r3}).', ...list)).toBe('1 2 3')
    expect(labels('p: Shown.[{1|#cit/section_1.1}-{3|#cit/section_1.3}]', ...list)).toBe('1 2 3')
    expect(labels('p: Go to {2|#section-2} or {3|/page#top}.', ...list)).toBe('')
    expect(labels('p: A claim¹ and 4 m².', ...list)).toBe('1')
  })

  it('finds author and year where an entry bears both', () => {
    const authors = [
      'h2: References',
      'ol: Smith J, Lee A. Knee. Lancet 2020.',
      'ol: Lee A, Roe M, et al. Hip. 2019b.',
      'ol: World Health Organization. Pain. 2021.',
      'ol: van der Berg K. Rest. 2018.',
    ]
    expect(
      markers('p: Known (Smith and Lee, 2020; see Lee et al. 2019b). Also (WHO, 2021: 14-16).', ...authors),
    ).toEqual([
      '1 author-year Smith and Lee, 2020',
      '2 author-year see Lee et al. 2019b',
      '3 author-year WHO, 2021: 14-16',
    ])
    expect(markers('p: However, Smith et al. (2020) and van der Berg (2018) agree.', ...authors)).toEqual([
      '1 author-year Smith et al. (2020)',
      '4 author-year van der Berg (2018)',
    ])
    expect(labels('p: (World Health Organization, 2021) and (Lee et al., 2018, 2019).', ...authors)).toBe(
      '3 2',
    )
  })

  it.each([
    'p: It began (March 2020) and (Brown, 2020) asked (Smith 1999).',
    'p: In 2020 Smith (aged 40) fell. Smithson (2020) did not.',
    'code: (Smith, 2020)',
  ])('takes a name with a year that no entry bears for prose: %j', (line) => {
    expect(markers(line, 'h2: References', 'ol: Smith J. Knee. 2020.')).toEqual([])
  })

  it('names an entry without a number by its own words', () => {
    const { markers: found } = factsOf([
      'p: Known (Smith, 2020).',
      'h2: References',
      'li: Smith J. Knee. 2020.',
    ])
    expect(found.map(({ label, form }) => `${label} ${form}`)).toEqual(['Smith 2020 author-year'])
  })

  it('names footnotes by their fragment', () => {
    expect(markers('p: A claim.^{1|#fn-dose}^', 'ol: #fn-dose Take it. {↩|#fnref-dose}')).toEqual([
      'dose footnote 1',
    ])
  })

  it('looks for none in the reference list', () => {
    expect(markers('p: One.[1]', 'h2: References [1]', 'ol: Doe J [2].', 'ol: Roe M.')).toEqual([
      '1 bracket [1]',
    ])
  })

  it('is linear', () => {
    const begin = performance.now()
    for (const piece of [
      '[1]',
      '[1,',
      '[',
      '^1^',
      '{1|#r1}',
      '¹',
      '(Doe, 2019',
      '(2019)',
      'Doe (2019) ',
      '(',
      'A ',
    ])
      factsOf([`p: ${piece.repeat(20_000)}`, ...list])
    const many = Array.from({ length: 3000 }, () => 'li: Lee A. Rest. 2020.')
    factsOf([`p: ${'(Lee, 2020) '.repeat(10_000)}`, 'h2: References', ...many])
    expect(performance.now() - begin).toBeLessThan(5000)
  })
})

describe('references', () => {
  const brief = (...lines: string[]) => {
    const { references, quote } = factsOf(lines)
    return references.map(({ label, form, text, url, urlAt }) => [
      label,
      form,
      text,
      url,
      urlAt && quote(urlAt),
    ])
  }

  it('reads an ordered list', () => {
    expect(brief(...list)).toEqual([
      ['1', 'list', 'Doe J. Knee. 2019.', null, null],
      ['2', 'list', 'Roe M. Hip. 2020.', 'https://example.org/hip', 'https://example.org/hip'],
      ['3', 'list', 'WHO. https://example.org/who.', 'https://example.org/who', 'https://example.org/who'],
    ])
  })

  it('reads plain definitions, several in one paragraph', () => {
    expect(
      brief(
        'h2: Sources',
        'p: [1]: https://example.org/a "Knee: cost" [2]: https://example.org/b “Hip” [3]: https://example.org/c',
      ),
    ).toEqual([
      ['1', 'plain', 'Knee: cost', 'https://example.org/a', 'https://example.org/a'],
      ['2', 'plain', 'Hip', 'https://example.org/b', 'https://example.org/b'],
      ['3', 'plain', 'https://example.org/c', 'https://example.org/c', 'https://example.org/c'],
    ])
  })

  it('reads numbered lines and entries without a number', () => {
    expect(brief('h2: References', 'p: [1] Knee. https://example.org/a [2] Hip. WHO, 2020.')).toEqual([
      ['1', 'plain', 'Knee. https://example.org/a', 'https://example.org/a', 'https://example.org/a'],
      ['2', 'plain', 'Hip. WHO, 2020.', null, null],
    ])
    expect(brief('h2: References', 'p: 1. Knee, 2019.\\n2. Hip, 2020.').map(([label]) => label)).toEqual([
      '1',
      '2',
    ])
    expect(
      brief('h2: Sources', 'p: {Knee replacement|https://example.org/a}', 'p: Hip. WHO, 2020.'),
    ).toMatchObject([
      [null, 'plain', 'Knee replacement', 'https://example.org/a', 'https://example.org/a'],
      [null, 'plain', 'Hip. WHO, 2020.', null, null],
    ])
  })

  it('ends a list of paragraphs where prose begins', () => {
    const prose =
      'p: Patients should talk to {a nurse|https://example.org/n} about every question that they have on it.'
    expect(brief('h2: Source', 'p: Lancet, 2013.', prose, 'p: In 2013 it was approved.')).toHaveLength(1)
  })

  it.each([
    ['h6: References', true],
    ['h2: 12. References:', true],
    ['p: **Bibliography**', true],
    ['summary: Sources', true],
    ['h2: References and further reading', true],
    ['h2: Further reading', false],
    ['h2: Sources of support', false],
    ['h2: Resources', false],
    ['p: References', false],
  ])('takes %j for a reference heading: %s', (heading, expected) => {
    expect(brief(heading, 'ol: Doe J. Knee. 2019.').length > 0).toBe(expected)
  })

  it('keeps to the section of its heading', () => {
    const { references } = factsOf([
      'h2: Why',
      'h6: References',
      'ol: Doe J. 2019.',
      'h2: Cost',
      'ol: Ask.',
      'h6: References',
      'ol: Roe M. 2020.',
    ])
    expect(references.map(({ text }) => text)).toEqual(['Doe J. 2019.', 'Roe M. 2020.'])
  })

  it('names entries of an unordered list by their ids, and finds notes without a heading', () => {
    expect(brief('h2: References', 'li: #ref-3 Doe J. 2019.').map(([label]) => label)).toEqual(['3'])
    expect(brief('h2: References', 'li: Doe J. 2019.').map(([label]) => label)).toEqual([null])
    expect(brief('p: A claim.^{1|#fn1}^', 'ol: #fn1 With food. ↩')).toEqual([
      ['1', 'footnote', 'With food.', null, null],
    ])
  })

  it('takes definitions of markdown, but not those that only serve links', () => {
    const definition = (label: string, url: string, form: Definition['form'] = 'definition'): Definition => ({
      form,
      label,
      text: form === 'footnote' ? 'A note.' : 'Title',
      url,
      urlAt: null,
      at: { start: 0, end: 1 },
      block: -1,
    })
    const definitions = [
      definition('1', 'https://example.org/a'),
      definition('2', 'https://example.org/b'),
      definition('nci', 'https://example.org/c'),
      definition('note', 'https://example.org/d', 'footnote'),
    ]
    const { references } = factsOf(['p: A claim.[1] See {the guide|https://example.org/b}.'], { definitions })
    expect(references.map(({ label, form }) => `${label} ${form}`).sort()).toEqual([
      '1 definition',
      'note footnote',
    ])
  })

  it('is linear', () => {
    const begin = performance.now()
    for (const piece of ['[1]: https://x.org/a ', '[1] a ', '1. a\\n', '{a|https://x.org} '])
      factsOf(['h2: References', `p: ${piece.repeat(20_000)}`])
    expect(performance.now() - begin).toBeLessThan(5000)
  })
})
