import { spanOf } from '../../src/page/text.ts'
import { pageRule } from '../../src/rule/rule.ts'
import { enumerationIn, isAddressOrNames } from '../shared/enumeration.ts'
import { listEdits } from '../shared/list-edits.ts'
import { proseOf } from '../shared/prose.ts'

const causes =
  'Things that set off an attack include beer, red meat, shellfish, sweet drinks, fasting, some water tablets, injury, and surgery.'
const fixed =
  'Things that set off an attack include:\n\n- beer\n- red meat\n- shellfish\n- sweet drinks\n- fasting\n- some water tablets\n- injury\n- surgery.'

export default pageRule({
  id: 'structure/inline-list',
  title: 'List hidden in a sentence',
  level: 'info',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.cdc.gov/ccindex/',
      checked: '2026-11-23',
      title: 'CDC Clear Communication Index, item 8: lists, of seven items at most',
    },
  ],
  why: 'Nobody keeps eight things in mind while reading on to the end of the sentence. In a list each of them can be seen, counted and ticked off.',
  options: {
    items: { type: 'integer', minimum: 4, default: 8, description: 'Fewest items that count as a list.' },
  },
  examples: [
    {
      name: 'a few things',
      page: 'Things that set off an attack include beer, red meat, shellfish, and fasting.\n',
      finds: [],
    },
    {
      name: 'many things',
      page: `# Gout\n\nIt comes at night. ${causes} Keep a diary.\n`,
      finds: ['3:58'],
      fixed: `# Gout\n\nIt comes at night. ${fixed}\n\nKeep a diary.\n`,
    },
    {
      name: 'in front of the verb',
      page: 'Fever, chills, a red joint, a wound, a new rash, vomiting, confusion, or great pain need a doctor today.\n',
      finds: ['1:1'],
    },
    {
      name: 'clauses, thousands and an address',
      page: 'In 2019, when the survey was made, 1,200 people, most of them men, had gout, and, as before, few took tablets. Write to Gout Care, 12 High Street, Floor 3, Room 9, Leeds, LS1 4AB, PO 12, UK.\n',
      finds: [],
    },
    {
      name: 'in parentheses and in references',
      page: '# Gout\n\nMany foods (beer, beef, pork, liver, tuna, mussels, prawns, yeast) set it off.\n\n## References\n\nLee A, Roy B, Das C, Kim D, Cho E, Yun F, Ito G, Abe H, Ono I. Gout. 2020.\n',
      finds: [],
    },
  ],
  *check(page, { items: least }) {
    for (const { block, from, to } of proseOf(page)) {
      const { value } = block.text
      // So many items need a comma between each two and a few letters.
      if (to - from < least * 4) continue
      const list = enumerationIn(value, { from, to })
      if (!list || list.items.length < least || isAddressOrNames(value, list.items)) continue
      const [first] = list.items
      const last = list.items.at(-1)
      const edits = list.separable ? listEdits(page, block, withEnd(list.items, to), ':') : null
      yield {
        message: `${list.items.length} things are named one after the other in one sentence`,
        at: spanOf(block.text, first?.from ?? from, last?.to ?? to),
        help: 'Set them as a list, with at most seven items, or in groups with a heading each.',
        ...(edits && { fix: { safe: false, edits } }),
      }
    }
  },
})

/** The last item keeps the mark and the citations behind it. */
function withEnd(items: readonly { from: number; to: number }[], to: number) {
  return items.map((item, index) => (index === items.length - 1 ? { ...item, to } : item))
}
