import { describe, expect, test } from 'vitest'
import { read, slice } from './read.ts'

describe('links', () => {
  test('text, target, rel and title, with their places', async () => {
    const page = await read(
      '<p>See <a class=x rel="NoFollow sponsored" HREF = \'/a?b&amp;c\' title="T">the <b>guide</b></a>.</p>',
    )
    const [link] = page.links
    expect(link).toMatchObject({
      target: '/a?b&c',
      rel: ['nofollow', 'sponsored'],
      title: 'T',
      block: 0,
      kind: 'link',
    })
    expect(link?.text.value).toBe('the guide')
    expect(slice(page, link?.text.at)).toBe('the <b>guide')
    expect(slice(page, link?.targetAt)).toBe('/a?b&amp;c')
    expect(slice(page, link?.at)).toBe(
      '<a class=x rel="NoFollow sponsored" HREF = \'/a?b&amp;c\' title="T">the <b>guide</b></a>',
    )
  })

  test.each([
    ['<a href="/x">', '/x'],
    ["<a href='/x'>", '/x'],
    ['<a href=/x>', '/x'],
    ['<a href=/x/>', '/x/'],
    ['<a href\n=\t"/x" >', '/x'],
    ['<a data-href="/y" href="/x">', '/x'],
    ['<a =href href="/x">', '/x'],
    ['<a href="">', ''],
    ['<a href>', ''],
  ])('target of %s', async (tag, target) => {
    const page = await read(`<p>${tag}t</a></p>`)
    expect(page.links[0]?.target).toBe(target)
    expect(slice(page, page.links[0]?.targetAt)).toBe(target)
  })

  test('a link around blocks has the text of all of them', async () => {
    const page = await read('<a href=/x><h3>Knee</h3><p>All about it</p></a>')
    expect(page.links).toHaveLength(1)
    expect(page.links[0]).toMatchObject({ block: 0, text: { value: 'Knee All about it', joins: [4] } })
  })

  test('a misnested link is one link', async () => {
    const page = await read('<p><a href=/x>one<div>two</a>three</div>')
    expect(page.links.map(({ text }) => text.value)).toEqual(['one'])
  })

  test('a link without text is called after its image or its label', async () => {
    const page = await read(
      '<p><a href=/a><img src=i alt="Scan"></a> <a href=/b aria-label="Menu"><svg></svg></a> <a href=/c></a></p>',
    )
    expect(page.links.map(({ text, target }) => [target, text.value])).toEqual([
      ['/a', 'Scan'],
      ['/b', 'Menu'],
      ['/c', ''],
    ])
    expect(slice(page, page.links[0]?.text.at)).toBe('Scan')
  })

  test('buttons, and links that look like some', async () => {
    const page = await read(
      '<p><button>Call us</button> <span role=button>Book</span> <a role=button href=/x>Go</a> <input type=submit value=Send> <button data-href=/y>Y</button></p>',
    )
    expect(page.links.map(({ kind, text, target, block }) => [kind, text.value, target, block])).toEqual([
      ['button', 'Call us', '', 0],
      ['button', 'Book', '', 0],
      ['link', 'Go', '/x', 0],
      ['button', 'Send', '', 0],
      ['button', 'Y', '/y', 0],
    ])
  })

  test('an anchor is no link, and an area is one', async () => {
    const page = await read('<p><a name=x>a</a></p><map><area href=/x alt="Left knee"></map>')
    expect(page.links.map(({ target, text }) => [target, text.value])).toEqual([['/x', 'Left knee']])
  })
})

describe('images', () => {
  test('alternative text, none and empty', async () => {
    const page = await read(
      '<p>a <img src=1 alt="An &lt;x&gt;\n ray"><img src=2><img src=3 alt=""><img src=4 alt></p><img src=5>',
    )
    expect(page.images.map(({ alt, target, block }) => [alt?.value ?? null, target, block])).toEqual([
      ['An <x> ray', '1', 0],
      [null, '2', 0],
      ['', '3', 0],
      ['', '4', 0],
      [null, '5', -1],
    ])
    expect(slice(page, page.images[0]?.alt?.at)).toBe('An &lt;x&gt;\n ray')
    expect(slice(page, page.images[1]?.at)).toBe('<img src=2>')
  })

  test('pictures, lazy images, image buttons and images by role', async () => {
    const page = await read(
      '<picture><source srcset=a><img src=b alt=c></picture><img src="data:x" data-src=d alt=e><input type=image src=f alt=g><span role=img aria-label=h>x</span>',
    )
    expect(page.images.map(({ alt, target }) => [alt?.value, target])).toEqual([
      ['c', 'b'],
      ['e', 'd'],
      ['g', 'f'],
      ['h', ''],
    ])
  })

  test('an image stands in the section of its heading', async () => {
    const page = await read('<h2>A <img src=1 alt=x></h2><figure><img src=2 alt=y></figure>')
    expect(page.images.map(({ section, block }) => [section, block])).toEqual([
      [1, 0],
      [1, -1],
    ])
  })
})

describe('citations', () => {
  test('raised links to a list with ids', async () => {
    const page = await read(
      '<p>It helps.<sup><a href="#ref-1">1</a></sup></p><h2>References</h2><ol><li id="ref-1">Smith. <a href="https://example.org/a">Study</a></li></ol>',
    )
    expect(page.blocks[0]?.text.value).toBe('It helps.1')
    expect(page.markers).toMatchObject([{ label: '1', block: 0, form: 'superscript' }])
    expect(page.references).toMatchObject([{ label: '1', url: 'https://example.org/a', block: 2 }])
  })

  test('two raised links are two markers', async () => {
    const page = await read(
      '<p>It helps.<sup><a href="#r1">1</a><a href="#r2">2</a></sup></p><h2>Sources</h2><ol><li id=r1>A<li id=r2>B</ol>',
    )
    expect(page.markers.map(({ label }) => label)).toEqual(['1', '2'])
  })

  test('bracketed links', async () => {
    const page = await read(
      '<p>It helps.<a href="#r1">[1]</a></p><h2>References</h2><ol><li><span id=r1></span>Smith. Study. 2020.</ol>',
    )
    expect(page.markers).toMatchObject([{ label: '1', block: 0 }])
    expect(page.references).toHaveLength(1)
  })
})

describe('dates and people that the markup names', () => {
  test('time, itemprop and rel', async () => {
    const page = await read(
      '<main><p>Last reviewed <time datetime="2026-05-15" itemprop="lastReviewed">in May</time> by <a rel="author" href=/j>Jane Doe</a></p>' +
        '<meta itemprop="datePublished" content="2025-01-02"></main>',
    )
    expect(page.dates.map(({ role, iso }) => [role, iso])).toEqual(
      expect.arrayContaining([
        ['reviewed', '2026-05-15'],
        ['published', '2025-01-02'],
      ]),
    )
    expect(page.bylines.flatMap(({ people }) => people.map(({ name }) => name))).toContain('Jane Doe')
    for (const date of page.dates) expect(slice(page, date.at)).toBe(date.raw)
  })
})
