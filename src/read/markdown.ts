import type { Root } from 'mdast'
import type { Page, ReadFault } from '../page/model.ts'
import { indexLines } from '../page/span.ts'
import { assembler } from './assemble.ts'
import { readDataBlock } from './data.ts'
import { readFacts } from './facts/index.ts'
import { type FlowDesk, readFlow } from './markdown/flow.ts'
import { guardMarkdown } from './markdown/guard.ts'
import { headOf, languageOf } from './markdown/head.ts'
import { mdxParser, parseMarkdown } from './markdown/parse.ts'
import { surveyTree } from './markdown/survey.ts'
import { readMatter, splitMatter } from './matter.ts'
import { readPlan } from './plan.ts'
import type { Raw } from './raw.ts'

/**
 * Reads a markdown source, with front matter, raw HTML or MDX in it. Never throws on bad input; what could not
 * be read is in `faults`. `head` and `matter` are present where front matter stands, `data` where a script of
 * JSON-LD does.
 */
export async function readMarkdown(raw: Raw): Promise<Page> {
  const source = raw.text
  const part = splitMatter(source)
  const matterRead = part ? await readMatter(source, part) : null
  const matter = matterRead?.matter ?? null
  const guarded = guardMarkdown(withoutHead(source, part?.at.end ?? 0))
  const { tree, fault } = await parse(guarded.text, raw.mdx === true)

  const survey = surveyTree(tree, guarded.text)
  const blocks = assembler()
  const desk: FlowDesk = {
    source,
    survey,
    definitions: survey.definitions,
    noteNumbers: new Map(),
    assembler: blocks,
    readFragment: survey.regions.size > 0 ? (await import('./html/fragment.ts')).readFragment : null,
    comments: [],
    definitionFacts: [],
    notes: [],
    hints: [],
    anchors: [],
    scripts: [],
    faults: [],
  }
  readFlow(tree, desk)
  const layout = blocks.finish(source.length)

  const head = matter ? headOf(matter, source) : null
  const data = await Promise.all(desk.scripts.map(({ at, element }) => readDataBlock(source, at, element)))
  const facts = readFacts(
    { source, ...layout },
    {
      matter,
      data,
      hints: desk.hints,
      definitions: desk.definitionFacts,
      footnoteMarkers: desk.notes,
      anchors: desk.anchors,
    },
  )
  const { plan, faults } = await readPlan({ matter, sidecar: raw.sidecar, layout: { source, ...layout } })
  const found = [matterRead?.fault, ...guarded.faults, fault, ...desk.faults, ...faults]
  return {
    id: raw.id,
    format: raw.format,
    source,
    lines: indexLines(source),
    lang: matter ? languageOf(matter) : null,
    ...layout,
    ...facts,
    comments: desk.comments.sort((a, b) => a.at.start - b.at.start),
    faults: [...(raw.faults ?? []), ...found.filter((one) => one !== null && one !== undefined)],
    ...(matter && head ? { matter, head } : {}),
    ...(data.length > 0 ? { data } : {}),
    ...(plan ? { plan } : {}),
    ...(raw.url === undefined ? {} : { url: raw.url }),
    ...(raw.http === undefined ? {} : { http: raw.http }),
  }
}

/**
 * The source with a byte-order mark and front matter blank: the parser would drop the one without counting
 * it, and take the other for headings and rules.
 */
function withoutHead(source: string, end: number): string {
  const blank = Math.max(end, source.startsWith('\ufeff') ? 1 : 0)
  return blank > 0 ? `\n${' '.repeat(blank - 1)}${source.slice(blank)}` : source
}

/** Parses, as MDX where it is that; a file that is no valid MDX is read as plain markdown. */
async function parse(text: string, mdx: boolean): Promise<{ tree: Root; fault: ReadFault | null }> {
  if (!mdx) return { tree: parseMarkdown(text), fault: null }
  const parseMdx = await mdxParser()
  try {
    return { tree: parseMdx(text), fault: null }
  } catch (error) {
    const { message, at } = mdxFault(error, text.length)
    return { tree: parseMarkdown(text), fault: { kind: 'markup', message, at } }
  }
}

/** The parser tells a fault by an error with a reason and a place, which may lie behind the end. */
function mdxFault(error: unknown, length: number) {
  const { reason, place } = error as {
    reason?: string
    place?: { offset?: number; start?: { offset?: number }; end?: { offset?: number } }
  }
  const start = Math.min(length, place?.offset ?? place?.start?.offset ?? 0)
  const end = Math.min(length, Math.max(start, place?.end?.offset ?? start + 1))
  const cause = reason ?? (error instanceof RangeError ? 'it is nested too deep' : String(error))
  return { message: `The page is not valid MDX and was read as markdown: ${cause}`, at: { start, end } }
}
