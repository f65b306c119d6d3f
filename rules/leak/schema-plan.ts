import { schemaTypeOf } from '../../src/page/planning.ts'
import { pageRule } from '../../src/rule/rule.ts'
import { planLeaks } from '../shared/plan-leak.ts'

const heading =
  /^(?:recommended |suggested )?(?:schema(?:\.org)?|json-ld|structured data)(?: markup| types?)?\s?[:–—-]\s?([A-Za-z]{2,40})/i
const typeFirst = /^([A-Z][A-Za-z]{2,40}(?: schema| markup)?)\b(.{0,120})/
const coined = /[a-z][A-Z]|^FAQ|^QA| (?:schema|markup)$/
const advice = /\b(?:use|used|add|apply|implement|mark ?up|schema|include|for the)\b/i

/** A line that advises a type. Hospitals and articles are used too, so a plain word must be called a schema. */
function schemaLine(text: string): 'sure' | 'likely' | null {
  if (schemaTypeOf(heading.exec(text)?.[1] ?? '')) return 'sure'
  const [, type = '', rest = ''] = typeFirst.exec(text) ?? []
  if (!schemaTypeOf(type) || !coined.test(type)) return null
  return advice.test(rest) ? 'likely' : null
}

/** A table of services may list hospitals and physicians; a plan names at least one type of no other use. */
function namesTypes(cells: readonly string[]): boolean {
  return cells.some((cell) => /\bschema\b/i.test(cell) || (schemaTypeOf(cell) && coined.test(cell)))
}

export default pageRule({
  id: 'leak/schema-plan',
  title: 'Advice on structured data published',
  level: 'error',
  basis: 'documented',
  since: '0.1.0',
  stages: ['published'],
  sources: [
    {
      url: 'https://developers.google.com/search/docs/appearance/structured-data/sd-policies',
      checked: '2026-11-23',
    },
    { url: 'https://www.ahrq.gov/health-literacy/patient-education/pemat.html', checked: '2026-11-23' },
  ],
  why: 'Which markup the page should carry is a note for developers. Readers cannot use it, and printed in the text it does nothing for search engines either.',
  examples: [
    {
      name: 'a table of services for readers',
      format: 'html',
      page: '<h1>Gout</h1><table><tr><th>Service<th>Use</tr><tr><td>Hospital<td>Use it for surgery.</tr><tr><td>Physician<td>Use for advice.</tr></table>',
      finds: [],
    },
    {
      name: 'the table of types',
      format: 'html',
      page: '<h1>Gout</h1><p>Text.</p>\n<h2>Schema Recommendations</h2><table><tr><th>Schema type</th><th>Recommended use</th></tr><tr><td>MedicalWebPage</td><td>Use for the main page.</td></tr><tr><td>FAQPage</td><td>Use for the questions.</td></tr></table>',
      finds: ['2:47'],
      fixed: '<h1>Gout</h1><p>Text.</p>\n',
    },
    {
      name: 'a list of types',
      format: 'html',
      page: '<h1>Gout</h1><h2>For developers</h2><ul><li>MedicalWebPage: use for the page</li><li>FAQPage – add for the questions</li></ul>',
      finds: ['1:45'],
    },
    {
      name: 'a line of types',
      format: 'html',
      page: '<h1>Gout</h1><p>Schema markup: MedicalWebPage, FAQPage</p>',
      finds: ['1:17'],
    },
    {
      name: 'a draft may carry them',
      page: '# Gout\n\n## Schema Recommendations\n\n- MedicalWebPage: use for the page\n- FAQPage: use for the questions\n',
      finds: [],
    },
  ],
  check: (page) =>
    planLeaks(
      page,
      {
        kind: 'schema',
        name: 'plan of structured data',
        role: 'schema-notes',
        line: schemaLine,
        table: namesTypes,
        least: 2,
        holds: (blocks) => blocks.length > 0,
      },
      'Remove the advice from the page and put the markup itself into its head.',
      true,
    ),
})
