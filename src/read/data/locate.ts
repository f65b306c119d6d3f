import type { Span } from '../../page/span.ts'
import { stringEnd } from '../data.ts'

interface Frame {
  readonly pointer: string
  readonly list: boolean
  index: number
  key: string
}

/**
 * Finds where values stand in a text that `JSON.parse` has accepted. One pass, without recursion.
 * @param pointers JSON Pointers of the values wanted.
 * @returns Places from the start of the text; of a string without its quotes, of a container its first bracket.
 */
export function locate(json: string, pointers: ReadonlySet<string>): ReadonlyMap<string, Span> {
  const places = new Map<string, Span>()
  if (pointers.size === 0) return places
  const open: Frame[] = []
  let wantsKey = false
  const here = (): string => {
    const frame = open[open.length - 1]
    return frame ? `${frame.pointer}/${frame.list ? frame.index : escapePointer(frame.key)}` : ''
  }
  const note = (start: number, end: number) => {
    const pointer = here()
    if (pointers.has(pointer)) places.set(pointer, { start, end })
  }
  for (let at = 0; at < json.length; at++) {
    const char = json[at] ?? ''
    const frame = open[open.length - 1]
    if (char === '{' || char === '[') {
      note(at, at + 1)
      open.push({ pointer: here(), list: char === '[', index: 0, key: '' })
      wantsKey = char === '{'
    } else if (char === '}' || char === ']') {
      open.pop()
      wantsKey = false
    } else if (char === ',') {
      if (frame?.list) frame.index++
      else wantsKey = true
    } else if (char === '"') {
      const end = stringEnd(json, at)
      if (wantsKey && frame) {
        frame.key = textOf(json.slice(at, end + 1))
        wantsKey = false
      } else note(at + 1, end)
      at = end
    } else if (/[\w+.-]/.test(char)) {
      const start = at
      while (at + 1 < json.length && /[\w+.-]/.test(json[at + 1] ?? '')) at++
      note(start, at + 1)
    }
  }
  return places
}

/** One step of a JSON Pointer. */
export function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}

function textOf(quoted: string): string {
  return quoted.includes('\\') ? String(JSON.parse(quoted)) : quoted.slice(1, -1)
}
