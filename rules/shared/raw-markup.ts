import type { Block, PageFacts } from '../../src/page/model.ts'
import { spanOf, type Text } from '../../src/page/text.ts'
import type { Edit } from '../../src/rule/rule.ts'
import { inCode, type Leak, leakAt } from './leak.ts'

/** Markup that prints as text, with the edits that turn it back into markup. */
export interface RawMarkup extends Leak {
  /** For messages: `Markdown for bold text`. */
  readonly what: string
  readonly edits: readonly Edit[]
}

interface Sign {
  readonly what: string
  readonly pattern: RegExp
  readonly mend?: (text: Text, match: RegExpExecArray, rendered: boolean) => readonly Edit[]
}

const signs: readonly Sign[] = [
  {
    what: 'Markdown for bold text',
    // Not a footnote to figures: **p < 0.05, ***p < 0.01.
    pattern: /(?<!\*)\*\*(?![\s*]|p ?[<=≤])([^*\n]{1,120})(?<!\s)\*\*(?!\*)/gi,
    mend: (text, { index, 0: whole }, rendered) =>
      rendered
        ? [
            { ...spanOf(text, index, index + 2), text: '<strong>' },
            { ...spanOf(text, index + whole.length - 2, index + whole.length), text: '</strong>' },
          ]
        : [],
  },
  {
    what: 'Markdown for a heading',
    pattern: /^#{2,6} ?\p{L}[^\n]{0,60}/gu,
    mend: (text, { 0: whole }, rendered) => {
      const { end } = spanOf(text, 0, /^#+/.exec(whole)?.[0].length ?? 0)
      return rendered || /^#+ /.test(whole) ? [] : [{ start: end, end, text: ' ' }]
    },
  },
  {
    what: 'Markdown for a link',
    pattern:
      /!?\[[^\][\n]{1,120}\](?: \((?=https?:)|\()(?:https?:\/\/|mailto:|tel:|\/|#|\.\.?\/)[^()\n]{0,300}\)/g,
  },
  { what: 'Markdown for a table', pattern: /\|(?: ?:?-{3,}:? ?\|){1,12}/g },
  { what: 'Markdown for code', pattern: /^```[a-z]{0,12}/g },
  {
    what: 'HTML',
    pattern:
      /<\/?(?:p|div|span|strong|em|br|h[1-6]|ul|ol|li|a|table|tr|td|th|sup|sub|img|blockquote|section|iframe)(?:\s[^<>]{0,200})?\/?>/gi,
  },
  {
    what: 'Shortcode',
    pattern:
      /\[\/?(?:vc_\w{1,30}|et_pb_\w{1,30}|su_\w{1,30}|fusion_\w{1,30}|contact-form-7|gravityform|elementor-template|caption|gallery|embed|shortcode|wpforms)(?:\s[^\][]{0,200})?\]/g,
  },
]

const definition = /(?<![^\s])\[\^?[\w-]{1,20}\]: ?(?=<?https?:\/\/)/g

/** Markup of any kind that stands as text in a block. */
export function rawMarkupIn(page: PageFacts, block: Block): RawMarkup[] {
  const { text } = block
  const rendered = page.format !== 'markdown'
  if (!/[*#[<|`]/.test(text.value)) return []
  const found: RawMarkup[] = []
  for (const { what, pattern, mend } of signs) {
    for (const match of text.value.matchAll(pattern)) {
      if (inCode(text, match.index)) continue
      const leak = leakAt(block, match.index, match.index + match[0].length)
      found.push({ ...leak, what, edits: mend?.(text, match, rendered) ?? [] })
    }
  }
  return found
}

/** Reference definitions that print as text, each up to the next one. */
export function rawDefinitionsIn(page: PageFacts, block: Block): RawMarkup[] {
  const { text } = block
  if (!text.value.includes(']:')) return []
  const matches = [...text.value.matchAll(definition)].filter(({ index }) => !inCode(text, index))
  return matches.map(({ index, 0: label }, nth) => {
    const end = matches[nth + 1]?.index ?? text.value.length
    const leak = leakAt(block, index, Math.min(text.value.slice(0, end).trimEnd().length, index + 200))
    const space = spanOf(text, Math.max(0, index - 1), index)
    const edits = page.format === 'markdown' && index > 0 ? [{ ...space, text: nth > 0 ? '\n' : '\n\n' }] : []
    return { ...leak, what: `Reference ${label.trim().slice(0, -1)}`, edits }
  })
}
