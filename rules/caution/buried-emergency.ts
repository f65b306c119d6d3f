import { readerBlocks, wordsOf } from '../../src/page/ask.ts'
import type { Block, PageFacts } from '../../src/page/model.ts'
import { spanOf } from '../../src/page/text.ts'
import { pageRule } from '../../src/rule/rule.ts'
import { isForProfessionals } from '../shared/audience.ts'
import { type Emergency, emergenciesOn, isBoldOpening } from '../shared/emergencies.ts'
import { ownParagraph } from '../shared/paragraph-split.ts'

const urgentHeading =
  /\b(?:urgent(?:ly)?|emergenc(?:y|ies)|red flags?|warning signs?|danger signs?|call (?:999|911|112)|immediate(?:ly)?)\b|\bwhen to (?:call|get|seek|see|contact|tell|go|worry|ask)\b|\bwhen should (?:i|you|we)\b.{0,40}\b(?:call|see|seek|contact|go|tell)\b/i
/** Share of a page's words, and length of a page in words, beyond which signs of danger come late. */
const HALF = 0.5
const LONG = 600
const filler =
  'Dialysis takes about four hours, and most people come three times a week. A nurse weighs you and takes your blood pressure before it begins. Two needles go into the fistula in your arm, and the machine cleans your blood bit by bit. Many people read, sleep or watch films in the meantime. Some feel tired afterwards and rest for the remainder of the day, while others go back to work. A light meal beforehand helps most people to get through the hours in the chair.'

export default pageRule({
  id: 'caution/buried-emergency',
  title: 'Signs of danger hard to find',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://service-manual.nhs.uk/design-system/patterns/help-users-decide-when-and-where-to-get-care',
      title: 'NHS digital service manual: a short heading and a list tell when to get care',
      checked: '2026-11-23',
    },
  ],
  why: 'A reader in trouble skims. Signs of danger at the end of a long paragraph, or ten of them in one sentence, are missed when they matter.',
  options: {
    words: {
      type: 'integer',
      minimum: 20,
      default: 80,
      description: 'Longest paragraph, in words, in which signs of danger may stand after other sentences.',
    },
    signs: {
      type: 'integer',
      minimum: 2,
      default: 5,
      description: 'From so many signs on, they want a list.',
    },
  },
  examples: [
    {
      name: 'a paragraph that opens with it in bold',
      page: `# Dialysis\n\n**Call 999 if you have chest pain, severe bleeding, confusion, trouble breathing or a seizure.** ${filler}`,
      finds: [],
    },
    {
      name: 'a list under a heading',
      page: '# Dialysis\n\n## When to get urgent help\n\nCall 999 if you have:\n\n- chest pain\n- bleeding that does not stop\n- confusion',
      finds: [],
    },
    {
      name: 'a short paragraph of its own',
      page: `${filler}\n\nCall 999 for chest pain or bleeding.`,
      finds: [],
    },
    {
      name: 'no sign to act on',
      page: `${filler} The service is not a substitute for emergency care.`,
      finds: [],
    },
    {
      name: 'stands out elsewhere',
      page: `## Emergency signs\n\nCall 999 for chest pain.\n\n## The day\n\n${filler} Go to the emergency department if you have a fever.`,
      finds: [],
    },
    {
      name: 'at the end of a long paragraph',
      page: `${filler} Go to the emergency department if you have a fever.`,
      finds: [`1:${filler.length + 2}`],
      fixed: `${filler}\n\nGo to the emergency department if you have a fever.`,
    },
    {
      name: 'late on a long page',
      page: `${`${filler}\n\n`.repeat(8)}Call 999 for chest pain or bleeding.`,
      finds: ['17:1'],
    },
    {
      name: 'many signs in one sentence',
      format: 'html',
      page: '<p>Ask us. Chest pain, fever, confusion, bleeding or vomiting need urgent medical care. We help.</p>',
      finds: ['1:12'],
      fixed:
        '<p>Ask us.</p>\n<p>Chest pain, fever, confusion, bleeding or vomiting need urgent medical care.</p>\n<p>We help.</p>',
    },
  ],
  *check(page, { words: most, signs: many }) {
    const all = emergenciesOn(page)
    if (
      all.length === 0 ||
      isForProfessionals(page) ||
      all.some((one) => isBoldOpening(one) || standsOut(page, one.block, most))
    )
      return
    const { byBlock } = wordsOf(page)
    const length = ({ block }: Emergency) => byBlock[block.index] ?? 0
    const deep = (one: Emergency) => one.order > 0 && length(one) > most
    const late = shareBefore(page, all[0]?.block)
    const found = [...all.filter(deep), ...all.filter((one) => !deep(one) && one.signs >= many)]
    const [worst, ...more] = found.length === 0 && late > HALF ? all : found
    if (!worst) return
    const at = ({ text, sentence }: Emergency) => spanOf(text.text, sentence.from, sentence.to)
    const edits = ownParagraph(page, worst.block, worst.sentence)
    const place =
      found.length === 0
        ? `after ${Math.round(late * 100)}% of the page`
        : deep(worst)
          ? `deep in a paragraph of ${length(worst)} words`
          : 'in one sentence'
    yield {
      message: `${worst.signs === 1 ? 'A sign' : `${worst.signs} signs`} of danger ${worst.signs === 1 ? 'stands' : 'stand'} ${place}, and no heading, list or call-out shows what needs urgent care`,
      at: at(worst),
      help: 'Put the signs into a short list under a heading such as "When to get urgent help", with one action above it.',
      related: more.slice(0, 20).map((one) => ({ message: 'Signs of danger stand here too', at: at(one) })),
      ...(found.length === 0 && { level: 'info' as const }),
      ...(edits && found.length > 0 && { fix: { safe: false, edits } }),
    }
  },
})

/** In a list, a table or a call-out, or under a heading that tells when to get care. */
function standsOut(page: PageFacts, block: Block, most: number): boolean {
  if (block.callout) return true
  if (block.kind !== 'paragraph')
    return block.kind !== 'cell' && (wordsOf(page).byBlock[block.index] ?? 0) <= most
  if ((page.blocks[block.index + 1]?.list ?? -1) >= 0 && block.text.value.endsWith(':')) return true
  for (let section = page.sections[block.section]; section; section = page.sections[section.parent]) {
    const heading = page.blocks[section.heading]
    if (heading && section.level > 1 && urgentHeading.test(heading.text.value.slice(0, 200))) return true
  }
  return false
}

/** Share of the words for readers that stand before a block; 0 on a short page. */
function shareBefore(page: PageFacts, block: Block | undefined): number {
  const { byBlock } = wordsOf(page)
  let [before, total] = [0, 0]
  for (const { index } of readerBlocks(page)) {
    total += byBlock[index] ?? 0
    if (block && index < block.index) before += byBlock[index] ?? 0
  }
  return total < LONG ? 0 : before / total
}
