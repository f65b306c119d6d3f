import { suggest } from '../config/index.ts'

/** A fault in how the command was called. The message says what to do instead. */
export interface UsageError extends Error {
  readonly name: 'UsageError'
}

export function usageError(message: string): UsageError {
  return Object.assign(new Error(message), { name: 'UsageError' as const })
}

export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === 'UsageError'
}

/** The word, if it is one of `words`. Throws a UsageError that offers the nearest. */
export function oneOf<Word extends string>(what: string, word: string, words: readonly Word[]): Word {
  const found = words.find((candidate) => candidate === word)
  if (found !== undefined) return found
  throw usageError(`${what} ${JSON.stringify(word)} is unknown.${suggest(word, words)}`)
}
