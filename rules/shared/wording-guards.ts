import type { ReaderText } from '../../src/page/ask.ts'
import type { PhraseMatch } from '../../src/text/phrases.ts'
import { gapKind, type TokenStream } from '../../src/text/tokens.ts'

/** Words after which no noun follows the article and adjective before them. */
const afterNoun = new Set(
  'and or but who whom whose which that are is was were be have has had do does may might can could should must will would need needs in on at to from with for of by as than when if because also often usually sometimes live use feel face get take suffer benefit risk'.split(
    ' ',
  ),
)
/** So many tokens around a match are looked at for `unless`. */
const SENTENCE = 40

/** Whether another noun follows the match: `the elderly patient`. */
export function nounFollows({ gap, words }: TokenStream, { last }: PhraseMatch<unknown>): boolean {
  return gap[last + 1] === gapKind.joined && !afterNoun.has(words[last + 1] ?? '')
}

/** Whether one of the tokens stands in the match's sentence. */
export function isNearAny(
  tokens: ReadonlySet<number> | undefined,
  { first, last }: PhraseMatch<unknown>,
  { gap }: TokenStream,
): boolean {
  if (!tokens) return false
  for (let token = first; token >= first - SENTENCE && token >= 0; token--) {
    if (tokens.has(token)) return true
    if (gap[token] === gapKind.start) break
  }
  for (let token = last + 1; token <= last + SENTENCE && gap[token] !== gapKind.start; token++)
    if (tokens.has(token)) return true
  return false
}

/** Capitals inside a sentence, or on the words after its first: a body, a project, a survey. */
export function isName(
  { text: { value }, block }: ReaderText,
  { first, from, to }: PhraseMatch<unknown>,
  { gap }: TokenStream,
): boolean {
  if (!block || block.kind === 'heading' || block.kind === 'cell') {
    const capitals = value.slice(0, 400).match(/(?:^|\s)\p{Lu}\p{Ll}/gu)?.length ?? 0
    const small = value.slice(0, 400).match(/(?:^|\s)\p{Ll}{4}/gu)?.length ?? 0
    // In a title every word has a capital, and none tells of a name.
    if (capitals > small) return false
  }
  if (!/^\p{Lu}/u.test(value.slice(from, from + 2))) return false
  return (
    gap[first] !== gapKind.start ||
    /\s\p{Lu}/u.test(value.slice(from, to)) ||
    /^(?:['’]s)? \p{Lu}\p{Ll}/u.test(value.slice(to, to + 5))
  )
}

/** Words on both sides of a dash (`Cancer—Patient Version`), or a part of an address. */
export function isBroken(value: string, { from, to }: PhraseMatch<unknown>): boolean {
  return /[—–]/.test(value.slice(from, to)) || /[-/_]/.test(value.charAt(from - 1))
}
