import type { BlockKind } from '../../src/page/model.ts'
import type { Span } from '../../src/page/span.ts'
import type { Mark } from '../../src/page/text.ts'
import { assembler } from '../../src/read/assemble.ts'
import type { Anchor, FactInputs, Facts, Layout } from '../../src/read/facts/index.ts'
import { readFacts } from '../../src/read/facts/index.ts'
import { inlineBuilder } from '../../src/read/inline.ts'

const kinds: Readonly<Record<string, BlockKind>> = {
  p: 'paragraph',
  dt: 'term',
  dd: 'detail',
  summary: 'summary',
  code: 'code',
}
const pieces = /\*\*|\^|¦|\\n|\{([^|}]*)\|([^}]*)\}|[^*^¦\\{]+|[\s\S]/g

/**
 * A layout in a few lines, each `kind: text`. Kinds: h1 to h6, p, li (unordered), ol, dt, dd, summary, code,
 * th and td (cells parted by `|`), nav (a menu). In texts `**` begins and ends bold, `^` raised letters, `¦`
 * is a join, `\n` a line break, `{text|target}` a link; `#id ` before the text is an anchor.
 */
export function layoutOf(lines: readonly string[]): { layout: Layout; anchors: Anchor[] } {
  const source = lines.join('\n')
  const into = assembler()
  const anchors: Anchor[] = []
  let open: 'li' | 'ol' | 'table' | null = null
  const show = (next: typeof open) => {
    if (open === next) return
    if (open === 'table') into.closeTable()
    else if (open) into.closeList()
    open = next
    // A list of the test ends where its last line does, which is near enough for its span.
    if (next === 'table') into.openTable({ start, end: source.length })
    else if (next) into.openList(next === 'ol', { start, end: source.length })
  }
  let start = 0
  for (const line of lines) {
    const [, kind = 'p', id, text = ''] = /^(\w+): (?:#(\S+) )?(.*)$/s.exec(line) ?? []
    const at = { start, end: start + line.length }
    const from = start + line.length - text.length
    if (kind === 'td' || kind === 'th') {
      show('table')
      into.openRow(kind === 'th')
      let cell = from
      for (const part of text.split(/\|(?![^{}]*\})/)) {
        add('cell', cell, part, { start: cell, end: cell + part.length })
        cell += part.length + 1
      }
    } else if (kind === 'li' || kind === 'ol') {
      show(kind)
      into.openItem()
      add('paragraph', from, text, at)
    } else {
      show(null)
      if (kind === 'nav') into.enter('navigation')
      add(kinds[kind] ?? (kind === 'nav' ? 'paragraph' : 'heading'), from, text, at, Number(kind[1]) || 0)
      if (kind === 'nav') into.leave('navigation')
    }
    if (id) anchors.push({ id, block: into.next - 1 })
    start += line.length + 1
  }
  show(null)
  return { layout: { source, ...into.finish(source.length) }, anchors }

  function add(kind: BlockKind, offset: number, text: string, at: Span, level = 0): void {
    const builder = inlineBuilder(source, 'html')
    const links: { target: string; from: number; text: string }[] = []
    const marks = new Set<Mark>()
    for (const match of text.matchAll(pieces)) {
      const here = offset + match.index
      const mark: Mark | null = match[0] === '**' ? 'strong' : match[0] === '^' ? 'superscript' : null
      if (mark) {
        if (marks.delete(mark)) builder.close(mark)
        else builder.open([...marks.add(mark)].at(-1) ?? mark)
      } else if (match[0] === '¦') builder.join(here)
      else if (match[0] === '\\n') builder.breakLine({ start: here, end: here + 2 })
      else if (match[1] !== undefined) {
        links.push({ target: match[2] ?? '', from: here + 1, text: match[1] })
        builder.add(match[1], here + 1, here + 1 + match[1].length)
      } else builder.add(match[0], here, here + match[0].length)
    }
    const block = into.block(kind, at, builder.finish(at), level)
    for (const link of links) {
      const inner = inlineBuilder(source, 'html')
      inner.add(link.text, link.from, link.from + link.text.length)
      const end = link.from + link.text.length
      const targetAt = { start: end + 1, end: end + 1 + link.target.length }
      into.link(
        {
          at: { start: link.from - 1, end: targetAt.end + 1 },
          text: inner.finish({ start: link.from, end }),
          target: link.target,
          targetAt,
          rel: [],
          title: null,
          kind: 'link',
        },
        block,
      )
    }
  }
}

/** Facts of such a layout, and the source text of a place. */
export function factsOf(
  lines: readonly string[],
  inputs: FactInputs = {},
): Facts & { layout: Layout; quote: (at: Span) => string } {
  const { layout, anchors } = layoutOf(lines)
  const facts = readFacts(layout, { anchors, ...inputs })
  return { ...facts, layout, quote: ({ start, end }) => layout.source.slice(start, end) }
}
