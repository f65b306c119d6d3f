import { spanOf } from '../../src/page/text.ts'
import { type Edit, type Problem, pageRule } from '../../src/rule/rule.ts'
import { brief } from '../shared/leak.ts'
import { type Said, sentencesToRemember } from '../shared/said.ts'

/** Advice that may come again on purpose, so that nobody misses it. */
const caution =
  /\b(?:doctors?|nurses?|pharmacists?|care team|health ?care|oncologists?|emergency|urgent|999|911|112|108|111)\b/

const rest = 'Rest the joint and cool it until the swelling has gone down.'
const drink = 'Drink two litres of water a day while the attack lasts.'

export default pageRule({
  id: 'structure/repeated-text',
  title: 'Same sentence again',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.ahrq.gov/health-literacy/patient-education/pemat.html',
      checked: '2026-11-23',
      title:
        'PEMAT item 2: the material does not include information or content that distracts from its purpose',
    },
  ],
  why: 'A sentence that comes again, word for word, makes readers think that they have lost their place, and tells them that a machine filled the page.',
  options: {
    words: {
      type: 'integer',
      minimum: 3,
      default: 8,
      description: 'Fewest words of a sentence that counts.',
    },
  },
  examples: [
    { name: 'said once', page: `# Gout\n\n${rest}\n\n${drink}\n`, finds: [] },
    { name: 'said twice', page: `# Gout\n\n${rest}\n\n## Attacks\n\nIt hurts. ${rest}\n`, finds: ['7:11'] },
    {
      name: 'a whole paragraph again is one finding',
      page: `# Gout\n\n${rest} ${drink}\n\n## Attacks\n\n${rest} ${drink}\n`,
      finds: ['7:1'],
      fixed: `# Gout\n\n${rest} ${drink}\n\n## Attacks\n\n\n`,
    },
    {
      name: 'below a title that is a label of the brief, all is for readers still',
      page: `# SEO meta title\n\n## Attacks at night\n\n${rest}\n\n## Care\n\n${rest}\n`,
      finds: ['9:1'],
    },
    {
      name: 'citations and capitals aside',
      page: `# Gout\n\n${rest}[1]\n\n> ${rest.toUpperCase()}\n`,
      finds: ['5:3'],
    },
    {
      name: 'a short sentence may come again',
      page: '# Gout\n\nAsk your doctor first.\n\n## Attacks\n\nAsk your doctor first.\n',
      finds: [],
    },
    {
      name: 'the same answer in several rows',
      page: `# Gout\n\n| Joint | Advice |\n| --- | --- |\n| Toe | ${rest} |\n| Knee | ${rest} |\n`,
      finds: [],
    },
    {
      name: 'a footer',
      format: 'html',
      page: `<main><h1>Gout</h1><p>${rest}</p></main><footer><p>${rest}</p></footer>`,
      finds: [],
    },
  ],
  *check(page, { words: least }) {
    const said = sentencesToRemember(page, least)
    const places = new Map<string, number[]>()
    for (const [at, { key }] of said.entries()) {
      const known = places.get(key)
      if (known) known.push(at)
      else places.set(key, [at])
    }
    const told = new Set<number>()
    for (const [at, { key }] of said.entries()) {
      const again = places.get(key) ?? []
      if (again.length < 2 || again[0] !== at || told.has(at)) continue
      // Sentences that are repeated in the same company are one repetition.
      let length = 1
      while (continues(again, places.get(said[at + length]?.key ?? '') ?? [], length)) told.add(at + length++)
      yield problem(again.map((index) => said.slice(index, index + length)))
    }
  },
})

/** Whether the next sentence stands right behind each place of the one before, and nowhere else. */
function continues(before: readonly number[], next: readonly number[], by: number): boolean {
  return next.length === before.length && next.every((at, index) => at === (before[index] ?? -1) + by)
}

/** @param places The sentences that come again, at each place where they stand. */
function problem(places: readonly (readonly Said[])[]): Problem {
  const [first, second, ...more] = places.flatMap(([said]) => said ?? [])
  const length = places[0]?.length ?? 1
  const times = places.length === 2 ? 'twice' : `${places.length} times`
  const others =
    length > 1 ? ` and the ${length === 2 ? 'sentence' : `${length - 1} sentences`} after it` : ''
  const words = second ? brief(second.block.text.value.slice(second.from, second.to), 70) : ''
  const edits = places.slice(1).flatMap(removal)
  return {
    message: `"${words}"${others} ${length > 1 ? 'stand' : 'stands'} ${times} on the page`,
    at: second ? placeOf(second) : { start: 0, end: 0 },
    help: 'Say it once, where it matters most, and say there what is particular to each place.',
    ...(second && caution.test(second.key) && { level: 'info' as const }),
    related: [
      ...(first ? [{ message: 'First said here', at: placeOf(first) }] : []),
      ...more.slice(0, 50).map((said) => ({ message: 'And again here', at: placeOf(said) })),
    ],
    ...(edits.length > 0 && { fix: { safe: false, edits } }),
  }
}

function placeOf({ block, from, to }: Said) {
  return spanOf(block.text, from, to)
}

/** Takes a paragraph away that is nothing but repetition. A part of one wants a person to mend what is left. */
function removal(said: readonly Said[]): Edit[] {
  return said.flatMap(({ block }, at) => {
    const here = said.filter((sentence) => sentence.block === block)
    const close = here.every(({ from }, index) => from - (here[index - 1]?.to ?? 0) <= 1)
    const whole = close && here.at(-1)?.to === block.text.value.length
    return whole && block.kind === 'paragraph' && said[at - 1]?.block !== block
      ? [{ ...block.at, text: '' }]
      : []
  })
}
