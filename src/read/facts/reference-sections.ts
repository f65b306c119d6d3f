import type { Block } from '../../page/model.ts'
import type { Text } from '../../page/text.ts'
import type { Layout } from './layout.ts'

/** Half-open range of blocks below a heading such as "References". */
export interface Region {
  readonly heading: number
  readonly from: number
  readonly to: number
}

const name =
  /^(?:(?:selected|key|medical|scientific|clinical|main|our|article|external|full|cited) )?(?:references?(?: list| cited)?|list of references|sources?|bibliography|citations?|footnotes|endnotes|works cited|literature(?: cited)?)(?: (?:and|&) (?:references?|sources?|citations?|bibliography|notes|footnotes|further reading|resources))?$/

/** Whether a heading opens a list of references. Further reading is none: nothing in the text rests on it. */
function isReferencesHeading(text: string): boolean {
  if (text.length > 60) return false
  const plain = text
    .toLowerCase()
    .replace(/^(?:\d{1,2}|[ivx]{1,4})[.):]? /, '')
    .replace(/(?:\[[\d, –-]{1,12}\]|[\s:.])+$/, '')
  return name.test(plain)
}

/** Sections of a page that list references, in order, without overlap. A page may have several. */
export function referenceRegions(layout: Layout): Region[] {
  const { blocks, sections } = layout
  const regions: Region[] = []
  let done = 0
  for (const block of blocks) {
    if (block.index < done || block.zone === 'navigation' || !opensReferences(block)) continue
    const own = sections[block.section]
    let last = block.section
    // A heading holds its subsections too.
    if (block.kind === 'heading' && own?.heading === block.index)
      while ((sections[last + 1]?.level ?? 0) > block.level) last++
    const to = sections[last]?.to ?? blocks.length
    regions.push({ heading: block.index, from: block.index + 1, to })
    done = to
  }
  return regions
}

function opensReferences(block: Block): boolean {
  const { kind, text } = block
  if (text.value.length > 60 || !isReferencesHeading(text.value)) return false
  if (kind === 'heading' || kind === 'summary' || kind === 'term') return true
  return kind === 'paragraph' && (isStrong(text) || text.value.endsWith(':'))
}

/** Whether all words of a text are strong. */
export function isStrong(text: Text): boolean {
  return (
    text.value !== '' &&
    text.runs.every((run) => run.marks.includes('strong') || text.value.slice(run.from, run.to).trim() === '')
  )
}
