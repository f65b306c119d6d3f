import { readerTexts, wordsOf } from '../../src/page/ask.ts'
import { spanOf } from '../../src/page/text.ts'
import { pageRule } from '../../src/rule/rule.ts'

const short = 'Gout begins at night. It hurts. Rest helps. '
const long =
  'A joint that has been inflamed for days needs rest and cold and time before it moves again without pain. '

export default pageRule({
  id: 'structure/wall-of-text',
  title: 'Paragraph too long to read',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://service-manual.nhs.uk/content/how-we-write',
      checked: '2026-11-23',
      title: 'NHS: sentences and paragraphs are short',
    },
    {
      url: 'https://www.ahrq.gov/health-literacy/patient-education/pemat.html',
      checked: '2026-11-23',
      title: 'PEMAT item 8: the material breaks or "chunks" information into short sections',
    },
  ],
  why: 'People who are ill or afraid lose their place in a long block of text, and skip it whole, with the caution that stands in its middle.',
  options: {
    words: { type: 'integer', minimum: 20, default: 150, description: 'Most words of a paragraph.' },
    sentences: { type: 'integer', minimum: 1, default: 8, description: 'Most sentences of a paragraph.' },
    strict: {
      type: 'boolean',
      default: false,
      description: 'Tell paragraphs of more than 3 sentences too, as info.',
    },
  },
  examples: [
    { name: 'short paragraphs', page: `# Gout\n\n${short}\n\n${short}\n`, finds: [] },
    { name: 'many sentences', page: `# Gout\n\n${short.repeat(3)}\n`, finds: ['3:1'] },
    { name: 'many words', page: `# Gout\n\n${long.repeat(8)}\n`, finds: ['3:1'] },
    {
      name: 'in a cell',
      page: `# Gout\n\n| Part | What happens |\n| --- | --- |\n| Toe | ${long.repeat(8)} |\n`,
      finds: ['5:9'],
    },
    {
      name: 'a list of short items',
      page: `# Gout\n\n${'- Rest the joint. It helps.\n'.repeat(12)}`,
      finds: [],
    },
    { name: 'strict', page: `# Gout\n\n${short.repeat(2)}\n`, options: { strict: true }, finds: ['3:1'] },
    {
      name: 'the entries of a reference list',
      page: `# Gout\n\n## References\n\n${long.repeat(8)}\n`,
      finds: [],
    },
  ],
  *check(page, limits) {
    const { byBlock } = wordsOf(page)
    for (const { origin, block, text, sentences: ranges } of readerTexts(page)) {
      if (!block || origin !== 'block' || block.kind === 'heading' || block.kind === 'caption') continue
      const { value } = text
      // No sentence has fewer than two letters, so short blocks need no counting.
      if (value.length < 60) continue
      const words = byBlock[block.index] ?? 0
      const sentences = ranges.length
      const over = words > limits.words || sentences > limits.sentences
      if (!over && !(limits.strict && sentences > 3)) continue
      yield {
        message:
          words > limits.words
            ? `Paragraph of ${words} words in ${sentences} ${sentences === 1 ? 'sentence' : 'sentences'}, limit ${limits.words} words`
            : `Paragraph of ${sentences} sentences, limit ${over ? limits.sentences : 3}`,
        at: spanOf(text),
        help: 'Split it where the subject changes, and turn enumerations into a list.',
        ...(!over && { level: 'info' as const }),
      }
    }
  },
})
