import type { SectionRole } from '../../page/model.ts'
import type { SectionSpec } from '../../rule/setting.ts'
import { fold } from '../../text/fold.ts'
import { stem } from '../../text/stem.ts'

/** A spec's heading phrases, ready to compare. */
interface Phrase {
  readonly spec: SectionSpec
  readonly words: readonly string[]
  readonly stems: readonly string[]
  /** Stems that carry meaning, without `*` and function words. */
  readonly content: ReadonlySet<string>
  /** Place among all phrases: of equal likenesses the first counts. */
  readonly order: number
}

export interface RoleMatcher {
  /** The spec that a heading stands for, and by which likeness; null where none comes near. */
  heading(text: string): { spec: SectionSpec; role: SectionRole } | null
  /** The spec that a table with these header cells stands for. */
  tableHeader(cells: readonly string[]): SectionSpec | null
}

const functionWords = new Set(
  'a an and are at be by can do does for from get how i in is it may my of on or our should that the this to we what when where who why with you your'.split(
    ' ',
  ),
)
const numbering = /^\s*(?:(?:step|part|section|chapter)\s+)?(?:\d{1,3}|[ivx]{1,5})\s*[.):]\s+/i
/** Zones whose blocks most rules pass over: a heading must say so plainly. */
const plainOnly = new Set(['editorial', 'references', 'navigation'])

/** Prepares the sections of a profile for matching. Phrases are indexed by their first word. */
export function roleMatcher(sections: readonly SectionSpec[]): RoleMatcher {
  const headings = phraseIndex(sections, (spec) => spec.headings)
  const headers = phraseIndex(sections, (spec) => spec.tableHeaders ?? [])
  return {
    heading(text) {
      const words = wordsOf(text)
      if (words.length === 0 || words.length > 20) return null
      return likest(words, headings)
    },
    tableHeader(cells) {
      for (const cell of cells) {
        const words = wordsOf(cell)
        const found = words.length > 0 && words.length <= 12 ? exact(words, words.map(stem), headers) : null
        if (found) return found.spec
      }
      return null
    },
  }
}

interface PhraseIndex {
  readonly byFirst: ReadonlyMap<string, readonly Phrase[]>
  /** Phrases of two such stems and more whose words in any order tell the section. */
  readonly byContent: ReadonlyMap<string, readonly Phrase[]>
}

function phraseIndex(
  sections: readonly SectionSpec[],
  phrasesOf: (spec: SectionSpec) => readonly string[],
): PhraseIndex {
  const byFirst = new Map<string, Phrase[]>()
  const byContent = new Map<string, Phrase[]>()
  let order = 0
  for (const spec of sections)
    for (const text of phrasesOf(spec)) {
      const words = text.split(' ').flatMap((word) => (word === '*' ? ['*'] : wordsOf(word)))
      const stems = words.map((word) => (word === '*' ? word : stem(word)))
      const content = new Set(
        stems.filter((word, index) => word !== '*' && !functionWords.has(words[index] ?? '')),
      )
      const phrase = { spec, words, stems, content, order: order++ }
      if (content.size > 1 && !plainOnly.has(spec.zone ?? ''))
        for (const word of content) byContent.set(word, [...(byContent.get(word) ?? []), phrase])
      const first = stems[0] ?? '*'
      byFirst.set(first, [...(byFirst.get(first) ?? []), phrase])
    }
  return { byFirst, byContent }
}

function likest(
  words: readonly string[],
  index: PhraseIndex,
): { spec: SectionSpec; role: SectionRole } | null {
  const stems = words.map(stem)
  const found = exact(words, stems, index)
  if (found) return { spec: found.spec, role: { id: found.spec.id, how: found.how, score: found.score } }
  const content = new Set(stems.filter((_, at) => !functionWords.has(words[at] ?? '')))
  const shared = new Map<Phrase, number>()
  for (const word of content)
    for (const phrase of index.byContent.get(word) ?? []) shared.set(phrase, (shared.get(phrase) ?? 0) + 1)
  let best: { phrase: Phrase; score: number } | null = null
  for (const [phrase, count] of shared) {
    const score = count / (content.size + phrase.content.size - count)
    const first = best !== null && score === best.score && phrase.order < best.phrase.order
    if (score >= 0.6 && (first || score > (best?.score ?? 0))) best = { phrase, score }
  }
  if (!best) return null
  const { spec } = best.phrase
  const score = Math.round(best.score * 80) / 100
  return { spec, role: { id: spec.id, how: 'words', score } }
}

/** The phrase that equals the heading word by word, or else stem by stem. Fewest stars win. */
function exact(
  words: readonly string[],
  stems: readonly string[],
  index: PhraseIndex,
): { spec: SectionSpec; how: 'same' | 'stem'; score: number } | null {
  const candidates = [...(index.byFirst.get(stems[0] ?? '') ?? []), ...(index.byFirst.get('*') ?? [])]
  let best: { spec: SectionSpec; how: 'same' | 'stem'; score: number } | null = null
  for (const phrase of candidates) {
    const how = fits(phrase.words, words) ? 'same' : fits(phrase.stems, stems) ? 'stem' : null
    if (!how) continue
    const stars = phrase.words.filter((word) => word === '*').length
    const score = Math.round(100 * ((how === 'same' ? 1 : 0.95) - 0.05 * stars)) / 100
    if (score > (best?.score ?? 0)) best = { spec: phrase.spec, how, score }
  }
  return best
}

/**
 * Whether a phrase covers all the words; a star takes one to three of them, or up to eight at the end of a phrase
 * of four words and more, which says plainly what it means. Phrases hold two stars at most.
 */
function fits(phrase: readonly string[], words: readonly string[], from = 0, at = 0): boolean {
  let place = at
  for (let index = from; index < phrase.length; index++) {
    if (phrase[index] === '*') {
      const most = index === phrase.length - 1 && index >= 4 ? 8 : 3
      for (let taken = 1; taken <= most && place + taken <= words.length; taken++)
        if (fits(phrase, words, index + 1, place + taken)) return true
      return false
    }
    if (phrase[index] !== words[place]) return false
    place++
  }
  return place === words.length
}

function wordsOf(text: string): string[] {
  return (
    fold(text)
      .replace(numbering, '')
      .match(/[\p{L}\p{N}&]+(?:'[\p{L}]+)?/gu) ?? []
  )
}
