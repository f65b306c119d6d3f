import type { InlineBuilder } from '../inline.ts'

const sourceBreak = /\r\n|\n|\r/g

/**
 * Adds preformatted text, in which a line end is a line break. Where source and value differ in their number
 * of lines (a line end written as a reference), the text is folded like any other.
 */
export function addLines(
  source: string,
  builder: InlineBuilder,
  value: string,
  start: number,
  end: number,
): void {
  const lines = value.split('\n')
  const breaks = [...source.slice(start, end).matchAll(sourceBreak)]
  if (breaks.length === lines.length && breaks[0]?.index === 0) lines.unshift('') // dropped behind <pre>
  if (breaks.length !== lines.length - 1) {
    builder.add(value, start, end)
    return
  }
  let at = start
  for (const [index, line] of lines.entries()) {
    const found = breaks[index]
    const lineEnd = found ? start + found.index : end
    builder.add(line, at, lineEnd)
    if (!found) break
    at = lineEnd + found[0].length
    builder.breakLine({ start: lineEnd, end: at })
  }
}
