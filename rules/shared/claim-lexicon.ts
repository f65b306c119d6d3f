import type { Level } from '../../src/rule/rule.ts'
import { parseClasses } from '../../src/text/phrase-notation.ts'
import { compilePhrases, type PhraseMatcher } from '../../src/text/phrases.ts'
import shared from '../lexicon/claim-words.json' with { type: 'json' }

/** Phrases of one kind of claim, as the files of rules/lexicon write them. */
export interface ClaimGroup {
  readonly name: string
  /** Lower than the rule's level where these words weigh less. */
  readonly level?: string
  /** Counts only where the sentence names a treatment or is a slogan. */
  readonly needs?: string
  /** How many tokens away that word may stand; the whole sentence where absent. */
  readonly reach?: number
  /** Word list of the lexicon: a sentence that holds one of its words speaks of something else. */
  readonly unless?: string
  /** A boast of remedies only: of established treatments the same words tell how they work. */
  readonly remedy?: boolean
  /** Says what happened to somebody or something: `can be cured` claims little. */
  readonly passive?: boolean
  readonly phrases: readonly string[]
}

export interface ClaimLexicon {
  readonly groups: readonly ClaimGroup[]
  readonly classes: Readonly<Record<string, readonly string[]>>
  readonly exceptions: readonly string[]
}

/** Claim phrases ready to be found in pages. */
export interface ClaimFinder {
  readonly groups: readonly ClaimGroup[]
  readonly claims: PhraseMatcher<ClaimGroup>
  readonly exceptions: PhraseMatcher<true>
  readonly treatments: PhraseMatcher<true>
  /** Word lists that the groups name as `unless`. */
  readonly unless: ReadonlyMap<string, PhraseMatcher<true>>
}

/** A finder that compiles its lexicon when the first page asks for it. */
export function claimFinder(lexicon: ClaimLexicon): () => ClaimFinder {
  let made: ClaimFinder | undefined
  return () => {
    made ??= compileLexicon(lexicon)
    return made
  }
}

function compileLexicon(lexicon: ClaimLexicon): ClaimFinder {
  const classes = parseClasses({ ...shared.classes, ...lexicon.classes })
  const phrases = lexicon.groups.flatMap((group) =>
    group.phrases.map((phrase): [string, ClaimGroup] => [phrase, group]),
  )
  const plain = (list: readonly string[]) => list.map((phrase): [string, true] => [phrase, true])
  return {
    groups: lexicon.groups,
    claims: compilePhrases(phrases, classes),
    exceptions: compilePhrases(plain(lexicon.exceptions), classes),
    treatments: compilePhrases(plain(['{treatment}', '^ it|this']), classes),
    unless: new Map(
      lexicon.groups.flatMap(({ unless }) =>
        unless === undefined ? [] : [[unless, compilePhrases(plain([`{${unless}}`]), classes)]],
      ),
    ),
  }
}

/** Level of a group, where its lexicon lowers it. */
export function levelOf(group: ClaimGroup): Level | undefined {
  return group.level === 'warning' || group.level === 'info' ? group.level : undefined
}

/** Names of established kinds of treatment. */
export const standardWords = new RegExp(
  `\\b(?:${shared.classes.standard
    .flatMap((entry) => entry.split('|'))
    .map((word) => word.replace('~', 's?'))
    .join('|')})\\b`,
  'i',
)
