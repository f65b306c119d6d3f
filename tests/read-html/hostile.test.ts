import { describe, expect, test } from 'vitest'
import { read } from './read.ts'

const times = (text: string, count = 100_000) => text.repeat(count)
const numbered = (text: (index: number) => string, count = 100_000) =>
  Array.from({ length: count }, (_, index) => text(index)).join('')
/** Milliseconds of processor time; a fifth of it is usual. */
const LIMIT = 5000

async function timed(source: string) {
  const before = process.cpuUsage()
  const page = await read(source)
  const { user, system } = process.cpuUsage(before)
  expect((user + system) / 1000).toBeLessThan(LIMIT)
  return page
}

describe('hostile markup', () => {
  test.each([
    ['elements nested deep', times('<div>')],
    ['formatting nested deep', times('<b>')],
    ['tables nested deep', times('<table><tr><td>')],
    ['lists nested deep', times('<ul><li>')],
    ['paragraphs in divs', times('<div><p>x')],
    ['drawings nested deep', times('<svg><title>')],
    ['templates nested deep', times('<template>')],
    ['tangled formatting', times('<a href=x><b><i><p></a></b></i>', 50_000)],
    ['unlike formatting left open', `${numbered((index) => `<b id=${index}>`)}${times('<p>x')}`],
    ['children moved again and again', `<a><div>${times('<i></i>')}<a>`],
    ['text driven out of a table', `<table>${times('x<i></i>')}`],
    ['end tags without start', times('</p>')],
    ['less-than signs', times('<')],
    ['attributes', `<div ${numbered((index) => ` a${index}`)}>x`],
    ['an open comment', `x<!--${times(' a --')}`],
    ['an open script', `x<script>${times('a <')}`],
    ['an open quote', `x<a href="${times('a ')}`],
    ['links', `<p>${times('<a href=/x>y</a>', 50_000)}`],
    ['images', `<p>${times('<img src=x alt>', 50_000)}`],
    ['entities', `<p>${times('&amp; ', 300_000)}`],
    ['white space', `<p>a${times(' \n', 1_000_000)}b`],
    ['nulls', `<p>${times('x\0')}`],
    ['inline elements', `<p>${times('a <b>x</b> ')}`],
    ['hints around all', times('<div itemprop=author>x', 900) + times('<p>x</p>', 50_000)],
    ['scripts of JSON-LD', times('<script type="application/ld+json">{}</script>', 20_000)],
  ])('%s', { timeout: 60_000 }, async (_, source) => {
    await timed(source)
  })

  test('a page of 10 MB is read whole', { timeout: 60_000 }, async () => {
    const paragraph = `<p>${times('Knee pain is common. ', 10)}</p>\n`
    const page = await timed(times(paragraph, Math.ceil(10_000_000 / paragraph.length)))
    expect(page.blocks).toHaveLength(Math.ceil(10_000_000 / paragraph.length))
    expect(page.faults).toEqual([])
  })

  test('text below the deepest level is kept, and a fault says where', async () => {
    const source = `${times('<div>', 2000)}deep${times('</div>', 2000)}<p>after</p>`
    const page = await read(source)
    expect(page.blocks.map(({ text }) => text.value)).toEqual(['deep', 'after'])
    expect(page.faults.map(({ kind }) => kind)).toEqual(['nesting'])
    const at = page.faults[0]?.at ?? { start: 0, end: 0 }
    expect(source.slice(at.start, at.end)).toBe('<div>')
    expect(at.start).toBeGreaterThan(4900)
    expect(at.start).toBeLessThan(5100)
  })

  test('attributes beyond a thousand are passed over', async () => {
    const page = await read(`<a href=/x ${numbered((index) => ` a${index}`, 3000)} title=late>y</a>`)
    expect(page.links).toMatchObject([{ target: '/x', title: null }])
    expect(page.faults).toMatchObject([{ kind: 'markup', at: { start: 0 } }])
  })

  test.each([
    ['<p class="open>lost</p>', 'Tag <p> is never closed'],
    ['<!-- lost <p>lost</p>', 'Comment is never closed'],
    ['<style>lost <p>lost</p>', 'Element <style> is never closed'],
  ])('what is never closed is told with its place: %s', async (source, message) => {
    const page = await read(`<p>kept</p>${source}`)
    expect(page.blocks.map(({ text }) => text.value)).toEqual(['kept'])
    expect(page.faults).toMatchObject([
      { kind: 'markup', message: expect.stringContaining(message), at: { start: 11 } },
    ])
  })

  test.each([
    '<!-- x -->',
    '<!---->',
    '<!-->',
    '<!--->',
    '<!-- x --!>',
    '<script></script>',
    '<style></style>\n',
    '<?php x',
    '<p>',
  ])('what is closed is no fault: %s', async (source) => {
    expect((await read(`<p>kept</p>${source}`)).faults).toEqual([])
  })

  test('a page too large to be read whole is read up to a place', { timeout: 60_000 }, async () => {
    const page = await timed(times('<p>x</p>', 400_000))
    expect(page.blocks.length).toBeGreaterThan(100_000)
    expect(page.faults).toMatchObject([{ kind: 'size' }])
    expect(page.faults[0]?.at.start).toBeGreaterThan(800_000)
  })
})
