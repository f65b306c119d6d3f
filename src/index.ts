import { profiles as ownProfiles, rules as ownRules } from '../rules/index.ts'

export { defineConfig } from './config/index.ts'
export { type LintOptions, lintSources, type Ruleset } from './lint/lint.ts'
export type * from './lint/report.ts'
export type * from './rule/index.ts'

/** Every rule and profile that guidelint brings. Plugins add to them. */
export const ruleset: import('./lint/lint.ts').Ruleset = { rules: ownRules, profiles: ownProfiles }
