import type { Block, PageFacts } from '../../src/page/model.ts'

/** Marks that writers leave for themselves, in capitals; `XXXX` stands for a name or a figure. */
export const todo =
  /(?<![\p{L}\p{N}_,-])(?:TBD|TBC|TODO|TO DO|FIXME|TKTK|X{3,8})(?![\p{L}\p{N}_])(?!-[\p{L}\p{N}])/gu

const spanish = /^(?:es|pt|gl|ca|it)\b/i
const spanishNext =
  /^ (?:lo|el|la|los|las|sobre|es|en|su|sus|un|una|o|que|con|est[aáeé]|mundo|paciente|tipo|va|puede|necesita)\b/i
const chromosomes =
  /^ ?(?:\/|syndrome|karyotype|chromosom|females?|women|woman|girls?|aneuploid|trisom|genotype|cells?)/i
const numbered =
  /(?:vol(?:ume|\.)?|chapter|part|title|book|annex|article|session|section|no\.?|bowl|table) $/i

/**
 * Judges the capitals that `todo` finds: writers' marks, or terms that look like them. TBD is tick-borne disease
 * or total body dose where the page says so, TBC tuberculosis, TODO the Spanish word, XXX chromosomes or thirty.
 */
export function todoWords(
  page: PageFacts,
  blocks: readonly Block[],
): (block: Block, match: RegExpMatchArray) => boolean {
  const defined = new Set<string>()
  let triple = false
  for (const block of blocks) {
    for (const match of block.text.value.matchAll(
      /\p{L} \((TBD|TBC|TODO|XXX)s?\)|\b(TBD|TBC|XXX)s? \(\p{Ll}/gu,
    ))
      defined.add(match[1] ?? match[2] ?? '')
    triple ||= /\d{2}, ?XXX|\btriple[ -]x\b|\btrisomy x\b|\btetrasomy\b|\b[A-Z]{0,2}XXX[A-Z]{0,2}Y\b/i.test(
      block.text.value,
    )
  }
  const foreign = spanish.test(page.lang ?? '')
  return (block, match) => {
    const word = match[0]
    const { value } = block.text
    const from = match.index ?? 0
    const before = value.slice(Math.max(0, from - 12), from)
    const after = value.slice(from + word.length, from + word.length + 24)
    if (defined.has(word)) return false
    if (word === 'TODO')
      return !foreign && (/^:/.test(after) || !(spanishNext.test(after) || inCapitals(before, after)))
    if (word === 'TO DO') return /^:/.test(after)
    if (word === 'TBC') return /(?:^|: ?)$/.test(before) && /^[.)]?\s*$/.test(after)
    if (word.startsWith('XXX')) return !(triple || chromosomes.test(after) || numbered.test(before))
    return true
  }
}

/** A word in a line of capitals is no mark of its own. */
function inCapitals(before: string, after: string): boolean {
  return /^ \p{Lu}{2,}/u.test(after) || /\p{Lu}{2,} $/u.test(before)
}
