import type { PhraseMatch } from '../../src/text/phrases.ts'

/** Indexes of all tokens that matches cover. */
export function tokensOf(matches: readonly PhraseMatch<true>[]): ReadonlySet<number> {
  const tokens = new Set<number>()
  for (const { first, last } of matches) for (let token = first; token <= last; token++) tokens.add(token)
  return tokens
}

/** Whether a match covers one of the tokens. */
export function touches(tokens: ReadonlySet<number>, { first, last }: PhraseMatch<unknown>): boolean {
  for (let token = first; token <= last; token++) if (tokens.has(token)) return true
  return false
}
