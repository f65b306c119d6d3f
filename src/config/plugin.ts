import { isAbsolute, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Rule } from '../rule/rule.ts'
import type { WrittenProfile } from '../rule/setting.ts'
import type { Written } from './config.ts'
import { complain, type Document, step } from './document.ts'
import { reason } from './find.ts'
import { packageEntry } from './package-entry.ts'
import { profileFaults } from './structure.ts'

/** Rules and profiles of the plugins, and the addresses that they were loaded from. */
export interface Plugins extends Written {
  readonly addresses: readonly string[]
}

/**
 * Imports the modules that a configuration names: each exports `rules`, `profiles`, or both. Paths that begin
 * with `./` or `../` start from the configuration's folder; other names are packages found from there.
 * @throws ConfigError where one cannot be loaded, exports something else, or takes a name that is taken.
 */
export async function loadPlugins(
  document: Document,
  plugins: readonly string[],
  folder: string,
  own: Written,
): Promise<Plugins> {
  const rules: Rule[] = []
  const profiles: WrittenProfile[] = []
  const addresses: string[] = []
  const taken = new Set([...own.rules, ...own.profiles].map(({ id }) => id))
  for (const [index, name] of plugins.entries()) {
    const refuse = (message: string) =>
      complain(document, [
        { pointer: `/plugins${step(index)}`, mark: 'value', message: `Plugin ${name} ${message}` },
      ])
    const address = addressOf(name, folder)
    if (address === null) throw refuse('is not installed. A path begins with ./')
    let module: Readonly<Record<string, unknown>>
    try {
      module = await import(/* @vite-ignore */ address)
    } catch (error) {
      // Where in this package the import stands helps nobody.
      throw refuse(`cannot be loaded: ${reason(error).replace(/ imported from .*$/s, '')}`)
    }
    const { rules: ruleList = [], profiles: profileList = [] } = module
    if (module.rules === undefined && module.profiles === undefined)
      throw refuse('exports neither "rules" nor "profiles"')
    if (!Array.isArray(ruleList) || !Array.isArray(profileList))
      throw refuse('must export "rules" and "profiles" as lists')
    for (const [place, rule] of ruleList.entries())
      if (!isRule(rule)) throw refuse(`exports something as rules[${place}] that pageRule() did not make`)
    for (const [place, profile] of profileList.entries()) {
      const [fault] = profileFaults(profile)
      if (fault)
        throw refuse(`exports a broken profile: profiles[${place}]${fault.pointer}: ${fault.message}`)
    }
    for (const { id } of [...ruleList, ...profileList]) {
      if (taken.has(id)) throw refuse(`brings "${id}", a name that is taken`)
      taken.add(id)
    }
    rules.push(...ruleList)
    profiles.push(...profileList)
    addresses.push(address)
  }
  return { rules, profiles, addresses }
}

function addressOf(name: string, folder: string): string | null {
  if (name.startsWith('./') || name.startsWith('../') || isAbsolute(name))
    return pathToFileURL(resolve(folder, name)).href
  const entry = packageEntry(name, folder)
  return entry === null ? null : pathToFileURL(entry).href
}

function isRule(value: unknown): value is Rule {
  if (typeof value !== 'object' || value === null) return false
  const rule: Readonly<Record<string, unknown>> = { ...value }
  return (
    typeof rule.id === 'string' &&
    (rule.kind === 'page' || rule.kind === 'suppression') &&
    typeof rule.check === 'function' &&
    Array.isArray(rule.needs) &&
    Array.isArray(rule.stages) &&
    typeof rule.options === 'object'
  )
}
