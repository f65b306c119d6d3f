import { pageRule, type Rule } from '../../src/rule/rule.ts'
import type { Profile } from '../../src/rule/setting.ts'

const rest = { basis: 'documented' as const, sources: [], why: 'Because.', examples: [], check: () => [] }

/** Rules and profiles of the tests' own, so that no real rule can break them. */
export const rules: readonly Rule[] = [
  pageRule({ ...rest, id: 'claim/hype', title: 'Hype', level: 'warning', since: '0.1.0' }),
  pageRule({
    ...rest,
    id: 'head/title-width',
    title: 'Title too wide',
    level: 'warning',
    since: '0.1.0',
    options: {
      max: { type: 'integer', minimum: 200, default: 600, description: 'Widest title.' },
      words: { type: 'array', items: { type: 'string' }, default: [], description: 'Words.' },
    },
  }),
  pageRule({ ...rest, id: 'leak/note', title: 'Note', level: 'error', since: '0.2.0' }),
]

export const profiles: readonly Profile[] = [
  {
    id: 'base',
    title: 'Base',
    description: 'Any page.',
    sections: [
      { id: 'faq', title: 'FAQ', headings: ['faq'], required: false, purpose: 'Answers.' },
      { id: 'end', title: 'End', headings: ['end'], required: false, purpose: 'Ends.' },
    ],
    rules: { 'claim/hype': 'info' },
  },
  {
    id: 'guide',
    title: 'Guide',
    description: 'A guide.',
    extends: 'base',
    sections: [
      { id: 'why', title: 'Why', headings: ['why'], required: true, purpose: 'Says why.' },
      { id: 'faq', title: 'Questions', headings: ['questions'], required: true, purpose: 'Answers.' },
    ],
    rules: { 'head/title-width': ['info', { max: 500 }] },
  },
]
