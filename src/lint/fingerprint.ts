import { createHash } from 'node:crypto'
import type { Block, PageFacts } from '../page/model.ts'
import type { Span } from '../page/span.ts'

/**
 * Gives each finding of a page a name that survives moved lines, renamed files and reformatting: a hash of the
 * rule, the words at fault and the words around them. Equal ones on a page are told apart by their order.
 */
export function fingerprinter(page: PageFacts): (rule: string, at: Span) => string {
  const seen = new Map<string, number>()
  return (rule, at) => {
    const block = blockAt(page.blocks, at.start)
    const quote = words(page.source.slice(at.start, Math.min(at.end, at.start + 400)))
    const context = block ? words(block.text.value.slice(0, 400)) : ''
    const key = `${rule}\0${quote}\0${context}`
    const order = seen.get(key) ?? 0
    seen.set(key, order + 1)
    return createHash('sha256').update(`${key}\0${order}`).digest('hex').slice(0, 24)
  }
}

/** Letters and digits only, so that marks, entities of white space and line breaks do not count. */
function words(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The last block that starts at or before an offset and reaches it, else undefined. */
function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((blocks[middle]?.at.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const block = blocks[low]
  return block && block.at.start <= offset && offset <= block.at.end ? block : undefined
}
