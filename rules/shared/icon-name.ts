import type { Block, PageFacts } from '../../src/page/model.ts'
import type { Span } from '../../src/page/span.ts'
import { marksAt, spanOf } from '../../src/page/text.ts'
import type { Edit } from '../../src/rule/rule.ts'
import ligatures from '../lexicon/icon-ligatures.json' with { type: 'json' }

/** The name of an icon that prints as a word, with the edit that hides it from readers of the text. */
export interface IconName {
  readonly name: string
  readonly at: Span
  readonly edit: Edit | null
}

const joined = new Set(ligatures.joined)
const words = new Set(ligatures.words)
const underscored = /(?<![\p{L}\p{N}_./-])[a-z]{2,20}(?:_[a-z0-9]{1,20}){1,4}(?![\p{L}\p{N}_(/-]|\.\p{L})/gu

/** Names of icons on a page, in order: in elements of an icon font, and alone on a line before a short title. */
export function iconNames(page: PageFacts, blocks: readonly Block[]): IconName[] {
  const found: IconName[] = []
  const lone: { icon: IconName; sure: boolean }[] = []
  for (const block of blocks) {
    const marked = markedIcons(page, block)
    if (marked.length > 0) {
      found.push(...marked)
      continue
    }
    const { value } = block.text
    if (joined.has(value) || words.has(value)) {
      if (block.kind === 'paragraph' && isTitle(nextText(page, block)))
        lone.push({
          icon: { name: value, at: spanOf(block.text), edit: { ...block.at, text: '' } },
          sure: joined.has(value),
        })
      else if (joined.has(value) && block.kind !== 'cell')
        found.push({ name: value, at: spanOf(block.text), edit: null })
      continue
    }
    if (page.format === 'markdown' && block.kind === 'paragraph') lone.push(...loneLines(page, block))
    if (!value.includes('_')) continue
    for (const { index, 0: name } of value.matchAll(underscored))
      if (joined.has(name) && !marksAt(block.text, index).includes('code')) {
        const at = spanOf(block.text, index, index + name.length)
        if (!lone.some(({ icon }) => icon.at.start === at.start)) found.push({ name, at, edit: null })
      }
  }
  // A plain word alone on a line may be a heading of somebody's; two of them are a row of cards.
  if (lone.length >= 2 || lone.some(({ sure }) => sure)) found.push(...lone.map(({ icon }) => icon))
  return found.sort((a, b) => a.at.start - b.at.start)
}

/** Text that stands in an element of an icon font. */
function markedIcons(page: PageFacts, block: Block): IconName[] {
  const icons: IconName[] = []
  for (const run of block.text.runs) {
    if (!run.marks.includes('icon')) continue
    const name = block.text.value.slice(run.from, run.to).trim()
    if (/^[a-z][a-z0-9_]*$/.test(name))
      icons.push({ name, at: run.at, edit: hideEdit(page.source, run.at.start) })
  }
  return icons
}

/** Puts aria-hidden into the start tag that ends just before the icon's text. */
function hideEdit(source: string, offset: number): Edit | null {
  let end = offset
  while (end > 0 && /\s/.test(source[end - 1] ?? '')) end--
  if (source[end - 1] !== '>') return null
  const start = source.lastIndexOf('<', end - 1)
  const tag = source.slice(start, end)
  if (start < 0 || tag.length > 400 || !/^<[a-z][^<>]*\bclass\s*=/i.test(tag) || /aria-hidden/i.test(tag))
    return null
  return { start: end - 1, end: end - 1, text: ' aria-hidden="true"' }
}

/** Lines of a paragraph that are a name and nothing else; the text has folded them into their paragraph. */
function loneLines(page: PageFacts, block: Block): { icon: IconName; sure: boolean }[] {
  const source = page.source.slice(block.at.start, block.at.end)
  if (!source.includes('\n')) return []
  const lines: { icon: IconName; sure: boolean }[] = []
  let start = block.at.start
  const parts = source.split('\n')
  for (const [index, line] of parts.entries()) {
    const name = line.trim()
    if ((joined.has(name) || words.has(name)) && isTitle(parts[index + 1]?.trim() ?? '')) {
      const from = start + line.indexOf(name)
      const edit = { start, end: start + line.length + 1, text: '' }
      lines.push({
        icon: { name, at: { start: from, end: from + name.length }, edit },
        sure: joined.has(name),
      })
    }
    start += line.length + 1
  }
  return lines
}

function nextText(page: PageFacts, block: Block): string {
  return page.blocks[block.index + 1]?.text.value ?? ''
}

/** A short line that begins with a capital and does not end like a sentence. */
function isTitle(text: string): boolean {
  return (
    /^[\p{Lu}\d]/u.test(text) && text.length <= 80 && !/[.,;:]$/.test(text) && text.split(/\s+/).length <= 8
  )
}
