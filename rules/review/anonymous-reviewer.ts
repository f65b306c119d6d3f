import type { Byline } from '../../src/page/model.ts'
import { type Problem, pageRule } from '../../src/rule/rule.ts'
import data from '../lexicon/reviewer-groups.json' with { type: 'json' }
import { bylinesOf, isNamed, isVisible } from '../shared/people.ts'

const page = (byline: string) => `# Cataract surgery\n\n${byline}\n\nThe cloudy lens is replaced.\n`

export default pageRule({
  id: 'review/anonymous-reviewer',
  title: 'Reviewer is a team, not a person',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://doi.org/10.1001/jama.1997.03540390074039',
      checked: '2026-11-23',
      title: 'JAMA benchmarks: authorship',
    },
    { url: 'https://www.hon.ch/HONcode/', checked: '2026-11-23', title: 'HONcode, principle 1' },
    {
      url: 'https://developers.google.com/search/docs/fundamentals/creating-helpful-content',
      checked: '2026-11-23',
    },
  ],
  why: 'A reader can look up a person and their training. Nobody can look up "our experts".',
  examples: [
    { name: 'a person', page: page('Reviewed by: Mary Lowe, FRCOphth'), finds: [] },
    { name: 'a person and a team', page: page('Reviewed by: Dr A. Rao and the Example Eye Team'), finds: [] },
    {
      name: 'a team',
      page: page('Reviewed by: Example Eye Team, Ophthalmology Specialists'),
      finds: ['3:14'],
    },
    {
      name: 'a job without a name',
      page: page('Reviewed by: a consultant ophthalmologist'),
      finds: ['3:14'],
    },
    {
      name: 'the publisher itself',
      page: page('Reviewed by: Example Health'),
      setting: { brand: 'Example Health' },
      finds: ['3:14'],
    },
    { name: 'a doctor by surname', page: page('Reviewed by: Dr Rao'), finds: [] },
    { name: 'trials, not this page', page: page('New lenses are reviewed by ethics boards.'), finds: [] },
  ],
  *check(page, _options, { brand }): Iterable<Problem> {
    const bylines = bylinesOf(page, 'reviewer').filter(({ people }) => people.length > 0)
    const named = bylines.find(({ people, raw }) => people.some((person) => isNamed(person, raw, brand)))
    const [first, ...more] = bylines
    // A reviewer whom only machines read is the business of review/missing-reviewer.
    if (!first || !isVisible(first) || (named && isVisible(named))) return
    const related = more
      .filter((byline) => byline !== named)
      .map((byline) => ({ message: `"${byline.raw}" is named here`, at: byline.at }))
    if (named) related.push({ message: `Only the metadata name ${named.raw}`, at: named.at })
    yield {
      message: `Reviewer "${first.raw}" names no person`,
      at: first.at,
      ...((named || isInstitution(first)) && { level: 'info' as const }),
      help: named
        ? `Print the name that the metadata give: ${named.raw}.`
        : 'Name at least one reviewer in full, with degrees and specialty; the team may stand beside the name.',
      ...(related.length > 0 && { related }),
    }
  },
})

const groups = new Set(data.groups)
const institutions = new Set(data.institutions)

/** A public body or hospital stands for its content with a name that readers can look up. */
function isInstitution({ raw }: Byline): boolean {
  const words = raw.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.some((word) => institutions.has(word)) && !words.some((word) => groups.has(word))
}
