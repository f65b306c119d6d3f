import { compact } from './compact.ts'
import type { ReportFormat } from './format.ts'
import { json } from './json.ts'
import { pretty } from './pretty.ts'

export type { ReportContext, ReportFormat } from './format.ts'
export { columnsOf, wrap } from './terminal.ts'

/** Every format by the name that `--format` takes. */
export const formats: ReadonlyMap<string, ReportFormat> = new Map<string, ReportFormat>([
  ['pretty', pretty],
  ['compact', compact],
  ['json', json],
])
