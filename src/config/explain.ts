import type { RuleChoice, Stage } from '../rule/setting.ts'
import type { Config } from './config.ts'
import { type Flags, type PageKey, resolvePage } from './resolve.ts'

/** The settings of one page, for people and editors. */
export interface PageExplanation {
  readonly path: string
  readonly config: string | null
  readonly profile: string
  readonly profileOrigin: string
  readonly stage: Stage
  readonly stageOrigin: string
  /** Every rule, by id. `speaks` is false for a rule that has nothing to say at this stage. */
  readonly rules: readonly (RuleChoice & { readonly rule: string; readonly speaks: boolean })[]
}

/** Says how a page is judged and where each setting comes from. Throws as `resolvePage` does. */
export function explainPage(config: Config, flags: Flags, key: PageKey): PageExplanation {
  const { profileId, profileOrigin, stage, stageOrigin, choices } = resolvePage(config, flags, key)
  const rules = config.known.rules
    .map((rule) => {
      const { level, options, origin } = choices.get(rule.id) ?? {
        level: rule.level,
        options: {},
        origin: 'the rule',
      }
      const defaults = Object.entries(rule.options).map(([name, schema]) => [name, schema.default])
      const speaks = level !== 'off' && rule.stages.includes(stage)
      return {
        rule: rule.id,
        level,
        options: { ...Object.fromEntries(defaults), ...options },
        origin,
        speaks,
      }
    })
    .sort((a, b) => (a.rule < b.rule ? -1 : 1))
  return { path: key.path, config: config.file, profile: profileId, profileOrigin, stage, stageOrigin, rules }
}
