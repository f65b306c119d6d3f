import { type BlockSentence, faqBlocks, sentencesOf } from '../../src/page/ask.ts'
import type { PageFacts } from '../../src/page/model.ts'
import { spanOf } from '../../src/page/text.ts'
import { pageRule } from '../../src/rule/rule.ts'
import { listEdits } from '../shared/list-edits.ts'

const questions = 'How often did it hurt? Which joint was it? What had you eaten?'

export default pageRule({
  id: 'structure/inline-questions',
  title: 'Questions run together in a paragraph',
  level: 'info',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.ahrq.gov/health-literacy/patient-education/pemat.html',
      checked: '2026-11-23',
      title: 'PEMAT item 23: a tangible tool, such as a checklist, where it helps the reader to act',
    },
  ],
  why: 'Questions to ask are a tool: people print them, tick them off and take them to the doctor. In running text they read as rhetoric.',
  options: {
    questions: { type: 'integer', minimum: 2, default: 3, description: 'Fewest questions in a row.' },
  },
  examples: [
    {
      name: 'as a list',
      page: '# Gout\n\nNote before your visit:\n\n- How often did it hurt?\n- Which joint was it?\n- What had you eaten?\n',
      finds: [],
    },
    { name: 'two questions', page: '# Gout\n\nDoes it hurt? Is it red? Then rest.\n', finds: [] },
    {
      name: 'in a row',
      page: `# Gout\n\nBe ready to answer. ${questions} Take notes.\n`,
      finds: ['3:21'],
      fixed:
        '# Gout\n\nBe ready to answer.\n\n- How often did it hurt?\n- Which joint was it?\n- What had you eaten?\n\nTake notes.\n',
    },
    {
      name: 'in HTML',
      format: 'html',
      page: `<h1>Gout</h1>\n<p>${questions}</p>`,
      finds: ['2:4'],
    },
    {
      name: 'each with its answer',
      page: '# Gout\n\nIs it rare? No. Is it catching? No. Does it pass? Yes.\n',
      finds: [],
    },
  ],
  *check(page, { questions: least }) {
    for (const run of runsOf(page)) {
      const [first] = run
      const last = run.at(-1)
      if (!first || !last || run.length < least) continue
      const { block } = first
      const edits = listEdits(page, block, run, '')
      yield {
        message: `${run.length} questions stand in a row in one paragraph`,
        at: spanOf(block.text, first.from, last.to),
        help: 'Set them as a checklist that readers can take to their visit.',
        ...(edits && { fix: { safe: false, edits } }),
      }
    }
  },
})

/** Neighbouring questions of one block. */
function runsOf(page: PageFacts): BlockSentence[][] {
  const faq = faqBlocks(page)
  const runs: BlockSentence[][] = []
  let run: BlockSentence[] = []
  for (const sentence of sentencesOf(page)) {
    const { block, question, heading } = sentence
    if (run[0] && run[0].block !== block) run = []
    if (!question || heading || block.quoted || (faq.has(block.index) && block.kind === 'summary')) {
      run = []
      continue
    }
    if (run.length === 0) runs.push(run)
    run.push(sentence)
  }
  return runs
}
