import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'

/** A JSON Schema, draft 7. */
export type Schema = Readonly<Record<string, unknown>>

/** One place where a value departs from its schema. */
export interface Mismatch {
  /** JSON Pointer of the value at fault; of the parent where a property is unknown or missing. */
  readonly pointer: string
  /** Keyword of the schema that failed: `type`, `enum`, `required`, `additionalProperties`. */
  readonly keyword: string
  /** What is wrong, without the place: `must be a string`. */
  readonly message: string
  /** The unknown or missing property. */
  readonly property?: string
  /** What may stand there: the values of an enum, or the names of the known properties. */
  readonly allowed?: readonly string[]
}

// Schemas are ours and tested, so checking them against the meta schema at each start would only cost time.
const ajv = new Ajv({
  allErrors: true,
  verbose: true,
  validateSchema: false,
  allowUnionTypes: true,
  strictTuples: false,
  strictTypes: false,
})
const compiled = new WeakMap<Schema, ValidateFunction>()

/**
 * Compares a value with a schema and returns every mismatch, in the order of the schema; empty where it fits.
 * Each schema object is compiled once. Throws where the schema itself is broken.
 */
export function check(schema: Schema, value: unknown): Mismatch[] {
  let validate = compiled.get(schema)
  if (!validate) {
    validate = ajv.compile(schema)
    compiled.set(schema, validate)
  }
  return validate(value) ? [] : (validate.errors ?? []).map(toMismatch)
}

function toMismatch(error: ErrorObject): Mismatch {
  const { instancePath: pointer, keyword } = error
  const params: Readonly<Record<string, unknown>> = error.params
  const property = params.additionalProperty ?? params.missingProperty ?? params.propertyName
  const allowed = keyword === 'additionalProperties' ? propertiesOf(error.parentSchema) : params.allowedValues
  return {
    pointer,
    keyword,
    message: messageOf(error),
    ...(typeof property === 'string' ? { property } : {}),
    ...(Array.isArray(allowed) ? { allowed: allowed.map(String) } : {}),
  }
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'a string',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'null',
}

function messageOf(error: ErrorObject): string {
  const params: Readonly<Record<string, unknown>> = error.params
  switch (error.keyword) {
    case 'type':
      return `must be ${listOf([params.type].flat().map((type) => TYPE_NAMES[String(type)] ?? String(type)))}`
    case 'enum':
      return `must be ${listOf([params.allowedValues].flat().map((value) => JSON.stringify(value)))}`
    case 'additionalProperties':
      return `has an unknown key ${JSON.stringify(params.additionalProperty)}`
    case 'required':
      return `misses the key ${JSON.stringify(params.missingProperty)}`
    case 'pattern':
      return `must look like ${exampleOf(error.parentSchema) ?? String(params.pattern)}`
    case 'minItems':
      return `must hold at least ${params.limit} ${params.limit === 1 ? 'entry' : 'entries'}`
    case 'minLength':
      return 'must not be empty'
    case 'minimum':
      return `must be at least ${params.limit}`
    case 'maximum':
      return `must be at most ${params.limit}`
    default:
      return error.message ?? `fails ${error.keyword}`
  }
}

function exampleOf(schema: ErrorObject['parentSchema']): string | null {
  const examples: unknown = schema?.examples
  return Array.isArray(examples) ? JSON.stringify(examples[0]) : null
}

function propertiesOf(schema: ErrorObject['parentSchema']): string[] {
  const properties: unknown = schema?.properties
  return properties && typeof properties === 'object' ? Object.keys(properties) : []
}

function listOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
