import data from './spelling.json' with { type: 'json' }

const words: ReadonlyMap<string, string> = new Map(Object.entries(data.words))
/** Words in -ise that no one writes with z. */
const kept: ReadonlySet<string> = new Set(data.sameEnding)
const ise = /^(\p{L}{3,})is(e|es|ed|er|ers|ing|ation|ations)$/u
const yse = /^(\p{L}{2,})ys(e|ed|ing)$/u

/**
 * American spelling of an English word in lower case: `tumour` gives `tumor`, `organisation` gives
 * `organization`. Other words come back as they are. Used so that both spellings match each other.
 */
export function americanForm(word: string): string {
  const found = words.get(word)
  if (found !== undefined) return found
  const single = word.endsWith('s') ? words.get(word.slice(0, -1)) : undefined
  if (single !== undefined) return `${single}s`
  const [, head, tail] = ise.exec(word) ?? []
  if (head !== undefined && tail !== undefined) return kept.has(`${head}ise`) ? word : `${head}iz${tail}`
  const [, stem, end] = yse.exec(word) ?? []
  return stem !== undefined && end !== undefined ? `${stem}yz${end}` : word
}
