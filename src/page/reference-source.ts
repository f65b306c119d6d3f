import { doiIn } from '../text/doi.ts'
import type { Reference } from './model.ts'

/** DOI that an entry names, in its address or its words, in lower case; null where it names none. */
export function doiOf({ url, text }: Pick<Reference, 'url' | 'text'>): string | null {
  return doiIn(`${url ?? ''} ${text}`)
}

/**
 * Absolute web address under which an entry's source can be asked for, without fragment: its own, else that of
 * its DOI; null where it has neither.
 */
export function addressOf(reference: Pick<Reference, 'url' | 'text'>): string | null {
  const { url } = reference
  if (url !== null) return webAddress(url)
  const doi = doiOf(reference)
  return doi === null ? null : webAddress(`https://doi.org/${doi}`)
}

function webAddress(written: string): string | null {
  if (!/^https?:\/\//i.test(written) || !URL.canParse(written)) return null
  const url = new URL(written)
  url.hash = ''
  return url.href
}
