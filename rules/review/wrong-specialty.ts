import { type Problem, pageRule } from '../../src/rule/rule.ts'
import type { RosterEntry } from '../../src/rule/setting.ts'
import { namedPeople, rosterEntry } from '../shared/people.ts'
import { fieldsCovered, subjectOf } from '../shared/specialty.ts'

const page = (title: string) => `# ${title}\n\nReviewed by Mary Lowe, MD\n\nAsk your doctor what suits you.\n`
const who = (specialty: string | null): { roster: readonly RosterEntry[] } => ({
  roster: [{ id: 'lowe', name: 'Mary Lowe', credentials: ['MD'], specialty, from: null, to: null }],
})

export default pageRule({
  id: 'review/wrong-specialty',
  title: 'Reviewer of another field',
  level: 'warning',
  basis: 'heuristic',
  since: '0.1.0',
  sources: [
    {
      url: 'https://doi.org/10.1001/jama.1997.03540390074039',
      checked: '2026-11-23',
      title: 'JAMA benchmarks: authorship',
    },
    {
      url: 'https://developers.google.com/search/docs/fundamentals/creating-helpful-content',
      checked: '2026-11-23',
    },
  ],
  why: 'A review counts for readers because the reviewer knows the field. A dermatologist is no expert on heart valves.',
  examples: [
    {
      name: 'own field',
      page: page('Heart valve repair'),
      setting: who('Consultant cardiologist'),
      finds: [],
    },
    { name: 'another field', page: page('Heart valve repair'), setting: who('Dermatology'), finds: ['3:13'] },
    { name: 'one of two fields', page: page('Skin cancer'), setting: who('Dermatology'), finds: [] },
    { name: 'a generalist', page: page('Heart valve repair'), setting: who('General practice'), finds: [] },
    {
      name: 'a field that we do not know',
      page: page('Heart valve repair'),
      setting: who('Hyperbaric medicine'),
      finds: [],
    },
    {
      name: 'a subject that we do not know',
      page: page('Planning your stay'),
      setting: who('Dermatology'),
      finds: [],
    },
    { name: 'no specialty given', page: page('Heart valve repair'), setting: who(null), finds: [] },
    { name: 'no roster', page: page('Heart valve repair'), finds: [] },
  ],
  *check(page, _options, { roster, brand }): Iterable<Problem> {
    const subject = subjectOf(page)
    if (!roster || !subject) return
    const fields = [...subject.fields]
    const reviewers = namedPeople(page, 'reviewer', brand).flatMap(({ person, byline }) => {
      const specialty = rosterEntry(roster, person.name)?.specialty
      return specialty ? [{ person, byline, specialty, covered: fieldsCovered(specialty) }] : []
    })
    // One reviewer of the right field, or of no known field, is enough.
    if (reviewers.some(({ covered }) => !covered || fields.some((field) => covered.has(field)))) return
    for (const { person, byline, specialty } of reviewers)
      yield {
        message: `Reviewer ${person.name} works in ${specialty}, but the page is about ${fields.join(' and ')}`,
        at: byline.at,
        help: `Add a reviewer from ${fields.join(' or ')}, or complete the specialty on the roster.`,
        related: [{ message: 'Subject of the page', at: subject.at }],
      }
  },
})
