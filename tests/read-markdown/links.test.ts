import { describe, expect, test } from 'vitest'
import { read, slice } from './read.ts'

describe('links', () => {
  test('inline, by reference and as addresses, with their targets in the source', async () => {
    const source =
      'See [a *b*](</x y> "T"), [c](/p?a=1&amp;b=2), [the guide][g], [g], <https://e.org/>, <me@e.org>, [e](), ![i](/i.png).\n\n[g]: /guide \'Guide\'\n'
    const page = await read(source)
    const links = page.links.filter(({ kind }) => kind === 'link')
    expect(links.map(({ text, target, title }) => [text.value, target, title])).toEqual([
      ['a b', '/x y', 'T'],
      ['c', '/p?a=1&b=2', null],
      ['the guide', '/guide', 'Guide'],
      ['g', '/guide', 'Guide'],
      ['https://e.org/', 'https://e.org/', null],
      ['me@e.org', 'mailto:me@e.org', null],
      ['e', '', null],
    ])
    expect(links.map(({ targetAt }) => slice(page, targetAt))).toEqual([
      '/x y',
      '/p?a=1&amp;b=2',
      '/guide',
      '/guide',
      'https://e.org/',
      'me@e.org',
      '',
    ])
    expect(links.map(({ block }) => block)).toEqual([0, 0, 0, 0, 0, 0, 0])
    expect(page.links.filter(({ kind }) => kind === 'definition')).toMatchObject([
      { target: '/guide', title: 'Guide', block: -1, text: { value: 'g' } },
    ])
  })

  test('images, and links around them', async () => {
    const page = await read('![A *knee*](k.png "t")\n\n[![Home](h.png)](/)\n\n![][r]\n\n[r]: r.png')
    expect(page.images.map(({ alt, target, block }) => [alt?.value, target, block])).toEqual([
      ['A knee', 'k.png', -1],
      ['Home', 'h.png', -1],
      ['', 'r.png', -1],
    ])
    expect(page.images.map(({ alt }) => slice(page, alt?.at))).toEqual(['A *knee', 'Home', ''])
    expect(page.links[0]).toMatchObject({ text: { value: 'Home' }, target: '/', block: -1 })
  })
})

describe('citations', () => {
  test('a figure stays in the text as it is written, defined or not', async () => {
    const page = await read(
      'One[1], two [1][2], three [3], [guide][1].\n\n[1]: https://e.org "Title"\n[2]: <https://f.org>',
    )
    expect(page.blocks[0]?.text.value).toBe('One[1], two [1][2], three [3], guide.')
    expect(page.markers.map(({ label, at }) => [label, slice(page, at)])).toEqual([
      ['1', '[1]'],
      ['1', '[1]'],
      ['2', '[2]'],
      ['3', '[3]'],
    ])
    expect(page.references.map(({ label, text, url }) => [label, text, url])).toEqual([
      ['1', 'Title', 'https://e.org'],
      ['2', 'https://f.org', 'https://f.org'],
    ])
    expect(page.links.find(({ kind }) => kind === 'link')).toMatchObject({ target: 'https://e.org' })
  })

  test('footnotes print their number where they are called and their text at the end', async () => {
    const source =
      'A.[^b] B.[^2] C.[^none] `[^b]`\n\n[^b]: Note *b*, [link](https://n.org).\n\n    More.\n\nLast.\n\n[^2]: Two.'
    const page = await read(source)
    expect(page.blocks.map(({ kind, text }) => `${kind}: ${text.value}`)).toEqual([
      'paragraph: A.1 B.2 C.[^none] [^b]',
      'paragraph: Last.',
      'item: Note b, link.',
      'paragraph: More.',
      'item: Two.',
    ])
    expect(page.markers.map(({ label, form, at }) => [label, form, slice(page, at)])).toEqual([
      ['b', 'footnote', '[^b]'],
      ['2', 'footnote', '[^2]'],
      ['none', 'footnote', '[^none]'],
    ])
    expect(page.references).toMatchObject([
      { label: 'b', form: 'footnote', text: 'Note b, link. More.', url: 'https://n.org', block: 2 },
      { label: '2', form: 'footnote', text: 'Two.', url: null, block: 4 },
    ])
  })
})
