import type { Element } from 'domhandler'
import type { Span } from '../../page/span.ts'
import type { Text } from '../../page/text.ts'
import type { LinkDraft, Surround } from '../assemble.ts'
import { textOf } from './cover.ts'
import type { Desk, Leave } from './desk.ts'
import type { BlockShape } from './flow.ts'
import { attributeText, fallbackText, imageDraft, linkDraft } from './link.ts'
import { markOf, type Role } from './names.ts'
import { groundOf, isSkipLink } from './surround.ts'
import { isDisclosure } from './widget.ts'

const disclosure: BlockShape = { kind: 'summary', flat: ' ', tags: 'touching' }

/** Reads the elements that stand in a line of text. */
export function phraseReader({
  source,
  places,
  content,
  assembler,
  flow,
}: Desk): (node: Element, role: Role, at: Span | null) => Leave {
  /** Alternative texts of the images in the links that are open, innermost last. */
  const openLinks: { alt: Text | null }[] = []
  /** The parser copies a misnested link; its copies are the same link. */
  const seen = new Set<number>()

  const inline = (at: Span | null, apart: boolean): Leave => {
    flow.openInline(at, apart)
    return () => flow.closeInline(at, apart)
  }

  const marked = (node: Element, at: Span): Leave => {
    const mark = markOf(node.name)
    // The code element in a code block says nothing new.
    if (!mark || (mark === 'code' && flow.kind === 'code')) return inline(at, false)
    flow.openInline(at, false)
    flow.mark(mark)
    return () => {
      flow.unmark(mark)
      flow.closeInline(at, false)
    }
  }

  const link = (node: Element, at: Span, kind: LinkDraft['kind'], target: string): Leave => {
    const leave = inline(at, true)
    if (seen.has(at.start)) return leave
    seen.add(at.start)
    const draft = linkDraft(places, node, at, kind, target)
    const open: { alt: Text | null } = { alt: null }
    openLinks.push(open)
    if (kind === 'link') flow.mark('link')
    const cover = flow.openCover(at.start, (parts, block) => {
      const text = textOf(parts) ?? fallbackText(source, places, node, open.alt, at)
      assembler.link({ ...draft, text }, parts[0]?.block ?? block)
    })
    return () => {
      openLinks.pop()
      if (kind === 'link') flow.unmark('link')
      flow.closeCover(cover)
      leave?.()
    }
  }

  const image = (node: Element, at: Span) => {
    const draft = imageDraft(source, places, node, at)
    const open = openLinks[openLinks.length - 1]
    if (open) open.alt ??= draft.alt
    flow.image(draft)
  }

  const button = (node: Element, at: Span): Leave => {
    const { href } = node.attribs
    if (isDisclosure(node) && !flow.flat && (href === undefined || href.startsWith('#'))) {
      flow.openBlock(disclosure, at)
      return () => flow.closeBlock()
    }
    if (isDisclosure(node)) return inline(at, true)
    if (href !== undefined) return link(node, at, 'link', 'href')
    return link(node, at, 'button', node.attribs['data-href'] === undefined ? 'formaction' : 'data-href')
  }

  const input = (node: Element, at: Span) => {
    const type = node.attribs.type?.toLowerCase()
    if (type === 'image') image(node, at)
    else if (type === 'submit' || type === 'button') link(node, at, 'button', 'formaction')?.()
  }

  /** Elements of the page's own make are often the design system's alert or menu. */
  const custom = (node: Element, at: Span): Leave => {
    const ground = node.name.includes('-') && !flow.flat ? groundOf(node, true) : null
    if (!ground || (ground === 'navigation' && !content)) return inline(at, true)
    return surrounded(ground, at)
  }

  const surrounded = (surround: Surround, at: Span): Leave => {
    flow.part(at.start)
    assembler.enter(surround)
    return () => {
      flow.part(at.end)
      assembler.leave(surround)
    }
  }

  const skipLink = (node: Element, at: Span): Leave => {
    const leaveMenu = surrounded('navigation', at)
    const leave = link(node, at, 'link', 'href')
    return () => {
      leave?.()
      leaveMenu?.()
    }
  }

  return (node, role, at) => {
    if (!at) return null
    const { attribs } = node
    if (attribs.role === 'img' && role !== 'image') {
      const alt = attributeText(source, places, node, 'aria-label')
      flow.image({ at, alt, target: '', targetAt: { start: at.start, end: at.start } })
    }
    switch (role) {
      case 'break':
        flow.breakLine(at)
        return null
      case 'image':
        image(node, at)
        return null
      case 'link':
        if (attribs.href === undefined) return inline(at, false)
        return content && !flow.flat && isSkipLink(node) ? skipLink(node, at) : link(node, at, 'link', 'href')
      case 'button':
        return button(node, at)
      case 'input':
        input(node, at)
        return null
      case 'mark':
        return marked(node, at)
      case 'apart':
        return custom(node, at)
      default:
        return inline(at, false)
    }
  }
}
