import { relative, resolve } from 'node:path'
import type { Format } from '../page/model.ts'
import type { Level } from '../rule/rule.ts'
import type { RuleChoice, Stage } from '../rule/setting.ts'
import { suggest } from '../text/nearest.ts'
import type { Config, PageEntry } from './config.ts'
import { configError } from './error.ts'
import { levelOf } from './setting.ts'
import { isNewer } from './version.ts'

/** What the command line says over the configuration. */
export interface Flags {
  readonly profile?: string
  readonly stage?: Stage
  readonly rules?: ReadonlyMap<string, Level | 'off'>
}

/** What tells one page from another. */
export interface PageKey {
  /** As the report names it: relative to the folder of the run, or absolute. */
  readonly path: string
  readonly format: Format
  /** The profile that the page's own front matter names. */
  readonly matterProfile?: string
  /** The profile that the page looks like, and by what; asked only where nothing names one. */
  readonly guess: () => { readonly id: string; readonly origin: string }
}

/** How a page is judged, and who said so. */
export interface PageSettings {
  readonly profileId: string
  readonly profileOrigin: string
  readonly stage: Stage
  readonly stageOrigin: string
  /** By rule id; every known rule has one. */
  readonly choices: ReadonlyMap<string, RuleChoice>
}

const NO_FLAGS: Flags = {}
type Choices = ReadonlyMap<string, RuleChoice>
const cache = new WeakMap<Config, WeakMap<Flags, Map<string, Choices>>>()

/**
 * The settings of one page. A rule's level comes from, the later the stronger: the rule, the profile, `rules` of
 * the configuration, the entries of `pages` that match in their order, the command line. A level without options
 * keeps the options said before. Rules newer than the pinned rule set report as info, unless set by name.
 * @throws ConfigError where a flag names an unknown profile.
 */
export function resolvePage(config: Config, flags: Flags = NO_FLAGS, key: PageKey): PageSettings {
  const path = relative(config.folder, resolve(config.cwd, key.path)).replaceAll('\\', '/')
  const entries = config.pages.filter((entry) => entry.matches(path))
  const profile = profileOf(config, flags, key, entries)
  const stage = stageOf(flags, key, entries)
  return { ...profile, ...stage, choices: choicesOf(config, flags, entries, profile.profileId) }
}

function profileOf(config: Config, flags: Flags, key: PageKey, entries: readonly PageEntry[]) {
  const ids = config.known.profiles.map(({ id }) => id)
  const { profile } = flags
  if (profile !== undefined) {
    if (!ids.includes(profile))
      throw configError(`Unknown profile ${JSON.stringify(profile)}.${suggest(profile, ids)}`)
    return { profileId: profile, profileOrigin: '--profile' }
  }
  if (key.matterProfile !== undefined && ids.includes(key.matterProfile))
    return { profileId: key.matterProfile, profileOrigin: 'front matter' }
  const entry = entries.findLast((candidate) => candidate.profile !== null)
  if (entry && entry.profile !== null) return { profileId: entry.profile, profileOrigin: entry.origin }
  const { id, origin } = key.guess()
  return { profileId: id, profileOrigin: origin }
}

function stageOf(flags: Flags, key: PageKey, entries: readonly PageEntry[]) {
  if (flags.stage !== undefined) return { stage: flags.stage, stageOrigin: '--stage' }
  const entry = entries.findLast((candidate) => candidate.stage !== null)
  if (entry && entry.stage !== null) return { stage: entry.stage, stageOrigin: entry.origin }
  const stage: Stage = key.format === 'html' ? 'published' : 'draft'
  const name = key.format === 'html' ? 'HTML' : key.format === 'docx' ? 'Word files' : 'markdown'
  return { stage, stageOrigin: `default for ${name}` }
}

function choicesOf(config: Config, flags: Flags, entries: readonly PageEntry[], profileId: string): Choices {
  const byFlags = cache.get(config) ?? new WeakMap<Flags, Map<string, Choices>>()
  cache.set(config, byFlags)
  const byKey = byFlags.get(flags) ?? new Map<string, Choices>()
  byFlags.set(flags, byKey)
  // Most pages of a run share their entries, and so their choices.
  const key = `${profileId}|${entries.map((entry) => config.pages.indexOf(entry)).join()}`
  const choices = byKey.get(key) ?? chooseRules(config, flags, entries, profileId)
  byKey.set(key, choices)
  return choices
}

function chooseRules(
  config: Config,
  flags: Flags,
  entries: readonly PageEntry[],
  profileId: string,
): Map<string, RuleChoice> {
  const profile = config.known.profiles.find(({ id }) => id === profileId)
  const choices = new Map<string, RuleChoice>()
  for (const rule of config.known.rules) {
    let choice: RuleChoice = { level: rule.level, options: {}, origin: 'the rule' }
    const set = (level: Level | 'off', options: RuleChoice['options'] | null, origin: string) => {
      choice = { level, options: options ?? choice.options, origin }
    }
    const own = profile?.rules[rule.id]
    if (own !== undefined) {
      const [word, options = null] = typeof own === 'string' ? [own] : own
      set(levelOf(word) ?? rule.level, options, `profile ${profileId}`)
    }
    const pin = config.ruleSet
    if (pin !== null && (choice.level === 'error' || choice.level === 'warning') && isNewer(rule.since, pin))
      set('info', null, `ruleSet ${pin}: the rule came with ${rule.since}`)
    const top = config.rules.get(rule.id)
    if (top) set(top.level, top.options, config.rulesOrigin)
    for (const entry of entries) {
      const setting = entry.rules.get(rule.id)
      if (setting) set(setting.level, setting.options, entry.origin)
    }
    const flag = flags.rules?.get(rule.id)
    if (flag !== undefined) set(flag, null, '--rule')
    choices.set(rule.id, choice)
  }
  return choices
}
