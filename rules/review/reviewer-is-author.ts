import { type Problem, pageRule } from '../../src/rule/rule.ts'
import { namedPeople, sameName } from '../shared/people.ts'

const page = (author: string, reviewer: string) =>
  `# Croup\n\nWritten by ${author}\n\nReviewed by ${reviewer}\n\nCroup causes a barking cough.\n`

export default pageRule({
  id: 'review/reviewer-is-author',
  title: 'Author reviews their own page',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.icmje.org/recommendations/',
      checked: '2026-11-23',
      title: 'ICMJE: peer review is assessment by experts who usually do not belong to the editorial staff',
    },
    {
      url: 'https://doi.org/10.1001/jama.1997.03540390074039',
      checked: '2026-11-23',
      title: 'JAMA benchmarks: authorship',
    },
  ],
  why: 'A review is a second pair of eyes. Readers who see one name twice are promised a check that did not take place.',
  examples: [
    { name: 'two people', page: page('Peter Holt', 'Mary Lowe, FRCPCH'), finds: [] },
    { name: 'one person', page: page('Mary Lowe', 'Dr Mary E. Lowe, FRCPCH'), finds: ['5:13'] },
    { name: 'perhaps one person', page: page('M. Lowe', 'Mary Lowe, FRCPCH'), finds: ['5:13'] },
    { name: 'one surname', page: page('Peter Lowe', 'Mary Lowe, FRCPCH'), finds: [] },
    { name: 'a second reviewer', page: page('Mary Lowe', 'Mary Lowe, FRCPCH and Anita Rao, MD'), finds: [] },
    { name: 'teams', page: page('the Example Team', 'the Example Team'), finds: [] },
  ],
  *check(page, _options, { brand }): Iterable<Problem> {
    const authors = namedPeople(page, 'author', brand)
    const reviewers = namedPeople(page, 'reviewer', brand).map(({ person, byline }) => {
      const own = authors.map((author) => ({ author, how: sameName(author.person.name, person.name) }))
      const match = own.find(({ how }) => how === 'same') ?? own.find(({ how }) => how === 'maybe')
      return { person, byline, match }
    })
    if (reviewers.some(({ match }) => !match)) return
    for (const { person, byline, match } of reviewers) {
      if (!match) continue
      const { author, how } = match
      const sure = how === 'same'
      yield {
        message: sure
          ? `Reviewer ${person.name} is also the author`
          : `Reviewer ${person.name} may also be the author, ${author.person.name}`,
        at: byline.at,
        ...(!sure && { level: 'info' as const }),
        help: 'Have the page reviewed by someone who did not write it.',
        related: [{ message: `Named as author: ${author.byline.raw}`, at: author.byline.at }],
      }
    }
  },
})
