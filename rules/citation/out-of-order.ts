import type { Marker, Reference } from '../../src/page/model.ts'
import { type Problem, pageRule } from '../../src/rule/rule.ts'
import { type CitationScope, citationScopes, numberOf, sayLabel } from '../shared/citations.ts'
import { renumber } from '../shared/reference-edits.ts'

const nhs = 'https://www.nhs.uk/conditions/shingles/ "NHS: Shingles"'
const cdc = 'https://www.cdc.gov/shingles/ "CDC: Shingles"'

export default pageRule({
  id: 'citation/out-of-order',
  title: 'Citations not numbered in the order of use',
  level: 'info',
  basis: 'heuristic',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.nlm.nih.gov/bsd/uniform_requirements.html',
      checked: '2026-11-23',
      title: 'Uniform requirements: references are numbered in the order in which the text first cites them',
    },
  ],
  why: 'Readers expect the first citation to be [1]; a number out of turn suggests that a passage was moved or a source lost.',
  examples: [
    {
      name: 'in order, with an early source cited again',
      page: `# Shingles\n\nIt hurts.[1] A vaccine helps.[2] Rest as well.[1]\n\n[1]: ${nhs}\n[2]: ${cdc}\n`,
      finds: [],
    },
    {
      name: 'the second before the first',
      page: `# Shingles\n\nIt hurts.[2] A vaccine helps.[1]\n\n[1]: ${nhs}\n[2]: ${cdc}\n`,
      finds: ['3:10'],
      fixed: `# Shingles\n\nIt hurts.[1] A vaccine helps.[2]\n\n[1]: ${cdc}\n[2]: ${nhs}\n`,
    },
    {
      name: 'a range and a gap are in order',
      page: `# Shingles\n\nIt hurts.[1-2] A vaccine helps.[4]\n\n[1]: ${nhs}\n[2]: ${cdc}\n[4]: https://www.who.int/ "WHO"\n`,
      finds: [],
    },
    {
      name: 'a list in alphabetical order',
      page: '# Shingles\n\nIt hurts.[2] Rest.[4] A vaccine helps.[1] So does calm.[3]\n\n## References\n\n1. Ames B. Vaccines.\n2. Bly T. Pain.\n3. Cole R. Stress.\n4. Dorn P. Rest.\n',
      finds: [],
    },
    {
      name: 'each section with a list of its own',
      page: '# Shingles\n\n## Signs\n\nIt hurts.[1]\n\n### References\n\n1. Bly T. Pain.\n\n## Care\n\nRest.[1]\n\n### References\n\n1. Dorn P. Rest.\n',
      finds: [],
    },
  ],
  *check(page): Iterable<Problem> {
    for (const scope of citationScopes(page)) {
      if (isAlphabetical(scope.references)) continue
      const problem = disorder(scope)
      if (!problem) continue
      const edits = renumber(page.source, scope)
      yield edits ? { ...problem, fix: { safe: false, edits } } : problem
    }
  },
})

function disorder({ markers }: CitationScope): Problem | null {
  const first = new Map<number, Marker>()
  for (const marker of markers) {
    // Author and year print no number whose order could be read.
    const number = marker.form === 'author-year' ? null : numberOf(marker.label)
    if (number !== null && !first.has(number)) first.set(number, marker)
  }
  let highest = 0
  const late: number[] = []
  for (const number of first.keys())
    if (number < highest) late.push(number)
    else highest = number
  const [lowest] = [...late].sort((a, b) => a - b)
  if (lowest === undefined) return null
  for (const [number, marker] of first)
    if (number > lowest)
      return {
        message: `${sayLabel(marker.label)} is cited before ${sayLabel(String(lowest))}; first citations run ${run([...first.keys()])}`,
        at: marker.at,
        help: 'Number the sources in the order in which the text first cites them, and check that no passage was moved by mistake.',
        related: late.map((other) => ({
          message: `${sayLabel(String(other))} is first cited here`,
          at: first.get(other)?.at ?? marker.at,
        })),
      }
  return null
}

function run(numbers: readonly number[]): string {
  return numbers.length > 12 ? `${numbers.slice(0, 12).join(', ')} …` : numbers.join(', ')
}

/** Lists sorted by author are numbered by the alphabet, not by use. Short ones may be in order by chance. */
function isAlphabetical(references: readonly Reference[]): boolean {
  if (references.length < 4) return false
  const first = references.map(({ text }) => text.trim().toLowerCase())
  return first.every((text, index) => index === 0 || (first[index - 1] ?? '') <= text)
}
