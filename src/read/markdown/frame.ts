import type { Nodes } from 'mdast'
import type { BlockKind } from '../../page/model.ts'

/** Blocks that are being read, one after the other. */
export interface Frame {
  readonly nodes: readonly Nodes[]
  /** Whose children the nodes are: raw HTML is known by it. */
  readonly owner: Nodes | null
  /** What paragraphs are here. */
  readonly kind: BlockKind
  readonly level: number
  readonly leave: (() => void) | null
  next: number
}
