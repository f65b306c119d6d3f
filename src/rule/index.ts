/** What a rule author imports: `guidelint/rule`. */
export type * from '../page/model.ts'
export type { LineIndex, Place, Span } from '../page/span.ts'
export type { Mark, Run, Text } from '../page/text.ts'
export { sliceText, spanOf } from '../page/text.ts'
export type * from './rule.ts'
export { pageRule, suppressionRule } from './rule.ts'
export type * from './setting.ts'
