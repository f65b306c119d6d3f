import type { Block, PageFacts } from '../../src/page/model.ts'
import { marksAt, spanOf } from '../../src/page/text.ts'
import type { Edit } from '../../src/rule/rule.ts'
import type { TextRange } from '../../src/text/words.ts'

/**
 * Edits that give a sentence of a paragraph a paragraph of its own; null where the markup around it leaves no
 * place to part it: in a list, a table or a quotation, or inside an inline element.
 */
export function ownParagraph(page: PageFacts, block: Block, { from, to }: TextRange): Edit[] | null {
  if (block.kind !== 'paragraph' || block.list >= 0 || block.table >= 0 || block.quoted || block.callout)
    return null
  const { text } = block
  const parting = page.format === 'html' ? '</p>\n<p>' : '\n\n'
  const edits: Edit[] = []
  for (const [offset, at] of [
    [from, spanOf(text, from, from + 1).start],
    [to, spanOf(text, from, to).end],
  ] as const) {
    if (offset === 0 || offset >= text.value.length) continue
    if (marksAt(text, offset - 1).length + marksAt(text, offset).length > 0) return null
    if (page.format === 'html' && !isInParagraphOnly(page.source.slice(block.at.start, at))) return null
    const gap = spaceAround(page.source, at)
    if (gap.from === gap.to) return null
    edits.push({ start: gap.from, end: gap.to, text: parting })
  }
  return edits.length > 0 ? edits : null
}

function spaceAround(source: string, at: number): TextRange {
  let from = at
  let to = at
  while (from > 0 && /\s/.test(source.charAt(from - 1))) from--
  while (to < source.length && /\s/.test(source.charAt(to))) to++
  return { from, to }
}

/** Whether every element that opens in the source of a block is closed again, but for the paragraph itself. */
function isInParagraphOnly(source: string): boolean {
  if (!/^<p[\s>]/i.test(source)) return false
  const opened = source.match(/<[a-z][^<>]{0,2000}>|<[a-z]>/gi) ?? []
  const open = opened.filter((tag) => !/^<(?:br|img|wbr|input|hr)\b|\/>$/i.test(tag)).length
  return open - (source.match(/<\/[a-z]/gi) ?? []).length === 1
}
