import type { Level, OptionSchemas, Rule } from '../rule/rule.ts'
import type { Schema } from '../shape/index.ts'
import { nearest, suggest } from '../text/nearest.ts'
import type { LevelWord, RuleLevel } from './config.ts'
import { type Complaint, step } from './document.ts'

/** Words that name a level. */
const LEVEL_WORDS: readonly LevelWord[] = ['error', 'warning', 'info', 'off', 'warn']

/** The level that a word names, or null. */
export function levelOf(word: unknown): Level | 'off' | null {
  switch (word) {
    case 'warn':
      return 'warning'
    case 'error':
    case 'warning':
    case 'info':
    case 'off':
      return word
    default:
      return null
  }
}

/** What is wrong with a word that should name a level. */
export function levelFault(word: unknown): string {
  const near = typeof word === 'string' ? nearest(word, LEVEL_WORDS) : null
  const hint =
    near === null ? 'Levels are error, warning, info and off.' : `Did you mean ${JSON.stringify(near)}?`
  return `${JSON.stringify(word) ?? String(word)} is not a level. ${hint}`
}

/**
 * Reads the `rules` of a configuration or profile. Whatever is wrong is added to `complaints`, with pointers
 * that start with `pointer`; what is right is returned.
 */
export async function readSettings(
  settings: Readonly<Record<string, unknown>>,
  rules: ReadonlyMap<string, Rule>,
  pointer: string,
  complaints: Complaint[],
): Promise<Map<string, RuleLevel>> {
  const read = new Map<string, RuleLevel>()
  for (const [id, setting] of Object.entries(settings)) {
    const at = pointer + step(id)
    const rule = rules.get(id)
    if (!rule) {
      const message = `Unknown rule ${JSON.stringify(id)}.${suggest(id, [...rules.keys()])}`
      complaints.push({ pointer: at, mark: 'key', message })
      continue
    }
    const [word, options, extra] = Array.isArray(setting) ? setting : [setting]
    if (extra !== undefined)
      complaints.push({
        pointer: `${at}/2`,
        mark: 'value',
        message: 'A rule is set by its level and one object of options',
      })
    const level = levelOf(word)
    if (level === null)
      complaints.push({
        pointer: Array.isArray(setting) ? `${at}/0` : at,
        mark: 'value',
        message: levelFault(word),
      })
    const faults = options === undefined ? [] : await optionFaults(rule, options, `${at}/1`)
    complaints.push(...faults)
    if (level !== null && faults.length === 0) read.set(id, { level, options: options ?? null })
  }
  return read
}

async function optionFaults(rule: Rule, options: unknown, pointer: string): Promise<Complaint[]> {
  const names = Object.keys(rule.options)
  if (names.length === 0) return [{ pointer, mark: 'value', message: `The rule ${rule.id} takes no options` }]
  // The validator is slow to load, and most configurations set levels only.
  const { check } = await import('../shape/index.ts')
  return check(schemaOf(rule.options), options).map((mismatch): Complaint => {
    if (mismatch.keyword === 'additionalProperties' && mismatch.property !== undefined)
      return {
        pointer: pointer + mismatch.pointer + step(mismatch.property),
        mark: 'key',
        message: `Unknown option "${mismatch.property}" of ${rule.id}.${suggest(mismatch.property, names)}`,
      }
    const option = mismatch.pointer.split('/')[1]
    const subject = option === undefined ? `The options of ${rule.id}` : `Option "${option}" of ${rule.id}`
    return { pointer: pointer + mismatch.pointer, mark: 'value', message: `${subject} ${mismatch.message}` }
  })
}

const schemas = new WeakMap<OptionSchemas, Schema>()

function schemaOf(properties: OptionSchemas): Schema {
  let schema = schemas.get(properties)
  if (!schema) {
    schema = { type: 'object', properties, additionalProperties: false }
    schemas.set(properties, schema)
  }
  return schema
}
