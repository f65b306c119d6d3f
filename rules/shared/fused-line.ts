import names from '../lexicon/camel-case-names.json' with { type: 'json' }

const known = new Set(names.names)
/** A small letter or a bracket and a capital with no space between, in words of some length. */
const joint = /(?<![\p{L}\p{N}_@#/.-])(\p{L}?[\p{Ll}'’-]{2,30}[)?!.]?)(\p{Lu}\p{Ll}{1,30})(?![\p{L}\p{N}_])/gu
/** Lines of running text are longer. */
const LONGEST = 400

/** The fused words of a line that may be a row of a table: `painOften`; null where it has none. */
export function fusedLine(line: string): string | null {
  if (line.length > LONGEST || /^\s*[|`]|https?:|\]\(/.test(line)) return null
  for (const [token, left = ''] of line.matchAll(joint)) {
    // A capital at the start makes a name of it: `McDonald`, `MedlinePlus`.
    if (known.has(token) || left.length < 3 || /^\p{Lu}|^(?:van|von|del|des|dos)$/u.test(left)) continue
    return token
  }
  return null
}
