import type { Reference } from '../../src/page/model.ts'
import { type Problem, pageRule } from '../../src/rule/rule.ts'
import { citationScopes, sayEntry, sayLabel } from '../shared/citations.ts'
import { removeEntry } from '../shared/reference-edits.ts'

const list = [
  '[1]: https://www.nhs.uk/conditions/gout/ "NHS: Gout"',
  '[2]: https://www.nice.org.uk/guidance/ng219 "NICE: Gout"',
]

export default pageRule({
  id: 'citation/unused-reference',
  title: 'Reference that nothing cites',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://doi.org/10.1001/jama.1997.03540390074039',
      checked: '2026-11-23',
      title: 'JAMA benchmarks',
    },
  ],
  why: 'A reference that no sentence points to looks like evidence, but a reader cannot tell for which statement.',
  examples: [
    {
      name: 'all are cited, one of them in a table',
      page: `# Gout\n\nAttacks pass in a week.[1]\n\n| Food | Advice |\n| --- | --- |\n| Beer | Less of it[2] |\n\n${list.join('\n')}\n`,
      finds: [],
    },
    {
      name: 'one is never cited',
      page: `# Gout\n\nAttacks pass in a week.[1]\n\n${list.join('\n')}\n`,
      finds: ['6:1'],
      fixed: `# Gout\n\nAttacks pass in a week.[1]\n\n${list[0]}\n`,
    },
    {
      name: 'numbered entries and no citation at all',
      page: `# Gout\n\nAttacks pass in a week.\n\n## References\n\n${list.join('\n')}\n`,
      finds: ['7:1'],
    },
    {
      name: 'a plain bibliography promises no citations',
      page: '# Gout\n\nAttacks pass in a week.\n\n## References\n\n- NHS: Gout\n- NICE: Gout\n',
      finds: [],
    },
    {
      name: 'cited by author and year',
      page: '# Gout\n\nAttacks pass in a week (Lee et al., 2021), and Ames and Bly (2019) found that beer brings them.\n\n## References\n\n[1]: https://example.org/a "Lee A, Kim B. Gout in a week. 2021"\n[2]: https://example.org/b "Ames C, Bly D. Beer and gout. 2019"\n',
      finds: [],
    },
    {
      name: 'a definition used as a link',
      page: '# Gout\n\nRead [the NHS page][nhs].\n\n[nhs]: https://www.nhs.uk/conditions/gout/ "NHS: Gout"\n',
      finds: [],
    },
    {
      name: 'a range cites all of its numbers',
      page: `# Gout\n\nAttacks pass in a week.[1-2]\n\n${list.join('\n')}\n`,
      finds: [],
    },
  ],
  *check(page): Iterable<Problem> {
    const linked = new Set(page.links.flatMap(({ kind, target }) => (kind === 'definition' ? [] : [target])))
    for (const { references, markers } of citationScopes(page)) {
      const cited = new Set(markers.map(({ label }) => label.toLowerCase()))
      const labelled = references.filter(({ label }) => label !== null)
      const unused = labelled.filter(
        (reference) =>
          !cited.has(reference.label?.toLowerCase() ?? '') &&
          !(reference.form === 'definition' && linked.has(reference.url ?? '')),
      )
      const numbers = markers.some(({ form }) => form !== 'author-year')
      if (numbers) for (const reference of unused) yield notCited(page.source, reference)
      // A list numbered by its markup alone, on a page without numbers in its text, is a bibliography.
      else if (markers.length > 0 || unused.length === labelled.length) {
        const written = unused.filter(({ form }) => form === 'definition' || form === 'plain')
        if (written.length > 1 && markers.length === 0) yield noneCited(written)
        else for (const reference of written) yield notCited(page.source, reference)
      }
    }
  },
})

function notCited(source: string, reference: Reference): Problem {
  const edit = removeEntry(source, reference)
  return {
    message: `Reference ${sayEntry(reference)} is never cited in the text`,
    at: reference.at,
    help: `Put ${sayLabel(reference.label ?? '')} after the statement that the source supports, or remove the entry.`,
    ...(edit && { fix: { safe: false, edits: [edit] } }),
  }
}

function noneCited([first, ...more]: readonly Reference[]): Problem {
  return {
    message: `None of the ${more.length + 1} numbered references is cited in the text`,
    at: first?.at ?? { start: 0, end: 0 },
    help: 'Put the number of its source after each statement, or print the list without numbers.',
    related: more.map((reference) => ({
      message: `${sayEntry(reference)} is not cited either`,
      at: reference.at,
    })),
  }
}
