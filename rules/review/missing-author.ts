import { type Problem, pageRule } from '../../src/rule/rule.ts'
import { advisesOnHealth, pageAnchor } from '../shared/health-page.ts'
import { bylinesOf, isNamed, isVisible } from '../shared/people.ts'

const guide = (byline: string) =>
  `# Asthma inhalers\n\n${byline}\n\nAn inhaler brings medicine into the lungs. It eases wheezing and helps during an asthma attack, and a nurse can show you how to breathe with it.\n`
const data = (author: string) =>
  `<title>Asthma</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"Article","author":${author}}</script><h1>Asthma inhalers</h1><p>An inhaler brings medicine into the lungs. It eases wheezing and helps during an asthma attack, and a nurse can show you how to breathe with it.</p>`

export default pageRule({
  id: 'review/missing-author',
  title: 'Author missing',
  level: 'warning',
  basis: 'documented',
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
      title: 'Google: who created the content',
    },
  ],
  why: 'Readers judge advice by who gives it. A page without an author gives them nothing to judge by.',
  options: {
    organisation: {
      type: 'boolean',
      default: false,
      description: 'Accept a team or organisation as author, where that is the house policy.',
    },
  },
  examples: [
    { name: 'named', page: guide('Written by Mary Lowe'), finds: [] },
    { name: 'nobody', page: guide('For adults and children.'), finds: ['1:3'] },
    { name: 'a reviewer is no author', page: guide('Reviewed by Mary Lowe, MRCP'), finds: ['3:13'] },
    { name: 'a team', page: guide('Written by: Example Editorial Team'), finds: ['3:13'] },
    {
      name: 'a team, by policy',
      page: guide('Written by: Example Editorial Team'),
      options: { organisation: true },
      finds: [],
    },
    {
      name: 'in structured data',
      format: 'html',
      page: data('{"@type":"Person","name":"Mary Lowe"}'),
      finds: [],
    },
    {
      name: 'the publisher, and only in structured data',
      format: 'html',
      page: data('{"@type":"Organization","name":"Example Health"}'),
      finds: ['1:179'],
    },
  ],
  *check(page, { organisation }, setting): Iterable<Problem> {
    if (!advisesOnHealth(page, setting)) return
    const authors = bylinesOf(page, 'author').filter(({ people }) => people.length > 0)
    if (authors.some(({ people, raw }) => people.some((person) => isNamed(person, raw, setting.brand))))
      return
    const [collective] = authors
    if (collective && organisation) return
    const help = 'Say who wrote the page: “Written by”, full name, and what makes the person fit to write it.'
    if (collective && isVisible(collective))
      yield {
        message: `Author is missing: "${collective.raw}" names no person`,
        at: collective.at,
        level: 'info',
        help: `${help} If teams sign by house policy, set the option organisation.`,
      }
    else
      yield {
        message: collective
          ? `Author is missing: only the metadata names one, and "${collective.raw}" is no person`
          : 'Author is missing',
        at: bylinesOf(page, 'reviewer').find(isVisible)?.at ?? pageAnchor(page),
        help,
        ...(collective && { related: [{ message: 'Author that only machines read', at: collective.at }] }),
      }
  },
})
