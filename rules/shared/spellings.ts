import british from '../../src/text/spelling.json' with { type: 'json' }
import pairs from '../lexicon/spelling-pairs.json' with { type: 'json' }

/** One word form as both countries write it. */
export interface Spelling {
  /** `endings`: a verb in -ise or -ize, which some in Britain write with z. */
  readonly kind: 'words' | 'endings'
  readonly british: string
  /** Null where Britain writes this form too, with another meaning. */
  readonly american: string | null
  readonly toAmerican: string
}

const endings = ['e', 'es', 'ed', 'ing', 'er', 'ers', 'ation', 'ations'] as const
let made: readonly Spelling[] | undefined

/** Word forms that the two countries spell differently, plurals included. */
export function spellings(): readonly Spelling[] {
  made ??= [...wordForms(), ...verbForms()]
  return made
}

function* wordForms(): Iterable<Spelling> {
  const both = new Set(pairs.both)
  const oneWay = new Set(pairs.british)
  const words: Readonly<Record<string, string>> = british.words
  for (const [word, american] of Object.entries(words)) {
    if (both.has(word)) continue
    const form = (ending: string): Spelling => ({
      kind: 'words',
      british: word + ending,
      american: oneWay.has(word) ? null : american + ending,
      toAmerican: american + ending,
    })
    yield form('')
    if (!/(?:s|ed|ing|y|al|ic)$/.test(word) && !(`${word}s` in words)) yield form('s')
  }
}

function* verbForms(): Iterable<Spelling> {
  for (const stem of pairs.ise)
    for (const ending of endings)
      yield {
        kind: 'endings',
        british: `${stem}is${ending}`,
        american: `${stem}iz${ending}`,
        toAmerican: `${stem}iz${ending}`,
      }
  for (const stem of ['analy', 'paraly', 'dialy', 'cataly'])
    for (const ending of ['e', 'ed', 'ing'])
      yield {
        kind: 'words',
        british: `${stem}s${ending}`,
        american: `${stem}z${ending}`,
        toAmerican: `${stem}z${ending}`,
      }
}
