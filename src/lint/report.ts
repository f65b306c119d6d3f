import type { Format } from '../page/model.ts'
import type { Place } from '../page/span.ts'
import type { Facet, Fix, Level } from '../rule/rule.ts'
import type { Stage } from '../rule/setting.ts'

/** Result of a run: the JSON report of schemas/report.schema.json, key by key. */
export interface Report {
  readonly schemaVersion: 1
  readonly tool: { readonly name: string; readonly version: string; readonly ruleSet: string }
  readonly now: string
  readonly pages: readonly PageReport[]
  readonly site: null
  readonly counts: Counts
  readonly crashes: readonly Crash[]
}

/** Findings that count: neither suppressed nor in the baseline. */
export interface Counts {
  readonly error: number
  readonly warning: number
  readonly info: number
}

export interface PageReport {
  readonly path: string
  readonly url: string | null
  readonly format: Format
  readonly profile: string
  readonly stage: Stage
  readonly findings: readonly Finding[]
  readonly skipped: readonly Skipped[]
  readonly scores: Readonly<Record<string, number>>
}

export interface Finding {
  readonly rule: string
  readonly level: Level
  readonly message: string
  readonly help: string | null
  /** The source text at fault, exactly. */
  readonly quote: string
  readonly start: Place
  readonly end: Place
  /** Made of the rule and its normalised context, so that it survives moved lines. */
  readonly fingerprint: string
  readonly related: readonly RelatedFinding[]
  readonly fix: Fix | null
  /** Reason of the comment that suppresses it, or null. */
  readonly suppressed: { readonly reason: string } | null
  readonly baseline: 'new' | 'known'
}

export interface RelatedFinding {
  readonly message: string
  readonly path: string
  readonly start: Place
  readonly end: Place
}

/** A rule that could not judge this page, and the facets it lacked. */
export interface Skipped {
  readonly rule: string
  readonly needs: readonly Facet[]
}

/** A rule that threw. The run goes on without it. */
export interface Crash {
  readonly path: string
  readonly rule: string | null
  readonly message: string
  readonly stack: string | null
}
