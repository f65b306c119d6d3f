import data from './assertion-words.json' with { type: 'json' }
import { parseClasses } from './phrase-notation.ts'
import { compilePhrases, type PhraseMatcher } from './phrases.ts'

/** Kinds of phrases that decide whether a statement is made; what each does stands in assertion.ts. */
export type TriggerKind = keyof typeof data.kinds

/** Lists of single words, which are looked up rather than searched for. */
const wordKinds = [
  'negatedNext',
  'clauseStart',
  'relative',
  'finite',
  'publisher',
  'speaker',
  'auxiliary',
  'questionWord',
] as const
type WordKind = (typeof wordKinds)[number]

/** Trigger phrases of one language, compiled. */
export interface AssertionWords {
  readonly phrases: PhraseMatcher<TriggerKind>
  readonly sets: Readonly<Record<WordKind, ReadonlySet<string>>>
}

let english: AssertionWords | undefined

/** The English triggers, compiled on first use. */
export function englishAssertionWords(): AssertionWords {
  english ??= compile()
  return english
}

function compile(): AssertionWords {
  const sets = {} as Record<WordKind, ReadonlySet<string>>
  for (const kind of wordKinds) sets[kind] = new Set(data.kinds[kind])
  const phrases: [string, TriggerKind][] = []
  for (const [kind, list] of Object.entries(data.kinds) as [TriggerKind, readonly string[]][])
    if (!(kind in sets)) for (const phrase of list) phrases.push([phrase, kind])
  return { phrases: compilePhrases(phrases, parseClasses(data.classes)), sets }
}
