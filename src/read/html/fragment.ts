import type { FragmentFacts, FragmentInput } from '../fragment.ts'
import type { Content } from './content.ts'
import { parseHtml } from './parse.ts'
import { placesOf } from './place.ts'
import { walkTree } from './walk.ts'

const noLandmarks: Content = { mains: new Set(), titles: new Set(), holders: new Set() }

/**
 * Reads the raw HTML of a markdown source as one tree, with the markdown blocks in their slots, so that lone
 * tags pair over the markdown between them. Never throws on bad markup.
 */
export function readFragment({ masked, at, assembler, slot }: FragmentInput): FragmentFacts {
  const { document, faults } = parseHtml(masked, at.start, at.end)
  const places = placesOf(masked, at.start)
  const walked = walkTree({ root: document, source: masked, places, content: noLandmarks, assembler, slot })
  return { ...walked, faults }
}
