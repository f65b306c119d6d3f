import type { Comment } from '../../page/model.ts'
import type { Span } from '../../page/span.ts'
import { isJsonLdType } from '../data.ts'
import { attributesOf, nextTag, rawEnd } from './tag.ts'

/** Reads a piece of HTML that holds nothing but comments, scripts and tags that print nothing. */
export function readLoneHtml(
  source: string,
  { start, end }: Span,
): {
  comments: Comment[]
  scripts: { at: Span; element: Span }[]
} {
  const comments: Comment[] = []
  const scripts: { at: Span; element: Span }[] = []
  let at = start
  for (let tag = nextTag(source, at, end); tag; tag = nextTag(source, at, end)) {
    at = rawEnd(source, tag, end)
    if (tag.kind === 'comment') {
      const closed = source.startsWith('-->', tag.at.end - 3) && tag.at.end - tag.at.start >= 7
      const to = closed ? tag.at.end - 3 : tag.at.end
      comments.push({ value: source.slice(tag.at.start + 4, to), at: tag.at })
    } else if (tag.kind === 'open' && tag.name === 'script') {
      if (!isJsonLdType(attributesOf(source, tag).get('type')?.value)) continue
      const closing = nextTag(source, at, end)
      scripts.push({
        at: { start: tag.at.end, end: at },
        element: { start: tag.at.start, end: closing?.at.end ?? end },
      })
    }
  }
  return { comments, scripts }
}
