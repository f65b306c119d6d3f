const DOI = /\b10\.\d{4,9}(?:\.\d{1,9}){0,4}(?:\/|%2F)[^\s"'<>?#]{1,200}/i
/** Marks that end the sentence or the bracket a DOI stands in, not the DOI. */
const END = /[.,;:\]}*_…]$/

/**
 * The first DOI in a text or an address, in lower case, as the DOI Handbook compares them; null where none is.
 * A closing bracket belongs to it where it opened there: `10.1016/S0140-6736(05)67394-1`.
 */
export function doiIn(text: string): string | null {
  let doi = DOI.exec(text)?.[0].replace(/%2F/i, '/')
  if (doi === undefined) return null
  while (END.test(doi) || (doi.endsWith(')') && !balanced(doi))) doi = doi.slice(0, -1)
  return doi.endsWith('/') ? null : doi.toLowerCase()
}

function balanced(text: string): boolean {
  let open = 0
  for (const unit of text) {
    if (unit === '(') open++
    else if (unit === ')' && --open < 0) return false
  }
  return open === 0
}
