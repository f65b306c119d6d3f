import type { PageFacts } from '../../src/page/model.ts'
import type { Span } from '../../src/page/span.ts'
import { fold } from '../../src/text/fold.ts'
import { pageAnchor } from './health-page.ts'

/** Longer blocks are read so far, in UTF-16 units. */
const MOST = 20_000

/**
 * Whether a page says something anywhere that readers see, menus and footer included but notes for the team left
 * out, or links to it: the patterns are looked for in texts, link texts and targets.
 */
export function saysAnywhere(page: PageFacts, pattern: RegExp): boolean {
  return (
    linksTo(page, pattern) ||
    page.blocks.some(
      ({ kind, zone, text }) =>
        kind !== 'code' && zone !== 'editorial' && zone !== 'references' && says(text.value, pattern),
    )
  )
}

/** Whether the header, the footer or a link says something. */
export function saysAround(page: PageFacts, pattern: RegExp): boolean {
  return (
    linksTo(page, pattern) ||
    page.blocks.some(({ zone, text }) => zone === 'navigation' && says(text.value, pattern))
  )
}

function linksTo(page: PageFacts, pattern: RegExp): boolean {
  const own = page.links.filter(({ block }) => page.blocks[block]?.zone !== 'references')
  return own.some(({ target, text }) => pattern.test(spaced(target)) || says(text.value, pattern))
}

function says(text: string, pattern: RegExp): boolean {
  return pattern.test(fold(text.slice(0, MOST)).trim())
}

/** Whether the input holds the header or footer of the site, where such things are said once for all pages. */
export function hasSurround(page: PageFacts): boolean {
  return page.blocks.some(({ zone }) => zone === 'navigation')
}

/** Where such a thing belongs: the last words of the footer, else the main heading. */
export function surroundAnchor(page: PageFacts): Span {
  const last = page.blocks.findLast(({ zone, text }) => zone === 'navigation' && text.value !== '')
  const body = page.blocks.findLast(({ zone }) => zone !== 'navigation')
  return last && (!body || last.index > body.index) ? last.text.at : pageAnchor(page)
}

/** Words of an address: `/about-us/privacy` reads `about us privacy`. */
function spaced(target: string): string {
  return fold(target.slice(0, 300))
    .replace(/[/_.-]+/g, ' ')
    .trim()
}
