import type { Profile, SectionSpec } from '../rule/setting.ts'
import { configError } from './error.ts'
import { suggest } from './nearest.ts'

/**
 * The profile of that id with what it extends filled in: its own sections in their order, then the inherited
 * ones that it does not name itself; inherited rules, overridden by its own.
 * @throws ConfigError where there is no such profile, or it extends itself, however indirectly.
 */
export function resolveProfile(id: string, profiles: readonly Profile[]): Profile {
  const line: string[] = []
  let resolved: Profile | undefined
  for (let at: string | undefined = id; at !== undefined; ) {
    const next: Profile | undefined = profiles.find((profile) => profile.id === at)
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
    resolved = resolved ? inherit(resolved, next) : next
    at = next.extends
  }
  // The loop body has run at least once, or thrown.
  return resolved as Profile
}

function inherit(profile: Profile, parent: Profile): Profile {
  const own = new Set(profile.sections.map((section) => section.id))
  const sections: SectionSpec[] = [
    ...profile.sections,
    ...parent.sections.filter((section) => !own.has(section.id)),
  ]
  return { ...profile, sections, rules: { ...parent.rules, ...profile.rules } }
}
