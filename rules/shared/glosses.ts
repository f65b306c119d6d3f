import { readerTexts } from '../../src/page/ask.ts'
import type { Link, PageFacts } from '../../src/page/model.ts'
import { spanOf } from '../../src/page/text.ts'
import { fold } from '../../src/text/fold.ts'
import type { PhraseMatch } from '../../src/text/phrases.ts'
import { wordsIn } from '../../src/text/words.ts'
import { sentenceIndexAt } from './sentence-at.ts'

/** Sentences before and after a word in which its explanation may stand. */
const NEAR = 2
const glossaries = /glossary|dictionary|definition/i

/**
 * Tells of a term's place whether a phrase that explains stands within a few sentences of it, brackets follow,
 * its own sentence holds one of `within`, or it is a link or stands in a block with one to a glossary.
 * `phrases` are the places of phrases that explain, in the page's reader texts.
 */
export function explanations(
  page: PageFacts,
  phrases: readonly PhraseMatch<true>[],
): (match: PhraseMatch<unknown>, within: readonly string[]) => boolean {
  const texts = readerTexts(page)
  const starts: number[] = []
  let count = 0
  for (const { sentences } of texts) {
    starts.push(count)
    count += sentences.length
  }
  const sentenceOf = ({ text, from }: { readonly text: number; readonly from: number }) => {
    const reader = texts[text]
    return reader ? sentenceIndexAt(reader, from) : 0
  }
  const near = new Set<number>()
  for (const phrase of phrases) {
    const place = (starts[phrase.text] ?? 0) + sentenceOf(phrase)
    for (let by = -NEAR; by <= NEAR; by++) near.add(place + by)
  }
  const links = new Map<number, Link[]>()
  for (const link of page.links) {
    const same = links.get(link.block)
    if (same) same.push(link)
    else links.set(link.block, [link])
  }
  return (match, within) => {
    const text = texts[match.text]
    if (!text) return false
    const index = sentenceOf(match)
    if (near.has((starts[match.text] ?? 0) + index)) return true
    const { value } = text.text
    if (/^["”’']? \(/.test(value.slice(match.to, match.to + 4))) return true
    const at = spanOf(text.text, match.from, match.to)
    const linked = links.get(text.block?.index ?? -1) ?? []
    if (
      linked.some(
        (link) => glossaries.test(link.target) || (link.at.start <= at.start && at.end <= link.at.end),
      )
    )
      return true
    const sentence = text.sentences[index]
    if (!sentence || within.length === 0) return false
    return wordsIn(fold(value.slice(sentence.from, sentence.to))).some((word) => within.includes(word.text))
  }
}
