import { readerBlocks, readerTexts, readerTokens } from '../../src/page/ask.ts'
import type { Block, PageFacts, Section } from '../../src/page/model.ts'
import type { Edit } from '../../src/rule/rule.ts'
import { fold } from '../../src/text/fold.ts'
import { parseClasses } from '../../src/text/phrase-notation.ts'
import { compilePhrases, findPhrases, type PhraseMatcher } from '../../src/text/phrases.ts'
import { wordCount } from '../../src/text/words.ts'
import lexicon from '../lexicon/story-words.json' with { type: 'json' }

/** The story of one patient as a page tells it. */
export interface Story {
  /** The heading above it, or its first paragraph. */
  readonly anchor: Block
  /** First paragraph or item of the story. */
  readonly first: Block
  /** It tells what became of the patient. */
  readonly outcome: boolean
  /** It says whether the patient is real, has agreed, or what others can expect. */
  readonly labelled: boolean
}

/** A heading longer than this speaks about stories rather than above one. */
const HEADING_WORDS = 9
/** Shorter texts are links and captions. */
const STORY_WORDS = 8
/** Blocks that follow an opening without a heading and still belong to its story. */
const FOLLOWING = 3

const outcome = new RegExp(`\\b(?:${lexicon.outcome.join('|')})\\b`, 'i')
const label = new RegExp(`\\b(?:${lexicon.labels.join('|')})\\b`, 'i')
/** In a heading these praise: `Real patient stories`. */
const labelInText = new RegExp(`\\b(?:${lexicon.labelsInText.join('|')})\\b`, 'i')
const aboutStories = new RegExp(`\\b(?:${lexicon.aboutStories.join('|')})`, 'i')
/** Someone is told of: a person with a verb in the third person, or a patient who speaks. */
const tells =
  /(?:["“][^"”]{3,400}\b(?:I|my|me)\b)|\b(?:I|my) (?:was|am|had|have|husband|wife|mother|father|son|daughter)\b|\b(?:[Aa]n?|[Oo]ur|[Tt]he|[Hh]is|[Hh]er|[Tt]his|[Oo]ne) (?:[\w-]+ ){0,4}(?:family|patient|woman|man|mother|father|daughter|son|boy|girl|husband|wife|couple)\b|\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im)\b|\b[Aa]n? (?:[\w-]+ ){1,6}(?:contact|approach|wr[io]te|came|reach|ask)\w* (?:\w+ ){0,2}(?:us|our|we)\b|\b(?:Mr|Mrs|Ms)\b|\b[A-Z][a-z]+ (?:had|was|has|is|came|recovered|survived|beat|walked|contacted|received|underwent) /

let matcher: PhraseMatcher<'heading' | 'opening'> | undefined

/** Stories under a heading of their own, and those that a paragraph opens: `A family contacts us …`. */
export function storiesOn(page: PageFacts, brand: string | null): Story[] {
  matcher ??= compilePhrases(
    [
      ...lexicon.headings.map((phrase) => [phrase, 'heading'] as const),
      ...lexicon.openings.map((phrase) => [phrase, 'opening'] as const),
    ],
    parseClasses(lexicon.classes),
  )
  const texts = readerTexts(page)
  const stories: Story[] = []
  const seen = new Set<number>()
  for (const { entry, text } of findPhrases(matcher, readerTokens(page))) {
    const found = texts[text]
    if (found?.origin !== 'block' || !found.block || seen.has(found.block.section)) continue
    const { block } = found
    const story = entry === 'heading' ? underHeading(page, block) : openedBy(page, block)
    if (!story) continue
    seen.add(block.section)
    stories.push(story)
  }
  for (const block of brand ? readerBlocks(page) : []) {
    if (seen.has(block.section) || !namesBrandFirst(block, brand ?? '')) continue
    seen.add(block.section)
    stories.push(openedBy(page, block))
  }
  return stories
}

/** Edit that puts a label before a story's first block; null where the block stands in a table or a list. */
export function labelEdit(page: PageFacts, { at, table, list }: Block): Edit | null {
  if (table >= 0 || list >= 0) return null
  const html = page.source.startsWith('<', at.start)
  const text = 'This is one example; results differ from patient to patient.'
  return { start: at.start, end: at.start, text: html ? `<p>${text}</p>\n` : `${text}\n\n` }
}

function underHeading(page: PageFacts, heading: Block): Story | null {
  if (heading.kind !== 'heading' || wordCount(heading.text.value) > HEADING_WORDS) return null
  const section = page.sections[heading.section]
  if (!section || section.heading !== heading.index || heading.text.value.endsWith('?')) return null
  const blocks = blocksUnder(page, section)
  const first = blocks.find((block) => block.kind !== 'heading' && wordCount(block.text.value) >= STORY_WORDS)
  if (!first || !blocks.some((block) => tells.test(block.text.value))) return null
  return storyOf(heading, first, [heading, ...blocks])
}

function openedBy(page: PageFacts, block: Block): Story {
  const following = page.blocks
    .slice(block.index, block.index + FOLLOWING)
    .filter(({ section }) => section === block.section)
  const heading = page.blocks[page.sections[block.section]?.heading ?? -1]
  return storyOf(block, block, heading ? [heading, ...following] : following)
}

function storyOf(anchor: Block, first: Block, blocks: readonly Block[]): Story {
  const said = blocks.map((block) => fold(block.text.value))
  return {
    anchor,
    first,
    outcome: said.some((text) => outcome.test(text)),
    labelled: said.some(
      (text, index) =>
        label.test(text) ||
        aboutStories.test(text) ||
        (blocks[index]?.kind !== 'heading' && labelInText.test(text)),
    ),
  }
}

/** Blocks of a section and of the sections below it, which stand next to one another. */
function blocksUnder(page: PageFacts, section: Section): Block[] {
  let end = section.to
  for (let next = section.index + 1; next < page.sections.length; next++) {
    const below = page.sections[next]
    if (!below || below.level <= section.level) break
    end = below.to
  }
  return page.blocks.slice(section.from + 1, end)
}

/** `A family contacts Acme after a relapse`. */
function namesBrandFirst({ kind, text: { value } }: Block, brand: string): boolean {
  if (kind === 'heading' || !value.includes(brand)) return false
  return /^(?:A|An|One|This) (?:[\w-]+ ){1,6}?(?:contact|approach|reach|write|come|turn|ask)\w* (?:to |out to )?/.test(
    value.slice(0, value.indexOf(brand)),
  )
}
