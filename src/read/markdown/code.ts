import type { Code } from 'mdast'
import type { Span } from '../../page/span.ts'
import type { Text } from '../../page/text.ts'
import { inlineBuilder } from '../inline.ts'

const lineEnd = /\r\n|\n|\r/

/** Text of a code block, line by line: a line is what is left of its source line without indentation and `>`. */
export function codeText(source: string, node: Code, at: Span): Text {
  const builder = inlineBuilder(source, 'verbatim')
  const written = source.slice(at.start, at.end)
  const fenced = /^\s{0,3}(?:```|~~~)/.test(written)
  let start = at.start
  let end = lineStop(source, start, at.end)
  const step = (): Span => {
    const from = end
    start = Math.min(at.end, end + (source.startsWith('\r\n', end) ? 2 : 1))
    end = lineStop(source, start, at.end)
    return { start: from, end: start }
  }
  if (fenced) step()
  for (const value of node.value.split(lineEnd)) {
    const prefix = Math.max(0, end - start - value.length)
    builder.add(value, start + prefix, end, 'verbatim')
    builder.breakLine(step())
  }
  return builder.finish(at)
}

/** Where the line that begins at an offset ends. */
function lineStop(source: string, from: number, limit: number): number {
  let at = from
  while (at < limit && source[at] !== '\n' && source[at] !== '\r') at++
  return at
}
