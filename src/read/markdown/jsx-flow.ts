import type { Nodes, Paragraph, PhrasingContent } from 'mdast'
import type { BlockKind } from '../../page/model.ts'
import type { Span } from '../../page/span.ts'
import { wholeText } from '../../page/text.ts'
import type { Assembler, Surround } from '../assemble.ts'
import { roleOf } from '../html/names.ts'
import { isCallout } from './container.ts'
import type { Frame } from './frame.ts'
import { attributeText } from './inline-html.ts'
import { elementName, isBlockJsx, type JsxElement, jsxAttributes } from './mdx.ts'
import { spanOf } from './place.ts'

type Emit = (kind: BlockKind, level: number, nodes: readonly Nodes[], at: Span) => void

const inherited = new Set<BlockKind>(['term', 'detail', 'summary', 'caption'])
const phrasing = new Set<Nodes['type']>(
  'break delete emphasis footnoteReference html image imageReference inlineCode link linkReference strong text mdxTextExpression'.split(
    ' ',
  ) as Nodes['type'][],
)

/** Reads the elements of MDX that stand as blocks: gives the frame of what is in one, or null. */
export function readJsx(
  node: JsxElement,
  frame: Frame,
  { source, assembler }: { source: string; assembler: Assembler },
  emit: Emit,
): Frame | null {
  const at = spanOf(node)
  const name = elementName(node)
  const role = roleOf(name)
  const children = groupPhrasing(node.children)
  const attributes = jsxAttributes(node, source)
  const open = (kind: BlockKind, leave: Frame['leave'] = null, level = 0): Frame => ({
    nodes: children,
    owner: node,
    kind,
    level,
    leave,
    next: 0,
  })
  const within = (surround: Surround): Frame => {
    assembler.enter(surround)
    return open('paragraph', () => assembler.leave(surround))
  }
  const kind = inherited.has(frame.kind) ? frame.kind : 'paragraph'
  switch (role) {
    case 'unseen':
    case 'rule':
    case 'break':
      return null
    case 'list':
      assembler.openList(name === 'ol', at)
      return open('paragraph', () => assembler.closeList())
    case 'item':
      assembler.openItem()
      return open('paragraph')
    case 'table':
      assembler.openTable(at)
      return open('paragraph', () => assembler.closeTable())
    case 'row':
      assembler.openRow(node.children.every((cell) => 'name' in cell && cell.name === 'th'))
      return open('paragraph')
    case 'cell': {
      const before = assembler.next
      return open('cell', () => {
        if (assembler.next === before)
          assembler.block('cell', at, wholeText('', { start: at.end, end: at.end }))
      })
    }
    case 'heading':
      return open('heading', null, Number(name.slice(1)))
    case 'summary':
    case 'term':
    case 'detail':
    case 'caption':
      return open(role)
    case 'quote':
      return within('quote')
    case 'image': {
      const src = attributes.get('src')
      const target = { target: src?.value ?? '', targetAt: src?.at ?? { start: at.start, end: at.start } }
      assembler.image({ at, alt: attributeText(source, attributes, 'alt'), ...target }, -1)
      return null
    }
    case 'block':
    case 'paragraph': {
      if (name === 'nav') return within('navigation')
      const words = (attributes.get('class')?.value ?? '').split(/[\s_-]+/)
      return name === 'aside' || words.some(isCallout) ? within('callout') : open(kind)
    }
    default: {
      // A link or other inline element alone on its lines, its text a paragraph in it.
      const only = children.length === 1 ? children[0] : undefined
      if (only?.type !== 'paragraph') return open(kind)
      emit(kind, 0, [{ ...node, type: 'mdxJsxTextElement', children: only.children }], at)
      return null
    }
  }
}

/** Makes paragraphs of the inline content between elements that part it. */
export function groupPhrasing(nodes: readonly Nodes[]): Nodes[] {
  const groups: Nodes[] = []
  let open: PhrasingContent[] = []
  const close = () => {
    const [first] = open
    const last = open[open.length - 1]
    if (first?.position && last?.position) {
      const position = { start: first.position.start, end: last.position.end }
      const paragraph: Paragraph = { type: 'paragraph', children: open, position }
      groups.push(paragraph)
    }
    open = []
  }
  for (const node of nodes) {
    if (isPhrasing(node)) open.push(node)
    else {
      close()
      groups.push(node)
    }
  }
  close()
  return groups
}

function isPhrasing(node: Nodes): node is PhrasingContent {
  return phrasing.has(node.type) || (node.type === 'mdxJsxTextElement' && !isBlockJsx(node))
}
