import { describe, expect, it } from 'vitest'
import { isFaqHeading, isQuestion } from '../../src/read/facts/faqs.ts'
import { factsOf } from './layout.ts'

/** Each question with the texts of its answer. */
function faqs(...lines: string[]): string[] {
  const { faqs: found, layout } = factsOf(lines)
  const text = (index: number) => layout.blocks[index]?.text.value ?? ''
  return found.map(({ question, answer }) => [text(question), ...answer.map(text)].join(' > '))
}

describe('readFaqs', () => {
  it('pairs question headings with what follows, up to the next question or higher heading', () => {
    expect(
      faqs(
        'h2: FAQ',
        'h3: 1. Is it safe?',
        'p: Yes.',
        'h4: More',
        'li: a',
        'h3: 2. How long?',
        'p: A year.',
        'h2: Cost',
        'p: x',
      ),
    ).toEqual(['1. Is it safe? > Yes. > More > a', '2. How long? > A year.'])
  })

  it('takes question headings anywhere but the title, and other headings only in an FAQ section', () => {
    expect(faqs('h1: What is it?', 'p: x', 'h2: Why us?', 'p: y', 'h2: Cost', 'p: z')).toEqual([
      'Why us? > y',
    ])
    expect(
      faqs('h2: Common questions', 'h3: Cost', 'p: a', 'h3: Time', 'p: b', 'h2: End', 'h3: Cost', 'p: c'),
    ).toEqual(['Cost > a', 'Time > b'])
    expect(faqs('h1: Knee FAQ', 'h2: Overview', 'p: a', 'h2: Is it safe?', 'p: b')).toEqual([
      'Is it safe? > b',
    ])
  })

  it('finds disclosures, definition lists and bold questions', () => {
    expect(faqs('summary: Is it safe?', 'p: Yes.', 'summary: Show more', 'p: z')).toEqual([
      'Is it safe? > Yes. > Show more > z',
    ])
    expect(faqs('h2: FAQs', 'summary: Cost', 'p: Much.', 'summary: Time', 'p: Long.')).toEqual([
      'Cost > Much.',
      'Time > Long.',
    ])
    expect(faqs('dt: Is it safe?', 'dd: Yes.', 'dd: Mostly.', 'dt: How long?', 'dd: A year.')).toEqual([
      'Is it safe? > Yes. > Mostly.',
      'How long? > A year.',
    ])
    expect(faqs('p: **Is it safe?**', 'p: Yes.', 'p: **How long?**', 'p: A year.', 'h2: x')).toEqual([
      'Is it safe? > Yes.',
      'How long? > A year.',
    ])
    expect(faqs('p: Q: Is it safe?', 'p: A: Yes.')).toEqual(['Q: Is it safe? > A: Yes.'])
  })

  it('reads plain questions in an FAQ section only', () => {
    expect(
      faqs('h2: FAQ', 'p: Is it safe?', 'p: Yes.', 'p: Is it? Maybe it is?', 'p: **How long?** A year.'),
    ).toEqual(['Is it safe? > Yes. > Is it? Maybe it is?', 'How long? A year. > How long? A year.'])
    expect(faqs('h2: Why', 'p: Is it safe?', 'p: Yes.', 'li: Which pill?')).toEqual([])
  })

  it('leaves menus and invitations alone, and keeps questions without an answer', () => {
    expect(faqs('nav: Is it safe?', 'h2: Need help with your options?', 'p: Call us.')).toEqual([])
    expect(faqs('h2: FAQ', 'h3: Is it safe?', 'h3: How long?')).toEqual(['Is it safe?', 'How long?'])
  })

  it('covers question and answer with one span', () => {
    const { faqs: found, quote } = factsOf(['h2: FAQ', 'h3: Is it safe?', 'p: Yes.', 'p: Mostly.', 'h2: End'])
    expect(found[0] && quote(found[0].at)).toBe('h3: Is it safe?\np: Yes.\np: Mostly.')
  })
})

describe('headings', () => {
  it.each([
    'FAQs',
    'Frequently Asked Questions',
    'Questions and answers',
    'Q&A',
    'People also ask',
    'Your questions',
    'Questions',
  ])('takes %j for an FAQ heading', (text) => expect(isFaqHeading(text)).toBe(true))
  it.each(['Questions to ask your doctor', 'Question of cost', 'Quality and safety', 'Asking for help'])(
    'but not %j',
    (text) => expect(isFaqHeading(text)).toBe(false),
  )
  it.each([
    ['Is it safe?', true],
    ['“Is it safe?”', true],
    ['Is it safe? Yes.', false],
    [`${'a '.repeat(200)}?`, false],
  ])('knows a question: %j', (text, expected) => expect(isQuestion(text as string)).toBe(expected))
})
