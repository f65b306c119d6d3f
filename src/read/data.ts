import type { DataBlock, ReadFault } from '../page/model.ts'
import type { Span } from '../page/span.ts'
import { findJsonFault } from './data/fault.ts'

/** Largest block that is parsed, in UTF-16 units: real ones are below 100 KB. */
const MAX_LENGTH = 2_000_000
const MAX_DEPTH = 1000

/** Whether a script's type attribute means JSON-LD, in any case and with any parameters. */
export function isJsonLdType(type: string | null | undefined): boolean {
  return /^application\/ld\+json$/i.test((type ?? '').split(';', 1)[0]?.trim() ?? '')
}

/**
 * Reads the contents of a JSON-LD script. Never throws: what is wrong is said in `fault`, and `value` is then
 * undefined.
 * @param at Source between the script tags.
 * @param element Source of the whole element.
 */
export async function readDataBlock(source: string, at: Span, element: Span): Promise<DataBlock> {
  const raw = source.slice(at.start, at.end)
  const broken = (kind: ReadFault['kind'], message: string, start: number, end: number): DataBlock => {
    const place = { start: at.start + start, end: Math.min(at.start + end, at.end) }
    return { at, element, raw, value: undefined, fault: { kind, message, at: place } }
  }
  if (raw.length > MAX_LENGTH)
    return broken(
      'size',
      `The JSON-LD block is larger than ${MAX_LENGTH / 1_000_000} MB and was not read`,
      0,
      1,
    )
  const deep = tooDeep(raw)
  if (deep >= 0)
    return broken('nesting', `The JSON-LD block is nested more than ${MAX_DEPTH} levels deep`, deep, deep + 1)
  try {
    return { at, element, raw, value: JSON.parse(raw) as unknown, fault: null }
  } catch (error) {
    const fault = await findJsonFault(raw)
    if (fault) return broken('json', `The JSON-LD cannot be read: ${fault.message}`, fault.start, fault.end)
    return broken('json', `The JSON-LD cannot be read: ${(error as Error).message}`, 0, raw.length)
  }
}

/** Offset of the bracket that goes too deep, or -1. Brackets in strings do not count. */
export function tooDeep(json: string, limit = MAX_DEPTH): number {
  let depth = 0
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at)
    if (code === 34) at = stringEnd(json, at)
    else if (code === 123 || code === 91) {
      if (++depth > limit) return at
    } else if (code === 125 || code === 93) depth--
  }
  return -1
}

/** Offset of the quote that closes a JSON string, or of its last unit where the line or text ends first. */
export function stringEnd(json: string, open: number): number {
  for (let at = open + 1; at < json.length; at++) {
    const code = json.charCodeAt(at)
    if (code === 92) at++
    else if (code === 34 || code === 10) return at
  }
  return json.length
}
