import type { Span } from '../../page/span.ts'
import { type Mark, sliceText, type Text } from '../../page/text.ts'
import type { Syntax } from '../align.ts'
import type { ImageDraft, LinkDraft } from '../assemble.ts'
import type { Hint } from '../facts/layout.ts'
import { type InlineBuilder, inlineBuilder } from '../inline.ts'

/** A block's worth of inline content, with what stands in it. */
export interface Line {
  readonly text: Text
  readonly at: Span
  readonly links: readonly LinkDraft[]
  readonly images: readonly ImageDraft[]
  readonly hints: readonly Omit<Hint, 'block'>[]
  readonly notes: readonly Note[]
  readonly anchors: readonly string[]
}

/** A call of a footnote, by its place in the text. */
interface Note {
  readonly label: string
  readonly at: Span
  readonly from: number
  readonly to: number
}

/** Something that covers a stretch of text. Its end is set when it closes; `text` when its line is whole. */
interface Cover {
  from: number
  to: number
  text: Text | null
  /** Alternative text of the first image in it. */
  alt: Text | null
  readonly done: (cover: Cover) => void
}

/** Covers open at once: who nests more links than that shows them to nobody. */
const MAX_COVERS = 50

/** Gathers inline content into lines: one, or more where two line breaks part it. */
export interface LineBuilder {
  text(value: string, start: number, end: number, syntax?: Syntax): void
  /** A hard line break. Of two in a row the second parts the text, unless the content is to stay one line. */
  breakLine(at: Span): void
  /** Ends the line; where it must stay one, a line break. */
  part(at: Span): void
  mark(mark: Mark): void
  unmark(mark: Mark): void
  /** An inline element that is no part of a word begins or ends: a neighbour of its kind is another word. */
  openApart(): void
  closeApart(): void
  openCover(done: Cover['done']): Cover
  closeCover(cover: Cover): void
  image(image: ImageDraft): void
  note(label: string, shown: string, at: Span): void
  link(link: LinkDraft): void
  hint(hint: Omit<Hint, 'block'>): void
  anchor(id: string): void
  finish(): Line[]
}

/** Closing punctuation belongs to the word before it. */
const clings = /^[.,;:!?)\]}%’”…]/
const undefinedNote = /\[\^([^\s[\]^]{1,100})\]/g

/** `flat` content stays one line: a heading, a cell. */
export function lineBuilder(source: string, at: Span, flat: boolean): LineBuilder {
  const lines: Line[] = []
  const marks = new Map<Mark, number>()
  const covers: Cover[] = []
  let builder: InlineBuilder = inlineBuilder(source, 'markdown')
  let closed: Cover[] = []
  let links: LinkDraft[] = []
  let images: ImageDraft[] = []
  let hints: Omit<Hint, 'block'>[] = []
  let notes: Note[] = []
  let anchors: string[] = []
  let apartStart = 0
  let apartEnded = false
  let separate = false
  let broken = false
  let start = at.start

  const flush = (end: number) => {
    const text = builder.finish({ start, end })
    for (const cover of covers) settle(cover, text, builder.length)
    for (const cover of closed) {
      settle(cover, text, cover.to)
      cover.done(cover)
    }
    lines.push({
      text,
      at: { start, end },
      links,
      images,
      hints,
      notes: [...notes, ...undefinedNotes(source, text)],
      anchors,
    })
    builder = inlineBuilder(source, 'markdown')
    for (const [mark, count] of marks) if (count > 0) builder.open(mark)
    for (const cover of covers) if (!cover.text) cover.from = 0
    closed = []
    links = []
    images = []
    hints = []
    notes = []
    anchors = []
    apartEnded = separate = broken = false
    start = end
  }

  return {
    text(value, from, to, syntax) {
      if (separate && !/^\s/.test(value) && !clings.test(value)) builder.join(from)
      separate = apartEnded = false
      if (broken && /\S/.test(value)) broken = false
      builder.add(value, from, to, syntax)
    },
    breakLine(place) {
      if (broken && !flat) flush(place.end)
      else {
        builder.breakLine(place)
        broken = builder.length > 0
        apartEnded = false
      }
    },
    part(place) {
      if (flat) builder.breakLine(place)
      else if (builder.length > 0 || images.length > 0) flush(place.start)
    },
    mark(mark) {
      const count = marks.get(mark) ?? 0
      marks.set(mark, count + 1)
      if (count === 0) builder.open(mark)
    },
    unmark(mark) {
      const count = (marks.get(mark) ?? 1) - 1
      marks.set(mark, count)
      if (count === 0) builder.close(mark)
    },
    openApart() {
      if (apartEnded) separate = true
      apartStart = builder.length
    },
    closeApart() {
      apartEnded = builder.length > apartStart || apartEnded
    },
    openCover(done) {
      const cover: Cover = { from: builder.length, to: builder.length, text: null, alt: null, done }
      if (covers.length < MAX_COVERS) covers.push(cover)
      return cover
    },
    closeCover(cover) {
      const index = covers.lastIndexOf(cover)
      if (index < 0) return
      covers.splice(index, 1)
      if (!cover.text) cover.to = builder.length
      closed.push(cover)
    },
    image(image) {
      images.push(image)
      for (const cover of covers) if (!cover.alt?.value) cover.alt = image.alt
    },
    note(label, shown, place) {
      const from = builder.length
      builder.open('superscript')
      builder.open('link')
      builder.add(shown, place.start, place.end)
      if ((marks.get('link') ?? 0) === 0) builder.close('link')
      if ((marks.get('superscript') ?? 0) === 0) builder.close('superscript')
      notes.push({ label, at: place, from, to: builder.length })
      separate = apartEnded = broken = false
    },
    link(link) {
      links.push(link)
    },
    hint(hint) {
      hints.push(hint)
    },
    anchor(id) {
      anchors.push(id)
    },
    finish() {
      for (const cover of [...covers]) this.closeCover(cover)
      flush(at.end)
      return lines
    },
  }
}

/** Gives a cover its text from the line just finished, white space at its ends cut. The first line counts. */
function settle(cover: Cover, text: Text, end: number): void {
  if (cover.text) return
  let from = Math.min(cover.from, text.value.length)
  let to = Math.min(end, text.value.length)
  while (from < to && /[ \n]/.test(text.value.charAt(from))) from++
  while (to > from && /[ \n]/.test(text.value.charAt(to - 1))) to--
  cover.from = from
  cover.to = to
  if (to > from) cover.text = sliceText(text, from, to)
}

/** A call whose footnote is not defined prints as it is written. Escaped and coded ones are no calls. */
function undefinedNotes(source: string, text: Text): Note[] {
  if (!text.value.includes('[^')) return []
  const notes: Note[] = []
  for (const match of text.value.matchAll(undefinedNote)) {
    const from = match.index
    const to = from + match[0].length
    const run = text.runs.find((one) => one.from <= from && one.to >= to)
    if (!run?.exact || run.marks.includes('code')) continue
    const start = run.at.start + from - run.from
    if (source[start - 1] === '\\') continue
    notes.push({ label: match[1] ?? '', at: { start, end: start + match[0].length }, from, to })
  }
  return notes
}
