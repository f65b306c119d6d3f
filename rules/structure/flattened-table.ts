import type { Block, PageFacts } from '../../src/page/model.ts'
import type { Span } from '../../src/page/span.ts'
import { pageRule } from '../../src/rule/rule.ts'
import { fusedLine } from '../shared/fused-line.ts'
import { brief, isAboutPublishing, leakBlocks } from '../shared/leak.ts'

/** A line of the source that readers see, with the words that stand fused in it. */
interface Line {
  readonly at: Span
  readonly fused: string
}

const rows = [
  'Night painOften the big toe',
  'Swollen footRest it and keep it cool',
  'Fever as wellCall your doctor',
]

export default pageRule({
  id: 'structure/flattened-table',
  title: 'Table whose cells have run together',
  level: 'info',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.w3.org/WAI/tutorials/tables/',
      checked: '2026-11-23',
      title: 'W3C tutorial: tables',
    },
  ],
  why: 'A table pasted as plain lines has lost its columns: readers cannot tell where one cell ends, and a screen reader speaks the rows as nonsense.',
  options: { rows: { type: 'integer', minimum: 2, default: 3, description: 'Fewest such lines in a row.' } },
  examples: [
    {
      name: 'a table',
      page: '# Gout\n\n| Sign | Meaning |\n| --- | --- |\n| Night pain | Often the big toe |\n',
      finds: [],
    },
    { name: 'lines of a paragraph', page: `# Gout\n\n${rows.join('\n')}\n`, finds: ['3:1'] },
    { name: 'lines as paragraphs', page: `# Gout\n\n${rows.join('\n\n')}\n`, finds: ['3:1'] },
    {
      name: 'in HTML',
      format: 'html',
      page: `<h1>Gout</h1>\n${rows.map((row) => `<p>${row}</p>`).join('\n')}`,
      finds: ['2:4'],
    },
    { name: 'one such line', page: `# Gout\n\n${rows[0]}\n\nRest.\n`, finds: [] },
    {
      name: 'names in camel case',
      page: '# Gout\n\nSee MedlinePlus for more.\nAsk on PubMed or iCloud.\nThe McDonald trial and eGFR tests.\n',
      finds: [],
    },
    {
      name: 'code',
      page: '# Gout\n\n```\ntoeLeft footRight\ntoeRight footLeft\npainTotal daysTotal\n```\n',
      finds: [],
    },
  ],
  *check(page, { rows: least }, { stage }) {
    if (isAboutPublishing(page)) return
    for (const run of runsOf(page, leakBlocks(page, stage))) {
      const [first, ...more] = run
      if (!first || run.length < least) continue
      yield {
        message: `${run.length} lines in a row look like a table whose cells ran together, the first at "${brief(first.fused, 40)}"`,
        at: first.at,
        help: 'Set the lines as a table again, with a header cell for each column.',
        related: more
          .slice(0, 50)
          .map(({ at, fused }) => ({ message: `"${brief(fused, 40)}" ran together`, at })),
      }
    }
  },
})

/** Neighbouring lines with fused words, over neighbouring blocks of one section. */
function runsOf(page: PageFacts, blocks: readonly Block[]): Line[][] {
  const runs: Line[][] = []
  let run: Line[] = []
  let last: Block | undefined
  for (const block of blocks) {
    if (last?.section !== block.section || block.table >= 0) run = []
    last = block
    if (block.kind !== 'paragraph' && block.kind !== 'item') {
      run = []
      continue
    }
    for (const { text, start } of linesOf(page, block)) {
      const fused = fusedLine(text)
      if (fused === null) {
        run = []
        continue
      }
      if (run.length === 0) runs.push(run)
      run.push({ at: { start, end: start + text.length }, fused })
    }
  }
  return runs
}

/** Lines of a block as its source parts them. */
function linesOf({ source }: PageFacts, { text: { at } }: Block): { text: string; start: number }[] {
  const lines: { text: string; start: number }[] = []
  let start = at.start
  for (const line of source.slice(at.start, at.end).split('\n')) {
    const text = line.trimEnd()
    if (text !== '') lines.push({ text, start })
    start += line.length + 1
  }
  return lines
}
