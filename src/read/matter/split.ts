import type { Span } from '../../page/span.ts'

/** Front matter found at the head of a source. `content` leaves the fences out. */
export interface MatterPart {
  readonly kind: 'yaml' | 'toml' | 'json'
  /** Fences included, up to the end of the closing line without its line break. */
  readonly at: Span
  readonly content: Span
  /** False where the closing fence is missing and the end was guessed. */
  readonly closed: boolean
}

const opening = /(---|\+\+\+|;;;)([a-z]{0,8})[ \t]*(?:\r\n|\n|\r|$)/y
/** `key:` with up to four words, quoted or not: what a line of YAML front matter looks like. */
const yamlKey = /^(?:"[^"\n]{1,80}"|'[^'\n]{1,80}'|[\w$][\w.$/-]{0,60}(?: [\w.-]{1,30}){0,3}) ?:(?:[ \t]|$)/
const tomlKey = /^(?:\[{1,2}[^\]\n]{1,100}\]{1,2}|["'\w][\w."' -]{0,80}=)/
const jsonStart = /[ \t\r\n]*(?:"|\})/y
const kinds: Readonly<Record<string, MatterPart['kind']>> = { '---': 'yaml', '+++': 'toml', ';;;': 'json' }
const names: Readonly<Record<string, MatterPart['kind']>> = {
  yaml: 'yaml',
  yml: 'yaml',
  toml: 'toml',
  json: 'json',
}

/**
 * Finds front matter: `---` YAML, `+++` TOML, `;;;` or `---json` JSON, or a JSON object at the very start.
 * A thematic break that opens a page is none. Cheap: looks no further than the front matter goes.
 */
export function splitMatter(source: string): MatterPart | null {
  const start = source.charCodeAt(0) === 0xfeff ? 1 : 0
  if (source[start] === '{') return jsonObject(source, start)
  opening.lastIndex = start
  const fence = opening.exec(source)
  const mark = fence?.[1]
  if (!fence || !mark) return null
  const kind = fence[2] ? names[fence[2]] : kinds[mark]
  if (!kind) return null
  return fenced(source, start, start + fence[0].length, mark, kind)
}

/** Walks line by line to the closing fence, or to where an unclosed front matter must have ended. */
function fenced(source: string, start: number, from: number, mark: string, kind: MatterPart['kind']) {
  let keys = 0
  /** Lines at the margin that are neither key, comment nor list. */
  let odd = 0
  let lines = 0
  /** No key has followed the last blank line yet. */
  let afterBlank = false
  /** End of the last line that belongs to the front matter whether or not it is closed. */
  let end = from
  for (let at = from; at < source.length; ) {
    const { line, next } = lineAt(source, at)
    const bare = line.trimEnd()
    if (bare === mark || (mark === '---' && bare === '...')) {
      const sound = kind === 'yaml' ? lines === 0 || keys > odd || (keys === 0 && odd === 0) : true
      return sound ? part(kind, start, at + bare.length, from, at, true) : null
    }
    const key = isKey(kind, line)
    if (bare === '') afterBlank = true
    else {
      const inner = /^[ \t#[{}\]-]/.test(line)
      if (kind === 'yaml' && !key) {
        // Under a thematic break stands a blank line or prose; under a fence a key, a comment, a list, a brace.
        const broken = !inner && !isKey(kind, lineAt(source, next).line)
        if (lines === 0 && (afterBlank || broken)) return null
        // Prose after a blank line is no YAML: the closing fence was forgotten.
        if (afterBlank && !inner) break
        if (!inner) odd++
      }
      if (key) keys++
      if (key && kind === 'yaml') afterBlank = false
      if (!afterBlank) end = at + bare.length
      lines++
    }
    at = next
  }
  return keys > odd ? part(kind, start, end, from, end, false) : null
}

function isKey(kind: MatterPart['kind'], line: string): boolean {
  return kind === 'yaml' ? yamlKey.test(line) : kind === 'toml' ? tomlKey.test(line) : /^\s*["{}]/.test(line)
}

/** A JSON object that opens the file and is followed by a line break or the end, as Hugo has it. */
function jsonObject(source: string, start: number): MatterPart | null {
  jsonStart.lastIndex = start + 1
  if (!jsonStart.test(source)) return null
  let depth = 0
  let quoted = false
  for (let at = start; at < source.length; at++) {
    const code = source.charCodeAt(at)
    if (quoted) {
      if (code === 92) at++
      else if (code === 34 || code === 10) quoted = false
    } else if (code === 34) quoted = true
    else if (code === 123 || code === 91) depth++
    else if ((code === 125 || code === 93) && --depth === 0) {
      if (!/^[ \t]*(?:[\r\n]|$)/.test(source.slice(at + 1, at + 100))) return null
      return part('json', start, at + 1, start, at + 1, true)
    }
  }
  const blank = /\r?\n[ \t]*\r?\n/.exec(source)?.index ?? source.length
  return /^\{\s{0,20}"[^"\n]{1,80}"\s{0,5}:/.test(source.slice(start, start + 200))
    ? part('json', start, blank, start, blank, false)
    : null
}

function part(
  kind: MatterPart['kind'],
  start: number,
  end: number,
  from: number,
  to: number,
  closed: boolean,
): MatterPart {
  return {
    kind,
    at: { start, end: Math.max(start, end) },
    content: { start: from, end: Math.max(from, to) },
    closed,
  }
}

function lineAt(source: string, at: number): { line: string; next: number } {
  let end = at
  while (end < source.length && source[end] !== '\n' && source[end] !== '\r') end++
  const next = source[end] === '\r' && source[end + 1] === '\n' ? end + 2 : end + 1
  return { line: source.slice(at, end), next }
}
