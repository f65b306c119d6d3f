/** One character of a text as a terminal shows it. */
export interface Cell {
  /** Offset in the text, in UTF-16 units. */
  readonly at: number
  readonly shown: string
  /** Columns that `shown` takes. */
  readonly width: number
}

const ZERO = /^[\p{Mn}\p{Me}\u200B-\u200F\u2060\uFEFF\u00AD]$/u
const DROPPED = /^[\u200B\u200E\u200F\u2060\uFEFF\u00AD]$/
const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]$/u
const TURNS_TEXT = /^[\u202A-\u202E\u2066-\u2069]$/

/**
 * The characters of one line as a terminal shows them. Text of a page must not reach a terminal's controls:
 * control characters become their pictures (`␛`), those that turn the direction of text their code point.
 * Tabs and line ends become blanks, invisible characters take no room.
 */
export function cellsOf(text: string): Cell[] {
  const cells: Cell[] = []
  let at = 0
  for (const character of text) {
    cells.push({ at, ...cellOf(character) })
    at += character.length
  }
  return cells
}

function cellOf(character: string): { shown: string; width: number } {
  const code = character.codePointAt(0) ?? 0
  if (code >= 0x20 && code < 0x7f) return { shown: character, width: 1 }
  if (character === '\t') return { shown: '  ', width: 2 }
  if (character === '\n' || character === '\r') return { shown: ' ', width: 1 }
  if (code < 0x20) return { shown: String.fromCharCode(0x2400 + code), width: 1 }
  if (code === 0x7f) return { shown: '␡', width: 1 }
  if (code < 0xa0 || TURNS_TEXT.test(character)) {
    const shown = `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
    return { shown, width: shown.length }
  }
  if (code >= 0xd800 && code <= 0xdfff) return { shown: '\uFFFD', width: 1 }
  if (ZERO.test(character)) return { shown: DROPPED.test(character) ? '' : character, width: 0 }
  return { shown: character, width: WIDE.test(character) ? 2 : 1 }
}

/** A text that is safe to print, on one line. */
export function visible(text: string): string {
  return cellsOf(text)
    .map((cell) => cell.shown)
    .join('')
}

/** Columns that a text takes. */
export function columnsOf(text: string): number {
  return cellsOf(text).reduce((sum, cell) => sum + cell.width, 0)
}

/**
 * Breaks a text at blanks into lines of at most `width` columns; a longer word stands alone. Later lines begin
 * with `indent`, the first does not, but has as much less room as `used` says.
 */
export function wrap(text: string, width: number, indent: string, used = indent.length): string {
  const lines: string[] = []
  let line = ''
  let room = width - used
  for (const word of text.split(' ')) {
    const wanted = line ? `${line} ${word}` : word
    if (line && columnsOf(wanted) > room) {
      lines.push(line)
      line = word
      room = width - indent.length
    } else line = wanted
  }
  lines.push(line)
  return lines.join(`\n${indent}`)
}
