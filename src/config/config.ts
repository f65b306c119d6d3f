import type { Level, Rule } from '../rule/rule.ts'
import type { Profile, RosterEntry, Stage, WrittenProfile } from '../rule/setting.ts'

/** A level as the configuration may write it. */
export type LevelWord = Level | 'warn' | 'off'

/** How a rule is set in a configuration file: a level, or a level with options. */
type RuleEntry = LevelWord | readonly [level: LevelWord, options?: Readonly<Record<string, unknown>>]

/** What a configuration file holds, as written. */
export interface ConfigFile {
  readonly $schema?: string
  readonly ruleSet?: string
  readonly site?: {
    readonly url?: string
    readonly brand?: string
    readonly reviewers?: string | readonly (Pick<RosterEntry, 'id' | 'name'> & Partial<RosterEntry>)[]
  }
  readonly rules?: Readonly<Record<string, RuleEntry>>
  readonly pages?: readonly {
    readonly files: readonly string[]
    readonly profile?: string
    readonly stage?: Stage
    readonly rules?: Readonly<Record<string, RuleEntry>>
  }[]
  readonly plugins?: readonly string[]
  readonly ignore?: readonly string[]
}

/** A rule's level with the options that go with it; null where the setting gives none. */
export interface RuleLevel {
  readonly level: Level | 'off'
  readonly options: Readonly<Record<string, unknown>> | null
}

/** One entry of `pages`, checked. */
export interface PageEntry {
  /** `guidelint.config.json: pages[1]`. */
  readonly origin: string
  readonly files: readonly string[]
  /** Tests a path relative to the config's folder, with forward slashes. */
  readonly matches: (path: string) => boolean
  readonly profile: string | null
  readonly stage: Stage | null
  readonly rules: ReadonlyMap<string, RuleLevel>
}

/** The rules and profiles that a run knows. Profiles come with what they extend filled in. */
interface Known {
  readonly rules: readonly Rule[]
  readonly profiles: readonly Profile[]
}

/** Rules and profiles as they are written, `extends` not yet filled in. */
export interface Written {
  readonly rules: readonly Rule[]
  readonly profiles: readonly WrittenProfile[]
}

/** A configuration, read and checked; without a file, the defaults. */
export interface Config {
  /** Absolute path of the file, or null. */
  readonly file: string | null
  /** Absolute path of the folder from which paths and globs of the configuration start. */
  readonly folder: string
  /** Absolute path of the folder from which the paths of pages start. */
  readonly cwd: string
  readonly ruleSet: string | null
  readonly site: {
    readonly url: string | null
    readonly brand: string | null
    readonly roster: readonly RosterEntry[] | null
  }
  readonly rules: ReadonlyMap<string, RuleLevel>
  /** Where `rules` stands: `guidelint.config.json: rules`. */
  readonly rulesOrigin: string
  readonly pages: readonly PageEntry[]
  /** Addresses of the modules that `plugins` names. */
  readonly plugins: readonly string[]
  readonly ignore: readonly string[]
  /** Own rules and profiles and those of the plugins. */
  readonly known: Known
}

/** Gives a `guidelint.config.js` its types; returns what it is given. */
export function defineConfig(config: ConfigFile): ConfigFile {
  return config
}
