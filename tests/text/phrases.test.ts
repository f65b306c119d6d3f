import { describe, expect, it } from 'vitest'
import { parseClasses } from '../../src/text/phrase-notation.ts'
import { compilePhrases, findPhrases } from '../../src/text/phrases.ts'
import { tokenStream } from '../../src/text/tokens.ts'

const classes = parseClasses({
  disease: ['cancer~', 'heart attack~'],
  bad: ['{disease}', 'pain'],
})

function found(phrase: string, ...texts: string[]): string[] {
  const matcher = compilePhrases([[phrase, phrase]], classes)
  return findPhrases(matcher, tokenStream(texts)).map(
    ({ text, from, to }) => texts[text]?.slice(from, to) ?? '',
  )
}

describe('the notation', () => {
  it.each([
    ['side effects', 'No Side-Effects here', ['Side-Effects']],
    ['cure~', 'It cures; cured; curing; secure', ['cures', 'cured', 'curing']],
    ['no|zero [known] risk', 'zero known risk, no risk', ['zero known risk', 'no risk']],
    ['cure ... {disease}', 'cure any kind of cancer', ['cure any kind of cancer']],
    ['cure ... {disease}', 'cure one two three four cancers', []],
    [
      'cure ...5 {disease}',
      'cure one two three four heart attacks',
      ['cure one two three four heart attacks'],
    ],
    ['stop {bad}', 'stop pain, stop heart attacks', ['stop pain', 'stop heart attacks']],
    ['cure ... cancer', 'cure, at last, cancer', ['cure, at last, cancer']],
    ['cure cancer', 'cure, cancer', []],
    ['cure ... cancer', 'cure this. Cancer grows', []],
    ['cure ... cancer', 'cure (all) cancer', []],
    ['cure ... cancer', 'cure but not cancer', []],
    ['^ guaranteed', 'Guaranteed. Not guaranteed', ['Guaranteed']],
    ['guaranteed $', 'Guaranteed now. Not guaranteed!', ['guaranteed']],
    ['no risk !of|factors', 'no risk of it, no risk factors, no risk at all', ['no risk']],
    ['!back guarantee', 'money-back guarantee, a guarantee', ['guarantee']],
    ['# people', '12 people, some people', ['12 people']],
    ['#% survive', '35% survive, 100% survive', ['35% survive']],
    ['100% safe', 'It is 100 % or 100% safe', ['100% safe']],
    ['the doctor plan', 'The doctor’s plan', ['The doctor’s plan']],
  ])('%s in %s', (phrase, text, expected) => {
    expect(found(phrase, text)).toEqual(expected)
  })

  it('never runs from one text into the next', () => {
    expect(found('cure ... cancer', 'a cure', 'cancer')).toEqual([])
  })

  it('names the list that is missing', () => {
    expect(() => found('{nothing}', '')).toThrow(/\{nothing\}/)
    expect(() => found('[maybe]', '')).toThrow(SyntaxError)
  })
})

it('gives matches in reading order, longer ones first', () => {
  const matcher = compilePhrases([
    ['side effects', 'short'],
    ['no side effects', 'long'],
    ['no', 'first'],
  ])
  const order = findPhrases(matcher, tokenStream(['no side effects, no'])).map((match) => match.entry)
  expect(order).toEqual(['long', 'first', 'short', 'first'])
})

it('stays cheap on a text made of its own anchors', () => {
  const matcher = compilePhrases([['cure ...8 cancer ...8 now', 1]])
  const stream = tokenStream(['cure cancer '.repeat(50_000)])
  const start = performance.now()
  expect(findPhrases(matcher, stream)).toEqual([])
  expect(performance.now() - start).toBeLessThan(4000)
})
