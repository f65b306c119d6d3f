import type { Block, PageFacts } from '../../src/page/model.ts'
import { spanOf } from '../../src/page/text.ts'
import { pageRule } from '../../src/rule/rule.ts'
import { fold } from '../../src/text/fold.ts'
import { sentencesIn } from '../../src/text/sentences.ts'
import { wordCount } from '../../src/text/words.ts'
import { brief } from '../shared/leak.ts'

interface Said {
  readonly block: Block
  readonly from: number
  readonly to: number
  readonly key: string
}

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
    const said = sentencesForReaders(page, least)
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
      yield problem(
        again.flatMap((index) => said[index] ?? []),
        length,
      )
    }
  },
})

/** Sentences of the blocks that readers read one after the other; the cells of a table count once for all. */
function sentencesForReaders(page: PageFacts, least: number): Said[] {
  const said: Said[] = []
  const cells = new Set<string>()
  const headers = new Set(page.tables.flatMap(({ header }) => header))
  for (const block of page.blocks) {
    if (block.kind === 'heading' || block.kind === 'code' || headers.has(block.index)) continue
    if (block.zone === 'editorial' || block.zone === 'navigation' || block.zone === 'references') continue
    if (block.text.value.length < least * 2) continue
    for (const { from, to } of sentencesIn(block.text.value)) {
      const key = keyOf(block.text.value.slice(from, to))
      if (wordCount(key) < least) continue
      const cell = `${block.table} ${key}`
      if (block.table >= 0 && cells.has(cell)) continue
      if (block.table >= 0) cells.add(cell)
      said.push({ block, from, to, key })
    }
  }
  return said
}

function keyOf(sentence: string): string {
  return fold(sentence)
    .replace(/\[\^?[\w.,; -]{1,20}\]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
}

/** Whether the next sentence stands right behind each place of the one before, and nowhere else. */
function continues(before: readonly number[], next: readonly number[], by: number): boolean {
  return next.length === before.length && next.every((at, index) => at === (before[index] ?? -1) + by)
}

function problem(places: readonly Said[], length: number) {
  const [first, second, ...more] = places.map(({ block, from, to }) => ({
    words: brief(block.text.value.slice(from, to), 70),
    at: spanOf(block.text, from, to),
  }))
  const times = places.length === 2 ? 'twice' : `${places.length} times`
  const others =
    length > 1 ? ` and the ${length === 2 ? 'sentence' : `${length - 1} sentences`} after it` : ''
  return {
    message: `"${second?.words ?? ''}"${others} ${length > 1 ? 'stand' : 'stands'} ${times} on the page`,
    at: second?.at ?? { start: 0, end: 0 },
    help: 'Say it once, where it matters most, and say there what is particular to each place.',
    related: [
      ...(first ? [{ message: 'First said here', at: first.at }] : []),
      ...more.slice(0, 50).map(({ at }) => ({ message: 'And again here', at })),
    ],
  }
}
