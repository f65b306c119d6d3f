import type { Reference } from '../../src/page/model.ts'
import { doiOf } from '../../src/page/reference-source.ts'

/** What tells one source from another. */
export interface SourceKey {
  /** Equal for two entries of the same source. */
  readonly source: string
  /** Section or pages that the entry names in it; empty for the whole. */
  readonly part: string
}

const PMID = /(?:pubmed\.ncbi\.nlm\.nih\.gov\/|ncbi\.nlm\.nih\.gov\/pubmed\/|list_uids=|\bPMID:? ?)(\d{1,9})/i
const PAGES = /\b(?:pp?\.|pages?|chapter|section) ?\d[\d.–-]{0,12}/i
const TRACKING = /^(?:utm_|fbclid$|gclid$|mc_[ce]id$|ref$|src$)/i

/**
 * Key of an entry by its DOI, its PubMed number, its address, or else its whole text; null where it says too
 * little to compare. Addresses are compared without scheme, `www.`, tracking parameters and a last slash.
 */
export function sourceKey(reference: Reference): SourceKey | null {
  const { url, text } = reference
  const pages = PAGES.exec(text)?.[0].toLowerCase() ?? ''
  const whole = `${url ?? ''} ${text}`
  const doi = doiOf(reference)
  if (doi) return { source: doi, part: pages }
  const pmid = PMID.exec(whole)?.[1]
  if (pmid) return { source: `pmid ${pmid}`, part: pages }
  if (url !== null) return addressKey(url, pages)
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length >= 5 ? { source: words.join(' '), part: '' } : null
}

function addressKey(url: string, pages: string): SourceKey | null {
  if (!URL.canParse(url)) return null
  const { hostname, pathname, searchParams, hash, protocol } = new URL(url)
  if (protocol !== 'http:' && protocol !== 'https:') return null
  const path = pathname.replace(/\/(?:index\.html?)?$/, '')
  const query = [...searchParams].filter(([name]) => !TRACKING.test(name)).map((pair) => pair.join('='))
  // A bare host is a publisher, not a source: entries that name it differ in their titles.
  if (path === '' && query.length === 0) return null
  const host = hostname.replace(/^(?:www\d?|m)\./, '')
  return { source: [host + path, ...query.sort()].join('?'), part: `${hash} ${pages}`.trim() }
}
