import { sentencesIn } from '../text/sentences.ts'
import { type TokenStream, tokenStream } from '../text/tokens.ts'
import { type TextRange, wordCount } from '../text/words.ts'
import type { Block, Head, PageFacts, Zone } from './model.ts'
import type { Text } from './text.ts'

/** One text that readers see, hear or find on a result page. */
export interface ReaderText {
  readonly index: number
  readonly text: Text
  /** The block it is; for an alt text the block its image stands in. */
  readonly block: Block | null
  readonly origin: 'block' | 'alt' | 'title' | 'description'
  /** Ranges of `text.value`. */
  readonly sentences: readonly TextRange[]
}

/** One sentence of a block. */
export interface BlockSentence {
  readonly block: Block
  readonly text: Text
  /** Range in `text.value`. */
  readonly from: number
  readonly to: number
  readonly heading: boolean
  /** Ends in a question mark. */
  readonly question: boolean
  /** Stands in a question or answer of `PageFacts.faqs`. */
  readonly faq: boolean
}

export interface WordCounts {
  readonly total: number
  /** By `Block.index`. */
  readonly byBlock: readonly number[]
  readonly byZone: Readonly<Record<Zone, number>>
}

const hiddenZones: ReadonlySet<Zone> = new Set(['editorial', 'references', 'navigation'])

/** Blocks that speak to readers: no code, no references, no navigation, no notes for the team. */
export const readerBlocks = once((page: PageFacts): readonly Block[] =>
  page.blocks.filter((block) => block.kind !== 'code' && !hiddenZones.has(block.zone)),
)

/**
 * Reader blocks, alt texts outside hidden zones, and, where the head is known, titles and descriptions.
 * The head is looked at whether or not a rule needs it: a claim is as wrong there, and absence says nothing.
 */
export const readerTexts = once((page: PageFacts): readonly ReaderText[] => {
  const texts: ReaderText[] = []
  const add = (text: Text, block: Block | null, origin: ReaderText['origin']) => {
    if (text.value !== '')
      texts.push({ index: texts.length, text, block, origin, sentences: sentencesIn(text.value) })
  }
  for (const block of readerBlocks(page)) add(block.text, block, 'block')
  for (const image of page.images) {
    const block = page.blocks[image.block] ?? null
    if (image.alt && !(block && hiddenZones.has(block.zone))) add(image.alt, block, 'alt')
  }
  const head = headOf(page)
  for (const title of head?.titles ?? []) add(title, null, 'title')
  if (head?.description) add(head.description, null, 'description')
  return texts
})

/** Words of all reader texts, indexed for phrase lists. `TokenStream.text` is `ReaderText.index`. */
export const readerTokens = once((page: PageFacts): TokenStream => {
  const texts = readerTexts(page)
  return tokenStream(
    texts.map((text) => text.text.value),
    texts.map((text) => text.sentences),
  )
})

/** Sentences of the reader blocks, in reading order. A heading, an item and a cell hold one or more each. */
export const sentencesOf = once((page: PageFacts): readonly BlockSentence[] => {
  const faq = faqBlocks(page)
  const sentences: BlockSentence[] = []
  for (const { text, block, origin, sentences: ranges } of readerTexts(page)) {
    if (origin !== 'block' || !block) continue
    for (const { from, to } of ranges)
      sentences.push({
        block,
        text,
        from,
        to,
        heading: block.kind === 'heading',
        question: asks(text.value, from, to),
        faq: faq.has(block.index),
      })
  }
  return sentences
})

/** Word counts of every block, hidden zones included, so that callers choose what to add up. */
export const wordsOf = once((page: PageFacts): WordCounts => {
  const byZone: Record<Zone, number> = {
    lead: 0,
    body: 0,
    faq: 0,
    table: 0,
    cta: 0,
    service: 0,
    references: 0,
    navigation: 0,
    editorial: 0,
  }
  let total = 0
  const byBlock = page.blocks.map((block) => {
    const count = wordCount(block.text.value)
    byZone[block.zone] += count
    total += count
    return count
  })
  return { total, byBlock, byZone }
})

/** Blocks that ask or answer in a pair of questions and answers. */
export const faqBlocks = once((page: PageFacts): ReadonlySet<number> => {
  const blocks = new Set<number>()
  for (const { question, answer } of page.faqs) for (const index of [question, ...answer]) blocks.add(index)
  return blocks
})

/** Blocks that ask in such a pair. */
export const faqQuestions = once(
  (page: PageFacts): ReadonlySet<number> => new Set(page.faqs.map((faq) => faq.question)),
)

function headOf(page: PageFacts): Head | undefined {
  return (page as { readonly head?: Head }).head
}

function asks(text: string, from: number, to: number): boolean {
  return /\?["')\]\u201d\u2019\s]{0,5}$/.test(text.slice(Math.max(from, to - 8), to))
}

/** A question answered once a page, for as long as the page lives. */
function once<Answer>(compute: (page: PageFacts) => Answer): (page: PageFacts) => Answer {
  const answers = new WeakMap<PageFacts, { readonly answer: Answer }>()
  return (page) => {
    let known = answers.get(page)
    if (!known) {
      known = { answer: compute(page) }
      answers.set(page, known)
    }
    return known.answer
  }
}
