import type { Reference } from '../../src/page/model.ts'

/** When a source was published, as far as its entry tells. */
export interface SourceYear {
  readonly year: number
  /** Whether the entry's words say so, or only its address. */
  readonly by: 'words' | 'address'
}

/** "Last accessed January 16, 2025" is when the page was read, not when it was written. */
const READ =
  /\b(?:accessed|retrieved|viewed|visited|consulted|last checked|cited)\b[^;)\]]{0,30}?\b(?:19|20)\d\d\b(?:[-/]\d\d){0,2}/gi
const YEAR = /(?<![\d.])(?:19|20)\d\d(?!\d)/g
const PATH_YEAR = /(?<=[/._-])(?:19|20)\d\d(?=[/._-]|$)/g

/** Whether an entry says when its page was read. */
export function saysWhenRead({ text }: Pick<Reference, 'text'>): boolean {
  return /\b(?:accessed|retrieved|viewed|visited|consulted|last checked)\b/i.test(text)
}

/**
 * The latest year up to `now` (YYYY-MM-DD) that an entry names apart from the day it was read, else the latest in
 * the path of its address; null where neither names one. A figure that is no year can only make a source younger.
 */
export function sourceYear({ url, text }: Pick<Reference, 'url' | 'text'>, now: string): SourceYear | null {
  const words = text.replace(/https?:\/\/\S{1,2000}/g, ' ').replace(READ, ' ')
  const written = latest(words.match(YEAR), now)
  if (written !== null) return { year: written, by: 'words' }
  if (url === null || !URL.canParse(url)) return null
  const path = latest(new URL(url).pathname.match(PATH_YEAR), now)
  return path === null ? null : { year: path, by: 'address' }
}

function latest(years: readonly string[] | null, now: string): number | null {
  const limit = Number(now.slice(0, 4))
  const past = (years ?? []).map(Number).filter((year) => year <= limit)
  return past.length > 0 ? Math.max(...past) : null
}
