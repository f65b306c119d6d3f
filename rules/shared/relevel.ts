import type { Block, PageFacts } from '../../src/page/model.ts'
import type { Edit } from '../../src/rule/rule.ts'

/** Edits that give a heading another level; none where its marks are not to be seen. */
export function relevel({ source }: PageFacts, { at }: Block, level: number): Edit[] {
  const written = source.slice(at.start, at.end)
  const hashes = /^#{1,6}(?=[ \t])/.exec(written)
  if (hashes) return [{ start: at.start, end: at.start + hashes[0].length, text: '#'.repeat(level) }]
  const closing = /<\/h[1-6](?=\s*>$)/i.exec(written)
  if (!/^<h[1-6][\s>]/i.test(written) || !closing) return []
  const end = at.start + closing.index + closing[0].length
  return [
    { start: at.start + 2, end: at.start + 3, text: String(level) },
    { start: end - 1, end, text: String(level) },
  ]
}
