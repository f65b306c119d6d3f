import type { Block, Byline, PageDate, ReadingTime } from '../../page/model.ts'
import { findDates } from '../../text/date.ts'
import { type Beside, cellsBeside, readBeside } from './beside.ts'
import { add, addDate, type Collector, inOrder, settleReviewDates, withoutListings } from './collector.ts'
import { type Field, readFields } from './fields.ts'
import { addHints } from './hints.ts'
import type { Hint, Layout } from './layout.ts'

/** People, dates and reading time with the blocks they stand in, in reading order. */
export interface FoundFacts {
  readonly bylines: readonly Byline[]
  readonly dates: readonly PageDate[]
  readonly readingTime: ReadingTime | null
}

/** Longer lines are prose: only their ends can hold a byline. */
const MAX_LINE = 400
const END = 240
const TOP_BLOCKS = 15
const END_BLOCKS = 12
/** Cheap test that spares most prose: every label holds one of these words. */
const mayHold =
  /(?:reviewed|checked|verified|vetted|validated|approved|updated|modified|revised|amended|edited|published|posted|issued|released|uploaded|written|authored|prepared|compiled|contributed|created|review|update|revision|modification|publication|issue|reviewers?|checkers?|authors?|writers?|editors?)(?![a-z])|^\W{0,5}by |min(?:ute)?s?\.?[ -](?:to )?read|read(?:ing)?[ -]?time/i

/** Reads bylines, dates and reading time that a page shows. `skip` are blocks of the reference list. */
export function readBylines(layout: Layout, hints: readonly Hint[], skip: ReadonlySet<number>): FoundFacts {
  const { blocks } = layout
  const edges = edgesOf(blocks)
  const found: Collector = { bylines: [], dates: [], readingTime: null }
  const beside = cellsBeside(layout)
  for (const block of blocks) {
    if (block.zone === 'navigation' || block.kind === 'code' || skip.has(block.index)) continue
    if (!mayHold.test(endsOf(block.text.value))) continue
    readBlock(layout, block, edges, beside, found)
  }
  // A site-wide footer may carry the only date; the names and dates of other pages stand in menus too.
  if (found.dates.every(({ date }) => date.role === 'other'))
    for (const block of blocks)
      if (block.zone === 'navigation' && /last |page /i.test(block.text.value)) readFooter(block, found)
  addHints(layout, hints, found)
  return {
    bylines: inOrder(found.bylines).map(({ byline }) => byline),
    dates: inOrder(withoutListings(settleReviewDates(found.dates))).map(({ date }) => date),
    readingTime: found.readingTime,
  }
}

/** The part of a text that can hold a byline: all of a short one or one of several lines, else its ends. */
function endsOf(text: string): string {
  return text.length <= 2 * MAX_LINE || text.includes('\n')
    ? text
    : `${text.slice(0, END)} ${text.slice(-END)}`
}

interface Edges {
  /** Index of the first block that is no longer near the top. */
  readonly top: number
  /** Index of the first block that is near the end. */
  readonly end: number
}

function edgesOf(blocks: readonly Block[]): Edges {
  const main = blocks.filter((block) => block.zone !== 'navigation')
  const heading = main.find((block) => block.kind === 'heading' && block.level > 1)?.index ?? 0
  const top = Math.max(heading, main[Math.min(TOP_BLOCKS, main.length - 1)]?.index ?? 0)
  return { top, end: main[Math.max(0, main.length - END_BLOCKS)]?.index ?? 0 }
}

function readBlock(layout: Layout, block: Block, edges: Edges, beside: Beside, found: Collector): void {
  const top = block.index <= edges.top && !block.quoted
  const edge = top || block.index >= edges.end || block.kind === 'cell' || block.kind === 'term'
  const own: Field[] = []
  for (const [from, to, cut] of linesOf(block.text.value)) {
    const line = { text: block.text.value, joins: block.text.joins, from, to, cut, edge, top }
    for (const field of readFields(line)) {
      if (field.kind === 'minutes' && !top && !/time/i.test(block.text.value)) continue
      own.push(field)
      if (field.kind === 'label') readBeside(layout, block, field.label, beside, found)
      else add(found, block, field)
    }
  }
  // A date that stands by itself in a byline has no role, but is a date of the page.
  if (
    top &&
    own.some((field) => field.kind === 'people' || field.kind === 'minutes') &&
    block.text.value.length <= MAX_LINE
  )
    for (const date of findDates(block.text.value))
      if (!own.some((field) => field.from < date.to && date.from < field.to))
        addDate(found, block, ['other'], date, date.from, date.to)
}

function readFooter(block: Block, found: Collector): void {
  const text = block.text.value
  if (text.length > MAX_LINE) return
  const line = {
    text,
    joins: block.text.joins,
    from: 0,
    to: text.length,
    cut: false,
    edge: false,
    top: false,
  }
  for (const field of readFields(line)) if (field.kind === 'date' && field.date) add(found, block, field)
}

/** Lines of a text; of a long one its beginning and its end. */
function* linesOf(text: string): Generator<readonly [from: number, to: number, cut: boolean]> {
  for (let from = 0; from <= text.length; ) {
    const at = text.indexOf('\n', from)
    const to = at < 0 ? text.length : at
    if (to - from <= MAX_LINE) yield [from, to, false]
    else {
      yield [from, from + END, false]
      yield [to - END, to, true]
    }
    from = to + 1
  }
}
