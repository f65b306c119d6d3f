import type { BlockKind } from '../../page/model.ts'
import type { Span } from '../../page/span.ts'
import { type Mark, type Text, wholeText } from '../../page/text.ts'
import type { Assembler, ImageDraft } from '../assemble.ts'
import { type InlineBuilder, inlineBuilder } from '../inline.ts'
import { addLines } from './code.ts'
import { type Cover, settle } from './cover.ts'

export interface BlockShape {
  readonly kind: BlockKind
  readonly level?: number
  /** What parts blocks within: in a cell or heading they become one block. Absent: they stay blocks. */
  readonly flat?: ' ' | '\n'
  /** Whether the block's tags belong to it: each that touches its text, both or none, or none. */
  readonly tags: 'touching' | 'both' | 'none'
}

interface Frame {
  readonly shape: BlockShape
  readonly at: Span | null
  /** Index of the first block in it. */
  readonly first: number
}

interface Line {
  readonly builder: InlineBuilder
  readonly start: number
  end: number
  readonly covers: Cover[]
  readonly images: ImageDraft[]
}

/** Covers open at once; a page with more nests its microdata for no reader. */
const MAX_COVERS = 50

/** Turns the inline content between block boundaries into blocks of an assembler. */
export interface Flow {
  text(value: string, start: number, end: number): void
  /** `br`; the second of two ends the block. */
  breakLine(at: Span): void
  /** Ends the block that is being read. */
  part(offset: number): void
  /** Ends the block that is being read and says what a block of other markup is in its place. */
  beginSlot(): BlockKind
  openBlock(shape: BlockShape, at: Span | null): void
  closeBlock(): void
  /** Blocks within are no blocks of their own here. */
  readonly flat: boolean
  readonly kind: BlockKind
  /** An inline element begins or ends; one that stands apart is a word of its own beside another such. */
  openInline(at: Span | null, apart: boolean): void
  closeInline(at: Span | null, apart: boolean): void
  /** The next text is not part of the word before. */
  separate(): void
  mark(mark: Mark): void
  unmark(mark: Mark): void
  openCover(offset: number, done: Cover['done']): Cover
  closeCover(cover: Cover): void
  image(image: ImageDraft): void
  /** An id that points at the block being read, or at the next one. */
  anchor(id: string): void
  readonly anchors: readonly { readonly id: string; readonly block: number }[]
}

const plain: BlockShape = { kind: 'paragraph', tags: 'none' }
/** Closing punctuation belongs to the word before it. */
const clings = /^[.,;:!?)\]}%’”…]/

export function blockFlow(source: string, assembler: Assembler): Flow {
  const frames: Frame[] = [{ shape: plain, at: null, first: 0 }]
  let top: Frame = frames[0] as Frame
  const marks = new Map<Mark, number>()
  const anchors: { id: string; block: number }[] = []
  const apartLengths: number[] = []
  let openCovers: Cover[] = []
  let pendingAnchors: string[] = []
  let line: Line | null = null
  let tagStart = -1
  let apartEnded = false
  let separation: 'none' | 'word' | 'forced' = 'none'
  let broken = false

  const begin = (offset: number): Line => {
    if (line) return line
    const builder = inlineBuilder(source, 'html')
    for (const [mark, count] of marks) if (count > 0) builder.open(mark)
    const start = tagStart >= 0 ? Math.min(tagStart, offset) : offset
    for (const cover of openCovers) cover.from = 0
    line = { builder, start, end: offset, covers: [], images: [] }
    return line
  }

  const emit = (text: Text, at: Span): number => {
    const block = assembler.block(top.shape.kind, at, text, top.shape.level)
    if (block >= 0 && pendingAnchors.length > 0) {
      for (const id of pendingAnchors) anchors.push({ id, block })
      pendingAnchors = []
    }
    return block
  }

  const flush = (closing: boolean) => {
    apartEnded = broken = false
    separation = 'none'
    tagStart = -1
    if (!line) return
    const done = line
    line = null
    const text = done.builder.finish({ start: done.start, end: Math.max(done.start, done.end) })
    const block = emit(text, extent(top, done, closing, assembler.next))
    for (const image of done.images) assembler.image(image, block)
    for (const cover of openCovers) {
      cover.to = done.builder.length
      settle(cover, block, text)
      cover.from = 0
    }
    for (const cover of done.covers) {
      settle(cover, block, text)
      cover.done(cover.parts, block)
    }
  }

  return {
    text(value, start, end) {
      const spaced = isSpace(value.charCodeAt(0))
      const blank = value === '' || (spaced && /^[ \t\n\f\r]*$/.test(value))
      if (!line && blank) return
      const { builder } = begin(start)
      if (separation !== 'none') {
        if (!spaced && (separation === 'forced' || !clings.test(value))) builder.join(start)
        separation = 'none'
      }
      apartEnded = false
      if (!blank) broken = false
      if (line) line.end = Math.max(line.end, end)
      if (top.shape.kind === 'code') addLines(source, builder, value, start, end)
      else builder.add(value, start, end)
    },
    breakLine(at) {
      if (!line) return
      if (broken && !top.shape.flat && top.shape.kind !== 'code') flush(false)
      else {
        line.builder.breakLine(at)
        line.end = Math.max(line.end, at.end)
        broken = true
        apartEnded = false
      }
    },
    part(offset) {
      if (!top.shape.flat) flush(false)
      else if (line && top.shape.flat === '\n') line.builder.breakLine({ start: offset, end: offset })
      else separation = 'forced'
    },
    beginSlot() {
      flush(false)
      const { kind } = top.shape
      // A second cell would shift the rest of its row.
      if (kind === 'cell' && assembler.next > top.first) return 'paragraph'
      return kind === 'heading' || kind === 'code' ? 'paragraph' : kind
    },
    openBlock(shape, at) {
      flush(false)
      top = { shape, at, first: assembler.next }
      frames.push(top)
    },
    closeBlock() {
      flush(true)
      const { kind } = top.shape
      if ((kind === 'heading' || kind === 'cell') && assembler.next === top.first && top.at)
        emit(wholeText('', { start: top.at.end, end: top.at.end }), top.at)
      if (frames.length > 1) frames.pop()
      top = frames[frames.length - 1] as Frame
    },
    get flat() {
      return top.shape.flat !== undefined
    },
    get kind() {
      return top.shape.kind
    },
    openInline(at, apart) {
      if (at && tagStart < 0 && !line) tagStart = at.start
      if (!apart) return
      if (apartEnded && (marks.get('code') ?? 0) === 0 && top.shape.kind !== 'code') separation = 'word'
      apartLengths.push(line?.builder.length ?? 0)
    },
    closeInline(at, apart) {
      if (at && line) line.end = Math.max(line.end, at.end)
      if (apart) apartEnded = (line?.builder.length ?? 0) > (apartLengths.pop() ?? 0) || apartEnded
    },
    separate() {
      if (line) separation = 'forced'
    },
    mark(mark) {
      const count = marks.get(mark) ?? 0
      marks.set(mark, count + 1)
      if (count === 0) line?.builder.open(mark)
    },
    unmark(mark) {
      const count = (marks.get(mark) ?? 1) - 1
      marks.set(mark, count)
      if (count === 0) line?.builder.close(mark)
    },
    openCover(offset, done) {
      const { builder } = begin(offset)
      const cover = { parts: [], done, from: builder.length, to: builder.length }
      if (openCovers.length < MAX_COVERS) openCovers.push(cover)
      return cover
    },
    closeCover(cover) {
      openCovers = openCovers.filter((other) => other !== cover)
      if (line) {
        cover.to = line.builder.length
        line.covers.push(cover)
      } else cover.done(cover.parts, -1)
    },
    image(image) {
      begin(image.at.start).images.push(image)
      if (line) line.end = Math.max(line.end, image.at.end)
    },
    anchor(id) {
      pendingAnchors.push(id)
    },
    anchors,
  }
}

/** Source of a block: its text, with the tags around it where they are its own. */
function extent({ shape, at, first }: Frame, line: Line, closing: boolean, next: number): Span {
  const opening = next === first
  const end = Math.max(line.start, line.end)
  if (!at || shape.tags === 'none') return { start: line.start, end }
  if (shape.tags === 'both') return opening && closing ? at : { start: line.start, end }
  return {
    start: opening ? Math.min(at.start, line.start) : line.start,
    end: closing ? Math.max(at.end, end) : end,
  }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13 || code === 12
}
