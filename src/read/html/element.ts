import type { Element } from 'domhandler'
import { noAttributes } from './adapter.ts'
import { blockReader } from './block.ts'
import type { Desk, Leave } from './desk.ts'
import type { Flow } from './flow.ts'
import { hintNames, hintsOf } from './hint.ts'
import { type Role, roleOf } from './names.ts'
import { phraseReader } from './phrase.ts'
import { isHidden } from './surround.ts'
import { isIcon } from './widget.ts'

const inlineRoles = new Set<Role>(['break', 'image', 'link', 'button', 'input', 'mark', 'inline', 'apart'])
/** Elements whose ids a citation may link to; see `Anchor`. */
const anchorable = new Set('li p td tr dt dd cite a span'.split(' '))

/** Gives the function that a walk calls for each element; it answers 'unseen' where nothing in it is printed. */
export function elementReader(desk: Desk): (node: Element) => Leave | 'unseen' {
  const { places, flow, hints } = desk
  const readBlock = blockReader(desk)
  const readPhrase = phraseReader(desk)

  return (node) => {
    const { name, attribs } = node
    // Most elements have no attributes, and need none of the questions below.
    if (attribs === noAttributes) {
      const role = roleOf(name)
      if (role === 'unseen' || name === 'dialog') return 'unseen'
      const at = places.node(node)
      return inlineRoles.has(role) ? readPhrase(node, role, at) : readBlock(node, role, at)
    }
    const role = roleByAria(name, attribs.role) ?? roleOf(name)
    const names = attribs.itemprop === undefined && name !== 'time' && name !== 'a' ? [] : hintNames(node)
    if (role === 'unseen' || isHidden(node)) {
      if (names.length > 0) hints.push(...hintsOf(node, names, places, [], -1))
      return 'unseen'
    }
    const inline = inlineRoles.has(role)
    if (inline && isIcon(node)) return readIcon(node, flow)
    const at = places.node(node)
    const cover =
      names.length > 0 && at
        ? flow.openCover(at.start, (parts, block) =>
            hints.push(...hintsOf(node, names, places, parts, block)),
          )
        : null
    const leave = inline ? readPhrase(node, role, at) : readBlock(node, role, at)
    if (attribs.id !== undefined && anchorable.has(name)) flow.anchor(attribs.id)
    if (!cover) return leave
    return () => {
      leave?.()
      flow.closeCover(cover)
    }
  }
}

function roleByAria(name: string, role: string | undefined): Role | null {
  if (role === undefined) return null
  if (role === 'heading') return role
  if (role === 'button') return name === 'div' || name === 'span' || name === 'a' ? role : null
  if (role === 'list') return 'list'
  return role === 'listitem' ? 'item' : null
}

/** The name of an icon is printed where its font fails to load; where it is hidden it is decoration. */
function readIcon({ attribs }: Element, flow: Flow): Leave | 'unseen' {
  flow.separate()
  if (attribs['aria-hidden'] === 'true') return 'unseen'
  flow.mark('icon')
  return () => {
    flow.unmark('icon')
    flow.separate()
  }
}
