import { readerBlocks, wordsOf } from '../../src/page/ask.ts'
import type { PageFacts } from '../../src/page/model.ts'

/** Words that a reader of the page gets through: notes for the team, menus, references and code left out. */
export function readingWords(page: PageFacts): { prose: number; tables: number } {
  const { byBlock } = wordsOf(page)
  const words = { prose: 0, tables: 0 }
  for (const { index, table } of readerBlocks(page))
    words[table >= 0 ? 'tables' : 'prose'] += byBlock[index] ?? 0
  return words
}
