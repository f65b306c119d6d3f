import type { Comment, Head, ReadFault } from '../../page/model.ts'
import { assembler, type Layout } from '../assemble.ts'
import type { Anchor, Hint } from '../facts/layout.ts'
import { findContent } from './content.ts'
import { readHead } from './head.ts'
import { parseHtml } from './parse.ts'
import { placesOf } from './place.ts'
import { type DataScript, walkTree } from './walk.ts'

/** All that the markup of a page says, before facts are computed from it. */
export interface HtmlLayout {
  readonly layout: Layout
  readonly head: Head | undefined
  readonly lang: string | null
  /** The source is a document, and not a fragment. */
  readonly whole: boolean
  readonly comments: readonly Comment[]
  readonly scripts: readonly DataScript[]
  readonly hints: readonly Hint[]
  readonly anchors: readonly Anchor[]
  readonly faults: readonly ReadFault[]
}

/** Parses and lays out an HTML source. Never throws on bad markup. */
export function layOutHtml(source: string): HtmlLayout {
  // A byte-order mark is no character of the document, but counts in the offsets.
  const { document, base, landmarks, faults } = parseHtml(source, source.startsWith('\ufeff') ? 1 : 0)
  const places = placesOf(source, base)
  const content = findContent(landmarks)
  let blocks = assembler()
  let walked = walkTree({ root: document, source, places, content, assembler: blocks })
  let layout = blocks.finish(source.length)
  if (content.mains.size === 0 && layout.blocks.every((block) => block.zone === 'navigation')) {
    // The class names mislead: a page is more than its menus.
    blocks = assembler()
    walked = walkTree({ root: document, source, places, content: null, assembler: blocks })
    layout = blocks.finish(source.length)
  }
  return { layout, ...readHead(document, source, places), ...walked, faults }
}
