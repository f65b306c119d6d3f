import type { Page } from '../page/model.ts'
import type { Raw } from './raw.ts'

export type { Raw } from './raw.ts'

/**
 * Reads a source into a page. Bad input never throws: what could not be read is told in `Page.faults`.
 * Each reader loads on first use, for a run over markdown needs no HTML parser.
 */
export async function readPage(raw: Raw): Promise<Page> {
  if (raw.format === 'markdown') return (await import('./markdown.ts')).readMarkdown(raw)
  const { readHtml } = await import('./html.ts')
  if (raw.format === 'html') return readHtml(raw)
  const { readDocx } = await import('./docx.ts')
  const { html, faults } = await readDocx(raw.bytes ?? new Uint8Array())
  const page = await readHtml({ ...raw, text: html })
  return { ...page, format: 'docx', faults: [...page.faults, ...faults] }
}
