import type { Assembler } from '../assemble.ts'
import type { Hint } from '../facts/layout.ts'
import type { Content } from './content.ts'
import type { Flow } from './flow.ts'
import type { Places } from './place.ts'

/** What undoes an element's effect when it ends; null where it had none. */
export type Leave = (() => void) | null

/** What reading elements needs and adds to. */
export interface Desk {
  readonly source: string
  readonly places: Places
  /** Null where nothing is to be taken for navigation. */
  readonly content: Content | null
  /** All of it stands in the main content. */
  readonly fragment: boolean
  readonly assembler: Assembler
  readonly flow: Flow
  readonly hints: Hint[]
}
