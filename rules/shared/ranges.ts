/** A half-open range of a text. */
export type Range = readonly [from: number, to: number]

/** Where patterns with the flag `g` match, less the white space and joining marks that a match begins with. */
export function rangesOf(
  text: string,
  patterns: readonly RegExp[],
  counts: (match: RegExpExecArray) => boolean = () => true,
): Range[] {
  const ranges: Range[] = []
  for (const pattern of patterns)
    for (const match of text.matchAll(pattern)) {
      const lead = /^[\s:–—-]*/.exec(match[0])?.[0].length ?? 0
      if (counts(match)) ranges.push([match.index + lead, match.index + match[0].length])
    }
  return ranges
}

/** The same places in order, those that overlap or touch as one. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: Range[] = []
  for (const range of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1)
    if (last && range[0] <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], range[1])]
    else merged.push(range)
  }
  return merged
}
