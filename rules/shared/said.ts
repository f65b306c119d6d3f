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
 * Sentences that a reader meets one after the other, so that the same one again is noticed. Headings and cells are
 * left out, where one answer may hold for several rows; so are names of things in lists, and pointers to pages.
 */
export function sentencesToRemember(page: PageFacts, least: number): Said[] {
  const said: Said[] = []
  const linked = new Set(page.links.map(({ block }) => block))
  for (const { block, from, to, heading } of sentencesOf(page)) {
    // A word and the space after it take two units.
    if (heading || block.table >= 0 || to - from < least * 2 - 1) continue
    const sentence = block.text.value.slice(from, to)
    if (block.list >= 0 && !stop.test(sentence)) continue
    const key = keyOf(sentence)
    const words = wordCount(key)
    if (words < least || (linked.has(block.index) && pointer.test(key))) continue
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
