import { dirname, resolve } from 'node:path'
import type { Profile, WrittenProfile } from '../rule/setting.ts'
import { suggest } from '../text/nearest.ts'
import type { Config, ConfigFile, PageEntry, Written } from './config.ts'
import { type Complaint, complain, type Document, step } from './document.ts'
import { findDocument } from './find.ts'
import { matcher } from './glob.ts'
import { resolveProfile } from './profile.ts'
import { readSettings } from './setting.ts'
import { isNewer } from './version.ts'

/** What `loadConfig` needs: where to look, and what the run brings of its own. */
export interface LoadOptions extends Written {
  /** Absolute path of the folder from which the search goes upwards and page paths start. */
  readonly cwd: string
  /** Path of the file, instead of a search. */
  readonly file?: string
  /** Newest rule set that this version has; a configuration cannot pin a newer one. */
  readonly ruleSet?: string
}

/**
 * Finds, reads and checks the configuration; the defaults where there is none.
 * @throws ConfigError whose message frames what is wrong and offers the nearest name.
 */
export async function loadConfig(options: LoadOptions): Promise<Config> {
  const cwd = resolve(options.cwd)
  const document = await findDocument(cwd, options.file)
  if (!document) return defaults(cwd, options)
  // The validator is slow to load; without a file it is never needed.
  const { configFaults } = await import('./structure.ts')
  const faults = configFaults(document.value)
  if (faults.length > 0) throw complain(document, faults)
  // The schema has just said so.
  return readConfig(document, document.value as ConfigFile, cwd, options, options.ruleSet ?? null)
}

function defaults(cwd: string, own: Written): Config {
  return {
    file: null,
    folder: cwd,
    cwd,
    ruleSet: null,
    site: { url: null, brand: null, roster: null },
    rules: new Map(),
    rulesOrigin: '',
    pages: [],
    plugins: [],
    ignore: [],
    known: { rules: own.rules, profiles: resolveAll(own.profiles) },
  }
}

function resolveAll(profiles: readonly WrittenProfile[]): Profile[] {
  return profiles.map((profile) => resolveProfile(profile.id, profiles))
}

async function readConfig(
  document: Document,
  file: ConfigFile,
  cwd: string,
  own: Written,
  newest: string | null,
): Promise<Config> {
  const folder = dirname(document.file)
  const { loadPlugins } = await import('./plugin.ts')
  const plugins = await loadPlugins(document, file.plugins ?? [], folder, own)
  const rules = [...own.rules, ...plugins.rules]
  const profiles = resolveAll([...own.profiles, ...plugins.profiles])
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const complaints: Complaint[] = []
  if (newest !== null && file.ruleSet !== undefined && isNewer(file.ruleSet, newest)) {
    const message = `This version has rule sets up to ${newest}, and ${file.ruleSet} is newer. Update guidelint, or pin ${newest}.`
    complaints.push({ pointer: '/ruleSet', mark: 'value', message })
  }
  for (const profile of plugins.profiles) {
    const wrong: Complaint[] = []
    await readSettings(profile.rules, byId, '', wrong)
    for (const { message } of wrong)
      complaints.push({ pointer: '/plugins', mark: 'key', message: `Profile ${profile.id}: ${message}` })
  }
  const settings = await readSettings(file.rules ?? {}, byId, '/rules', complaints)
  const pages: PageEntry[] = []
  const profileIds = profiles.map(({ id }) => id)
  for (const [index, entry] of (file.pages ?? []).entries()) {
    const pointer = `/pages${step(index)}`
    const { files, profile = null, stage = null } = entry
    if (profile !== null && !profileIds.includes(profile)) {
      const message = `Unknown profile ${JSON.stringify(profile)}.${suggest(profile, profileIds)}`
      complaints.push({ pointer: `${pointer}/profile`, mark: 'value', message })
    }
    const origin = `${document.name}: pages[${index}]`
    const entryRules = await readSettings(entry.rules ?? {}, byId, `${pointer}/rules`, complaints)
    pages.push({ origin, files, matches: matcher(files), profile, stage, rules: entryRules })
  }
  if (complaints.length > 0) throw complain(document, complaints)
  const { url = null, brand = null, reviewers } = file.site ?? {}
  const { readReviewers } = await import('./reviewers.ts')
  const roster = reviewers === undefined ? null : await readReviewers(document, reviewers, folder, cwd)
  return {
    file: document.file,
    folder,
    cwd,
    ruleSet: file.ruleSet ?? null,
    site: { url, brand, roster },
    rules: settings,
    rulesOrigin: `${document.name}: rules`,
    pages,
    plugins: plugins.addresses,
    ignore: file.ignore ?? [],
    known: { rules, profiles },
  }
}
