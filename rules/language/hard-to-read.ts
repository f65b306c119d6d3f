import type { Block, Page, PageFacts, Section } from '../../src/page/model.ts'
import { pageRule, type RelatedPlace } from '../../src/rule/rule.ts'
import { fold } from '../../src/text/fold.ts'
import {
  addProse,
  countProse,
  fleschKincaidGrade,
  noProse,
  type ProseCounts,
  smogGrade,
} from '../../src/text/readability.ts'
import { stem } from '../../src/text/stem.ts'
import { wordsIn } from '../../src/text/words.ts'
import { isForProfessionals } from '../shared/audience.ts'
import { pageAnchor } from '../shared/health-page.ts'
import { brief, titlesOf } from '../shared/leak.ts'
import { proseOf } from '../shared/prose.ts'

/** Formulas swing widely on less text. */
const SENTENCES = 10
/** The same for one section. */
const SECTION = 4

const plain = 'Gout hurts at night. Rest the foot and drink water. Most attacks end in a week. '
const hard =
  'Persistent hyperuricaemia necessitates individualised pharmacological intervention, particularly considering concomitant cardiovascular comorbidities. '

export default pageRule({
  id: 'language/hard-to-read',
  title: 'Text too hard for most readers',
  level: 'warning',
  basis: 'heuristic',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.ahrq.gov/health-literacy/patient-education/pemat.html',
      checked: '2026-11-23',
      title: 'AHRQ: readability formulas beside the PEMAT',
    },
    {
      url: 'https://service-manual.nhs.uk/content/health-literacy',
      checked: '2026-11-23',
      title: 'NHS: 4 in 10 adults struggle with health text; aim for a reading age of 9 to 11',
    },
  ],
  why: 'Four in ten adults struggle with the words of health pages. Those who cannot follow a page cannot act on it, and are often the ones who need it most.',
  options: {
    target: { type: 'integer', minimum: 1, maximum: 16, default: 8, description: 'School grade aimed at.' },
    margin: {
      type: 'integer',
      minimum: 0,
      default: 3,
      description: 'Grades above the target that both formulas must pass: they differ by several.',
    },
  },
  examples: [
    { name: 'plain words', page: `# Gout\n\n${plain.repeat(5)}\n`, finds: [] },
    { name: 'hard words', page: `# Gout\n\n${hard.repeat(10)}\n`, finds: ['1:3'] },
    { name: 'too little text to tell', page: `# Gout\n\n${hard}\n`, finds: [] },
    {
      name: 'the subject’s own terms do not count',
      page: `# Osteoarthritis\n\n${'Osteoarthritis, osteoarthritis and osteoarthritis hurt. '.repeat(12)}\n`,
      finds: [],
    },
    {
      name: 'hard words in a table',
      page: `# Gout\n\n${plain.repeat(5)}\n\n| Term |\n| --- |\n| ${hard.repeat(10)} |\n`,
      finds: [],
    },
  ],
  *check(page, { target, margin }, { brand }) {
    const known = knownWords(page, brand)
    const bySection = new Map<number, ProseCounts>()
    let total = noProse
    for (const { block, plain: sentence } of proseOf(page)) {
      const counts = countProse([sentence], known)
      total = addProse(total, counts)
      bySection.set(block.section, addProse(bySection.get(block.section) ?? noProse, counts))
    }
    if (total.sentences < SENTENCES || isForProfessionals(page)) return
    const [kincaid, smog] = [fleschKincaidGrade(total), smogGrade(total)]
    if (Math.min(kincaid, smog) <= target + margin) return
    yield {
      message: `Reading grade ${kincaid.toFixed(1)} (Flesch-Kincaid) and ${smog.toFixed(1)} (SMOG) in ${total.sentences} sentences, target ${target}`,
      at: pageAnchor(page),
      help: `Use shorter sentences than the ${(total.words / total.sentences).toFixed(0)} words of the average one here, and everyday words where they say the same.`,
      related: hardest(page, bySection, target + margin),
    }
  },
})

/** Words of the page's subject, of its keyword, of the terms it defines, and the publisher's name. */
function knownWords(page: PageFacts, brand: string | null): (word: string) => boolean {
  const texts = titlesOf(page).map(({ value }) => value)
  for (const { text, kind } of (page as Page).plan?.queries ?? []) if (kind === 'primary') texts.push(text)
  for (const { kind, text } of page.blocks) if (kind === 'term') texts.push(text.value)
  if (brand) texts.push(brand)
  const stems = new Set(
    texts.flatMap((text) => wordsIn(fold(text.slice(0, 300))).map((word) => stem(word.text))),
  )
  return (word) => stems.has(stem(fold(word)))
}

/** The hardest sections that are harder than the page may be, at most three. */
function hardest(
  page: PageFacts,
  bySection: ReadonlyMap<number, ProseCounts>,
  limit: number,
): RelatedPlace[] {
  const graded = [...bySection].flatMap(([index, counts]) => {
    const section = page.sections[index]
    const heading = section && headingOf(page, section)
    const grade = Math.min(fleschKincaidGrade(counts), smogGrade(counts))
    return heading && counts.sentences >= SECTION && grade > limit ? [{ heading, grade }] : []
  })
  graded.sort((a, b) => b.grade - a.grade)
  return graded.slice(0, 3).map(({ heading, grade }) => ({
    message: `Grade ${grade.toFixed(1)} at least under "${brief(heading.text.value)}"`,
    at: heading.text.at,
  }))
}

function headingOf(page: PageFacts, { heading }: Section): Block | undefined {
  return page.blocks[heading]
}
