import { spanOf } from '../../src/page/text.ts'
import { pageRule } from '../../src/rule/rule.ts'
import { isForProfessionals } from '../shared/audience.ts'
import { enumerationIn } from '../shared/enumeration.ts'
import { type ProseSentence, proseOf } from '../shared/prose.ts'

/** So many items make a sentence long whose clauses may be short. */
const LIST = 5
/** Words of a person are not ours to cut. */
const spoken = /^["“«]/

const pain = 'Rest the joint and keep it cool until the pain has gone and you can walk again without help'
const list =
  'Tell your doctor about pain, swelling, fever, new tablets, falls, wounds, drinking, fasting, journeys, stress at work, and anything else that you have noticed in the week before the attack.'

export default pageRule({
  id: 'language/long-sentence',
  title: 'Long sentence',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://service-manual.nhs.uk/content/how-we-write',
      checked: '2026-11-23',
      title: 'NHS: short sentences, of up to 20 words',
    },
  ],
  why: 'By the end of a long sentence its beginning is forgotten, all the more by people who are ill, worried or not at home in the language.',
  options: {
    max: { type: 'integer', minimum: 10, default: 35, description: 'Most words of a sentence.' },
    advised: {
      type: 'integer',
      minimum: 10,
      default: 25,
      description: 'Words from which a sentence is told as info.',
    },
  },
  examples: [
    { name: 'short', page: '# Gout\n\nRest the joint. Keep it cool.\n', finds: [] },
    { name: 'long', page: `# Gout\n\nRest. ${pain}, which may take a week or two weeks.\n`, finds: ['3:7'] },
    {
      name: 'only the longest of a paragraph',
      page: `# Gout\n\n${pain}, which may take a week. ${pain}, which may take two weeks or more.\n`,
      finds: ['3:117'],
    },
    { name: 'an enumeration', page: `# Gout\n\n${list}\n`, finds: ['3:1'] },
    {
      name: 'citations are not read aloud',
      page: `# Gout\n\n${pain} [1] [2] [3] [4] [5] [6].\n`,
      options: { advised: 20, max: 20 },
      finds: [],
    },
    {
      name: 'a table and a list of things',
      page: `# Gout\n\n| When | What |\n| --- | --- |\n| Night | ${pain}, which may take a week |\n\n- ${pain.toLowerCase()}, which may take a week\n`,
      finds: [],
    },
    {
      name: 'quotations',
      page: `# Gout\n\n> ${pain}, which may take a week or two weeks.\n\n“${pain}, which may take a week or two weeks,” says Ann Lee.\n`,
      finds: [],
    },
  ],
  *check(page, { max, advised }) {
    let longest: ProseSentence | undefined
    const mild = isForProfessionals(page)
    for (const sentence of proseOf(page)) {
      if ((sentence.words <= advised && sentence.words <= max) || spoken.test(sentence.plain)) continue
      if (longest && longest.block === sentence.block) {
        if (sentence.words > longest.words) longest = sentence
        continue
      }
      if (longest) yield problem(longest, max, advised, mild)
      longest = sentence
    }
    if (longest) yield problem(longest, max, advised, mild)
  },
})

function problem({ block, from, to, words }: ProseSentence, max: number, advised: number, mild: boolean) {
  const items = enumerationIn(block.text.value, { from, to })?.items.length ?? 0
  return {
    message: `Sentence of ${words} words, limit ${words > max ? max : advised}`,
    at: spanOf(block.text, from, to),
    help:
      items >= LIST
        ? `Set the ${items} things that it names as a list, and the rest as a sentence of its own.`
        : 'Make two sentences of it, one idea in each.',
    ...((mild || words <= max) && { level: 'info' as const }),
  }
}
