import type { Edit } from '../rule/rule.ts'

/**
 * Applies edits to a source. Edits may come in any order; one that overlaps an edit applied before it (by
 * start, then by end) is left out and counted in `skipped`.
 */
export function applyEdits(source: string, edits: readonly Edit[]): { text: string; skipped: number } {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  let text = ''
  let at = 0
  let skipped = 0
  for (const edit of ordered) {
    if (edit.start < at || edit.end < edit.start || edit.end > source.length) {
      skipped++
      continue
    }
    text += source.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return { text: text + source.slice(at), skipped }
}
