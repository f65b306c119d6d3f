import { isSitePath } from '../../src/page/planning.ts'

/** So many likely lines in one section make a plan of links. */
export const LEAST_LINKS = 3

const label =
  /^(?:anchor text|target url|suggested anchor|suggested (?:internal )?links?|internal links? to (?:add|include)|internal linking)\s?:/i

/** A label of the plan, or a short line that ends in a bare path of two words or more. */
export function linkLine(text: string): 'sure' | 'likely' | null {
  if (label.test(text)) return 'sure'
  const path = text.slice(text.lastIndexOf(' ') + 1).replace(/^\(|\)$/g, '')
  const isPlanned = text.length <= 140 && isSitePath(path) && /-|^\/[^/]+\/[^/]/.test(path)
  return isPlanned ? 'likely' : null
}
