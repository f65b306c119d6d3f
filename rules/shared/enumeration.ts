import { type TextRange, wordCount } from '../../src/text/words.ts'

/** Things named one after the other in a sentence. */
export interface Enumeration {
  /** Ranges of the text. The first begins after the words that lead in, where those are known. */
  readonly items: readonly TextRange[]
  /** The sentence says what the items are before it names them, and ends with the last of them. */
  readonly separable: boolean
}

/** Longer parts between commas are clauses. */
const ITEM = 7
const joined = /^(?:and|or|and\/or|as well as|plus|nor)\s/i
const etcetera = /^(?:etc|and so on|and more)\b/i
/** Opens a sentence and is no item. */
const opening =
  /^(?:however|therefore|thus|also|sometimes|often|usually|rarely|finally|today|instead|still|yes|no|(?:in|as|for|at|on) \p{L}{1,12}(?: \p{L}{1,12})?)$/iu
const clause =
  /^(?:when|which|who|whose|where|although|though|because|if|as|while|but|so|however|since|unless|until|after|before|then|that|and$|or$)\b/i
const leadIn =
  /\b(?:includ(?:e|es|ed|ing)|such as|for example|namely|consider|check|bring|like|are|following|involves?|covers?|between|on|of|by|for|with|to|about)\b:?\s|:\s/gi
/** `Lee A`, `Ann M. Lee`. */
const name = /^\p{Lu}[\p{L}.'’-]{0,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){1,3}$/u
const opens = /^(?:including|such as|for example|for instance|like|namely|e\.g\.)\s/i

/** The longest enumeration of a sentence, which is a range of a text; null where it names fewer than three things. */
export function enumerationIn(text: string, { from, to }: TextRange): Enumeration | null {
  const parts = partsOf(text, from, to)
  let best: readonly [first: number, last: number] | null = null
  let start = 1
  for (const [index, part] of parts.entries()) {
    const words = text.slice(part.from, part.to)
    if (opens.test(words)) start = index + 1
    if (index === 0 && opening.test(words)) start = 2
    if (index < start) continue
    const closes = joined.test(words) || etcetera.test(words)
    if (closes && index > start && (!best || index - start > best[1] - best[0])) best = [start, index]
    // What follows `and` is no part of the same row, and a clause is none of any.
    if (closes || clause.test(words) || wordCount(words) > ITEM) start = index + 2
  }
  const before = parts[(best?.[0] ?? 0) - 1]
  if (!best || !before) return null
  const [first, last] = best
  const lead = leadEnd(text, before)
  return {
    items: [
      { from: lead ?? before.from, to: before.to },
      ...parts.slice(first, last + 1).map((item) => withoutJoiner(text, item)),
    ],
    separable: lead !== null && last === parts.length - 1 && joined.test(text.slice(parts[last]?.from, to)),
  }
}

/** Whether the items are parts of a postal address or names of people. */
export function isAddressOrNames(text: string, items: readonly TextRange[]): boolean {
  let odd = 0
  for (const { from, to } of items) {
    const item = text.slice(from, to)
    if (/\d/.test(item) || name.test(item)) odd++
  }
  return odd * 2 >= items.length
}

/** Parts of a sentence between commas and semicolons that stand in no parentheses and no figure. */
function partsOf(text: string, from: number, to: number): TextRange[] {
  const parts: TextRange[] = []
  let depth = 0
  let start = from
  const close = (end: number) => {
    let low = start
    while (low < end && /\s/.test(text.charAt(low))) low++
    parts.push({ from: low, to: end })
    start = end + 1
  }
  for (let at = from; at < to; at++) {
    const unit = text.charAt(at)
    if (unit === '(' || unit === '[') depth++
    else if (unit === ')' || unit === ']') depth = Math.max(0, depth - 1)
    else if (depth === 0 && (unit === ';' || (unit === ',' && !isFigure(text, at)))) close(at)
  }
  close(to)
  return parts
}

function isFigure(text: string, comma: number): boolean {
  return /\d,\d/.test(text.slice(comma - 1, comma + 2))
}

/** Where the words end that lead in to the first item; null where none do. */
function leadEnd(text: string, { from, to }: TextRange): number | null {
  const slice = text.slice(from, to)
  const last = [...slice.matchAll(leadIn)].at(-1)
  if (!last) return null
  const end = last.index + last[0].length
  return wordCount(slice.slice(end)) <= ITEM && end < slice.length ? from + end : null
}

function withoutJoiner(text: string, { from, to }: TextRange): TextRange {
  return { from: from + (joined.exec(text.slice(from, to))?.[0].length ?? 0), to }
}
