import type { Link, PageFacts } from '../../src/page/model.ts'
import { spanOf } from '../../src/page/text.ts'
import { wordCount } from '../../src/text/words.ts'
import type { Use } from './abbreviations.ts'
import { isExplained } from './expansion.ts'

/** A heading may use the short form that the text below it explains. */
const NEAR = 3
/** Words from which a link is taken for the title of another page. */
const TITLE = 4

/** The explanation stands before the first use, at it, or right below it. */
export function isNear(first: Use, explained: Use): boolean {
  const apart = explained.block.index - first.block.index
  return apart <= (first.block.kind === 'heading' ? NEAR : 1)
}

/** Short forms that the references name: bodies and journals, whose full names stand there. */
export function namedInReferences(page: PageFacts): (short: string) => boolean {
  const texts = page.references.map(({ text }) => text)
  for (const { zone, text } of page.blocks) if (zone === 'references') texts.push(text.value)
  const parts = (text: string) => text.slice(0, 2000).split(/[^\p{L}\p{N}&]+/u)
  const words = new Set(texts.flatMap(parts))
  const hosts = new Set(page.references.flatMap(({ url }) => parts(url?.toLowerCase() ?? '')))
  return (short) => words.has(short) || hosts.has(short.toLowerCase())
}

/** Links by the block that they stand in. */
export function linksByBlock(page: PageFacts): ReadonlyMap<number, readonly Link[]> {
  const links = new Map<number, Link[]>()
  for (const link of page.links) {
    const known = links.get(link.block)
    if (known) known.push(link)
    else links.set(link.block, [link])
  }
  return links
}

/** Says what it stands for, or links to a glossary, to the site of the body or the page of the thing that it names. */
export function explains({ short, block, from, to, whole }: Use, links: readonly Link[]): boolean {
  const { value } = block.text
  if (isExplained(value, from, to) || isExplained(value, whole.from, whole.to)) return true
  const at = spanOf(block.text, from, to)
  return links.some(
    ({ at: link, target }) =>
      link.start <= at.start &&
      at.end <= link.end &&
      (/glossary|dictionar|definition/i.test(target) || targetWords(target).includes(short.toLowerCase())),
  )
}

/** Words of a target's host, and its last segment: the page of the thing itself. */
function targetWords(target: string): readonly string[] {
  const [path = ''] = target.slice(0, 500).toLowerCase().split(/[?#]/)
  const host = /^https?:\/\/([^/]{1,200})/.exec(path)?.[1]?.split('.') ?? []
  return [...host, path.replace(/\/$/, '').split('/').at(-1) ?? '']
}

/** Stands in a link of many words: the title of another page. */
export function isInTitle({ block, from, to }: Use, links: readonly Link[]): boolean {
  const at = spanOf(block.text, from, to)
  return links.some(
    ({ at: link, text }) => link.start <= at.start && at.end <= link.end && wordCount(text.value) >= TITLE,
  )
}

/** The page is named so, and its first words say what it is: `This combination of drugs …`. */
export function isDescribed(page: PageFacts, { short, block }: Use): boolean {
  if (block.kind !== 'heading' || block.text.value !== short) return false
  const next = page.blocks.slice(block.index + 1, block.index + 1 + NEAR).map(({ text }) => text.value)
  return next.some((text) =>
    /^(?:This|It|These) (?!page)[^.]{0,80}\b(?:drugs?|combination|regimen)\b/.test(text),
  )
}
