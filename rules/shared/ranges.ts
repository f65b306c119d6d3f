/** A half-open range of a text. */
export type Range = readonly [from: number, to: number]

/** Patterns with the flag `g`, and strings without one of which none of them can match. */
export interface Sign {
  readonly near: readonly string[]
  readonly patterns: readonly RegExp[]
}

/** The signs that some of the texts may hold: most pages hold few, and one search of a page costs little. */
export function signsIn(texts: readonly string[], signs: readonly Sign[]): readonly Sign[] {
  const all = texts.join('\n')
  return signs.filter(({ near }) => near.some((part) => all.includes(part)))
}

/** Where the patterns of signs match. Most texts hold no sign, and looking for strings is cheap. */
export function rangesOf(
  text: string,
  signs: readonly Sign[],
  counts: (match: RegExpExecArray) => boolean = () => true,
): Range[] {
  const ranges: Range[] = []
  for (const { near, patterns } of signs) {
    if (!near.some((part) => text.includes(part))) continue
    for (const pattern of patterns)
      for (const match of text.matchAll(pattern))
        if (counts(match)) ranges.push([match.index, match.index + match[0].length])
  }
  return ranges
}

/** The same places in order, those that overlap as one. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: Range[] = []
  for (const range of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1)
    if (last && range[0] <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], range[1])]
    else merged.push(range)
  }
  return merged
}
