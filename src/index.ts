import pkg from '../package.json' with { type: 'json' }
import { profiles, rules } from '../rules/index.ts'
import {
  type Config,
  explainPage,
  type Flags,
  type LoadOptions,
  loadConfig as load,
  type PageExplanation,
  type PageKey,
  resolvePage,
} from './config/index.ts'
import { recogniseProfile } from './lint/outline/recognise.ts'
import { type RunInput, type RunResult, run, type Unreadable } from './lint/run.ts'
import type { Page } from './page/model.ts'
import { readPage } from './read/index.ts'
import type { Raw } from './read/raw.ts'

export {
  type Config,
  type ConfigFile,
  defineConfig,
  type Flags,
  isConfigError,
  type PageExplanation,
} from './config/index.ts'
export type * from './lint/report.ts'
export type { RunResult, Unreadable } from './lint/run.ts'
export type { Raw } from './read/raw.ts'
export type * from './rule/index.ts'

/** The rules and profiles that guidelint brings. */
export { profiles, rules }

/** Version of this package. */
export const version: string = pkg.version

/** Version of the rule set: rules since a newer one report as info where a configuration pins this one. */
export const ruleSet: string = version.split('.').slice(0, 2).join('.')

/**
 * Finds, reads and checks the configuration that applies in a folder.
 * @throws ConfigError whose message frames the fault; see `isConfigError`.
 */
export function loadConfig(options: Omit<LoadOptions, 'rules' | 'profiles' | 'ruleSet'>): Promise<Config> {
  return load({ ...options, rules, profiles, ruleSet })
}

/** Inputs of `lintFiles`. */
export interface LintInput {
  readonly files: Iterable<Raw | Unreadable> | AsyncIterable<Raw | Unreadable>
  readonly config: Config
  readonly flags?: Flags
  /** Day that counts as today, YYYY-MM-DD. */
  readonly now: string
  /** Asks the network for a page's sources, for rules that need the facet `online`. */
  readonly online?: RunInput['online']
  readonly signal?: AbortSignal
}

/**
 * Lints pages, wherever their sources came from. Reads neither clock nor files; never throws for a bad page.
 * @throws ConfigError where a flag names an unknown profile, or the signal's reason when it is aborted.
 */
export function lintFiles({ files, config, flags = {}, now, online, signal }: LintInput): Promise<RunResult> {
  return run({
    sources: files,
    rules: config.known.rules,
    profiles: config.known.profiles,
    decide: (page, guess) => {
      const { profileId, stage, choices } = resolvePage(config, flags, keyOf(page, guess))
      const profile = config.known.profiles.find(({ id }) => id === profileId)
      if (!profile) throw new Error(`No profile is called ${profileId}`)
      return { profile, stage, choices }
    },
    now,
    brand: config.site.brand,
    siteUrl: config.site.url,
    roster: config.site.roster,
    tool: { name: pkg.name, version, ruleSet },
    ...(online ? { online } : {}),
    ...(signal ? { signal } : {}),
  })
}

/**
 * Says how a page is judged, and who said so: flag, front matter, configuration, or the page itself.
 * @throws ConfigError where a flag names an unknown profile.
 */
export async function explainFile(file: Raw, config: Config, flags: Flags = {}): Promise<PageExplanation> {
  const page = await readPage(file)
  return explainPage(
    config,
    flags,
    keyOf(page, () => recogniseProfile(page, config.known.profiles)),
  )
}

function keyOf(page: Page, guess: PageKey['guess']): PageKey {
  const named = page.matter?.value.profile
  const { id: path, format } = page
  return { path, format, ...(typeof named === 'string' ? { matterProfile: named } : {}), guess }
}
