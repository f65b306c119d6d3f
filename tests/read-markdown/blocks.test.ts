import { describe, expect, test } from 'vitest'
import { outline, read, slice } from './read.ts'

describe('blocks', () => {
  test('headings, setext ones and empty ones too', async () => {
    expect(await outline('# A #\n\nB\n---\n\n##\n\n###### C')).toEqual([
      'heading1: A',
      'heading2: B',
      'heading2',
      'heading6: C',
    ])
  })

  test('items are the first paragraphs of list items; lists nest', async () => {
    const page = await read('- a\n\n  more\n  1. b\n- - c\n- [x] done\n- [ ] open')
    expect(page.blocks.map(({ kind, text, list }) => [kind, text.value, list])).toEqual([
      ['item', 'a', 0],
      ['paragraph', 'more', 0],
      ['item', 'b', 1],
      ['item', 'c', 2],
      ['item', 'done', 0],
      ['item', 'open', 0],
    ])
    expect(page.lists.map(({ ordered, depth, items }) => [ordered, depth, items])).toEqual([
      [false, 0, [0, 3, 4, 5]],
      [true, 1, [2]],
      [false, 1, [3]],
    ])
  })

  test('quotations, alerts and directives', async () => {
    const source =
      '> said\n> > twice\n\n> [!WARNING]\n> Call **999**.\n>\n> > quoted\n\n:::tip[Mind]\nRest.\n:::\n\n:::columns\nPlain.\n:::\n\n::leaf[Label]'
    expect(await outline(source)).toEqual([
      'paragraph quoted: said',
      'paragraph quoted: twice',
      'paragraph callout: Call 999.',
      'paragraph quoted callout: quoted',
      'paragraph callout: Mind',
      'paragraph callout: Rest.',
      'paragraph: Plain.',
      'paragraph: Label',
    ])
  })

  test('a colon in a text is no directive', async () => {
    expect(await outline('Open 10:30 to 11:45, by:Dr Roe :smile:')).toEqual([
      'paragraph: Open 10:30 to 11:45, by:Dr Roe :smile:',
    ])
  })

  test('tables with their header, escaped pipes and ragged rows', async () => {
    const page = await read('| A | B |\n| - | :-: |\n| a \\| b | `c \\| d` |\n| one |')
    expect(page.blocks.map(({ kind, text }) => `${kind} ${text.value}`)).toEqual([
      'cell A',
      'cell B',
      'cell a | b',
      'cell c | d',
      'cell one',
    ])
    expect(page.tables[0]).toMatchObject({ header: [0, 1], rows: [[2, 3], [4]], caption: -1 })
  })

  test('code keeps its lines, without indentation of its container and mark of quotation', async () => {
    const source = '- item\n  ```js\n  a = 1\n\n    b\n  ```\n\n> ~~~\n> c\n> ~~~\n\n    d\n\te'
    const page = await read(source)
    expect(page.blocks.map(({ kind, text }) => [kind, text.value])).toEqual([
      ['item', 'item'],
      ['code', 'a = 1\nb'],
      ['code', 'c'],
      ['code', 'd\ne'],
    ])
    for (const { text } of page.blocks)
      for (const run of text.runs.filter(({ exact }) => exact))
        expect(slice(page, run.at)).toBe(text.value.slice(run.from, run.to))
  })

  test('sections hold what follows their heading', async () => {
    const page = await read('lead\n\n# A\n\na\n\n### B\n\n## C\n\nc')
    expect(page.sections.map(({ level, parent, from, to }) => [level, parent, from, to])).toEqual([
      [0, -1, 0, 1],
      [1, -1, 1, 3],
      [3, 1, 3, 4],
      [2, 1, 4, 6],
    ])
    expect(slice(page, page.sections[3]?.at)).toBe('## C\n\nc')
  })

  test('two line breaks part a paragraph; one does not, nor do two in a cell', async () => {
    expect(await outline('a<br>b<br><br>**c**\n<br> <br>d\n\n| x<br><br>y |\n| - |')).toEqual([
      'paragraph: a\nb',
      'paragraph: c',
      'paragraph: d',
      'cell: x\ny',
    ])
  })
})

describe('text', () => {
  test('references, escapes, code, marks and line ends of every kind', async () => {
    const [block] = (await read('A &amp; B\\* `&amp; \\*` H~~x~~<sub>2</sub>O\r\nnext\rlast  \nbroken'))
      .blocks
    expect(block?.text.value).toBe('A & B* &amp; \\* HxH'.replace('HxH', 'Hx2O next last\nbroken'))
    const marked = block?.text.runs.filter(({ marks }) => marks.length > 0)
    expect(marked?.map(({ from, to, marks }) => [block?.text.value.slice(from, to), ...marks])).toEqual([
      ['&amp; \\*', 'code'],
      ['x', 'deleted'],
      ['2', 'subscript'],
    ])
  })

  test('neighbours that the source did not part are parted, and it is told where', async () => {
    const [block] = (await read('[a](x)[b](y), <span>c</span><span>d</span>**e***f*')).blocks
    expect(block?.text.value).toBe('a b, c def')
    expect(block?.text.joins).toEqual([1, 6])
  })

  test('offsets count a byte-order mark', async () => {
    const page = await read('\ufeff# Title\n\n😀 [link](/x)')
    expect(slice(page, page.blocks[0]?.text.at)).toBe('Title')
    expect(slice(page, page.links[0]?.targetAt)).toBe('/x')
    expect(page.links[0]?.targetAt.start).toBe(page.source.indexOf('/x'))
  })
})
