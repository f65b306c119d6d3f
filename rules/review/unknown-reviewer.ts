import type { PageFacts } from '../../src/page/model.ts'
import { type Problem, pageRule } from '../../src/rule/rule.ts'
import type { RosterEntry } from '../../src/rule/setting.ts'
import { bylinesOf, namedPeople, rosterEntry, sameName } from '../shared/people.ts'

const page = (byline: string) => `# Croup\n\n${byline}\n\nCroup causes a barking cough.\n`
const roster: readonly RosterEntry[] = [
  {
    id: 'lowe',
    name: 'Dr Mary Lowe',
    credentials: ['FRCPCH'],
    specialty: 'Paediatrics',
    from: null,
    to: null,
  },
  { id: 'rao', name: 'Anita Rao', credentials: ['MD'], specialty: null, from: null, to: null },
]

export default pageRule({
  id: 'review/unknown-reviewer',
  title: 'Reviewer not on the roster',
  level: 'error',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://doi.org/10.1001/jama.1997.03540390074039',
      checked: '2026-11-23',
      title: 'JAMA benchmarks: authorship',
    },
    {
      url: 'https://schema.org/reviewedBy',
      checked: '2026-11-23',
      title: 'schema.org: people that have reviewed the content for accuracy',
    },
  ],
  why: 'The roster says whose training the publisher has checked. A name outside it vouches for nothing that readers can rely on.',
  examples: [
    { name: 'on the roster', page: page('Reviewed by Mary Lowe, FRCPCH'), setting: { roster }, finds: [] },
    { name: 'by initial', page: page('Reviewed by Dr A. Rao'), setting: { roster }, finds: [] },
    {
      name: 'by the id of the roster',
      page: '---\nreviewedBy: lowe\n---\n\n# Croup\n',
      setting: { roster },
      finds: [],
    },
    {
      name: 'not on the roster',
      page: page('Reviewed by Peter Holt, MD'),
      setting: { roster },
      finds: ['3:13'],
    },
    { name: 'misspelt', page: page('Reviewed by Mary Lowes, FRCPCH'), setting: { roster }, finds: ['3:13'] },
    {
      name: 'a degree that the roster does not give',
      page: page('Reviewed by Mary Lowe, FRCPCH, PhD'),
      setting: { roster },
      finds: ['3:13'],
    },
    {
      name: 'a degree written in another way, or left out',
      page: page('Reviewed by Anita Rao, M.D.\n\nReviewed by Mary Lowe'),
      setting: { roster },
      finds: [],
    },
    { name: 'no roster, no judgement', page: page('Reviewed by Peter Holt, MD'), finds: [] },
    {
      name: 'a team is another fault',
      page: page('Reviewed by: Example Medical Team'),
      setting: { roster },
      finds: [],
    },
  ],
  *check(page, _options, { roster, brand }): Iterable<Problem> {
    if (!roster) return
    for (const { person, byline } of namedPeople(page, 'reviewer', brand)) {
      if (rosterEntry(roster, person.name)) continue
      const near = roster.find((entry) => isNear(entry.name, person.name))
      yield {
        message: `Reviewer ${person.name} is not on the roster of reviewers${near ? `; did you mean ${near.name}` : ''}`,
        at: byline.at,
        help: near
          ? `Spell the name as on the roster: ${near.name}.`
          : 'Have the page reviewed by someone on the roster, or add this person with degrees and specialty.',
      }
    }
    yield* unlistedDegrees(page, roster)
  },
})

/** A degree that the publisher has not checked vouches for nothing either, wherever it is given. */
function* unlistedDegrees(page: PageFacts, roster: readonly RosterEntry[]): Iterable<Problem> {
  const told = new Set<string>()
  for (const { people, at } of bylinesOf(page, 'reviewer'))
    for (const { name, credentials, collective } of people) {
      const entry = collective ? undefined : rosterEntry(roster, name)
      if (!entry || entry.credentials.length === 0) continue
      const listed = new Set(entry.credentials.map(plainDegree))
      const extra = credentials.filter((degree) => !listed.has(plainDegree(degree)))
      const key = `${entry.id} ${extra.join()}`
      if (extra.length === 0 || told.has(key)) continue
      told.add(key)
      yield {
        message: `Reviewer ${name} is given as ${extra.join(', ')}, and the roster lists ${entry.credentials.join(', ')}`,
        at,
        level: 'warning',
        help: 'Print the degrees that the roster lists, or complete the roster once they are checked.',
      }
    }
}

/** `M.D.` and `FRCP (UK)` are MD and FRCP. */
function plainDegree(degree: string): string {
  return degree
    .replace(/\(.{0,40}\)/g, '')
    .replace(/[.\s]/g, '')
    .toLowerCase()
}

/** A slip of the pen: one surname begins the other, or both names share all but one word. */
function isNear(listed: string, name: string): boolean {
  const a = listed
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2)
  const b = name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2)
  const shared = b.filter((word) => a.some((other) => other.startsWith(word) || word.startsWith(other)))
  return sameName(listed, name) !== 'same' && shared.length >= 2
}
