import type { Block, PageFacts, Section } from '../../src/page/model.ts'
import { pageRule } from '../../src/rule/rule.ts'
import type { Setting } from '../../src/rule/setting.ts'
import endings from '../lexicon/end-sections.json' with { type: 'json' }
import { plainHeading, subtreeEnd } from '../shared/headings.ts'

const closing = new RegExp(`^(?:${endings.headings.join('|')})$`)

export default pageRule({
  id: 'structure/content-after-references',
  title: 'Content after the references',
  level: 'info',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.ahrq.gov/health-literacy/patient-education/pemat.html',
      checked: '2026-11-23',
      title: 'PEMAT item 10: the material presents information in a logical sequence',
    },
  ],
  why: 'A reader who meets the list of references takes the page to be over. What stands below is missed, most of all a table that the text above was to use.',
  examples: [
    {
      name: 'references end the page',
      page: '# Gout\n\n## Diet\n\nBeans.\n\n## References\n\n- NHS: Gout\n',
      finds: [],
    },
    {
      name: 'tables below',
      page: '# Gout\n\n## References\n\n- NHS: Gout\n- NICE: Gout\n\n## Which foods\n\n| Food | Advice |\n| --- | --- |\n| Beer | Less |\n\nDrink water.\n',
      finds: ['8:4'],
    },
    {
      name: 'what usually closes a page',
      page: '# Gout\n\n## References\n\n- NHS: Gout\n- NICE: Gout\n\n## About the author\n\nAnn Lee is a nurse.\n\nShe writes on joints.\n\n## Contact us\n\nCall us.\n\nOr write.\n',
      finds: [],
    },
    {
      name: 'an appendix',
      page: '# Gout\n\n## References\n\n- NHS: Gout\n- NICE: Gout\n\n## Appendix A: purines\n\nBeer has many.\n\nSo does liver.\n',
      finds: [],
    },
    {
      name: 'a citation below its list',
      page: '# Gout\n\n## References\n\n- [1] NHS: Gout\n- [2] NICE: Gout\n\n## Drinks\n\nBeer brings on attacks.[1]\n\nWater does not.\n',
      finds: ['8:4'],
    },
    {
      name: 'one source named at the top',
      page: '# Gout\n\n## Source\n\nNHS: Gout, 3 May 2026.\n\n## Attacks\n\nThey hurt.\n\nThey pass.\n',
      finds: [],
    },
    {
      name: 'each part has references of its own',
      page: '# Gout\n\n## Diet\n\nBeans.\n\n### References\n\n- NHS: Diet\n- NICE: Diet\n\n## Drugs\n\nTwo.\n\n### References\n\n- NHS: Drugs\n- NICE: Drugs\n',
      finds: [],
    },
  ],
  *check(page, _options, setting) {
    const list = onlyReferences(page)
    if (!list) return
    const after = contentAfter(page, subtreeEnd(page, list), setting)
    const [first] = after
    if (!first) return
    const tables = new Set(after.flatMap((block) => (block.table >= 0 ? [block.table] : []))).size
    const prose = after.filter((block) => block.table < 0 && block.kind !== 'heading').length
    if (tables + prose < 2) return
    const below = new Set(after.map((block) => block.index))
    const cited = page.markers.filter((marker) => below.has(marker.block)).length
    const parts = [count(tables, 'table'), count(prose, 'paragraph'), count(cited, 'citation')].filter(
      Boolean,
    )
    yield {
      message: `${parts.join(', ')} stand below the references`,
      at: first.text.at,
      help: 'Move each part to the section that it belongs to, and let the references close the page.',
      related: [{ message: 'The references stand here', at: page.blocks[list.heading]?.text.at ?? list.at }],
    }
  },
})

/** The one list of references; a page with a list for each of its parts has no end of that kind. */
function onlyReferences(page: PageFacts): Section | undefined {
  const lists = page.sections.filter(
    ({ role, heading }) => role && role.how !== 'inherited' && page.blocks[heading]?.zone === 'references',
  )
  const [list] = lists
  if (!list || lists.length > 1) return undefined
  const end = page.sections[list.index + 1]?.at.start ?? page.source.length
  const entries = page.references.filter(({ at }) => at.start >= list.at.start && at.start < end)
  return entries.length > 1 ? list : undefined
}

/** Blocks below that are content, with their headings: no closing part, call to action or note for the team. */
function contentAfter(page: PageFacts, from: number, { profile }: Setting): Block[] {
  const known = new Map(profile.sections.map((spec) => [spec.id, spec]))
  const skipped = new Set<number>()
  for (const { index, heading, level, parent, role } of page.sections) {
    const plain = plainHeading(page.blocks[heading]?.text.value ?? '')
    const zone = role ? known.get(role.id)?.zone : undefined
    const closes = level > 0 && (closing.test(plain) || role?.id === 'related')
    if (skipped.has(parent) || closes || zone === 'cta' || zone === 'service') skipped.add(index)
  }
  return page.blocks.slice(from).filter(({ zone, kind, section, text }) => {
    if (zone === 'navigation' || zone === 'editorial' || zone === 'cta' || zone === 'service') return false
    return kind !== 'caption' && text.value !== '' && !skipped.has(section)
  })
}

function count(number: number, noun: string): string {
  return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`
}
