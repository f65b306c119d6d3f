import { describe, expect, test } from 'vitest'
import { outline, read, slice } from './read.ts'

describe('raw HTML', () => {
  test('tags that stand alone hold the markdown between them', async () => {
    const source =
      '<div class="alert">\n\n## Now\n\n- *call*\n\n</div>\n\nAfter.\n\n<details>\n<summary>Does it hurt?</summary>\n\nA **little**.\n\n</details>\n\n## Next\n\n<blockquote>\n\nSaid.\n\n</blockquote>'
    expect(await outline(source)).toEqual([
      'heading2 callout: Now',
      'item callout: call',
      'paragraph: After.',
      'summary: Does it hurt?',
      'paragraph: A little.',
      'heading2: Next',
      'paragraph quoted: Said.',
    ])
    const page = await read(source)
    expect(page.faqs).toMatchObject([{ question: 3, answer: [4] }])
    expect(page.sections.map(({ heading }) => heading)).toEqual([-1, 0, 5])
  })

  test('complete tables and lists, with blank lines and markdown in their cells', async () => {
    const page = await read(
      '<table>\n<tr><th>Dose</th><th>How often</th></tr>\n\n<tr><td>\n\n**5** mg\n\n</td><td>daily &amp; late</td></tr>\n</table>\n\n<ol>\n<li>one\n\n<li>two <a href="/x?a=1&amp;b">x</a>\n</ol>',
    )
    expect(page.blocks.map(({ kind, text }) => `${kind}: ${text.value}`)).toEqual([
      'cell: Dose',
      'cell: How often',
      'cell: 5 mg',
      'cell: daily & late',
      'item: one',
      'item: two x',
    ])
    expect(page.tables[0]).toMatchObject({ header: [0, 1], rows: [[2, 3]] })
    expect(page.lists).toMatchObject([{ ordered: true, items: [4, 5] }])
    expect(page.links).toMatchObject([{ target: '/x?a=1&b', block: 5 }])
    expect(slice(page, page.links[0]?.targetAt)).toBe('/x?a=1&amp;b')
  })

  test('in quotations and lists its source is found behind their marks', async () => {
    const page = await read(
      '> <div>\n> <p>Said <b>so</b></p>\n> </div>\n\n1. <div>\n   <p>item</p>\n   </div>\n',
    )
    expect(page.blocks.map(({ text, quoted, list }) => [text.value, quoted, list])).toEqual([
      ['Said so', true, -1],
      ['item', false, 0],
    ])
    for (const { text } of page.blocks) expect(slice(page, text.runs[0]?.at)).toMatch(/^(?:Said |item)$/)
  })

  test('markdown in HTML in markdown in HTML', async () => {
    const source =
      '<div>\n\n- a\n\n  <aside>\n\n  > b\n  >\n  > <div>\n  >\n  > c\n  >\n  > </div>\n\n  </aside>\n\n</div>\n\nd'
    expect(await outline(source)).toEqual([
      'item: a',
      'paragraph quoted callout: b',
      'paragraph quoted callout: c',
      'paragraph: d',
    ])
  })

  test('tags in a line of text give marks, links, images and breaks, and are no text', async () => {
    const source =
      'H<sub>2</sub>O <strong>s</strong> <a href=/a rel="nofollow UGC" title="t">l *i*</a> <img src=i.png alt="A &lt; B">x<br/>y <span hidden>no</span><script>no()</script> <button>Go</button> <i>z</i>'
    const page = await read(source)
    expect(page.blocks[0]?.text.value).toBe('H2O s l i x\ny Go z')
    expect(
      page.links.map(({ kind, text, target, rel, title }) => [kind, text.value, target, rel, title]),
    ).toEqual([
      ['link', 'l i', '/a', ['nofollow', 'ugc'], 't'],
      ['button', 'Go', '', [], null],
    ])
    expect(slice(page, page.links[0]?.at)).toBe('<a href=/a rel="nofollow UGC" title="t">l *i*</a>')
    expect(page.images).toMatchObject([{ alt: { value: 'A < B' }, target: 'i.png', block: 0 }])
  })

  test('comments are kept with their places, wherever they stand', async () => {
    const source =
      '<!-- one -->\n\nText <!-- two --> on.\n\n<div>\n<!-- three\nlines -->\n\n- <!-- four -->\n\n</div>'
    const page = await read(source)
    expect(page.comments.map(({ value }) => value.trim())).toEqual(['one', 'two', 'three\nlines', 'four'])
    for (const { value, at } of page.comments) expect(slice(page, at)).toBe(`<!--${value}-->`)
    expect(page.blocks.map(({ text }) => text.value)).toEqual(['Text on.'])
  })

  test('a script of JSON-LD is data, blank lines and all; without one nothing is known', async () => {
    const json = '\n{ "@type": "Article",\n\n"name": "x" }\n'
    const page = await read(
      `Text\n\n<script type="application/ld+json">${json}</script>\n\n<div><script type='APPLICATION/LD+JSON;x=1'>[</script></div>`,
    )
    expect(page.data?.map(({ raw, value }) => [raw, value])).toEqual([
      [json, { '@type': 'Article', name: 'x' }],
      ['[', undefined],
    ])
    expect(slice(page, page.data?.[0]?.element)).toBe(`<script type="application/ld+json">${json}</script>`)
    expect(page.data?.[1]?.fault?.kind).toBe('json')
    expect(page.blocks).toHaveLength(1)
    expect((await read('<style>p { color: red }</style>\n\nText')).data).toBeUndefined()
  })

  test('unclosed and stray tags lose no text', async () => {
    expect(await outline('<div>\n\na\n\n## b\n\n</section>\n\nc <b>d\n\n</p>\n\ne')).toEqual([
      'paragraph: a',
      'heading2: b',
      'paragraph: c d',
      'paragraph: e',
    ])
  })

  test('dates in time elements are told', async () => {
    const page = await read('Last reviewed: <time datetime="2026-05-03">spring</time>')
    expect(page.dates.filter(({ from }) => from === 'time')).toMatchObject([
      { role: 'reviewed', iso: '2026-05-03' },
    ])
  })
})
