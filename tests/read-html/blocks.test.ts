import { describe, expect, test } from 'vitest'
import { marksAt } from '../../src/page/text.ts'
import { outline, read, slice } from './read.ts'

describe('blocks', () => {
  test('headings by name and by role, with their sections', async () => {
    const page = await read(
      '<h1>A</h1><p>a</p><h2>B</h2><div role=heading aria-level=3>C</div><p>c</p><h2>D</h2><div role=heading>E</div>',
    )
    expect(page.blocks.filter(({ kind }) => kind === 'heading').map(({ level }) => level)).toEqual([
      1, 2, 3, 2, 2,
    ])
    expect(page.sections.map(({ level, parent, from, to }) => [level, parent, from, to])).toEqual([
      [0, -1, 0, 0],
      [1, -1, 0, 2],
      [2, 1, 2, 3],
      [3, 2, 3, 5],
      [2, 1, 5, 6],
      [2, 1, 6, 7],
    ])
  })

  test('bare text between blocks is a paragraph', async () => {
    expect(await outline('<div>one <b>two</b><p>three</p>four<ul><li>five</ul>six</div>')).toEqual([
      'paragraph: one two',
      'paragraph: three',
      'paragraph: four',
      'item: five',
      'paragraph: six',
    ])
  })

  test('nested and ordered lists', async () => {
    const page = await read('<ul><li>a<ol><li>b</li><li><p>c</p><p>d</p></li></ol></li><li>e</li></ul>')
    expect(page.lists).toMatchObject([
      { ordered: false, depth: 0, items: [0, 4] },
      { ordered: true, depth: 1, items: [1, 2] },
    ])
    expect(page.blocks.map(({ kind, list }) => [kind, list])).toEqual([
      ['item', 0],
      ['item', 1],
      ['item', 1],
      ['paragraph', 1],
      ['item', 0],
    ])
  })

  test('terms and details, also grouped and with paragraphs', async () => {
    expect(
      await outline('<dl><div><dt>Dose</dt><dd><p>50 mg</p><ul><li>daily</li></ul></dd></div></dl>'),
    ).toEqual(['term: Dose', 'detail: 50 mg', 'item: daily'])
  })

  test('summaries, captions, code and quotations', async () => {
    expect(
      await outline(
        '<details><summary>Is it safe?</summary>Mostly.</details><figure><img src=a alt=b><figcaption>A scan</figcaption></figure>' +
          '<pre><code>let a\n  = 1</code></pre><blockquote><p>Said</p></blockquote>',
      ),
    ).toEqual([
      'summary: Is it safe?',
      'paragraph: Mostly.',
      'caption: A scan',
      'code: let a\n= 1',
      'paragraph quoted: Said',
    ])
  })

  test('a heading in a summary is the heading', async () => {
    expect(await outline('<details><summary><h3>Is it safe?</h3></summary>Mostly.</details>')).toEqual([
      'heading3: Is it safe?',
      'paragraph: Mostly.',
    ])
  })

  test('one line break breaks a line, two end the paragraph', async () => {
    expect(await outline('<p>a<br>b<br> <br>c<br/><br/><br/>d<br></p>')).toEqual([
      'paragraph: a\nb',
      'paragraph: c',
      'paragraph: d',
    ])
  })

  test('the place of a block takes in its tags, of bare text only the text', async () => {
    const page = await read(
      '<div><p class=x>a <b>b</b></p> bare <i>text</i> <ul><li>c<li>d</ul></div><div> only </div>',
    )
    expect(page.blocks.map(({ at }) => slice(page, at))).toEqual([
      '<p class=x>a <b>b</b></p>',
      ' bare <i>text</i> ',
      '<li>c',
      '<li>d',
      '<div> only </div>',
    ])
  })

  test('marks of text, nested ones too', async () => {
    const page = await read(
      '<p><b>a<strong>b</strong>c</b><em>d</em><code>e</code>f<sup>1</sup><sub>2</sub><del>g</del></p>',
    )
    const [block] = page.blocks
    const marks = [...'abcdef12g'].map((_, at) => (block ? marksAt(block.text, at) : []).join())
    expect(marks).toEqual([
      'strong',
      'strong',
      'strong',
      'emphasis',
      'code',
      '',
      'superscript',
      'subscript',
      'deleted',
    ])
  })

  test('marks reach into blocks', async () => {
    const page = await read('<b><p>a</p></b><p>b</p>')
    expect(page.blocks.map(({ text }) => marksAt(text, 0))).toEqual([['strong'], []])
  })
})

describe('text of neighbouring elements', () => {
  test.each([
    ['<span>MD</span><span>Last reviewed</span>', 'MD Last reviewed', [2]],
    ['<a href=a>one</a><a href=b>two</a>', 'one two', [3]],
    ['<span>a</span> <span>b</span>', 'a b', []],
    ['<span>a</span>b<span>c</span>', 'abc', []],
    ['<b>un</b><i>able</i>', 'unable', []],
    ['H<sub>2</sub>O', 'H2O', []],
    ['<span>dose</span><span>, daily</span>', 'dose, daily', []],
    ['<code><span>a</span><span>b</span></code>', 'ab', []],
    ['<a href=a>a</a><a href=b><span></span>b</a>', 'a b', [1]],
    ['<x-tag>a</x-tag><x-tag>b</x-tag>', 'a b', [1]],
    ['<time>2026</time><small>min</small>', '2026 min', [4]],
  ])('%s', async (source, value, joins) => {
    const { blocks } = await read(`<p>${source}</p>`)
    expect(blocks[0]?.text.value).toBe(value)
    expect(blocks[0]?.text.joins).toEqual(joins)
  })

  test('comments part nothing', async () => {
    const page = await read('<p>on<!-- x -->cology</p><!--\ny -->')
    expect(page.blocks[0]?.text.value).toBe('oncology')
    expect(page.comments.map(({ value, at }) => [value, slice(page, at)])).toEqual([
      [' x ', '<!-- x -->'],
      ['\ny ', '<!--\ny -->'],
    ])
  })
})

describe('tables', () => {
  const shape = async (source: string) => {
    const page = await read(source)
    const value = (index: number) => page.blocks[index]?.text.value
    return page.tables.map(({ header, rows, caption }) => ({
      header: header.map(value),
      rows: rows.map((row) => row.map(value)),
      caption: caption < 0 ? null : value(caption),
    }))
  }

  test('header row from thead, or from a first row of header cells', async () => {
    const found = {
      header: ['Drug', 'Dose'],
      rows: [
        ['A', '1'],
        ['B', ''],
      ],
      caption: null,
    }
    expect(
      await shape(
        '<table><thead><tr><td>Drug<td>Dose</thead><tbody><tr><td>A<td>1<tr><td>B<td></tbody></table>',
      ),
    ).toEqual([found])
    expect(await shape('<table><tr><th>Drug<th>Dose<tr><th>A<td>1<tr><td>B<td></table>')).toEqual([found])
  })

  test('no header row, and a caption', async () => {
    expect(await shape('<table><caption>Doses</caption><tr><th>A<td>1</table>')).toEqual([
      { header: [], rows: [['A', '1']], caption: 'Doses' },
    ])
  })

  test('a cell is one block, whatever stands in it', async () => {
    expect(await shape('<table><tr><td><p>a</p><p>b</p><ul><li>c</ul><td>d<br>e</table>')).toEqual([
      { header: [], rows: [['a\nb\nc', 'd\ne']], caption: null },
    ])
  })

  test.each([
    ['says so', '<table role=presentation><tr><td>a<td>b</table>'],
    ['holds headings', '<table><tr><td><h2>a</h2><td>b</table>'],
    ['has one cell', '<table><tr><td>a</table>'],
  ])('a table that only lays out is none: %s', async (_, source) => {
    expect(await shape(source)).toEqual([])
    expect((await read(source)).blocks[0]?.text.value).toBe('a')
  })

  test('a table in a table', async () => {
    expect(await shape('<table><tr><td>x<td><table><tr><td>a<td>b</table></table>')).toEqual([
      { header: [], rows: [['a', 'b']], caption: null },
    ])
  })
})

describe('what is not shown', () => {
  test.each([
    '<script>x</script>',
    '<style>x</style>',
    '<template><p>x</p></template>',
    '<noscript><p>x</p></noscript>',
    '<p hidden>x</p>',
    '<div style="color: red; display : none"><p>x</p></div>',
    '<p style="visibility:hidden">x</p>',
    '<dialog><p>x</p></dialog>',
    '<svg><title>x</title><text>x</text></svg>',
    '<math><mi>x</mi></math>',
    '<select><option>x</select>',
    '<textarea>x</textarea>',
    '<input type=hidden value=x>',
    '<input placeholder=x>',
  ])('%s', async (source) => {
    expect(await outline(`<p>a</p>${source}`)).toEqual(['paragraph: a'])
  })

  test.each([
    '<details><p>x</p></details>',
    '<p aria-hidden=true>x</p>',
    '<p class="sr-only">x</p>',
    '<dialog open>x</dialog>',
    '<p hidden=until-found>x</p>',
  ])('but shown: %s', async (source) => {
    expect(await outline(source)).toEqual(['paragraph: x'])
  })

  test('comments and JSON-LD in what is not shown are read', async () => {
    const page = await read('<div hidden><!-- c --><script type="application/ld+json">{}</script></div>')
    expect(page.comments).toHaveLength(1)
    expect(page.data).toHaveLength(1)
    const inTemplate = await read(
      '<template><!-- c --><script type="application/ld+json">{}</script></template>',
    )
    expect(inTemplate.comments).toHaveLength(0)
    expect(inTemplate.data).toBeUndefined()
  })
})

describe('icons', () => {
  test('a name printed by an icon font is marked and stands apart', async () => {
    const page = await read('<p><span class="material-icons">phone</span>Call us</p>')
    const [block] = page.blocks
    expect(block?.text.value).toBe('phone Call us')
    expect(block && marksAt(block.text, 0)).toEqual(['icon'])
    expect(block && marksAt(block.text, 7)).toEqual([])
  })

  test('one that is hidden from screen readers is decoration', async () => {
    expect(
      await outline('<p>Go<i class="material-symbols-outlined" aria-hidden="true">home</i>home</p>'),
    ).toEqual(['paragraph: Go home'])
  })

  test('a class that only sounds like an icon is none', async () => {
    const page = await read('<p><span class="icon">Call us Today</span></p>')
    expect(page.blocks[0] && marksAt(page.blocks[0].text, 0)).toEqual([])
  })
})

describe('accordions', () => {
  test.each([
    [
      'heading3',
      '<h3><button aria-expanded=false aria-controls=p>Is it safe?</button></h3><div id=p><p>Yes.</p></div>',
    ],
    [
      'summary',
      '<div><button aria-expanded=false aria-controls=p>Is it safe?</button><div id=p><p>Yes.</p></div></div>',
    ],
    [
      'summary',
      '<div class="accordion-title">Is it safe?</div><div class="accordion-panel"><p>Yes.</p></div>',
    ],
    ['summary', '<p class="faq__question"><span>Is it</span> safe?</p><p>Yes.</p>'],
  ])('%s: %s', async (kind, source) => {
    const page = await read(source)
    expect(page.blocks.map((block) => block.kind + (block.level || ''))).toEqual([kind, 'paragraph'])
    expect(page.blocks[0]?.text.value).toBe('Is it safe?')
    expect(page.faqs).toMatchObject([{ question: 0, answer: [1] }])
    expect(page.links).toEqual([])
  })
})
