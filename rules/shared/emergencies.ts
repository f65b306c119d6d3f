import { type ReaderText, readerTexts } from '../../src/page/ask.ts'
import type { Block, PageFacts } from '../../src/page/model.ts'
import { surroundingsOf } from '../../src/page/surroundings.ts'
import { marksAt } from '../../src/page/text.ts'
import { assess, type Standing } from '../../src/text/assertion.ts'
import { fold } from '../../src/text/fold.ts'
import { type TextRange, wordsIn } from '../../src/text/words.ts'
import cautions from '../lexicon/caution-phrases.json' with { type: 'json' }
import lexicon from '../lexicon/emergency-signs.json' with { type: 'json' }
import { cautionMatcher, cautionsIn } from './cautions.ts'
import { sentenceIndexAt } from './sentence-at.ts'

/** A sentence that names a sign of danger and tells readers to get help. */
export interface Emergency {
  readonly text: ReaderText
  readonly block: Block
  readonly sentence: TextRange
  /** Place of the sentence in its block: 0 for the first. */
  readonly order: number
  /** Different signs that the sentence names. */
  readonly signs: number
}

const help = cautionMatcher(cautions.emergency.phrases)
const signWords = new Set(lexicon.signs)
const passed: ReadonlySet<Standing> = new Set(['negated', 'warned', 'quoted'])
const memo = new WeakMap<PageFacts['blocks'], readonly Emergency[]>()

/** Sentences of a page that say for which signs to get help at once, in reading order. */
export function emergenciesOn(page: PageFacts): readonly Emergency[] {
  const known = memo.get(page.blocks)
  if (known) return known
  const texts = readerTexts(page)
  const found = new Map<string, Emergency>()
  for (const { text: index, from, to } of cautionsIn(page, help())) {
    const text = texts[index]
    const order = text ? sentenceIndexAt(text, from) : -1
    const sentence = text?.sentences[order]
    const key = `${index}:${order}`
    if (!text?.block || !sentence || found.has(key)) continue
    const said = text.text.value.slice(sentence.from, sentence.to)
    const signs = signsIn(said)
    if (signs === 0) continue
    const place = { from: from - sentence.from, to: to - sentence.from }
    if (passed.has(assess(said, place, surroundingsOf(page, text)).standing)) continue
    found.set(key, { text, block: text.block, sentence, order, signs })
  }
  const all = [...found.values()]
  memo.set(page.blocks, all)
  return all
}

/** How many different signs of danger a text names; `severe symptoms` without a name count as one. */
function signsIn(text: string): number {
  const found = new Set<string>()
  for (const word of wordsIn(fold(text)))
    if (signWords.has(word.text)) found.add(word.text)
    else if (word.text.endsWith('s') && signWords.has(word.text.slice(0, -1)))
      found.add(word.text.slice(0, -1))
  return found.size === 0 && /\bsymptoms?\b/i.test(text) ? 1 : found.size
}

/** A paragraph that opens with the sentence, or with its first words, in bold catches the eye. */
export function isBoldOpening({ text, sentence }: Emergency): boolean {
  return sentence.from === 0 && marksAt(text.text, 0).includes('strong')
}
