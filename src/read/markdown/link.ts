import type { Span } from '../../page/span.ts'
import { type Text, wholeText } from '../../page/text.ts'
import type { LinkDraft } from '../assemble.ts'
import type { LineBuilder } from './line.ts'

/**
 * Opens a link or button in a line; the function that it gives closes it, at the end tag of an element. What the reader sees of a link
 * without text is the alternative text of its image, else `fallback`.
 */
export function linkInto(
  line: LineBuilder,
  draft: Omit<LinkDraft, 'text'>,
  fallback?: Text,
): (endTag?: Span) => void {
  const { kind } = draft
  let { at } = draft
  line.openApart()
  if (kind === 'link') line.mark('link')
  const cover = line.openCover(({ text, alt }) => {
    const named = text ?? (alt?.value ? alt : fallback)
    line.link({ ...draft, at, text: named ?? wholeText('', { start: at.end, end: at.end }) })
  })
  return (endTag) => {
    if (endTag) at = { start: at.start, end: Math.max(at.end, endTag.end) }
    if (kind === 'link') line.unmark('link')
    line.closeCover(cover)
    line.closeApart()
  }
}
