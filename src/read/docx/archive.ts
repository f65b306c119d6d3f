/** What a look at the archive says before anything is unpacked. */
export interface ArchiveCheck {
  readonly fault: string | null
  /** The text has a paragraph of the style "Title". */
  readonly titled: boolean
}

interface Entry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

const MEGABYTE = 1024 * 1024
/** All files of the archive together; pictures are never unpacked, but count as declared. */
const MAX_TOTAL = 200 * MEGABYTE
/** The parts that are parsed: a book of 1,000 pages has about 20 MB of them. */
const MAX_XML = 48 * MEGABYTE
const MAX_ENTRIES = 5000
const END_RECORD = 0x06054b50
const CENTRAL_RECORD = 0x02014b50
const LOCAL_RECORD = 0x04034b50

/**
 * Judges an archive by its central directory, and by unpacking its XML parts with a limit: sizes in a directory
 * may lie. Entities are refused, since no Word document declares any.
 */
export async function checkArchive(bytes: Uint8Array): Promise<ArchiveCheck> {
  const no = (fault: string): ArchiveCheck => ({ fault, titled: false })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length >= 8 && view.getUint32(0) === 0xd0cf11e0)
    return no('The Word document is protected by a password, or is of the old format .doc: save it as .docx')
  const entries = directory(view)
  if (entries === null) return no('The file is no Word document: it is not a complete ZIP archive')
  if (entries.length > MAX_ENTRIES) return no(`The Word document holds more than ${MAX_ENTRIES} files`)
  if (!entries.some(({ name }) => /^word\/document\d{0,2}\.xml$/.test(name)))
    return no('The file is no Word document: it has no text part')
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  if (total > MAX_TOTAL) return no('The Word document unpacks to more than 200 MB')

  let left = MAX_XML
  let titled = false
  for (const entry of entries) {
    if (!/\.(?:xml|rels)$/i.test(entry.name)) continue
    const part = await unpack(bytes, view, entry, left)
    if (part === null)
      return no(`The Word document is damaged or too large: ${printable(entry.name)} cannot be unpacked`)
    left -= part.length
    if (part.includes('<!DOCTYPE') || part.includes('<!ENTITY'))
      return no(`The Word document declares entities in ${printable(entry.name)}, which is not safe to read`)
    if (/^word\/document\d{0,2}\.xml$/.test(entry.name)) titled = part.includes('w:val="Title"')
  }
  return { fault: null, titled }
}

/** Entries of the central directory, or null where there is none. Archives beyond 4 GB are none of ours. */
function directory(view: DataView): Entry[] | null {
  const end = endRecord(view)
  if (end < 0) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: Entry[] = []
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL_RECORD) return null
    const nameLength = view.getUint16(at + 28, true)
    const skip = nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (at + 46 + nameLength > view.byteLength) return null
    const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength)
    entries.push({
      name: Buffer.from(name).toString('utf8'),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + skip
  }
  return entries.length > 0 ? entries : null
}

/** Offset of the end record; a comment of up to 64 KB may follow it. */
function endRecord(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= lowest; at--)
    if (view.getUint32(at, true) === END_RECORD) return at
  return -1
}

/** The text of one entry, or null where it is damaged, encrypted or longer than the limit. */
async function unpack(
  bytes: Uint8Array,
  view: DataView,
  entry: Entry,
  limit: number,
): Promise<string | null> {
  const { offset, packed, size, method } = entry
  if (limit <= 0 || size > limit || offset + 30 > bytes.length) return null
  if (view.getUint32(offset, true) !== LOCAL_RECORD) return null
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packed > bytes.length) return null
  const data = bytes.slice(start, start + packed)
  if (method === 0) return new TextDecoder().decode(data)
  return method === 8 ? inflate(data, size) : null
}

/** Unpacks as much as was declared; more than that is a lie, and stops it. */
async function inflate(data: Uint8Array<ArrayBuffer>, size: number): Promise<string | null> {
  const decoder = new TextDecoder()
  let text = ''
  let length = 0
  try {
    const reader = new Blob([data]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      length += next.value.length
      if (length > size) {
        await reader.cancel()
        return null
      }
      text += decoder.decode(next.value, { stream: true })
    }
  } catch {
    return null
  }
  return text + decoder.decode()
}

function printable(name: string): string {
  return name.slice(0, 80).replace(/[^\x20-\x7e]/g, '?')
}
