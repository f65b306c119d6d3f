import configSchema from '../../schemas/config-base.schema.json' with { type: 'json' }
import profileSchema from '../../schemas/profile.schema.json' with { type: 'json' }
import { check, type Mismatch } from '../shape/index.ts'
import { nearest, suggest } from '../text/nearest.ts'
import { type Complaint, step } from './document.ts'

const reviewersSchema = {
  type: 'array',
  items: { $ref: '#/definitions/reviewer' },
  definitions: configSchema.definitions,
}

// Levels and options of rules are judged with the rules at hand, which says more than a schema can.
const ruleSettings = /^(?:\/pages\/\d+)?\/rules\/./

/** What is wrong with the keys and values of a configuration, apart from the levels and options of rules. */
export function configFaults(value: unknown): Complaint[] {
  return complaintsOf(check(configSchema, value)).filter(({ pointer }) => !ruleSettings.test(pointer))
}

/** What is wrong with a list of reviewers. */
export function reviewerFaults(value: unknown): Complaint[] {
  return complaintsOf(check(reviewersSchema, value))
}

/** What is wrong with a profile, apart from the names of its rules. */
export function profileFaults(value: unknown): Complaint[] {
  return complaintsOf(check(profileSchema, value))
}

function complaintsOf(mismatches: readonly Mismatch[]): Complaint[] {
  return mismatches
    .filter((mismatch) => !isMistyped(mismatch, mismatches))
    .map(({ pointer, keyword, message, property, allowed }): Complaint => {
      const subject = subjectOf(pointer)
      if (keyword === 'additionalProperties' && property !== undefined) {
        const where = pointer ? ` in ${subject}` : ''
        const hint = suggest(property, allowed ?? [])
        return {
          pointer: pointer + step(property),
          mark: 'key',
          message: `Unknown key ${JSON.stringify(property)}${where}.${hint}`,
        }
      }
      return { pointer, mark: 'value', message: `${subject} ${message}` }
    })
}

/** Whether a missing key stands there under a mistyped name, which is told anyway. */
function isMistyped(missing: Mismatch, mismatches: readonly Mismatch[]): boolean {
  const { keyword, pointer, property } = missing
  if (keyword !== 'required' || property === undefined) return false
  return mismatches.some(
    (other) =>
      other.keyword === 'additionalProperties' &&
      other.pointer === pointer &&
      nearest(other.property ?? '', other.allowed ?? []) === property,
  )
}

/** A JSON Pointer as people write it: `/pages/1/stage` is `pages[1].stage`. */
function subjectOf(pointer: string): string {
  if (!pointer) return 'The file'
  return pointer
    .slice(1)
    .split('/')
    .map((part) =>
      /^\d+$/.test(part) ? `[${part}]` : `.${part.replaceAll('~1', '/').replaceAll('~0', '~')}`,
    )
    .join('')
    .replace(/^\./, '')
}
