import { type AnyNode, type Element, hasChildren, isComment, isTag, isText } from 'domhandler'
import type { Comment } from '../../page/model.ts'
import { cover, type Span } from '../../page/span.ts'
import type { Assembler } from '../assemble.ts'
import { isJsonLdType } from '../data.ts'
import type { Anchor, Hint } from '../facts/layout.ts'
import { type FragmentInput, SLOT } from '../fragment.ts'
import type { Content } from './content.ts'
import type { Leave } from './desk.ts'
import { elementReader } from './element.ts'
import { blockFlow } from './flow.ts'
import type { Places } from './place.ts'

/** A script of JSON-LD: its contents and the whole element. */
export interface DataScript {
  readonly at: Span
  readonly element: Span
}

/** What stands in a tree beside its blocks. */
export interface Walked {
  readonly comments: readonly Comment[]
  readonly scripts: readonly DataScript[]
  readonly hints: readonly Hint[]
  readonly anchors: readonly Anchor[]
}

/** What is walked, and how. */
export interface Walk {
  readonly root: AnyNode
  /** Text that the places of the tree count in. */
  readonly source: string
  readonly places: Places
  /** Null where nothing is to be taken for navigation. */
  readonly content: Content | null
  readonly assembler: Assembler
  /** For raw HTML in markdown: reads the markdown block that a `SLOT` stands for. */
  readonly slot?: FragmentInput['slot']
}

/** Walks a tree once, in reading order and without recursion, and hands its blocks to the assembler. */
export function walkTree({ root, source, places, content, assembler, slot }: Walk): Walked {
  const flow = blockFlow(source, assembler)
  const comments: Comment[] = []
  const scripts: DataScript[] = []
  const hints: Hint[] = []
  const enter = elementReader({
    source,
    places,
    content,
    fragment: slot !== undefined,
    assembler,
    flow,
    hints,
  })
  const leaves: Leave[] = []
  let unseen = 0
  let node: AnyNode | null = root

  const open = (element: Element): Leave => {
    if (unseen === 0) {
      const leave = enter(element)
      if (leave !== 'unseen') return leave
    }
    if (element.name === 'script' && isJsonLdType(element.attribs.type)) {
      const at = places.inside(element)
      const whole = places.node(element)
      if (at && whole) scripts.push({ at, element: cover(whole, at) })
    }
    unseen++
    return () => {
      unseen--
    }
  }

  const fillSlots = (data: string, at: Span) => {
    let from = at.start
    for (const piece of data.split(SLOT)) {
      const found = source.indexOf(SLOT, from)
      const end = found < 0 || found >= at.end ? at.end : found
      flow.text(piece, from, end)
      if (end === at.end || !slot) return
      slot(end, flow.beginSlot())
      from = end + SLOT.length
    }
  }

  while (node) {
    let leave: Leave = null
    let inner: AnyNode | null = null
    if (isText(node)) {
      const at = unseen === 0 ? places.node(node) : null
      if (at && slot && node.data.includes(SLOT)) fillSlots(node.data, at)
      else if (at) flow.text(node.data, at.start, at.end)
    } else if (isTag(node)) {
      leave = open(node)
      // A template is no part of the page, nor are the scripts and comments in it.
      inner = node.name === 'template' ? null : node.firstChild
    } else if (isComment(node)) {
      const at = places.node(node)
      if (at && source.startsWith('<!--', at.start)) comments.push({ value: node.data, at })
    } else if (hasChildren(node)) inner = node.firstChild
    if (inner) {
      leaves.push(leave)
      node = inner
      continue
    }
    leave?.()
    while (node !== root && !node.next) {
      node = node.parent ?? root
      leaves.pop()?.()
    }
    if (node === root) break
    node = node.next
  }
  flow.part(source.length)
  return { comments, scripts, hints, anchors: flow.anchors }
}
