import { readerTexts, readerTokens, wordsOf } from '../../src/page/ask.ts'
import type { Block, PageFacts, Section } from '../../src/page/model.ts'
import { type Problem, pageRule } from '../../src/rule/rule.ts'
import { parseClasses } from '../../src/text/phrase-notation.ts'
import { compilePhrases, findPhrases, type PhraseMatcher } from '../../src/text/phrases.ts'
import { wordsIn } from '../../src/text/words.ts'
import lexicon from '../lexicon/medical-statements.json' with { type: 'json' }
import { termOf } from '../shared/health-page.ts'

const claims =
  'Smoking causes most lung infections in adults who have the disease. An inhaler reduces the risk of death within five years, and exercise improves symptoms in most patients. Doctors may add oxygen when breathing stays hard at night or on the stairs.'
const page = (risks: string, care = 'Rest helps.[1]') =>
  `# COPD\n\n## Care\n\n${care}\n\n## Risks\n\n${risks}\n\n## References\n\n1. NHS: COPD. https://www.nhs.uk/conditions/copd/\n`

export default pageRule({
  id: 'citation/uncited-claim',
  title: 'Medical statements without a source',
  level: 'info',
  basis: 'heuristic',
  since: '0.1.0',
  sources: [
    { url: 'https://www.hon.ch/HONcode/', checked: '2026-11-23', title: 'HONcode, principles 4 and 5' },
    {
      url: 'https://doi.org/10.1001/jama.1997.03540390074039',
      checked: '2026-11-23',
      title: 'JAMA benchmarks: attribution',
    },
  ],
  why: 'Where some sections cite their sources, a reader takes one without for opinion, or for carelessness.',
  options: {
    words: {
      type: 'integer',
      minimum: 10,
      default: 40,
      description: 'Words from which a section is looked at.',
    },
    statements: {
      type: 'integer',
      minimum: 1,
      default: 2,
      description: 'Medical statements from which a section needs a source.',
    },
  },
  examples: [
    { name: 'cited', page: page(`${claims}[1]`), finds: [] },
    { name: 'not cited', page: page(claims), finds: ['7:4'] },
    {
      name: 'a link to the source',
      page: page(`${claims} See [the WHO](https://www.who.int/copd).`),
      finds: [],
    },
    { name: 'a page that cites nothing is another fault', page: page(claims, 'Rest helps.'), finds: [] },
    {
      name: 'nothing medical is stated',
      page: page(
        'Ask your nurse what you should bring to the appointment, and write down your questions before you go. Bring a list of the medicines that you take, your last reports, and someone who can listen with you. The visit takes an hour.',
      ),
      finds: [],
    },
    { name: 'a short section', page: page('Smoking causes COPD. Exercise improves symptoms.'), finds: [] },
  ],
  *check(page, { words, statements }): Iterable<Problem> {
    if (page.markers.length === 0) return
    const cited = citedSections(page)
    const counts = statementsBySection(page)
    const { byBlock } = wordsOf(page)
    const found = page.sections.flatMap((section) => {
      const heading = page.blocks[section.heading]
      const count = counts.get(section.index) ?? 0
      if (!heading || count < statements || cited.has(section.index) || isTold(section)) return []
      let total = 0
      for (let at = section.from + 1; at < section.to; at++) total += byBlock[at] ?? 0
      return total >= words ? [{ heading, count }] : []
    })
    const [first, ...more] = found
    if (!first) return
    yield {
      message:
        more.length > 0
          ? `${found.length} sections make medical statements and cite no source, the first ${say(first.heading)} with ${first.count}`
          : `Section ${say(first.heading)} makes ${first.count} medical statements and cites no source`,
      at: first.heading.text.at,
      help: 'Put the number of its source after each statement on causes, effects and outcomes.',
      related: more.map(({ heading, count }) => ({
        message: `${count} statements without a source below ${say(heading)}`,
        at: heading.text.at,
      })),
    }
  },
})

let made: PhraseMatcher<true> | undefined

function matcher(): PhraseMatcher<true> {
  const phrases = lexicon.phrases.map((phrase): [string, true] => [phrase, true])
  made ??= compilePhrases(phrases, parseClasses(lexicon.classes))
  return made
}

/** Sentences of the body that say what something does to health, counted by section. */
function statementsBySection(page: PageFacts): Map<number, number> {
  const counts = new Map<number, number>()
  const texts = readerTexts(page)
  let last = ''
  for (const match of findPhrases(matcher(), readerTokens(page))) {
    const text = texts[match.text]
    const range = text?.sentences.find(({ from, to }) => from <= match.from && match.from < to)
    if (!text?.block || text.origin !== 'block' || !range || !speaks(text.block)) continue
    const key = `${match.text} ${range.from}`
    const sentence = text.text.value.slice(range.from, range.to)
    if (key === last || sentence.endsWith('?')) continue
    if (!wordsIn(sentence).some((word) => termOf(word.text.toLowerCase()) !== null)) continue
    last = key
    counts.set(text.block.section, (counts.get(text.block.section) ?? 0) + 1)
  }
  return counts
}

function speaks({ zone, kind, quoted }: Block): boolean {
  return (zone === 'body' || zone === 'table') && kind !== 'heading' && !quoted
}

/** Sections that cite a source or link one on another site. */
function citedSections(page: PageFacts): ReadonlySet<number> {
  const outward = page.links.filter(({ target, kind }) => kind !== 'image' && /^https?:/i.test(target))
  return new Set([...page.markers, ...outward].map(({ block }) => page.blocks[block]?.section ?? -1))
}

/** A summary repeats what is cited below it, and a story is told of somebody. */
function isTold({ role }: Section): boolean {
  return role?.id === 'summary' || role?.id === 'example'
}

function say({ text }: Block): string {
  return `"${text.value.slice(0, 60)}"`
}
