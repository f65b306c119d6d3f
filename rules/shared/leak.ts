import type { Block, Page, PageFacts } from '../../src/page/model.ts'
import type { Span } from '../../src/page/span.ts'
import { marksAt, spanOf, type Text } from '../../src/page/text.ts'
import type { Problem } from '../../src/rule/rule.ts'
import type { Stage } from '../../src/rule/setting.ts'
import { fold } from '../../src/text/fold.ts'
import labels from '../lexicon/editorial-labels.json' with { type: 'json' }
import { anyOf } from './any-of.ts'

/** Words of a page that ought not to be there, with the block they stand in. */
export interface Leak {
  readonly block: Block
  /** As written. */
  readonly words: string
  readonly at: Span
}

/** Blocks that a leak can show in. Notes for the team count once the page is published; a draft may carry them. */
export function leakBlocks(page: PageFacts, stage: Stage): Block[] {
  return page.blocks.filter(
    (block) =>
      block.kind !== 'code' &&
      block.zone !== 'navigation' &&
      (stage === 'published' || block.zone !== 'editorial'),
  )
}

const folded = new WeakMap<Block, string>()

/** A block's text folded, once for all rules that read it so. */
export function foldedOf(block: Block): string {
  let text = folded.get(block)
  if (text === undefined) {
    text = fold(block.text.value)
    folded.set(block, text)
  }
  return text
}

/** The part of a block from one offset of its text to another, as a leak. */
export function leakAt(block: Block, from: number, to: number): Leak {
  return { block, words: block.text.value.slice(from, to), at: spanOf(block.text, from, to) }
}

/** Whether the character at an offset is set as code. */
export function inCode(text: Text, offset: number): boolean {
  return marksAt(text, offset).includes('code')
}

/** Whether a range of a block is somebody's words, quoted: in a quotation or between quotation marks. */
export function isQuoted(block: Block, from: number, to: number): boolean {
  if (block.quoted) return true
  const before = block.text.value.slice(Math.max(0, from - 300), from)
  const after = block.text.value.slice(to, to + 300)
  for (const [open, close] of [
    ['“', '”'],
    ['«', '»'],
    ['‘', '’'],
  ] as const)
    if (before.lastIndexOf(open) > before.lastIndexOf(close) && after.includes(close)) return true
  return count(before, '"') % 2 === 1 && after.includes('"')
}

function count(text: string, character: string): number {
  let found = 0
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++
  return found
}

const startsWithLabel = new RegExp(
  `^(?:${anyOf([...labels.brief, ...labels.start, ...labels.action])})(?: ?[:-]| and\\b|$)`,
)
const publishing =
  /\b(?:seo|aeo|search engines?|search optimi[sz]ation|answer engines?|ai search|content (?:design|strategy|style|brief|marketing|writing)|style guide|copywriting|keyword research|structured data|schema\.org|json-ld|meta (?:tags?|titles?|descriptions?)|title tags?|design system|web ?sites?|web ?pages?|web (?:design|content|writing|accessibility|components?)|html|markdown|wcag|alt(?:ernative)? text|developers?|documentation|placeholders?)\b/
/** What a site calls itself tells of every page of it, so few words do. */
const publishingSite = /\b(?:design system|style guide|content guide|developers?|service manual)\b/

/** Whether the page itself is on writing, search or the web, where the words of the trade are its subject. */
export function isAboutPublishing(page: PageFacts): boolean {
  return titlesOf(page).some(({ value }) => {
    const title = fold(value.slice(0, 300))
    const bar = title.lastIndexOf(' | ')
    const name = bar < 0 ? title : title.slice(0, bar)
    return (publishing.test(name) && !isLabel(value)) || (bar >= 0 && publishingSite.test(title.slice(bar)))
  })
}

/** A label of the brief printed as a title ("SEO META TITLE") tells nothing of the subject. */
function isLabel(title: string): boolean {
  const folded = fold(title.slice(0, 80))
  return (
    startsWithLabel.test(folded) ||
    /^(?:seo|meta) (?:\w{1,20} ){0,2}(?:titles?|descriptions?|details|data)\b/.test(folded)
  )
}

/** What the page calls itself: its titles in the head, where known, and its headings of level 1. */
export function titlesOf(page: PageFacts): Text[] {
  const head = headTitles(page)
  return [...head, ...page.blocks.filter((block) => block.level === 1).map((block) => block.text)]
}

/** Titles in the head; none where the head is not known, which is no reason to skip the rules that ask. */
export function headTitles(page: PageFacts): readonly Text[] {
  return (page as Page).head?.titles ?? []
}

/** Leaks that say the same, in order of sight. */
export function groupLeaks<Found extends Leak>(leaks: Iterable<Found>): Found[][] {
  const groups = new Map<string, Found[]>()
  for (const leak of leaks) {
    const key = fold(leak.words)
    const group = groups.get(key)
    if (group) group.push(leak)
    else groups.set(key, [leak])
  }
  return [...groups.values()]
}

/** One problem for a group: its first place, the others as related places. */
export function oneProblem<Found extends Leak>(
  leaks: readonly Found[],
  tell: (first: Found, times: number) => Omit<Problem, 'at' | 'related'>,
): Problem[] {
  const [first, ...others] = leaks
  if (!first) return []
  const related = others
    .slice(0, 50)
    .map(({ words, at }) => ({ message: `Also here: "${brief(words)}"`, at }))
  return [{ ...tell(first, leaks.length), at: first.at, ...(related.length > 0 ? { related } : {}) }]
}

/** Words short enough for a message. */
export function brief(words: string, most = 60): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`
}
