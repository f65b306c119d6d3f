import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { AddressCheck, WorkCheck } from '../../page/model.ts'

/** Answers of earlier runs, kept in one file. */
export interface Store {
  readonly addresses: Map<string, Kept<AddressCheck>>
  readonly works: Map<string, Kept<WorkCheck>>
  /** Writes the file, whole or not at all. Gives the reason where it cannot be written, else null. */
  save(): string | null
}

/** An answer with the time it came, in ms since 1970. */
interface Kept<Check> {
  readonly at: number
  readonly check: Check
}

const VERSION = 1

/**
 * Opens the store. A file that is missing, broken or of another version is an empty one, and so is an entry.
 * @param file Null keeps the answers in memory only.
 * @param oldest Answers from before this time are left out, in ms since 1970.
 */
export function openStore(file: string | null, oldest: number): Store {
  const data = file === null ? null : readData(file)
  const addresses = readMap(data?.addresses, oldest, isAddressCheck)
  const works = readMap(data?.works, oldest, isWorkCheck)
  return {
    addresses,
    works,
    save() {
      if (file === null || addresses.size + works.size === 0) return null
      const text = JSON.stringify({
        version: VERSION,
        addresses: Object.fromEntries(addresses),
        works: Object.fromEntries(works),
      })
      return write(file, text)
    },
  }
}

function readData(file: string): Readonly<Record<string, unknown>> | null {
  try {
    const data: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isObject(data) && data.version === VERSION ? data : null
  } catch {
    return null
  }
}

function readMap<Check>(
  data: unknown,
  oldest: number,
  fits: (check: unknown) => check is Check,
): Map<string, Kept<Check>> {
  const map = new Map<string, Kept<Check>>()
  for (const [key, kept] of isObject(data) ? Object.entries(data) : []) {
    if (!isObject(kept) || typeof kept.at !== 'number' || kept.at < oldest) continue
    const { at, check } = kept
    if (fits(check)) map.set(key, { at, check })
  }
  return map
}

function isAddressCheck(check: unknown): check is AddressCheck {
  return (
    isObject(check) &&
    (check.outcome === 'there' || check.outcome === 'gone' || check.outcome === 'unclear') &&
    (check.status === null || typeof check.status === 'number') &&
    typeof check.checked === 'string' &&
    Array.isArray(check.redirects) &&
    check.redirects.every(
      (hop) => isObject(hop) && typeof hop.to === 'string' && typeof hop.status === 'number',
    )
  )
}

function isWorkCheck(check: unknown): check is WorkCheck {
  if (!isObject(check) || typeof check.checked !== 'string') return false
  const { retraction } = check
  return retraction === null || (isObject(retraction) && typeof retraction.kind === 'string')
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function write(file: string, text: string): string | null {
  const temporary = `${file}.${process.pid}.tmp`
  let begun = false
  try {
    mkdirSync(dirname(file), { recursive: true })
    begun = true
    writeFileSync(temporary, text, { flag: 'wx' })
    renameSync(temporary, file)
    return null
  } catch (error) {
    if (begun) rmSync(temporary, { force: true })
    return error instanceof Error ? error.message : String(error)
  }
}
