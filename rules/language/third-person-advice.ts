import { type BlockSentence, sentencesOf } from '../../src/page/ask.ts'
import type { PageFacts } from '../../src/page/model.ts'
import { spanOf } from '../../src/page/text.ts'
import { pageRule } from '../../src/rule/rule.ts'
import { fold } from '../../src/text/fold.ts'
import { isForProfessionals } from '../shared/audience.ts'
import { isAboutPublishing } from '../shared/leak.ts'

const modal =
  '(?:should|must|need to|needs to|have to|has to|ought to|are advised to|is advised to|are encouraged to)'
/** `Patients should bring`: advice that speaks of its reader as of somebody else. */
const toOthers = new RegExp(
  `\\b(?:patients?|famil(?:y|ies)|caregivers?|carers?|relatives)\\b (?:(?:or|and) (?:patients|famil(?:y|ies)|caregivers?|carers?) )?(?:\\w{1,12} ){0,2}${modal}\\b`,
)
const advice = new RegExp(
  `\\b${modal}\\b|\\b(?:do not|don't)\\b|^(?:ask|tell|call|bring|keep|take|avoid|talk|contact|check|send|make|write|try|use|see)\\b`,
)
const you = /\b(?:you|your|yours|yourself)\b/g
const others = /\b(?:patients?|families)\b/g
/** A section gives advice from so many sentences on. */
const ADVISES = 2

const third =
  'Patients should rest the joint. Families should keep it cool. Patients must not drink beer, and the patient needs to call the doctor if a fever comes.'

export default pageRule({
  id: 'language/third-person-advice',
  title: 'Advice that does not speak to the reader',
  level: 'info',
  basis: 'heuristic',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.ahrq.gov/health-literacy/patient-education/pemat.html',
      checked: '2026-11-23',
      title: 'PEMAT item 21: the material addresses the user directly when describing actions',
    },
  ],
  why: 'Advice to "patients" sounds as if it were for somebody else. A reader who is told "you" knows that it is their turn to act.',
  options: {
    ratio: {
      type: 'number',
      minimum: 0,
      default: 0.3,
      description: 'Least number of "you" for each "patients" or "families" in sections that advise.',
    },
    sentences: {
      type: 'integer',
      minimum: 1,
      default: 3,
      description: 'Fewest sentences that advise patients or families in the third person.',
    },
  },
  examples: [
    {
      name: 'you',
      page: '# Gout\n\nYou should rest the joint. Keep it cool. Call your doctor if a fever comes.\n',
      finds: [],
    },
    {
      name: 'patients',
      page: `# Gout\n\nGout hurts.\n\n## What to do\n\n${third}\n`,
      finds: ['7:1'],
    },
    {
      name: 'both',
      page: `# Gout\n\n${third} You can ask us. Bring your tablets, your letters and your diary when you come.\n`,
      finds: [],
    },
    { name: 'for professionals', page: `# Gout: for clinicians\n\n${third}\n`, finds: [] },
    {
      name: 'what happens to patients',
      page: '# Gout\n\nPatients with gout have attacks. Many patients get better. Most patients take tablets.\n',
      finds: [],
    },
  ],
  *check(page, { ratio, sentences: least }) {
    if (isForProfessionals(page) || isAboutPublishing(page)) return
    const { told, yours, theirs } = adviceOn(page)
    const [first, ...more] = told
    if (!first || told.length < least || yours >= ratio * theirs) return
    yield {
      message: `${told.length} sentences advise "patients" or "families"; in sections that advise, "you" stands ${sayTimes(yours)} and they ${sayTimes(theirs)}`,
      at: spanOf(first.text, first.from, first.to),
      help: 'Speak to the reader: "Do not stop your treatment", "Ask your doctor".',
      related: more.slice(0, 50).map(({ text, from, to }) => ({
        message: 'Advice in the third person',
        at: spanOf(text, from, to),
      })),
    }
  },
})

function sayTimes(count: number): string {
  return count === 1 ? 'once' : `${count} times`
}

/** Sentences that advise others, and how often the sections that advise say `you` and `patients`. */
function adviceOn(page: PageFacts) {
  const sections = new Map<number, BlockSentence[]>()
  for (const sentence of sentencesOf(page)) {
    const { zone, section } = sentence.block
    if (sentence.heading || zone === 'service' || zone === 'cta') continue
    const list = sections.get(section)
    if (list) list.push(sentence)
    else sections.set(section, [sentence])
  }
  const told: BlockSentence[] = []
  let [yours, theirs] = [0, 0]
  for (const list of sections.values()) {
    const texts = list.map(({ text, from, to }) => fold(text.value.slice(from, to)))
    if (texts.filter((text) => advice.test(text)).length < ADVISES) continue
    for (const [index, text] of texts.entries()) {
      yours += text.match(you)?.length ?? 0
      theirs += text.match(others)?.length ?? 0
      const sentence = list[index]
      if (sentence && toOthers.test(text)) told.push(sentence)
    }
  }
  return { told, yours, theirs }
}
