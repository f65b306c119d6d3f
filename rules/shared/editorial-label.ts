import type { Block, PageFacts } from '../../src/page/model.ts'
import { spanOf, type Text } from '../../src/page/text.ts'
import type { Edit } from '../../src/rule/rule.ts'
import type { Stage } from '../../src/rule/setting.ts'
import { fold } from '../../src/text/fold.ts'
import labels from '../lexicon/editorial-labels.json' with { type: 'json' }
import { anyOf } from './any-of.ts'
import { foldedOf, inCode, type Leak, leakAt, leakBlocks } from './leak.ts'

/** A label of the brief found on a page, with the edit that takes it away where that leaves a whole page. */
export interface EditorialLabel extends Leak {
  readonly edit?: Edit
}

const brief = anyOf(labels.brief)
const action = anyOf(labels.action)
const every = anyOf([...labels.brief, ...labels.action, ...labels.start])
const counted = '(?: ?\\([^()]{0,40}\\))?'

/** A whole line: `SEO meta title`, `3. Meta title and description (60 characters):`. */
const alone = new RegExp(
  `^(?:\\d{1,2}[.)] ?)?((?:${every})(?: ?(?:and|&|/|\\+|,) ?(?:${every}|title|description|keywords))?)${counted} ?:?$`,
)
/** `Slug: knee-pain`, `Meta title - Knee pain`. */
const atStart = new RegExp(`^((?:${brief}|${action})${counted}(?: ?:| [-|])|(?:${every})${counted} ?:)(?=.)`)
/** `… Secondary CTA: Send a message …`, up to its colon. */
const beforeColon = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${brief}|${action})${counted} ?$`, 'u')

/** Short forms with another meaning in medicine, and the words that show which one a page means. */
const otherMeaning: readonly (readonly [label: RegExp, context: RegExp])[] = [
  [/^cta\b/, /angiogra|tomogra|\bct scan/],
  [/^h[123]\b/, /histamin|\bh\dn\d|influenza|receptor|blocker|helix|haplogroup|hypothes/],
  [/^tone of voice/, /speech|dementia|autis|aphasia|body language|facial expression|gestur|eye contact/],
  [/^word count/, /fluency|cognit|memory|recall/],
  [/^slug/, /snail|parasit|garden|mollus|slugs\b/],
  [/^meta data/, /meta-analys/],
]

/** Labels of a content brief that stand on a page as if they were content. */
export function editorialLabels(page: PageFacts, stage: Stage): EditorialLabel[] {
  const found: EditorialLabel[] = []
  const ambiguous = otherMeaning.map(([label, context]) => ({ label, context, present: false }))
  for (const block of leakBlocks(page, stage)) {
    const folded = foldedOf(block)
    for (const meaning of ambiguous) meaning.present ||= meaning.context.test(folded)
    // A draft may carry its plan, and a plan is a table.
    if (block.kind === 'cell' && stage === 'draft') continue
    found.push(...labelsIn(block, folded, page.format === 'markdown'))
  }
  return found.filter(({ words }) => {
    const folded = fold(words)
    return !ambiguous.some(({ label, present }) => present && label.test(folded))
  })
}

function labelsIn(block: Block, folded: string, softBreaks: boolean): EditorialLabel[] {
  if (folded.length < 2 || inCode(block.text, 0)) return []
  const found: EditorialLabel[] = []
  const starts = lineStarts(block.text, softBreaks)
  let past = 0
  for (const [nth, from] of starts.entries()) {
    const line = folded.slice(from, (starts[nth + 1] ?? folded.length + 1) - 1)
    const whole = line.length <= 120 ? alone.exec(line)?.[1] : undefined
    // In a cell the short words are terms of their table: H1 and H2 receptors, CTA and MRA scans.
    if (whole && block.kind === 'cell' && labels.start.includes(whole)) continue
    const label = whole ?? atStart.exec(line.slice(0, 160))?.[1]
    if (!label) continue
    const at = whole ? from + line.indexOf(whole) : from
    found.push(whole ? wholeLabel(block, at, whole, starts.length === 1) : labelAt(block, at, label))
    past = at + label.length
  }
  for (let colon = folded.indexOf(':', past); colon >= 0; colon = folded.indexOf(':', colon + 1)) {
    const from = Math.max(0, colon - 70)
    const match = beforeColon.exec(folded.slice(from, colon))
    if (match && /\p{Lu}/u.test(block.text.value[from + match.index] ?? ''))
      found.push(labelAt(block, from + match.index, `${match[0]}:`))
  }
  return found
}

/** Where lines begin: after hard breaks, and in markdown after the breaks of the source, where briefs have them. */
function lineStarts({ value, runs }: Text, softBreaks: boolean): number[] {
  const starts = [0]
  for (const run of runs) {
    if (run.exact) continue
    const piece = value.slice(run.from, run.to)
    if (piece === '\n' || (softBreaks && piece === ' ')) starts.push(run.to)
  }
  return starts
}

function wholeLabel(block: Block, from: number, label: string, alone: boolean): EditorialLabel {
  const leak = leakAt(block, from, from + label.length)
  return alone && block.kind === 'paragraph' ? { ...leak, edit: { ...block.at, text: '' } } : leak
}

function labelAt(block: Block, from: number, label: string): EditorialLabel {
  const name = label.replace(/ ?[:|-]$/, '')
  const leak = leakAt(block, from, from + name.length)
  const isAction = labels.action.some((word) => name.startsWith(word))
  // What follows a label of the brief is for the team too; what follows a button's label is for readers.
  if (!isAction) {
    const isLine = block.kind === 'paragraph' && from === 0 && block.text.value.length <= 300
    return isLine ? { ...leak, edit: { ...block.at, text: '' } } : leak
  }
  let to = from + label.length
  while (block.text.value[to] === ' ') to++
  return { ...leak, edit: { ...spanOf(block.text, from, to), text: '' } }
}
