import type { Block, PageFacts } from '../../src/page/model.ts'
import { marksAt, spanOf } from '../../src/page/text.ts'
import type { Edit } from '../../src/rule/rule.ts'
import type { TextRange } from '../../src/text/words.ts'

/**
 * Edits that set items of a markdown paragraph as a list; what stands between them goes. `items` are ranges of the
 * block's text, in order. `mark` closes the words before the list. Null where the markup would break: in HTML, in
 * lists, quotations and call-outs, and where an emphasis or a link reaches over several items.
 */
export function listEdits(
  page: PageFacts,
  block: Block,
  items: readonly TextRange[],
  mark: '' | ':',
): readonly Edit[] | null {
  if (page.format !== 'markdown' || block.kind !== 'paragraph' || block.quoted || block.callout) return null
  if (block.list >= 0 || !startsLine(page.source, block.at.start)) return null
  const { text } = block
  const edits: Edit[] = []
  let end = 0
  for (const [index, { from, to }] of items.entries()) {
    const gap = gapEdit(page, block, end, from)
    if (!gap) return null
    const lead = index > 0 ? '\n- ' : from > 0 ? `${mark}\n\n- ` : '- '
    edits.push({ ...gap, text: lead })
    end = to
  }
  if (end < text.value.length) {
    let next = end
    while (/\s/.test(text.value.charAt(next))) next++
    const gap = gapEdit(page, block, end, next)
    if (!gap) return null
    edits.push({ ...gap, text: '\n\n' })
  }
  return edits
}

/** The part of a gap that goes: white space, marks and a joining `and` before the item, not the words before them. */
function gapEdit(page: PageFacts, { text }: Block, from: number, to: number): Omit<Edit, 'text'> | null {
  const { value } = text
  const start = from + (from > 0 ? keptOf : leadOf)(value.slice(from, to))
  for (let at = start; at < to; at++) if (marksAt(text, at).length > 0) return null
  const span = spanOf(text, start, to)
  const edit = to > start ? span : { start: span.start, end: span.start }
  return /[\n\r]{2}/.test(page.source.slice(edit.start, edit.end)) ? null : edit
}

/** How much stays of what stands between two items: nothing but marks and a joining word may go. */
function keptOf(between: string): number {
  return leadOf(between.replace(/(^|[\s,;])(?:and|or|and\/or)\s{1,3}$/i, '$1'))
}

/** Length of the words before a list, without the white space and the marks that end them. */
function leadOf(words: string): number {
  return words.replace(/[\s,;:]{1,20}$/, '').length
}

function startsLine(source: string, at: number): boolean {
  return at === 0 || source[at - 1] === '\n' || source[at - 1] === '\r' || at === 1
}
