import type { PageFacts } from '../../src/page/model.ts'
import type { Span } from '../../src/page/span.ts'
import { type Problem, pageRule } from '../../src/rule/rule.ts'
import { exampleHeadings, type Standing, standings } from '../shared/contract.ts'
import { pageAnchor } from '../shared/health-page.ts'
import { brief } from '../shared/leak.ts'

const guide = (without: string) =>
  [
    '# Hip replacement abroad',
    ...[
      'Why it matters',
      'Who it may help',
      'How we help',
      'Documents needed\n\n- Scans',
      'The process\n\n1. Call',
      'What is a hip replacement',
      'When it matters',
      'Treatment options',
      'Who may be suitable for surgery or for a trial abroad?',
      'Risks and complications',
      'Costs and timelines',
      'Where to go',
      'Medical cautions',
      'Patient example',
      'FAQs\n\n### Will it hurt?\n\nA little.',
      'Contact us',
      'Related pages',
      'References',
    ]
      .filter((heading) => !heading.startsWith(without))
      .map((heading) => `## ${heading}\n\nText.`),
  ].join('\n\n')
const setting = { profile: 'patient-guide' }

export default pageRule({
  id: 'structure/missing-section',
  title: 'Section of the page’s contract missing',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.ahrq.gov/health-literacy/patient-education/pemat.html',
      checked: '2026-11-23',
      title: 'PEMAT items 1 and 10: purpose evident, logical sequence',
    },
    {
      url: 'http://www.discern.org.uk/discern_instrument.php',
      checked: '2026-11-23',
      title: 'DISCERN: what a text on treatment should cover',
    },
  ],
  why: 'Guides of one kind answer the same questions, and readers come to look for each answer in its place. A guide without its risks, costs or cautions leaves a hole that nobody notices until it matters.',
  examples: [
    { name: 'every section, in words of its own', page: guide('none'), setting, finds: [] },
    { name: 'no section on risks', page: guide('Risks'), setting, finds: ['39:4'] },
    {
      name: 'a table in a neighbouring section stands for it',
      page: guide('Who it').replace(
        'matters\n\nText.',
        'matters\n\n| Situation of the patient | Who it may help |\n| --- | --- |\n| Pain | Yes |',
      ),
      setting,
      finds: [],
    },
    {
      name: 'most of them: one finding',
      page: '# Hip replacement\n\n## Risks\n\nText.\n\n## References\n\nText.',
      setting,
      finds: ['1:3'],
    },
    { name: 'a profile without a contract', page: '# Hip replacement\n\n## Risks\n\nText.\n', finds: [] },
  ],
  *check(page, _options, { profile, ...rest }) {
    const all = standings(page, { profile, ...rest })
    const required = all.filter(({ spec }) => spec.required)
    const missing = required.filter((standing) => !isPresent(page, standing))
    if (missing.length === 0) return
    if (missing.length * 2 > required.length) {
      yield {
        message: `${missing.length} of the ${required.length} sections of a ${profile.title.toLowerCase()} are missing: ${missing.map(({ spec }) => spec.title).join('; ')}`,
        at: pageAnchor(page),
        help: 'Add the sections, or choose the profile that fits this kind of page.',
      }
      return
    }
    for (const standing of missing) yield problem(page, standing, sectionBefore(page, all, standing))
  },
})

/** A contract is kept by the section, its table in a section that the contract knows, or what it consists of. */
function isPresent(page: PageFacts, { spec, section, table }: Standing): boolean {
  if (section || (table && page.sections[table.section]?.role)) return true
  if (spec.zone === 'references') return page.references.length > 0
  // Questions under another heading are one fault: that of structure/missing-faq-heading.
  if (spec.zone === 'faq') return page.faqs.length >= 3
  return false
}

/** Heading of the nearest section before in the contract's order that the page has. */
function sectionBefore(page: PageFacts, all: readonly Standing[], standing: Standing): Span {
  for (let index = all.indexOf(standing) - 1; index >= 0; index--) {
    const heading = page.blocks[all[index]?.section?.heading ?? -1]
    if (heading && heading.zone !== 'editorial') return heading.text.at
  }
  return pageAnchor(page)
}

function problem(page: PageFacts, { spec, table }: Standing, at: Span): Problem {
  const heading = page.blocks[page.sections[table?.section ?? -1]?.heading ?? -1]
  const under = heading ? ` under "${brief(heading.text.value)}"` : ''
  return {
    message: `Section "${spec.title}" is missing${table ? `; a table that belongs to it stands${under}` : ''}`,
    at,
    help: `Add it, with a heading such as ${exampleHeadings(spec)}. ${spec.purpose}`,
    ...(table && { related: [{ message: `This table belongs under "${spec.title}"`, at: table.at }] }),
  }
}
