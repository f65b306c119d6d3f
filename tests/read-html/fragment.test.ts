import { expect, test } from 'vitest'
import type { Block } from '../../src/page/model.ts'
import { exactText } from '../../src/page/text.ts'
import { assembler } from '../../src/read/assemble.ts'
import { SLOT } from '../../src/read/fragment.ts'
import { readFragment } from '../../src/read/html/fragment.ts'
import { lineOf } from './read.ts'

/** Reads a source in which `{name}` stands for a markdown block, between markdown that is not masked HTML. */
function read(html: string): { blocks: readonly Block[]; lines: string[]; source: string } {
  const source = `before\n${html}\nafter`
  const masked = source.replace(/\{(\w+)\}/g, (found) => SLOT + ' '.repeat(found.length - 1))
  const blocks = assembler()
  readFragment({
    masked,
    at: { start: 7, end: 7 + html.length },
    assembler: blocks,
    slot(offset, kind) {
      const end = source.indexOf('}', offset) + 1
      blocks.block(kind, { start: offset, end }, exactText(source.slice(offset + 1, end - 1), offset + 1))
    },
  })
  const { blocks: found } = blocks.finish(source.length)
  return { blocks: found, lines: found.map(lineOf), source }
}

test.each([
  ['<p>a <b>b</b></p>', ['paragraph: a b']],
  ['<div>\n\n{one}\n\n<p>two</p>{three}</div>', ['paragraph: one', 'paragraph: two', 'paragraph: three']],
  ['<details>\n<summary>Why?</summary>\n\n{answer}\n\n</details>', ['summary: Why?', 'paragraph: answer']],
  ['<summary>{why}</summary>', ['summary: why']],
  ['<ul><li>\n\n{one}\n\n{more}</li><li>two</li></ul>', ['item: one', 'paragraph: more', 'item: two']],
  ['<aside>\n\n{note}\n\n</aside>\n\n{text}', ['paragraph callout: note', 'paragraph: text']],
  ['<nav>{menu}</nav>{text}', ['paragraph nav: menu', 'paragraph: text']],
  ['<blockquote>{said}', ['paragraph quoted: said']],
  ['<div hidden>{gone}</div>{kept}', ['paragraph: kept']],
  ['</div>{text}<div>', ['paragraph: text']],
  ['<dl><dt>{term}</dt><dd>{detail}</dd></dl>', ['term: term', 'detail: detail']],
])('%j', (html, lines) => {
  expect(read(html).lines).toEqual(lines)
})

test('a cell has one block, and a second markdown block does not shift its row', () => {
  const { lines } = read('<table><tr><th>{head}<th>B<tr><td>{one}{two}<td>b</table>')
  expect(lines).toEqual(['cell: head', 'cell: B', 'cell: one', 'paragraph: two', 'cell: b'])
})

test('offsets are those of the whole source', () => {
  const { blocks, source } = read('<p title="x">a &amp; <i>b</i></p>{md}')
  expect(blocks.map(({ at }) => source.slice(at.start, at.end))).toEqual([
    '<p title="x">a &amp; <i>b</i></p>',
    '{md}',
  ])
  for (const { text } of blocks)
    for (const run of text.runs.filter(({ exact }) => exact))
      expect(source.slice(run.at.start, run.at.end)).toBe(text.value.slice(run.from, run.to))
})
