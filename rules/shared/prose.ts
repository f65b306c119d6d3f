import { faqQuestions, sentencesOf } from '../../src/page/ask.ts'
import type { Block, PageFacts } from '../../src/page/model.ts'
import { wordCount } from '../../src/text/words.ts'
import { bylineBlocks } from './fused-text.ts'

/** A sentence of running text. */
export interface ProseSentence {
  readonly block: Block
  /** Range in the block's text. */
  readonly from: number
  readonly to: number
  /** What is read aloud: without citations and addresses. */
  readonly plain: string
  readonly words: number
}

/** Shorter items of a list are no sentences. */
const ITEM = 8
/** Longer blocks that hold a date or a name are text, in UTF-16 units. */
const BYLINE = 200

const citation =
  /\s?\[\^?[\w.-]{1,20}(?:[,;–-] ?[\w.-]{1,20}){0,8}\]|\b(?:https?:\/\/|www\.)[^\s)\]]{1,2000}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}/g

const memo = new WeakMap<PageFacts['blocks'], readonly ProseSentence[]>()

/**
 * Sentences of a page's running text, in reading order: those of paragraphs and definitions, and list items that
 * are sentences. Headings, questions of a FAQ, tables, captions, quotations and bylines are left out.
 */
export function proseOf(page: PageFacts): readonly ProseSentence[] {
  const known = memo.get(page.blocks)
  if (known) return known
  const questions = faqQuestions(page)
  const bylines = bylineBlocks(page)
  const prose: ProseSentence[] = []
  for (const { block, from, to } of sentencesOf(page)) {
    if (!isProse(block) || questions.has(block.index)) continue
    if (bylines.has(block.index) && block.text.value.length < BYLINE) continue
    const plain = block.text.value.slice(from, to).replace(citation, ' ')
    const words = wordCount(plain)
    if (words === 0 || (block.list >= 0 && (words < ITEM || !ends.test(plain)))) continue
    prose.push({ block, from, to, plain, words })
  }
  memo.set(page.blocks, prose)
  return prose
}

const ends = /[.!?…:]["')\]”’\s]{0,4}$/

/** Whether a block is of a kind that holds running text. */
function isProse({ kind, quoted, zone }: Block): boolean {
  if (quoted || zone === 'navigation') return false
  return kind === 'paragraph' || kind === 'item' || kind === 'detail'
}
