import { Buffer, isUtf8 } from 'node:buffer'
import type { Format, ReadFault } from '../page/model.ts'

/** A file as text, with its byte-order mark where it has one, and what was wrong with its encoding. */
export interface Decoded {
  readonly text: string
  readonly faults: readonly ReadFault[]
}

const START = { start: 0, end: 0 }
/** A zero among so many first bytes makes a file binary, in bytes. */
const HEAD = 512
/** A text may hold a stray zero; a binary file holds more than one in so many bytes. */
const BYTES_PER_ZERO = 1000

/**
 * Decodes the bytes of a page: by its byte-order mark, else by the charset that HTML declares, else as UTF-8.
 * What is no UTF-8 is read as windows-1252, which fits every byte, with a fault at the first byte at fault.
 * A string says why the bytes are no text.
 */
export function decode(bytes: Uint8Array, format: Format): Decoded | string {
  const decoded = decodeBytes(bytes, format)
  if (typeof decoded === 'string') return decoded
  const nul = decoded.text.indexOf('\0')
  if (nul < 0) return decoded
  const message = 'A zero byte stands in the text; browsers show it as a replacement character or not at all'
  const fault: ReadFault = { kind: 'encoding', message, at: { start: nul, end: nul + 1 } }
  return { text: decoded.text, faults: [...decoded.faults, fault] }
}

function decodeBytes(bytes: Uint8Array, format: Format): Decoded | string {
  const marked = byMark(bytes)
  if (marked === 'utf-32') return 'The file is UTF-32, which guidelint does not read; save it as UTF-8'
  if (marked !== 'utf-16le' && marked !== 'utf-16be') {
    const nul = bytes.indexOf(0)
    if (nul >= 0 && (nul < HEAD || holdsManyZeros(bytes)))
      return `The file looks like a binary file (byte ${nul + 1} is zero)`
  }
  if (marked) return decodeAs(bytes, marked)
  const declared = format === 'html' ? declaredCharset(bytes) : null
  if (declared === null || declared === 'utf-8') return decodeAs(bytes, 'utf-8')
  try {
    return { text: decodeSingle(bytes, declared), faults: [] }
  } catch {
    const { text, faults } = decodeAs(bytes, 'utf-8')
    const message = `The page declares the unknown charset ${JSON.stringify(declared)}; it was read as UTF-8`
    return { text, faults: [{ kind: 'encoding', message, at: START }, ...faults] }
  }
}

function holdsManyZeros(bytes: Uint8Array): boolean {
  let count = 0
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) count++
  return count * BYTES_PER_ZERO > bytes.length
}

function byMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32' | null {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32' : 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return a === 0 && b === 0 && c === 0xfe && d === 0xff ? 'utf-32' : null
}

function decodeAs(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): Decoded {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  if (encoding !== 'utf-8') return { text, faults: oddUnits(bytes, text) }
  if (isUtf8(bytes)) return { text, faults: [] }
  const { byte, unit } = firstBadByte(bytes, text)
  const hex = (bytes[byte] ?? 0).toString(16).toUpperCase().padStart(2, '0')
  const what = `Byte ${byte + 1} (${hex}) is not UTF-8`
  const fault = (message: string, start: number): ReadFault[] => [
    { kind: 'encoding', message, at: { start, end: start + 1 } },
  ]
  // The mark says UTF-8, so the file is damaged rather than written in another encoding.
  if (text.startsWith('\uFEFF')) return { text, faults: fault(`${what}; it was left out`, unit) }
  const single = decodeSingle(bytes, 'windows-1252')
  return { text: single, faults: fault(`${what}; the file was read as windows-1252`, byte) }
}

/** What windows-1252 has where Latin-1 has control characters, from 0x80 on. */
const WINDOWS =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178'

/** Decodes by a charset's label. Throws a RangeError where nobody knows it. */
function decodeSingle(bytes: Uint8Array, label: string): string {
  const decoder = new TextDecoder(label, { ignoreBOM: true })
  const text = decoder.decode(bytes)
  if (decoder.encoding !== 'windows-1252') return text
  // Several releases of Node decode windows-1252 as Latin-1.
  return text.replace(/[\u0080-\u009F]/g, (control) => WINDOWS[control.charCodeAt(0) - 0x80] ?? control)
}

function oddUnits(bytes: Uint8Array, text: string): ReadFault[] {
  if (bytes.length % 2 === 0) return []
  const at = { start: Math.max(0, text.length - 1), end: text.length }
  return [{ kind: 'encoding', message: 'The UTF-16 file ends in the middle of a character', at }]
}

/** Where the bytes first are no UTF-8: in the bytes, and in the text with U+FFFD in the place of such bytes. */
function firstBadByte(bytes: Uint8Array, text: string): { byte: number; unit: number } {
  let byte = 0
  let from = 0
  for (;;) {
    const mark = text.indexOf('\uFFFD', from)
    if (mark < 0) return { byte, unit: Math.max(0, text.length - 1) }
    byte += Buffer.byteLength(text.slice(from, mark))
    // The file may hold the replacement character itself, properly encoded.
    const genuine = bytes[byte] === 0xef && bytes[byte + 1] === 0xbf && bytes[byte + 2] === 0xbd
    if (!genuine) return { byte, unit: mark }
    byte += 3
    from = mark + 1
  }
}

/** The charset that an HTML page declares in its first 1,024 bytes, as browsers take it. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).replace(/<!--[\s\S]*?-->/g, '')
  const found =
    /<meta\b[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml\b[^>]*?encoding\s*=\s*["']([\w.:-]+)/.exec(head)?.[1]
  if (found === undefined) return null
  const label = found.toLowerCase()
  // A page whose declaration can be read byte by byte is no UTF-16.
  if (label === 'utf8' || label.startsWith('utf-16')) return 'utf-8'
  return label === 'x-user-defined' ? 'windows-1252' : label
}
