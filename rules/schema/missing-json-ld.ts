import type { DataBlock } from '../../src/page/model.ts'
import { type PageWith, pageRule } from '../../src/rule/rule.ts'
import types from '../lexicon/page-types.json' with { type: 'json' }
import { advisesOnHealth, pageAnchor } from '../shared/health-page.ts'

// A type in other letters is meant, and told by schema/unknown-type.
const pages = new Set(types.pages.map((name) => name.toLowerCase()))
const medical = new Set(types.medical.map((name) => name.toLowerCase()))
/** No page needs more; a value made to exhaust the walk ends here. */
const most = 20_000

const graph = (node: string) =>
  `<script type="application/ld+json">{"@context": "https://schema.org", ${node}}</script>`
const html = (script: string) =>
  `<!doctype html><title>Gout</title>${script}\n<h1>Gout</h1><p>Gout is a painful disease of the joints, with swelling and fever. Treatment: rest, tablets and surgery for some patients. Ask a doctor about symptoms, pain and infection.</p>`

export default pageRule({
  id: 'schema/missing-json-ld',
  title: 'No structured data for a medical page',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    { url: 'https://schema.org/MedicalWebPage', checked: '2026-11-23' },
    { url: 'https://schema.org/lastReviewed', checked: '2026-11-23' },
    {
      url: 'https://developers.google.com/search/docs/appearance/structured-data/intro-structured-data',
      checked: '2026-11-23',
    },
  ],
  why: 'Who reviewed the page and when is plain to people, but software cannot tell it from other names and dates. No search feature asks for it; it is a matter of saying the same to both.',
  needs: ['data'],
  stages: ['published'],
  examples: [
    {
      name: 'a medical page says what it is',
      format: 'html',
      page: html(graph('"@type": "MedicalWebPage", "lastReviewed": "2026-05-03"')),
      finds: [],
    },
    {
      name: 'any page that names its review',
      format: 'html',
      page: html(
        graph(
          '"@graph": [{"@type": ["WebPage", "FAQPage"], "lastReviewed": "2026-05-03", "reviewedBy": {"@type": "Person", "name": "Ann Lee"}}]',
        ),
      ),
      finds: [],
    },
    { name: 'no structured data', format: 'html', page: html(''), finds: ['2:5'] },
    {
      name: 'an article alone',
      format: 'html',
      page: html(graph('"@type": "Article", "headline": "Gout"')),
      finds: ['1:70'],
    },
    {
      name: 'a web page without its review',
      format: 'html',
      page: html(graph('"@type": "WebPage", "name": "Gout"')),
      finds: ['1:70'],
    },
    {
      name: 'a page that is not on health',
      format: 'html',
      page: '<title>Opening hours</title><h1>Opening hours</h1><p>We are open from nine to five.</p>',
      finds: [],
    },
    {
      name: 'a block that cannot be read is another fault',
      format: 'html',
      page: html('<script type="application/ld+json">{"@type": "MedicalWebPage",}</script>'),
      finds: [],
    },
    {
      name: 'the same as microdata',
      format: 'html',
      page: html('<meta itemscope itemtype="https://schema.org/MedicalWebPage">'),
      finds: [],
    },
  ],
  *check(page, _options, setting) {
    if (!advisesOnHealth(page, setting) || isMarkedUp(page)) return
    const [block] = page.data
    const found = [...new Set(page.data.flatMap(({ value }) => [...typesIn(value)]))]
    const start = block ? block.at.start + (block.raw.length - block.raw.trimStart().length) : 0
    yield {
      message: `Structured data for a medical page is missing${found.length > 0 ? `: there is only ${found.slice(0, 6).join(', ')}` : ''}`,
      at: block ? { start, end: start + 1 } : pageAnchor(page),
      help: 'Add a MedicalWebPage in JSON-LD with its name, url, lastReviewed and reviewedBy, as the page itself states them.',
    }
  },
})

/** What cannot be read may hold it; other syntaxes are looked for by name only. */
function isMarkedUp({ data, source }: PageWith<'data'>): boolean {
  return data.some(isMedical) || /schema\.org\/(?:MedicalWebPage|HealthTopicContent)["']/.test(source)
}

function isMedical({ value, fault }: DataBlock): boolean {
  if (fault) return true
  for (const node of nodesIn(value)) {
    const names = typesOf(node)
    if (names.some((name) => medical.has(name.toLowerCase()))) return true
    if (
      names.some((name) => pages.has(name.toLowerCase())) &&
      ('lastReviewed' in node || 'reviewedBy' in node)
    )
      return true
  }
  return false
}

function* typesIn(value: unknown): Iterable<string> {
  for (const node of nodesIn(value)) yield* typesOf(node)
}

function typesOf(node: Readonly<Record<string, unknown>>): string[] {
  const given = node['@type'] ?? node.type
  const names = Array.isArray(given) ? given : [given]
  return names.flatMap((name) =>
    typeof name === 'string' ? [name.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, '')] : [],
  )
}

/** Every object of a JSON value, however deep. */
function* nodesIn(value: unknown): Iterable<Readonly<Record<string, unknown>>> {
  const open: unknown[] = [value]
  for (let at = 0; at < open.length && at < most; at++) {
    const next = open[at]
    if (typeof next !== 'object' || next === null) continue
    if (!Array.isArray(next)) yield next as Readonly<Record<string, unknown>>
    for (const child of Object.values(next)) if (typeof child === 'object') open.push(child)
  }
}
