import type { Block, PageFacts } from '../../src/page/model.ts'
import type { Stage } from '../../src/rule/setting.ts'
import { foldedOf, inCode, type Leak, leakAt, leakBlocks } from './leak.ts'
import { brackets, generated, isSlot, marks, slots, statements } from './placeholder-signs.ts'
import { mergeRanges, rangesOf, signsIn } from './ranges.ts'
import { todo, todoWords } from './todo-word.ts'

/** Slots of a template that nobody has filled in. Places that overlap are one. */
export function placeholders(page: PageFacts, stage: Stage): Leak[] {
  const rendered = page.format === 'html'
  const blocks = leakBlocks(page, stage)
  const isTodo = todoWords(page, blocks)
  const found: Leak[] = []
  const slotSigns = signsIn(blocks.map(foldedOf), slots)
  const texts = blocks.map(({ text }) => text.value)
  const [bracketSigns, markSigns] = [signsIn(texts, brackets), signsIn(texts, marks)]
  for (const block of blocks) {
    const { value } = block.text
    const ranges = rangesOf(foldedOf(block), slotSigns)
    if (bracketSigns.length > 0 && !isSample(page, block))
      ranges.push(...rangesOf(value, bracketSigns, (match) => isSlot(match[0])))
    ranges.push(
      ...rangesOf(
        value,
        markSigns,
        (match) => rendered || match[1] === undefined || !generated.test(match[1]),
      ),
    )
    if (rendered) ranges.push(...rangesOf(value, statements))
    ranges.push(...rangesOf(value, todo, (match) => isTodo(block, match)))
    for (const [from, to] of mergeRanges(ranges))
      if (!inCode(block.text, from)) found.push(leakAt(block, from, to))
  }
  return found
}

/** A quotation may hold a bracketed word of its editor, and a sample letter has slots for its reader to fill. */
function isSample(page: PageFacts, block: Block): boolean {
  if (block.quoted || block.zone === 'references') return true
  const heading = page.blocks[page.sections[block.section]?.heading ?? -1]
  return !!heading && /\b(?:letters?|templates?|samples?|scripts?|wording|forms?)\b/i.test(heading.text.value)
}
