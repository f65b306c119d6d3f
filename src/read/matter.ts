import type { Matter, ReadFault } from '../page/model.ts'
import { tooDeep } from './data.ts'
import { readFlatYaml } from './matter/flat.ts'
import { readJson } from './matter/json.ts'
import type { MatterPart } from './matter/split.ts'
import { readToml } from './matter/toml.ts'
import type { Collected } from './matter/tree.ts'
import { readYaml } from './matter/yaml.ts'

export { type MatterPart, splitMatter } from './matter/split.ts'

/** Largest front matter that is parsed, in UTF-16 units. */
const MAX_LENGTH = 1_000_000
const names = { yaml: 'YAML', toml: 'TOML', json: 'JSON' }

/**
 * Reads the front matter that `splitMatter` found. Never throws: the first fault is told with its place, and
 * what could be read beside it is in `matter`. A string's place leaves its quotes out, so that for a plain
 * value the slice of the source equals it; dates stay strings as written.
 */
export async function readMatter(
  source: string,
  part: MatterPart,
): Promise<{ matter: Matter; fault: ReadFault | null }> {
  const { kind, at, content } = part
  const collected = await read(source, part)
  const matter: Matter = { kind, at, value: collected.value, entries: collected.entries }
  const fault = (message: string, place: ReadFault['at']): ReadFault => ({
    kind: 'front-matter',
    message,
    at: place,
  })
  if (!part.closed) {
    const opening = { start: at.start, end: Math.min(at.start + 3, at.end) }
    return {
      matter,
      fault: fault('The front matter is not closed: its last line must repeat its first', opening),
    }
  }
  if (!collected.fault) return { matter, fault: null }
  const { start, end } = collected.fault.at
  const place = { start: Math.min(start, content.end), end: Math.min(Math.max(start, end), content.end) }
  return {
    matter,
    fault: fault(`The front matter is not valid ${names[kind]}: ${collected.fault.message}`, place),
  }
}

async function read(source: string, { kind, content }: MatterPart): Promise<Collected> {
  const text = source.slice(content.start, content.end)
  const empty = (message: string): Collected => ({
    value: Object.create(null),
    entries: [],
    fault: { message, at: { start: content.start, end: content.start } },
  })
  if (text.length > MAX_LENGTH) return empty('it is larger than 1 MB and was not read')
  if (tooDeep(text, 200) >= 0) return empty('it is nested too deep')
  try {
    if (kind === 'yaml') return readFlatYaml(text, content.start) ?? (await readYaml(text, content.start))
    if (kind === 'toml') return await readToml(text, content.start)
    // A `;;;` block may leave the braces of its object out.
    if (/^\s*\{/.test(text)) return await readJson(text, content.start)
    return text.trim() === '' ? { ...empty(''), fault: null } : await readJson(`{${text}}`, content.start - 1)
  } catch (error) {
    // Parsers of nested text are recursive: a document made to exhaust the stack ends here.
    if (error instanceof RangeError) return empty('it is nested too deep')
    throw error
  }
}
