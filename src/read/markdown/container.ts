import type { Blockquote, ListItem, Nodes, Paragraph, Text } from 'mdast'

const alert = /^\[![A-Za-z]{1,20}\][+-]?/
const task = /^\[[ \txX]\](?=[ \t])/
const calloutNames = new Set(
  'admonition alert attention callout caution danger error hint important info note notice success tip warning'.split(
    ' ',
  ),
)

/** Whether a directive or component is a call-out by its name: `:::warning`, `<Callout>`. */
export function isCallout(name: string): boolean {
  return calloutNames.has(name.toLowerCase())
}

/**
 * What stands in a call-out that is written as a quotation, `> [!WARNING]`, without its mark; null where the
 * quotation is one.
 */
export function alertContent({ children }: Blockquote): readonly Nodes[] | null {
  const [first, ...rest] = children
  const stripped = first?.type === 'paragraph' ? withoutStart(first, alert) : null
  // A paragraph that held the mark alone stays, empty: raw HTML is known by its index among its siblings.
  return stripped ? [stripped, ...rest] : null
}

/** What stands in a list item, without the box of a task: `- [x] Call the clinic`. */
export function itemContent({ children }: ListItem): readonly Nodes[] {
  const [first, ...rest] = children
  const stripped = first?.type === 'paragraph' ? withoutStart(first, task) : null
  return stripped ? [stripped, ...rest] : children
}

function withoutStart(paragraph: Paragraph, pattern: RegExp): Paragraph | null {
  const [first, ...rest] = paragraph.children
  const match = first?.type === 'text' ? pattern.exec(first.value) : null
  if (!match || first?.type !== 'text' || !first.position) return null
  const { length } = match[0]
  const { start, end } = first.position
  const cut: Text = {
    type: 'text',
    value: first.value.slice(length),
    position: { start: { ...start, offset: (start.offset ?? 0) + length }, end },
  }
  return { ...paragraph, children: /\S/.test(cut.value) || rest.length > 0 ? [cut, ...rest] : [] }
}
