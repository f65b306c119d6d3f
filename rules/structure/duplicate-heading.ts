import { pageRule } from '../../src/rule/rule.ts'
import { type HeadedSection, headedSections } from '../shared/headings.ts'
import { brief } from '../shared/leak.ts'

export default pageRule({
  id: 'structure/duplicate-heading',
  title: 'Same heading twice',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.w3.org/WAI/WCAG22/Understanding/headings-and-labels.html',
      checked: '2026-11-23',
    },
    {
      url: 'https://www.ahrq.gov/health-literacy/patient-education/pemat.html',
      checked: '2026-11-23',
      title: 'PEMAT item 9: the material’s sections have informative headers',
    },
  ],
  why: 'Readers scan headings to find their part. Two with the same words side by side leave them to guess which one holds the answer.',
  examples: [
    { name: 'each says something else', page: '# Gout\n\n## Attacks\n\n## Diet\n', finds: [] },
    {
      name: 'one twice',
      page: '# Gout\n\n## What to eat\n\nBeans.\n\n## What to eat:\n\nFish.\n',
      finds: ['7:4'],
    },
    {
      name: 'three times is one finding',
      format: 'html',
      page: '<h1>Gout</h1>\n<h2>Diet</h2>\n<h2>Diet</h2>\n<h2>DIET</h2>',
      finds: ['3:5'],
    },
    {
      name: 'the same part under two medicines',
      page: '# Gout\n\n## Colchicine\n\n### Side effects\n\n## Allopurinol\n\n### Side effects\n',
      finds: [],
    },
    { name: 'another level', page: '# Gout\n\n## Gout\n\nIt hurts.\n', finds: [] },
    {
      name: 'numbers do not tell questions apart',
      page: '# Gout\n\n## 1. Is it curable?\n\nNo.\n\n## 2. Is it curable?\n\nNo.\n',
      finds: ['7:4'],
    },
    {
      name: 'numbers that are the name',
      page: '# Gout\n\n## Step 1\n\nRest.\n\n## Step 2\n\nDrink.\n',
      finds: [],
    },
  ],
  *check(page) {
    const groups = new Map<string, HeadedSection[]>()
    for (const headed of headedSections(page)) {
      // Several titles are the business of structure/missing-h1.
      if (headed.section.level === 1) continue
      const key = `${headed.section.level} ${headed.section.parent} ${headed.plain}`
      const group = groups.get(key)
      if (group) group.push(headed)
      else groups.set(key, [headed])
    }
    for (const [first, second, ...more] of groups.values()) {
      if (!first || !second) continue
      const times = more.length === 0 ? 'twice' : `${more.length + 2} times`
      yield {
        message: `Heading "${brief(first.heading.text.value)}" stands ${times} at the same level`,
        at: second.heading.text.at,
        help: 'Say in each heading what sets its section apart, or put the sections together.',
        related: [
          { message: 'First used here', at: first.heading.text.at },
          ...more.map(({ heading }) => ({ message: 'And again here', at: heading.text.at })),
        ],
      }
    }
  },
})
