import type { ChalkInstance } from 'chalk'
import type { Report } from '../lint/report.ts'

/** What a format may use beyond the report. */
export interface ReportContext {
  /** Text of each page with findings, by path: for code frames. */
  readonly sources: ReadonlyMap<string, string>
  /** Titles of the rules, by id. */
  readonly titles: ReadonlyMap<string, string>
  readonly chalk: ChalkInstance
  /** Columns of the terminal. */
  readonly width: number
  /** Opens what is folded. */
  readonly all: boolean
  /** Shows the stack of crashes. */
  readonly debug: boolean
}

/** Writes a report out as text. Pure: it prints nothing and reads nothing. */
export type ReportFormat = (report: Report, context: ReportContext) => string
