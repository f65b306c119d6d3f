import type { Profile, SectionSpec, WrittenProfile } from '../rule/setting.ts'
import { suggest } from '../text/nearest.ts'
import { configError } from './error.ts'

/**
 * The profile of that id with what it extends filled in: its own sections in their order, then the inherited ones
 * that it does not name itself; inherited rules, overridden by its own. What an own section leaves out it takes
 * from the inherited one, and its headings add to those. A heading that a profile gives to one section no longer
 * means another, inherited one.
 * @throws ConfigError where there is no such profile, it extends itself, however indirectly, or a section that no
 * profile above has is not whole.
 */
export function resolveProfile(id: string, profiles: readonly WrittenProfile[]): Profile {
  const line: string[] = []
  const chain: WrittenProfile[] = []
  for (let at: string | undefined = id; at !== undefined; ) {
    const next: WrittenProfile | undefined = profiles.find((profile) => profile.id === at)
    if (!next) {
      const by = line.length > 0 ? ` that ${line.at(-1)} extends` : ''
      const hint = suggest(
        at,
        profiles.map((profile) => profile.id),
      )
      throw configError(`Unknown profile ${JSON.stringify(at)}${by}.${hint}`)
    }
    if (line.includes(at)) throw configError(`Profile ${id} extends itself: ${[...line, at].join(' > ')}`)
    line.push(at)
    chain.push(next)
    at = next.extends
  }
  let resolved: Profile | null = null
  for (const profile of chain.reverse()) resolved = inherit(profile, resolved)
  // The chain holds the profile itself at least.
  return resolved as Profile
}

function inherit(profile: WrittenProfile, parent: Profile | null): Profile {
  const own = new Map(profile.sections.map((section) => [section.id, section]))
  const given = new Map(
    profile.sections.flatMap(({ id, headings = [] }) => headings.map((one) => [one, id] as const)),
  )
  const inherited = (parent?.sections ?? []).map((section) => ({
    ...section,
    headings: section.headings.filter((heading) => (given.get(heading) ?? section.id) === section.id),
  }))
  const above = new Map(inherited.map((section) => [section.id, section]))
  const sections = [
    ...profile.sections.map((section): SectionSpec => {
      const base = above.get(section.id)
      const headings = [...new Set([...(section.headings ?? []), ...(base?.headings ?? [])])]
      return whole({ ...base, ...section, headings }, profile.id)
    }),
    ...inherited.filter((section) => !own.has(section.id)),
  ]
  return { ...profile, sections, rules: { ...parent?.rules, ...profile.rules } }
}

function whole(section: Partial<SectionSpec> & { readonly id: string }, profile: string): SectionSpec {
  const { title, headings = [], required, purpose } = section
  const missing = { title, headings: headings.length > 0 || undefined, required, purpose }
  for (const [key, value] of Object.entries(missing))
    if (value === undefined)
      throw configError(
        `Section ${section.id} of profile ${profile} has no "${key}", and no profile above gives it one`,
      )
  // Nothing that a section needs is missing any more.
  return section as SectionSpec
}
