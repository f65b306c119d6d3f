import type { ReadFault } from '../../page/model.ts'

/** Quotes and list items that may begin on one line. */
const MAX_MARKERS = 100
/** Columns of indentation beyond which a marker begins no list: two make a level. */
const MAX_INDENT = 200
/** Directives open at once; the time they take grows with the cube of it. */
const MAX_DIRECTIVES = 20
/** Brackets, and as many emphasis marks, between two blank lines. */
const MAX_MARKS = 8000
/** Estimated time of the parse, in units of about a microsecond: plain prose reaches it at three megabytes. */
const MAX_COST = 3_000_000

/** A source that the parser can read in bounded time, as long as the source it was made from. */
export interface Guarded {
  readonly text: string
  readonly faults: readonly ReadFault[]
}

/** Estimated cost of a character beside one for any, by its code. */
const costs = new Uint8Array(128)
for (const [characters, cost] of [
  ['|', 34],
  ['*_[#', 20],
  ['`', 10],
  [']!(\\', 8],
  ['<&~', 4],
] as const)
  for (const character of characters) costs[character.charCodeAt(0)] = cost
const LINE = 25
const MARKER = 60
/** The parser copies what it has read so far, line by line, wherever a quote or list ends or a heading is underlined. */
const COPY = 0.1

/**
 * Bounds what a hostile source can cost: markdown parsers are quadratic in nesting, in emphasis and brackets
 * that never close, and in lazy lines. Markers beyond sane limits are blanked, and a source that is still
 * too dear is cut where it became so. Guides come nowhere near the limits.
 */
export function guardMarkdown(text: string): Guarded {
  const blanks: { start: number; end: number }[] = []
  const faults = new Map<string, ReadFault>()
  const report = (kind: ReadFault['kind'], message: string, start: number, end: number) => {
    if (!faults.has(message)) faults.set(message, { kind, message, at: { start, end } })
  }
  const blank = (message: string, start: number, end: number) => {
    report('nesting', message, start, end)
    const last = blanks[blanks.length - 1]
    if (last && last.end === start) last.end = end
    else blanks.push({ start, end })
  }

  let cost = 0
  let lines = 0
  let directives = 0
  let run: Run = { ...noRun }
  let cut = text.length
  for (let at = 0; at < text.length; ) {
    if (cost > MAX_COST) {
      cut = at
      report('size', 'The text is too large or too tangled; it is read up to here', at, at)
      break
    }
    lines++
    const head = lineHead(text, at)
    cost +=
      LINE +
      (Math.min(head.markers, MAX_MARKERS) + (head.indent >> 1)) * MARKER +
      Math.min(head.markers, MAX_MARKERS) ** 2
    if (head.markers > MAX_MARKERS)
      blank(
        `More than ${MAX_MARKERS} quotes or lists begin on one line; further ones are passed over`,
        head.limit,
        head.end,
      )
    else if (head.markers > 0 && head.indent > MAX_INDENT)
      blank(
        `A list is indented by more than ${MAX_INDENT} columns; its mark is passed over`,
        head.first,
        head.end,
      )
    at = head.end
    const code = text.charCodeAt(at)
    const empty = Number.isNaN(code) || code === 10 || code === 13
    const underline = (empty ? head.last === 45 : code === 61 || code === 45) && run.lines > 0
    if (underline) cost += lines * COPY * 1.5
    if (empty && (head.markers === 0 || head.last === 62)) {
      run = { ...noRun, contentColumn: run.contentColumn }
    } else {
      // A line that does not go on in a quote or list ends it, or is lazy and looks back over its paragraph.
      if (head.markers < run.markers || (head.markers === 0 && head.indent < run.contentColumn)) {
        cost += lines * COPY * 2 + ++run.lazy * COPY
        run.contentColumn = 0
      } else if (run.lazy > 0 && head.markers === 0) cost += ++run.lazy * COPY
      run.lines++
      run.markers = head.markers
      if (head.markers > 0) run.contentColumn = head.indent + head.end - head.first
    }
    if (code === 58 && text.startsWith(':::', at)) {
      const end = fenceEnd(text, at)
      const opens = /[A-Za-z]/.test(text[end] ?? '')
      directives = opens ? directives + 1 : Math.max(0, directives - 1)
      cost += MARKER + directives * LINE
      if (opens && directives > MAX_DIRECTIVES) {
        blank(`More than ${MAX_DIRECTIVES} directives are open; further ones are passed over`, at, end)
        directives--
      }
    }
    for (; at < text.length && cost <= MAX_COST; at++) {
      const code = text.charCodeAt(at)
      cost++
      if (code === 10 || code === 13) {
        at += code === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1
        break
      }
      const extra = costs[code] ?? 0
      if (extra === 0) continue
      const emphasis = code === 42 || code === 95 || code === 126
      if (emphasis || code === 91 || code === 93) {
        const count = emphasis ? ++run.emphasis : ++run.brackets
        if (count > MAX_MARKS) {
          const what = emphasis ? 'emphasis marks' : 'brackets'
          blank(
            `More than ${MAX_MARKS} ${what} stand in one paragraph; further ones are passed over`,
            at,
            at + 1,
          )
          continue
        }
        cost += run.marks * 0.02
      }
      cost += extra
      run.marks++
    }
  }
  return { text: blanked(text, blanks, cut), faults: [...faults.values()] }
}

/** What stands between two blank lines. */
interface Run {
  lines: number
  /** Quotes and list items that begin on the line before. */
  markers: number
  /** Where text that goes on in the innermost of them must begin; 0 where there is none. */
  contentColumn: number
  /** Lines that go on in a quote or list without saying so. */
  lazy: number
  /** Inline marks of any kind. */
  marks: number
  brackets: number
  emphasis: number
}

const noRun: Run = { lines: 0, markers: 0, contentColumn: 0, lazy: 0, marks: 0, brackets: 0, emphasis: 0 }

/** What a line begins with: how deep it is indented, and the quotes and list items that begin on it. */
function lineHead(text: string, from: number) {
  const head = { markers: 0, indent: 0, first: from, limit: from, end: from, last: 0 }
  for (let at = from; at < text.length; ) {
    const code = text.charCodeAt(at)
    if (code === 32 || code === 9) {
      if (head.markers === 0) head.indent += code === 9 ? 4 : 1
      head.end = ++at
      continue
    }
    const width = markerWidth(text, at, code)
    if (width === 0) break
    if (head.markers === 0) head.first = at
    if (++head.markers === MAX_MARKERS) head.limit = at + width
    head.last = code
    at += width
    head.end = at
  }
  return head
}

/** Length of `>`, `-`, `+`, `*`, `1.` or `1)` at an offset, without the space that a list needs; 0 for none. */
function markerWidth(text: string, at: number, code: number): number {
  if (code === 62) return 1
  if (code === 91) return text.charCodeAt(at + 1) === 94 ? footnoteWidth(text, at) : 0
  let end = at
  if (code === 45 || code === 43 || code === 42) end++
  else {
    while (end < at + 9 && text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++
    const closer = text.charCodeAt(end)
    if (end === at || (closer !== 46 && closer !== 41)) return 0
    end++
  }
  const next = text.charCodeAt(end)
  return next === 32 || next === 9 || next === 10 || next === 13 || Number.isNaN(next) ? end - at : 0
}

/** A footnote's definition holds blocks as a list item does. */
function footnoteWidth(text: string, at: number): number {
  const end = text.slice(at, at + 200).indexOf(']:')
  return end > 0 ? end + 2 : 0
}

function fenceEnd(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) === 58) at++
  return at
}

function blanked(text: string, blanks: readonly { start: number; end: number }[], cut: number): string {
  if (blanks.length === 0) return cut === text.length ? text : text.slice(0, cut)
  const pieces: string[] = []
  let at = 0
  for (const { start, end } of blanks) {
    pieces.push(text.slice(at, start), ' '.repeat(end - start))
    at = end
  }
  pieces.push(text.slice(at, cut))
  return pieces.join('')
}
