import type { Block, PageFacts } from '../../src/page/model.ts'
import type { Span } from '../../src/page/span.ts'
import type { Fix } from '../../src/rule/rule.ts'

const ended = /[.!?]["')\]”’]{0,3}(?:\[[^\]]{1,20}\]){0,8}$/

/**
 * A proposed fix that adds a sentence to the last paragraph of the section whose heading stands at `anchor`, and
 * nothing where that section has no paragraph that can take one.
 */
export function addSentence(page: PageFacts, anchor: Span, sentence: string): { fix?: Fix } {
  const section = page.sections.find(({ heading }) => {
    const at = page.blocks[heading]?.text.at
    return at?.start === anchor.start && at.end === anchor.end
  })
  if (!section) return {}
  const block = page.blocks.slice(section.from, section.to).findLast(takesSentence)
  const at = block && endOfParagraph(page, block)
  if (at === undefined) return {}
  return { fix: { safe: false, edits: [{ start: at, end: at, text: ` ${sentence}` }] } }
}

function takesSentence({ kind, list, quoted, callout, text, zone }: Block): boolean {
  const own = zone === 'lead' || zone === 'body' || zone === 'service' || zone === 'cta'
  return own && kind === 'paragraph' && list < 0 && !quoted && !callout && ended.test(text.value)
}

/** Offset at which words can be added to a paragraph; undefined where its closing tag is not to be seen. */
function endOfParagraph({ format, source }: PageFacts, block: Block): number | undefined {
  const written = source.slice(block.at.start, block.at.end)
  if (format !== 'html') return block.at.start + written.trimEnd().length
  const closing = /\s*<\/(?:p|div)\s*>\s*$/i.exec(written.slice(-40))
  return closing ? block.at.end - closing[0].length : undefined
}
