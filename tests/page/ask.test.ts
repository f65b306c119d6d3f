import { describe, expect, it } from 'vitest'
import {
  faqBlocks,
  readerBlocks,
  readerTexts,
  readerTokens,
  sentencesOf,
  wordsOf,
} from '../../src/page/ask.ts'
import { surroundingsOf } from '../../src/page/surroundings.ts'
import { readPage } from '../../src/read/index.ts'

const page = await readPage({
  id: 'page.html',
  format: 'html',
  text: `<!doctype html><html><head><title>Care guide</title><meta name="description" content="About care."></head><body>
<nav><a href="/">Home page</a></nav>
<main><h1>Care</h1><p>One sentence. <img src="a.jpg" alt="A ward"> Is it two?</p>
<pre>code block</pre>
<h2>What helps?</h2><p>Rest helps.</p>
<h2>We do not:</h2><ul><li>promise a cure</li></ul>
<h2>Myths about cancer</h2><p>Sugar feeds it.</p>
<table><tr><th>Myth</th><th>Fact</th></tr><tr><td>It is a cure</td><td>It is not</td></tr></table>
</main></body></html>`,
})

const textNamed = (value: string) => {
  const text = readerTexts(page).find((one) => one.text.value === value)
  if (!text) throw new Error(`The page has no text "${value}"`)
  return text
}

describe('reader texts', () => {
  it('leave out navigation and code', () => {
    const values = readerBlocks(page).map((block) => block.text.value)
    expect(values).toContain('Rest helps.')
    expect(values).not.toContain('Home page')
    expect(values).not.toContain('code block')
  })

  it('take in alt texts, titles and descriptions', () => {
    expect(textNamed('A ward').origin).toBe('alt')
    expect(textNamed('Care guide').origin).toBe('title')
    expect(textNamed('About care.').origin).toBe('description')
  })

  it('do without a head that is not known', () => {
    const { head: _, ...draft } = page
    expect(readerTexts(draft).some(({ origin }) => origin === 'title')).toBe(false)
  })

  it('are indexed by word', () => {
    const tokens = readerTokens(page)
    const [place] = tokens.index.get('helps') ?? []
    expect(place).toBeDefined()
    expect(readerTexts(page)[tokens.text[place ?? -1] ?? -1]?.text.value).toBe('What helps?')
  })

  it('are asked for once a page', () => {
    expect(readerTokens(page)).toBe(readerTokens(page))
    expect(readerTokens({ ...page })).not.toBe(readerTokens(page))
  })
})

it('gives sentences with what they are', () => {
  const sentences = sentencesOf(page).map(({ text, from, to, heading, question, faq }) => ({
    words: text.value.slice(from, to),
    heading,
    question,
    faq,
  }))
  expect(sentences).toContainEqual({ words: 'One sentence.', heading: false, question: false, faq: false })
  expect(sentences.find(({ words }) => words === 'What helps?')).toMatchObject({
    heading: true,
    question: true,
  })
  const answer = sentences.find(({ words }) => words === 'Rest helps.')
  expect(answer?.faq).toBe(faqBlocks(page).size > 0)
})

it('counts words by block and zone', () => {
  const counts = wordsOf(page)
  expect(counts.byZone.navigation).toBe(2)
  expect(counts.total).toBe(counts.byBlock.reduce((sum, count) => sum + count, 0))
  expect(counts.total).toBe(Object.values(counts.byZone).reduce((sum, count) => sum + count, 0))
})

describe('surroundings', () => {
  it('know the line a list goes on from', () => {
    expect(surroundingsOf(page, textNamed('promise a cure')).leadIn).toBe('We do not:')
  })

  it('know myths by their heading and their column', () => {
    expect(surroundingsOf(page, textNamed('Sugar feeds it.')).frame).toBe('warned')
    expect(surroundingsOf(page, textNamed('It is a cure'))).toMatchObject({
      leadIn: 'Myth:',
      frame: 'warned',
    })
    expect(surroundingsOf(page, textNamed('Rest helps.')).frame).toBeNull()
  })

  it('know what often lacks a question mark', () => {
    expect(surroundingsOf(page, textNamed('What helps?')).label).toBe(true)
    expect(surroundingsOf(page, textNamed('Rest helps.')).label).toBe(false)
    expect(surroundingsOf(page, textNamed('Care guide')).label).toBe(true)
  })
})
