import type { Page } from '../../src/page/model.ts'
import { readMarkdown } from '../../src/read/markdown.ts'
import { lineOf } from '../read-html/read.ts'

export { isIn, misplaced, slice, textsOf } from '../read-html/read.ts'

export function read(text: string): Promise<Page> {
  return readMarkdown({ id: 'page.md', format: 'markdown', text })
}

export function readMdx(text: string): Promise<Page> {
  return readMarkdown({ id: 'page.mdx', format: 'markdown', mdx: true, text })
}

/** One line a block: its kind with its level, what it stands in, and its text. */
export async function outline(text: string): Promise<string[]> {
  return (await read(text)).blocks.map(lineOf)
}
