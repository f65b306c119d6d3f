import type { Block, Page, PageFacts, Section, SectionRole, Zone } from '../../page/model.ts'
import { planningTables } from '../../page/planning.ts'
import type { Profile, SectionSpec } from '../../rule/setting.ts'
import { type RoleMatcher, roleMatcher } from './match.ts'

const matchers = new WeakMap<readonly SectionSpec[], RoleMatcher>()

function matcherOf(profile: Profile): RoleMatcher {
  let matcher = matchers.get(profile.sections)
  if (!matcher) {
    matcher = roleMatcher(profile.sections)
    matchers.set(profile.sections, matcher)
  }
  return matcher
}

/**
 * Applies a profile to a page as read: says which section of the contract each section of the page is, and
 * which zone each block belongs to. Blocks that the reader found to be navigation stay so.
 */
export function applyProfile(page: Page, profile: Profile): Page {
  const matcher = matcherOf(profile)
  const specs = new Map(profile.sections.map((spec) => [spec.id, spec]))
  const roles = rolesOf(page, matcher)
  const sections = page.sections.map(
    (section, index): Section => ({ ...section, role: roles[index] ?? null }),
  )
  const zones = zonesOf(page, sections, specs)
  const blocks = page.blocks.map((block, index): Block => ({ ...block, zone: zones[index] ?? block.zone }))
  return { ...page, sections, blocks }
}

/** Ids of the sections of a profile that a page has under headings of their own. */
export function sectionsFound(page: PageFacts, profile: Profile): ReadonlySet<string> {
  const found = new Set<string>()
  for (const role of rolesOf(page, matcherOf(profile)))
    if (role && role.how !== 'inherited') found.add(role.id)
  return found
}

function rolesOf(page: PageFacts, matcher: RoleMatcher): (SectionRole | null)[] {
  const roles: (SectionRole | null)[] = []
  const title = page.sections.findIndex((section) => section.level === 1)
  const parents = new Set(page.sections.map((section) => section.parent))
  for (const section of page.sections) {
    const heading = page.blocks[section.heading]
    const own = heading ? matcher.heading(heading.text.value) : null
    const parent = section.parent > 0 ? roles[section.parent] : null
    // The page's own title is no section of its contract, even where it reads like one: a label left in its
    // place ("SEO meta title") must not make a note for the team of all that stands below.
    const isTitle = section.index === title && (!own?.spec.zone || parents.has(section.index))
    roles.push(isTitle ? null : (own?.role ?? (parent ? { ...parent, how: 'inherited' } : null)))
  }
  return roles
}

function zonesOf(
  page: PageFacts,
  sections: readonly Section[],
  specs: ReadonlyMap<string, SectionSpec>,
): Zone[] {
  const planning = new Set(planningTables(page).map(({ table }) => table.index))
  const faq = new Set<number>()
  for (const { question, answer } of page.faqs) for (const index of [question, ...answer]) faq.add(index)
  const lead = leadSections(sections)
  return page.blocks.map((block): Zone => {
    if (block.zone === 'navigation') return 'navigation'
    const section = sections[block.section]
    const zone = section?.role ? specs.get(section.role.id)?.zone : undefined
    if (zone === 'editorial' || planning.has(block.table)) return 'editorial'
    if (zone === 'references' || zone === 'cta') return zone
    if (faq.has(block.index)) return 'faq'
    if (zone) return zone
    if (block.table >= 0) return 'table'
    return lead.has(block.section) ? 'lead' : 'body'
  })
}

/** What stands before the first heading below the title; a title may be printed twice. */
function leadSections(sections: readonly Section[]): ReadonlySet<number> {
  const lead = new Set<number>([0])
  for (let index = 1; sections[index]?.level === 1; index++) lead.add(index)
  return lead
}
