import type { Range } from './ranges.ts'

/** Characters of windows-1252 that stand for a byte from 0x80 to 0x9F. */
const windows1252: ReadonlyMap<string, number> = new Map(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((character, index) => [
    character,
    0x80 + index,
  ]),
)

/** First bytes of the sequences worth undoing: Latin letters, Greek, punctuation, mathematics, emoji. */
const sequence =
  /[ÂÃÅÎÏ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|[âï][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}|ð[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{3}/g
const entity =
  /&(?:amp;)?(?:nbsp|rsquo|lsquo|rdquo|ldquo|ndash|mdash|hellip|eacute|egrave|deg|micro|alpha|beta|ge|le|times|plusmn|trade|reg|copy|bull|middot|amp|quot|apos|#\d{2,6}|#x[0-9a-f]{2,5});/gi
const controls = /[\u0080-\u0084\u0086-\u009f]/g
const lost = /\ufffd+/g
const escaped = /\\u[0-9a-f]{4}/gi
/** What is left of a no-break space whose second byte was folded into a space. */
const strayA = /Â(?=[ .,;:)]|$)/g
const lostApostrophe =
  /(?<=\b(?:do|does|did|is|are|was|were|have|has|had|could|would|should|ca|wo)n)\?(?=t\b)/gi

/** Characters that went through the wrong decoding, with what they were; null where that is lost. */
export interface Mojibake {
  readonly range: Range
  readonly was: string | null
}

/**
 * Finds text decoded with the wrong character set, or encoded twice. `strayMarks` is false for pages in a
 * language that uses Â as a letter.
 */
export function findMojibake(text: string, strayMarks: boolean): Mojibake[] {
  const found: Mojibake[] = []
  const taken = new Set<number>()
  const add = (pattern: RegExp, undo: (match: string) => string | null | undefined) => {
    for (const { index, 0: match } of text.matchAll(pattern)) {
      const was = undo(match)
      if (was === undefined || taken.has(index)) continue
      for (let at = index; at < index + match.length; at++) taken.add(at)
      found.push({ range: [index, index + match.length], was })
    }
  }
  if (/[ÂÃÅÎÏâïð]/.test(text)) {
    add(sequence, decodeTwice)
    if (strayMarks) add(strayA, () => '')
  }
  if (/[\u0080-\u009f\ufffd]/.test(text)) {
    add(controls, (character) => cp1252Character(character.charCodeAt(0)))
    add(lost, () => null)
  }
  if (text.includes('&')) add(entity, (match) => match.replace(/^&amp;/, '&'))
  if (text.includes('\\u')) add(escaped, (match) => String.fromCharCode(Number.parseInt(match.slice(2), 16)))
  if (text.includes('n?t')) add(lostApostrophe, () => '’')
  return found.sort((a, b) => a.range[0] - b.range[0])
}

/** The character whose UTF-8 bytes these characters stand for; undefined where they are no such bytes. */
function decodeTwice(characters: string): string | undefined {
  const bytes = Uint8Array.from(
    [...characters],
    (character) => windows1252.get(character) ?? character.charCodeAt(0),
  )
  try {
    const decoded = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return decoded === '\ufeff' ? '' : decoded
  } catch {
    return undefined
  }
}

function cp1252Character(byte: number): string | null {
  for (const [character, value] of windows1252)
    if (value === byte && character.charCodeAt(0) !== byte) return character
  return null
}
