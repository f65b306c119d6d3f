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

/** Tells the link that a use stands in. Links are in the order of the source, and none stands in another. */
export function linkFinder(page: PageFacts): (use: Use) => Link | undefined {
  const links = page.links.filter(({ kind }) => kind === 'link' || kind === 'button')
  links.sort((a, b) => a.at.start - b.at.start)
  return ({ block, from, to }) => {
    const at = spanOf(block.text, from, to)
    let low = 0
    let high = links.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((links[middle]?.at.start ?? 0) <= at.start) low = middle
      else high = middle - 1
    }
    const link = links[low]
    return link && link.at.start <= at.start && at.end <= link.at.end ? link : undefined
  }
}

/** Says what it stands for, or links to a glossary, to the site of the body or the page of the thing that it names. */
export function explains({ short, block, from, to, whole }: Use, link: Link | undefined): boolean {
  const { value } = block.text
  if (isExplained(value, from, to) || isExplained(value, whole.from, whole.to)) return true
  if (!link) return false
  return (
    /glossary|dictionar|definition/i.test(link.target) ||
    targetWords(link.target).includes(short.toLowerCase())
  )
}

/** Words of a target's host, and its last segment: the page of the thing itself. */
function targetWords(target: string): readonly string[] {
  const [path = ''] = target.slice(0, 500).toLowerCase().split(/[?#]/)
  const host = /^https?:\/\/([^/]{1,200})/.exec(path)?.[1]?.split('.') ?? []
  return [...host, path.replace(/\/$/, '').split('/').at(-1) ?? '']
}

/** Whether a link has many words: the title of another page. */
export function isTitle(link: Link | undefined): boolean {
  return link !== undefined && wordCount(link.text.value) >= TITLE
}

/** The page is named so, and its first words say what it is: `This combination of drugs …`. */
export function isDescribed(page: PageFacts, { short, block }: Use): boolean {
  if (block.kind !== 'heading' || block.text.value !== short) return false
  const next = page.blocks.slice(block.index + 1, block.index + 1 + NEAR).map(({ text }) => text.value)
  return next.some((text) =>
    /^(?:This|It|These) (?!page)[^.]{0,80}\b(?:drugs?|combination|regimen)\b/.test(text),
  )
}
