import { sentencesOf } from '../../src/page/ask.ts'
import type { Block, PageFacts } from '../../src/page/model.ts'
import { fold } from '../../src/text/fold.ts'
import { wordCount } from '../../src/text/words.ts'

/** A sentence of the page in a form in which it can be compared. */
export interface Said {
  readonly block: Block
  readonly from: number
  readonly to: number
  /** Folded, without marks and citations. */
  readonly key: string
  readonly words: number
}

/** Tells where to read on: a page may say so below each of its parts. */
const pointer =
  /^(?:to |for |please |you can )?(?:learn|see|visit|read|find|go|use|play|watch|view|check|download|information|more|details|search|other|also|back|return|call|contact|order|get|further)\b/
const stop = /[.!?]["')\]”’]{0,3}(?:\[[^\]]{1,20}\]){0,8}$/

/**
 * Sentences that a reader meets one after the other, so that the same one again is noticed. Headings and header
 * cells are left out, so are names of things in lists and cells, and pointers to other pages. A table gives each
 * sentence once.
 */
export function sentencesToRemember(page: PageFacts, least: number): Said[] {
  const said: Said[] = []
  const cells = new Set<string>()
  const headers = new Set(page.tables.flatMap(({ header }) => header))
  const linked = new Set(page.links.map(({ block }) => block))
  for (const { block, from, to, heading } of sentencesOf(page)) {
    // A word and the space after it take two units.
    if (heading || to - from < least * 2 - 1 || headers.has(block.index)) continue
    const sentence = block.text.value.slice(from, to)
    if ((block.list >= 0 || block.table >= 0) && !stop.test(sentence)) continue
    const key = keyOf(sentence)
    const words = wordCount(key)
    if (words < least || (linked.has(block.index) && pointer.test(key))) continue
    if (block.table >= 0) {
      const cell = `${block.table} ${key}`
      if (cells.has(cell)) continue
      cells.add(cell)
    }
    said.push({ block, from, to, key, words })
  }
  return said
}

function keyOf(sentence: string): string {
  return fold(sentence)
    .replace(/\[\^?[\w.,; -]{1,20}\]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
}
