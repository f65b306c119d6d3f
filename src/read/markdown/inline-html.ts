import type { Comment } from '../../page/model.ts'
import type { Span } from '../../page/span.ts'
import { type Text, wholeText } from '../../page/text.ts'
import { markOf, type Role, roleOf } from '../html/names.ts'
import { valueText } from '../inline.ts'
import type { LineBuilder } from './line.ts'
import { linkInto } from './link.ts'
import { attributesOf, nextTag, type Tag, type TagAttribute, voidNames } from './tag.ts'

export type Attributes = ReadonlyMap<string, TagAttribute>

/** Reads raw HTML in a line of markdown, which comes tag by tag. */
export interface InlineHtml {
  read(at: Span): void
  /** What stands here is not shown: the content of a script, a hidden element. */
  readonly unseen: boolean
}

interface OpenTag {
  readonly name: string
  readonly at: Span
  readonly leave: ((end: Span) => void) | null
}

/** Tags open at once in one line. */
const MAX_OPEN = 500
const hiddenStyle = /(?:^|;)\s{0,20}(?:display\s{0,20}:\s{0,20}none|visibility\s{0,20}:\s{0,20}hidden)/i
/** Fonts whose glyphs are named by their text: `<span class="material-icons">phone</span>`. */
const ligatureFont = /(?:^|\s)material-(?:icons|symbols)/i
/** Elements whose ids a citation may link to; see `Anchor`. */
const anchorable = new Set(['a', 'span', 'cite'])

export function inlineHtml(desk: { source: string; comments: Comment[] }, line: LineBuilder): InlineHtml {
  const { source } = desk
  const open: OpenTag[] = []
  let unseen: { name: string; depth: number } | null = null

  const close = (tag: Tag) => {
    let index = open.length - 1
    while (index >= 0 && open[index]?.name !== tag.name) index--
    const [found] = index < 0 ? [] : open.splice(index, 1)
    found?.leave?.(tag.at)
    if (!found && blocks.has(roleOf(tag.name))) line.part(tag.at)
  }

  const start = (tag: Tag) => {
    const { name, at } = tag
    const role = roleOf(name)
    const attributes = attributesOf(source, tag)
    if (role === 'unseen' || isHidden(attributes)) {
      if (!voidNames.has(name)) unseen = { name, depth: 1 }
      return
    }
    const id = attributes.get('id')?.value
    if (id !== undefined && anchorable.has(name)) line.anchor(id)
    const leave = enterElement(name, role, at, attributes, source, line)
    if (leave === 'unseen') unseen = { name, depth: 1 }
    else if (!voidNames.has(name) && open.length < MAX_OPEN) open.push({ name, at, leave })
    else leave?.(at)
  }

  return {
    read(at) {
      const tag = nextTag(source, at.start, at.end)
      if (!tag || tag.kind === 'other') return
      if (tag.kind === 'comment') {
        if (source.startsWith('<!--', at.start) && at.end - at.start >= 7)
          desk.comments.push({ value: source.slice(at.start + 4, at.end - 3), at })
        return
      }
      if (unseen) {
        if (tag.name === unseen.name) unseen.depth += tag.kind === 'open' ? 1 : -1
        if (unseen.depth === 0) unseen = null
      } else if (tag.kind === 'close') close(tag)
      else start(tag)
    },
    get unseen() {
      return unseen !== null
    },
  }
}

const blocks = new Set<Role>(
  'block paragraph heading list item term detail summary caption code quote table row cell rule'.split(
    ' ',
  ) as Role[],
)

/**
 * What an inline element does to a line. Gives what to do at its end tag, null for nothing, and 'unseen'
 * where its content is not shown.
 */
export function enterElement(
  name: string,
  role: Role,
  at: Span,
  attributes: Attributes,
  source: string,
  line: LineBuilder,
): ((end: Span) => void) | null | 'unseen' {
  const value = (key: string) => attributes.get(key)?.value
  if (blocks.has(role)) {
    line.part(at)
    return (end) => line.part(end)
  }
  if (ligatureFont.test(value('class') ?? '')) {
    if (value('aria-hidden') === 'true') return 'unseen'
    line.mark('icon')
    return () => line.unmark('icon')
  }
  const link = (kind: 'link' | 'button', key: string, fallback?: Text) =>
    linkInto(
      line,
      {
        at,
        target: value(key) ?? '',
        targetAt: attributes.get(key)?.at ?? { start: at.start, end: at.start },
        rel: (value('rel') ?? '').toLowerCase().split(/\s+/).filter(Boolean),
        title: value('title') ?? null,
        kind,
      },
      fallback,
    )
  switch (role) {
    case 'break':
      line.breakLine(at)
      return null
    case 'image':
      line.image({
        at,
        alt: attributeText(source, attributes, 'alt'),
        target: value('src') ?? '',
        targetAt: attributes.get('src')?.at ?? { start: at.start, end: at.start },
      })
      return null
    case 'link':
      return value('href') === undefined ? null : link('link', 'href', nameOf(source, attributes))
    case 'button':
      return link('button', 'formaction', nameOf(source, attributes))
    case 'input':
      if (/^(?:submit|button)$/i.test(value('type') ?? ''))
        link('button', 'formaction', nameOf(source, attributes))()
      return null
    case 'mark': {
      const mark = markOf(name)
      if (!mark) return null
      line.mark(mark)
      return () => line.unmark(mark)
    }
    case 'apart':
      return apart(name, attributes, line)
    default:
      return null
  }
}

function apart(name: string, attributes: Attributes, line: LineBuilder): () => void {
  line.openApart()
  const date = name === 'time' ? attributes.get('datetime') : undefined
  const dated = line.openCover(({ from, to }) => {
    if (date) line.hint({ name: 'time', value: date.value, at: date.at, from, to })
  })
  return () => {
    line.closeCover(dated)
    line.closeApart()
  }
}

/** What an element without text is called for those who cannot see it. */
function nameOf(source: string, attributes: Attributes): Text | undefined {
  for (const key of ['aria-label', 'title', 'value']) {
    const text = attributeText(source, attributes, key)
    if (text?.value) return text
  }
  return undefined
}

export function attributeText(source: string, attributes: Attributes, name: string): Text | null {
  const found = attributes.get(name)
  if (!found) return null
  const { value, at } = found
  return value ? valueText(source, at.start, at.end, value, 'html') : wholeText('', at)
}

function isHidden(attributes: Attributes): boolean {
  const hidden = attributes.get('hidden')?.value
  if (hidden !== undefined && hidden !== 'until-found') return true
  return hiddenStyle.test(attributes.get('style')?.value.slice(0, 2000) ?? '')
}
