import type { Block, Page } from '../../src/page/model.ts'
import type { Span } from '../../src/page/span.ts'
import type { Text } from '../../src/page/text.ts'
import { readHtml } from '../../src/read/html.ts'

export function read(text: string): Promise<Page> {
  return readHtml({ id: 'page.html', format: 'html', text })
}

/** One line a block: its kind with its level, what it stands in, and its text. */
export function lineOf(block: Block): string {
  const marks = [
    block.zone === 'navigation' && 'nav',
    block.quoted && 'quoted',
    block.callout && 'callout',
  ].filter(Boolean)
  const kind = `${block.kind}${block.level || ''}`
  return [kind, ...marks].join(' ') + (block.text.value ? `: ${block.text.value}` : '')
}

export async function outline(text: string): Promise<string[]> {
  return (await read(text)).blocks.map(lineOf)
}

/** Texts of the page with the span that holds each: blocks, links, alternative texts, head. */
export function textsOf(page: Page): Text[] {
  return [
    ...page.blocks.map((block) => block.text),
    ...page.links.map((link) => link.text),
    ...page.images.flatMap((image) => image.alt ?? []),
    ...(page.head ? [...page.head.titles, ...page.head.metas.map((meta) => meta.content)] : []),
  ]
}

/** What is wrong with the places of a text, or null. */
export function misplaced(source: string, { value, runs, at }: Text): string | null {
  if (!isIn(source, at)) return `text outside the source: ${JSON.stringify(at)}`
  let offset = 0
  let before = -1
  for (const run of runs) {
    if (run.from !== offset || run.to <= run.from)
      return `runs with a gap at ${offset} of ${JSON.stringify(value)}`
    if (!isIn(source, run.at)) return `run outside the source: ${JSON.stringify(run)}`
    if (run.at.start < before) return `run before its predecessor: ${JSON.stringify(run)}`
    const written = source.slice(run.at.start, run.at.end)
    if (run.exact && written !== value.slice(run.from, run.to))
      return `${JSON.stringify(value.slice(run.from, run.to))} is said to stand at ${JSON.stringify(written)}`
    offset = run.to
    before = run.at.start
  }
  return offset === value.length ? null : `runs end at ${offset} of ${JSON.stringify(value)}`
}

export function isIn(source: string, { start, end }: Span): boolean {
  return start >= 0 && start <= end && end <= source.length
}

export function slice(page: Page, at: Span | null | undefined): string {
  return at ? page.source.slice(at.start, at.end) : ''
}
