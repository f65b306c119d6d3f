import type { Rule } from '../../src/rule/rule.ts'
import type { WrittenProfile } from '../../src/rule/setting.ts'

/** The schema that editors use: the base schema with every rule's name and options, and every profile's name. */
export function configSchema(
  base: Record<string, unknown>,
  rules: readonly Rule[],
  profiles: readonly WrittenProfile[],
): unknown {
  const levels = { enum: ['error', 'warning', 'warn', 'info', 'off'] }
  const properties = Object.fromEntries(
    rules.map((rule) => {
      const description = `${rule.title}. ${rule.why}`
      if (Object.keys(rule.options).length === 0) return [rule.id, { description, ...levels }]
      const options = { type: 'object', properties: rule.options, additionalProperties: false }
      const withOptions = { type: 'array', items: [levels, options], minItems: 2, maxItems: 2 }
      return [rule.id, { description, anyOf: [levels, withOptions] }]
    }),
  )
  const definitions = (base.definitions ?? base.$defs ?? {}) as Record<string, unknown>
  return {
    ...base,
    definitions: {
      ...definitions,
      rules: { type: 'object', properties, additionalProperties: { $ref: '#/definitions/ruleSetting' } },
      profileName: { anyOf: [{ enum: profiles.map((profile) => profile.id) }, { type: 'string' }] },
    },
  }
}
