import { readerTexts, readerTokens } from '../../src/page/ask.ts'
import type { PageFacts } from '../../src/page/model.ts'
import type { Span } from '../../src/page/span.ts'
import { marksAt, spanOf } from '../../src/page/text.ts'
import { type Problem, pageRule } from '../../src/rule/rule.ts'
import { quotationAround } from '../../src/text/quotation.ts'
import { gapKind } from '../../src/text/tokens.ts'
import { type Spelling, spellings } from '../shared/spellings.ts'

interface Use {
  readonly written: string
  readonly at: Span
  /** The same word as the other country writes it. */
  readonly other: string
}

export default pageRule({
  id: 'language/mixed-spelling',
  title: 'British and American spelling mixed',
  level: 'info',
  basis: 'heuristic',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.tysto.com/uk-us-spelling-list.html',
      checked: '2026-11-23',
      title: 'British and American spelling differences',
    },
  ],
  why: 'Mixed spelling shows that a page was put together from several sources or written by several people, and readers trust it less. It also splits what they search for.',
  options: {
    share: {
      type: 'integer',
      minimum: 1,
      maximum: 50,
      default: 5,
      description: 'Least share of the rarer spelling, in percent of the words that tell.',
    },
    hits: { type: 'integer', minimum: 1, default: 2, description: 'Fewest words of the rarer spelling.' },
  },
  examples: [
    { name: 'one spelling', page: 'The tumour grows. Colours fade at the centre.', finds: [] },
    {
      name: 'mixed',
      page: 'A tumor is a growth. Tumors of the colon, and anemia, are treated at the centre.\n\nTravelling helps.',
      finds: ['1:74'],
      fixed:
        'A tumor is a growth. Tumors of the colon, and anemia, are treated at the center.\n\nTraveling helps.',
    },
    {
      name: 'names, quotations and links',
      page: 'The tumour is rare. Colours fade. Write to the Center for Tumor Research. He said “my tumor, my color”. See [tumor centers](/x).',
      finds: [],
    },
    { name: 'Oxford spelling', page: 'Organize your day. The tumour, its colour and the centre.', finds: [] },
    {
      name: 'endings',
      page: 'Organise your day and organise your week. Recognise pain. We recognize that you must minimize it.',
      finds: ['1:62'],
      fixed:
        'Organise your day and organise your week. Recognise pain. We recognise that you must minimise it.',
    },
    {
      name: 'words of both',
      page: 'Check the meter in the program. Exercise, advise, surprise: size and prize.',
      finds: [],
    },
  ],
  *check(page, { share, hits }) {
    for (const kind of ['words', 'endings'] as const) {
      const british = usesOf(page, kind, 'british')
      const american = usesOf(page, kind, 'american')
      const rare =
        british.length < american.length || isAmerican(page, british, american) ? british : american
      const total = british.length + american.length
      if (rare.length < hits || rare.length * 100 < share * total) continue
      yield* problem(rare, total, rare === british ? 'British' : 'American', kind)
    }
  },
})

function* problem(
  uses: readonly Use[],
  total: number,
  name: string,
  kind: Spelling['kind'],
): Iterable<Problem> {
  const [first, ...more] = uses
  if (!first) return
  const usual = name === 'British' ? 'American' : 'British'
  const tells = kind === 'endings' ? 'verbs in -ise or -ize' : 'words that differ'
  yield {
    message: `${name} spelling in ${uses.length} of ${total} ${tells}, first "${first.written}"; the page is ${usual} otherwise`,
    at: first.at,
    help: `Write "${first.other}", and keep to one spelling.`,
    related: more.slice(0, 50).map(({ written, other, at }) => ({ message: `"${written}": "${other}"`, at })),
    fix: { safe: true, edits: uses.map(({ at, other }) => ({ ...at, text: other })) },
  }
}

/** On a draw the page's language decides. */
function isAmerican({ lang }: PageFacts, british: readonly Use[], american: readonly Use[]): boolean {
  return british.length === american.length && /^en-us$/i.test(lang ?? '')
}

/** Words of one spelling in the page's own text: names, quotations and links are others' words. */
function usesOf(page: PageFacts, kind: Spelling['kind'], side: 'british' | 'american'): Use[] {
  const stream = readerTokens(page)
  const texts = readerTexts(page)
  const uses: Use[] = []
  for (const spelling of spellings()) {
    if (spelling.kind !== kind || !(side === 'british' || spelling.american !== null)) continue
    const word = side === 'british' ? spelling.british : spelling.american
    const other = side === 'british' ? spelling.toAmerican : spelling.british
    for (const token of stream.index.get(word ?? '') ?? []) {
      const text = texts[stream.text[token] ?? -1]
      const [from = 0, to = 0] = [stream.from[token], stream.to[token]]
      if (text?.origin !== 'block' || text.block?.quoted) continue
      const { value } = text.text
      const written = value.slice(from, to)
      if (written.length !== word?.length) continue
      const capital = /^\p{Lu}/u.test(written)
      // `European paediatric Soft Tissue Group` is a name as much as `Cancer Centre`.
      if ((capital && stream.gap[token] !== gapKind.start) || /^ \p{Lu}\p{Ll}/u.test(value.slice(to, to + 3)))
        continue
      if (marksAt(text.text, from).some((mark) => mark === 'link' || mark === 'code')) continue
      const around = Math.max(0, from - 300)
      if (quotationAround(value.slice(around, to + 300), from - around, to - around)) continue
      const shown = capital ? other.charAt(0).toUpperCase() + other.slice(1) : other
      uses.push({ written, at: spanOf(text.text, from, to), other: shown })
    }
  }
  return uses.sort((a, b) => a.at.start - b.at.start)
}
