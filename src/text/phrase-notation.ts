import { formsOf } from './inflection.ts'

/** What one word may be. Its items are the names under which the token index knows it. */
export interface WordSet extends Iterable<string> {
  has(word: string): boolean
}

/** Words that can stand at one place each, one set for every word of the option. */
export type Option = readonly WordSet[]

/** One place of a phrase. `gap` above 0 stands for up to so many words; `edge` for a sentence's start or end. */
export interface Element {
  readonly options: readonly Option[]
  readonly optional: boolean
  readonly gap: number
  readonly edge: boolean
}

/** Named word lists that phrases refer to as `{name}`. Entries may hold several words. */
export type ElementClasses = ReadonlyMap<string, readonly Option[]>

/** A phrase as places, and what must not stand right before and right after it. */
export interface ParsedPhrase {
  readonly elements: readonly Element[]
  readonly notBefore: readonly Element[]
  readonly notAfter: readonly Element[]
}

const GAP = 3

/** Kinds of number; the token index lists their places under the same names. */
const numbers: Readonly<Record<string, WordSet>> = {
  '#': numberSet('#', /^\d[\d.,]*$/),
  '#%': numberSet('#%', /^(?!100%)\d[\d.,]*%$/),
}

function numberSet(name: string, pattern: RegExp): WordSet {
  return { has: (word) => pattern.test(word), [Symbol.iterator]: () => [name][Symbol.iterator]() }
}

/**
 * Reads a phrase. Its places are separated by spaces:
 *
 * - `word` is that word, folded, without a possessive; `word~` any regular inflection of it;
 * - `this|that` either; `[the|a]` may be missing; `{name}` a word list, which may stand among others: `{a}|{b}`;
 * - `...` up to three words of the same clause, `...6` up to six, none of them a negation; commas and quotation
 *   marks may stand there and nowhere else;
 * - `#` is any number, `#%` any percentage but `100%`;
 * - `^` the start and `$` the end of a sentence;
 * - `!word` at the start or the end: must not stand right before or right after.
 *
 * @throws SyntaxError naming the phrase and the class it refers to in vain.
 */
export function parsePhrase(source: string, classes: ElementClasses): ParsedPhrase {
  const elements: Element[] = []
  const notBefore: Element[] = []
  const notAfter: Element[] = []
  for (const part of source.split(' ')) {
    if (part === '') continue
    if (part.startsWith('!'))
      (elements.length === 0 ? notBefore : notAfter).push(place(part.slice(1), false, classes, source))
    else if (part.startsWith('...'))
      elements.push({ options: [], optional: false, gap: Number(part.slice(3)) || GAP, edge: false })
    else if (part === '^' || part === '$') elements.push({ options: [], optional: false, gap: 0, edge: true })
    else if (part.startsWith('[')) elements.push(place(part.slice(1, -1), true, classes, source))
    else elements.push(place(part, false, classes, source))
  }
  return { elements, notBefore, notAfter }
}

/** Reads word lists; later ones may refer to earlier ones. */
export function parseClasses(lists: Readonly<Record<string, readonly string[]>>): ElementClasses {
  const classes = new Map<string, readonly Option[]>()
  for (const [name, entries] of Object.entries(lists))
    classes.set(
      name,
      merge(
        entries.flatMap((entry) => expand(entry.split(' ').map((word) => optionsOf(word, classes, entry)))),
      ),
    )
  return classes
}

function place(part: string, optional: boolean, classes: ElementClasses, source: string): Element {
  return { options: merge(optionsOf(part, classes, source)), optional, gap: 0, edge: false }
}

function optionsOf(part: string, classes: ElementClasses, source: string): readonly Option[] {
  const words = new Set<string>()
  const options: Option[] = []
  for (const choice of part.split('|')) {
    const kind = numbers[choice]
    if (kind) options.push([kind])
    else if (choice.startsWith('{')) {
      const named = classes.get(choice.slice(1, -1))
      if (!named) throw new SyntaxError(`Phrase "${source}" names ${choice}, which no list defines`)
      options.push(...named)
    } else if (choice.endsWith('~')) for (const form of formsOf(choice.slice(0, -1))) words.add(form)
    else words.add(choice)
  }
  return words.size > 0 ? [...options, [words]] : options
}

/** Options of several places in a row, each with each. */
function expand(places: readonly (readonly Option[])[]): readonly Option[] {
  return places.reduce<readonly Option[]>(
    (made, options) => made.flatMap((head) => options.map((tail): Option => [...head, ...tail])),
    [[]],
  )
}

/** Joins the options of one word into one set; longer ones come first, so that they win. */
function merge(options: readonly Option[]): readonly Option[] {
  const single = new Set<string>()
  const longer: Option[] = []
  for (const option of options) {
    const [only] = option
    if (option.length === 1 && only instanceof Set) for (const word of only) single.add(word)
    else longer.push(option)
  }
  longer.sort((a, b) => b.length - a.length)
  return single.size > 0 ? [...longer, [single]] : longer
}
