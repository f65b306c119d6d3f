import { type Output, write } from './terminal.ts'

/** Tells a person who waits how far the run is. */
export interface Progress {
  readonly step: () => void
  /** Takes the line away again. */
  readonly end: () => Promise<void>
}

const QUIET_MS = 800
const STEP_MS = 100

/** A counter on a terminal, from the moment that a run becomes long; nothing anywhere else. */
export function progressOn(output: Output, total: number, clock: () => number): Progress {
  if (output.isTTY !== true) return { step: () => {}, end: () => Promise.resolve() }
  let done = 0
  let last = clock() + QUIET_MS - STEP_MS
  let shown = false
  return {
    step: () => {
      done++
      const now = clock()
      if (now - last < STEP_MS) return
      last = now
      shown = true
      output.write(`\r${done} of ${total} pages`)
    },
    end: () => (shown ? write(output, '\r\u001b[K') : Promise.resolve()),
  }
}
