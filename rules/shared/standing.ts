import type { Assertion, Standing } from '../../src/text/assertion.ts'

const unsaid: ReadonlySet<Standing> = new Set(['negated', 'warned', 'asked', 'conditional', 'quoted'])
/** Words that only say whom a figure was counted in: `In people who had surgery, 80% survive`. */
const whom = /^(?:people|patients|those|women|men|anyone|everyone|someone) who$/

/** Whether a sentence denies a figure, warns of it, asks about it, supposes or quotes it. */
export function leavesUnsaid({ standing, trigger }: Assertion): boolean {
  return unsaid.has(standing) && !(standing === 'warned' && whom.test(trigger))
}
