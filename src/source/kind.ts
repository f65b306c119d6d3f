import { extname } from 'node:path'
import type { Format } from '../page/model.ts'

/** How a file is read, by the ending of its name. */
export interface Kind {
  readonly format: Format
  readonly mdx: boolean
}

const KINDS: Readonly<Record<string, Kind>> = {
  '.md': { format: 'markdown', mdx: false },
  '.markdown': { format: 'markdown', mdx: false },
  '.mdx': { format: 'markdown', mdx: true },
  '.html': { format: 'html', mdx: false },
  '.htm': { format: 'html', mdx: false },
  '.docx': { format: 'docx', mdx: false },
}

/** `.md, .markdown, …`, for messages. */
export const ENDINGS = Object.keys(KINDS).join(', ')

/** How a file of that name is read; null where its ending is not one of ours. */
export function kindOf(path: string): Kind | null {
  return KINDS[extname(path).toLowerCase()] ?? null
}
