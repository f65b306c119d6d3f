import type { Block, PageFacts } from '../../src/page/model.ts'
import type { Sign } from './ranges.ts'

/** Marks that writers leave for themselves, in capitals; `XXXX` stands for a name or a figure. */
export const todo: readonly Sign[] = [
  {
    near: ['TBD', 'TBC', 'TODO', 'TO DO', 'FIXME', 'TKTK', 'XXX'],
    patterns: [
      /(?<![\p{L}\p{N}_,-])(?:TBD|TBC|TODO|TO DO|FIXME|TKTK|X{3,8})(?![\p{L}\p{N}_])(?!-[\p{L}\p{N}])/gu,
    ],
  },
]

const spanish = /^(?:es|pt|gl|ca|it)\b/i
const spanishNext =
  /^ (?:lo|el|la|los|las|sobre|es|en|su|sus|un|una|o|que|con|est[aáeé]|mundo|paciente|tipo|va|puede|necesita)\b/i
const chromosomes =
  /^ ?(?:\/|syndrome|karyotype|chromosom|females?|women|woman|girls?|aneuploid|trisom|genotype|cells?)/i
const definition = /\p{L} \((TBD|TBC|TODO|XXX)s?\)|\b(TBD|TBC|XXX)s? \(\p{Ll}/gu
const threeX = /\d{2}, ?XXX|\btriple[ -]x\b|\btrisomy x\b|\btetrasomy\b|\bX{3,5}Y{1,2}\b/i
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
  let known: ReturnType<typeof termsOf> | undefined
  return (block, match) => {
    known ??= termsOf(page, blocks)
    const { defined, triple, foreign } = known
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

/** What the page makes of such capitals: terms that it defines, chromosomes, another language. */
function termsOf(page: PageFacts, blocks: readonly Block[]) {
  const defined = new Set<string>()
  let triple = false
  for (const { text } of blocks) {
    for (const match of text.value.matchAll(definition)) defined.add(match[1] ?? match[2] ?? '')
    triple ||= threeX.test(text.value)
  }
  return { defined, triple, foreign: spanish.test(page.lang ?? '') }
}
