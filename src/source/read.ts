import { existsSync } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { Unreadable } from '../lint/run.ts'
import type { ReadFault } from '../page/model.ts'
import type { Raw } from '../read/raw.ts'
import { decode } from './decode.ts'
import type { FoundFile } from './find.ts'
import { kindOf } from './kind.ts'
import { codeOf, reasonOf } from './reason.ts'

/** Largest file that is read, in bytes: a guide of this size is a mistake. */
const LARGEST = 50 * 1024 * 1024

/** Nothing to lint passes every rule that looks for words, so it has to be said. */
const EMPTY: ReadFault = { kind: 'document', message: 'The file is empty', at: { start: 0, end: 0 } }

/** The plan of a page, from a file beside it or one that the run names. */
export type Sidecar = NonNullable<Raw['sidecar']>

/**
 * Reads one file, and `NAME.plan.yaml` beside it unless a plan is given.
 * What cannot be read comes back with the reason in plain words; nothing is thrown.
 */
export async function readSource(found: FoundFile, plan?: Sidecar): Promise<Raw | Unreadable> {
  const { path, file } = found
  let bytes: Uint8Array
  try {
    const handle = await open(file)
    try {
      const { size } = await handle.stat()
      if (size > LARGEST) return { path, message: tooLarge(size) }
      bytes = await handle.readFile()
    } finally {
      await handle.close()
    }
  } catch (error) {
    return { path, message: reasonOf(error) }
  }
  const raw = toRaw(path, bytes)
  if ('message' in raw) return raw
  if (plan) return { ...raw, sidecar: plan }
  return withSidecar(raw, file)
}

/** Reads a page from a stream, such as standard input. `path` is the name it goes by. */
export async function readStream(stream: Readable, path: string, plan?: Sidecar): Promise<Raw | Unreadable> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of stream) {
      const bytes: Uint8Array = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk
      chunks.push(bytes)
      size += bytes.length
      if (size > LARGEST) return { path, message: tooLarge(size) }
    }
  } catch (error) {
    return { path, message: reasonOf(error) }
  }
  const raw = toRaw(path, Buffer.concat(chunks))
  return 'message' in raw || !plan ? raw : { ...raw, sidecar: plan }
}

/** Reads a plan that stands by itself. */
export async function readPlan({ path, file }: FoundFile): Promise<Sidecar | Unreadable> {
  try {
    return await readText(path, file)
  } catch (error) {
    return { path, message: reasonOf(error) }
  }
}

async function readText(path: string, file: string): Promise<Sidecar> {
  return { path, text: (await readFile(file, 'utf8')).replace(/^\uFEFF/, '') }
}

/** A name without an ending of ours is taken for markdown: what is piped in seldom has a name. */
function toRaw(path: string, bytes: Uint8Array): Raw | Unreadable {
  const { format, mdx } = kindOf(path) ?? { format: 'markdown', mdx: false }
  if (format === 'docx') return { id: path, format, text: '', bytes }
  const decoded = decode(bytes, format)
  if (typeof decoded === 'string') return { path, message: decoded }
  const { text } = decoded
  const faults = isBlank(text) ? [...decoded.faults, EMPTY] : decoded.faults
  return { id: path, format, text, ...(mdx ? { mdx } : {}), ...(faults.length > 0 ? { faults } : {}) }
}

/** Whether a text is nothing but white space and marks of its encoding. */
function isBlank(text: string): boolean {
  return text.trim() === ''
}

async function withSidecar(raw: Raw, file: string): Promise<Raw> {
  const name = (whole: string) => `${whole.replace(/\.[^./\\]*$/, '')}.plan.yaml`
  // Few pages have one, and a failed open costs more than all else that is done to a small file.
  if (!existsSync(name(file))) return raw
  try {
    return { ...raw, sidecar: await readText(name(raw.id), name(file)) }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return raw
    const message = `The plan ${name(raw.id)} cannot be read: ${reasonOf(error)}`
    const fault: ReadFault = { kind: 'sidecar', message, at: { start: 0, end: 0 } }
    return { ...raw, faults: [...(raw.faults ?? []), fault] }
  }
}

function tooLarge(size: number): string {
  const megabytes = Math.ceil(size / (1024 * 1024))
  return `The file is too large: ${megabytes} MB, where ${LARGEST / (1024 * 1024)} MB is the most`
}
