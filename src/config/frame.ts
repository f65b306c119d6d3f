import { indexLines, placeAt, type Span } from '../page/span.ts'

const WIDEST = 100
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u

/**
 * The line of a file at which something is wrong, with carets under the span:
 *
 *     4 │   "page": []
 *       │   ^^^^^^
 *
 * A span of several lines is marked to the end of its first. A long line is cut around the place.
 */
export function codeFrame(text: string, at: Span): string {
  const lines = indexLines(text)
  const { line, column } = placeAt(lines, at.start)
  const start = lines[line - 1] ?? 0
  const source = text.slice(start, lines[line] ?? text.length).replace(/[\r\n]+$/, '')
  const from = Math.min(column - 1, source.length)
  const to = Math.min(Math.max(at.end - start, from + 1), Math.max(source.length, from + 1))
  const cut = Math.max(0, Math.min(from - 20, source.length - WIDEST))
  const before = `${cut > 0 ? '…' : ''}${visible(source.slice(cut, from))}`
  const rest = visible(source.slice(from, cut + WIDEST))
  const marked = Math.min(to - from, Math.max(1, cut + WIDEST - from))
  const gutter = String(line)
  const bar = `${' '.repeat(gutter.length)} │ `
  const tail = cut + WIDEST < source.length ? '…' : ''
  return `  ${gutter} │ ${before}${rest}${tail}\n  ${bar}${blank(before)}${'^'.repeat(marked)}`
}

/** Line and column as `:4:7`. */
export function lineColumn(text: string, offset: number): string {
  const { line, column } = placeAt(indexLines(text), offset)
  return `:${line}:${column}`
}

/** White space as wide as the text before a caret. */
function blank(text: string): string {
  let spaces = ''
  for (const character of text) spaces += wide.test(character) ? '  ' : ' '
  return spaces
}

/** Tabs as two spaces, other control characters as their pictures: a terminal must not obey a file. */
function visible(text: string): string {
  return text
    .replaceAll('\t', '  ')
    .replace(/\p{Cc}/gu, (control) => String.fromCharCode(0x2400 + (control.charCodeAt(0) & 0x1f)))
}
