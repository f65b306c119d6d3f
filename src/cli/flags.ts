import type { Config, Flags } from '../config/index.ts'
import { type JudgeOptions, ruleLevelsOf, stageOf } from './options.ts'
import { oneOf } from './usage.ts'

/** What the command line says over the configuration. Throws a UsageError where a name is unknown. */
export function flagsOf(options: JudgeOptions, config: Config): Flags {
  const { profile } = options
  const stage = stageOf(options.stage)
  const profiles = config.known.profiles.map(({ id }) => id)
  return {
    ...(profile === undefined ? {} : { profile: oneOf('The profile', profile, profiles) }),
    ...(stage === undefined ? {} : { stage }),
    rules: ruleLevelsOf(options.rule, config),
  }
}
