import { describe, expect, test } from 'vitest'
import { read, slice } from './read.ts'

const page = await read(
  '\ufeff<!doctype html>\r\n<html lang=" en-GB "><head><meta charset=utf-8>\r\n<title>Knee &amp;\r\n hip</title><title>Second</title>' +
    '<META NAME="Description" content="All &quot;about&quot; it"><meta property="og:title" content=\'T\'>' +
    '<meta http-equiv="X-Robots" content=noindex><meta name=keywords>' +
    '<link rel="stylesheet canonical" href="https://example.org/a?b&amp;c"><link rel=icon href=/i>' +
    '<script type="Application/LD+JSON; charset=utf-8">\r\n{"a": "&amp;"}\r\n</script></head>' +
    '<body><svg><title>Drawing</title></svg><p>x</p><title>Body</title><meta name=robots content=none></body></html>',
)

describe('head', () => {
  test('titles of the head alone', () => {
    expect(page.head?.titles.map(({ value }) => value)).toEqual(['Knee & hip', 'Second'])
    expect(page.head?.title).toBe(page.head?.titles[0])
    expect(slice(page, page.head?.title?.at)).toBe('Knee &amp;\r\n hip')
  })

  test('metas by lower-case name, with their places', () => {
    expect(
      page.head?.metas.map(({ name, content }) => [name, content.value, slice(page, content.at)]),
    ).toEqual([
      ['description', 'All "about" it', 'All &quot;about&quot; it'],
      ['og:title', 'T', 'T'],
      ['x-robots', 'noindex', 'noindex'],
    ])
    expect(page.head?.description?.value).toBe('All "about" it')
    expect(slice(page, page.head?.charsetAt)).toBe('<meta charset=utf-8>')
  })

  test('canonical links', () => {
    expect(page.head?.canonicals).toMatchObject([
      { target: 'https://example.org/a?b&c', rel: ['stylesheet', 'canonical'], block: -1 },
    ])
    expect(slice(page, page.head?.canonicals[0]?.targetAt)).toBe('https://example.org/a?b&amp;c')
  })

  test('language, places of the head, and no word of it in the text', () => {
    expect(page.lang).toBe('en-GB')
    expect(slice(page, page.head?.at)).toMatch(/^<head>[\s\S]*<\/head>$/)
    expect(page.blocks.map(({ text }) => text.value)).toEqual(['x'])
  })

  test('two languages of the same document: the first counts', async () => {
    expect((await read('<html lang=de><html lang=en dir=ltr><p>x')).lang).toBe('de')
    expect((await read('<p lang=de>x')).lang).toBeNull()
    expect((await read('<html lang=""><p>x')).lang).toBeNull()
  })
})

describe('structured data', () => {
  test('is the source between the tags, references and line ends kept', () => {
    expect(page.data).toHaveLength(1)
    const [block] = page.data ?? []
    expect(block?.raw).toBe('\r\n{"a": "&amp;"}\r\n')
    expect(slice(page, block?.at)).toBe(block?.raw)
    expect(slice(page, block?.element)).toMatch(/^<script [\s\S]*<\/script>$/)
    expect(block?.value).toEqual({ a: '&amp;' })
  })

  test('a script that is never closed', async () => {
    const broken = await read('<p>x</p><script type=application/ld+json>{"a":1}')
    expect(broken.data?.map(({ raw }) => raw)).toEqual(['{"a":1}'])
  })

  test('other scripts are none', async () => {
    expect(
      (await read('<html><script type="application/json">{}</script><script>1</script></html>')).data,
    ).toEqual([])
  })
})

describe('facets of fragments', () => {
  test.each([
    ['<p>x</p>', false, false],
    ['<title>x</title><p>y</p>', true, false],
    ['<meta name=robots content=none>', true, false],
    ['<link rel=canonical href=/x><p>y</p>', false, false],
    ['<head></head>', true, true],
    ['<html><p>x</p></html>', true, true],
    ['<!doctype html><p>x', false, true],
    ['<body><p>x</p></body>', false, true],
    ['<script type="application/ld+json">{}</script><p>x</p>', false, true],
    ['', false, false],
  ])('%s: head %s, data %s', async (source, head, data) => {
    const fragment = await read(source)
    expect(fragment.head !== undefined).toBe(head)
    expect(fragment.data !== undefined).toBe(data)
  })
})
