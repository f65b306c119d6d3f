import type { AddressCheck, Facets, Page, PageFacts, WorkCheck } from '../page/model.ts'
import type { Span } from '../page/span.ts'
import type { Level } from './level.ts'
import type { Setting, Stage } from './setting.ts'

export type { Level } from './level.ts'

/** What a rule rests on. A heuristic is never an error. */
export type Basis = 'standard' | 'documented' | 'heuristic'

export type Facet = keyof Facets

/** The page as a rule sees it: facets that it does not declare in `needs` are out of reach. */
export type PageWith<Needs extends Facet> = PageFacts & Pick<Facets, Needs> & PageKey
/** Makes reading an undeclared facet a type error. */
type PageKey = { readonly [facet in Facet]?: unknown }

/** A change to the source: replaces `source.slice(start, end)` by `text`. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** `safe` edits keep what the page says; others want a person to look. */
export interface Fix {
  readonly safe: boolean
  readonly edits: readonly Edit[]
}

export interface RelatedPlace {
  readonly message: string
  readonly at: Span
}

/** One fault that a check found. */
export interface Problem {
  /** What is wrong, in one sentence, with the figures and words of this page. */
  readonly message: string
  readonly at: Span
  /** What to do about it. */
  readonly help?: string
  /** Lower than the rule's level where this case is milder; it cannot raise it. */
  readonly level?: Level
  readonly related?: readonly RelatedPlace[]
  readonly fix?: Fix
}

/** JSON Schema of one option; `default` is required, so that a rule always gets every option. */
export interface OptionSchema {
  readonly type: 'integer' | 'number' | 'string' | 'boolean' | 'array'
  readonly default: unknown
  readonly description: string
  readonly minimum?: number
  readonly maximum?: number
  readonly enum?: readonly string[]
  readonly items?: { readonly type: 'string' | 'integer' | 'number' }
}

export type OptionSchemas = Readonly<Record<string, OptionSchema>>

/** Values of the options as the check gets them. */
export type OptionValues<Schemas extends OptionSchemas> = {
  readonly [name in keyof Schemas]: OptionValue<Schemas[name]>
}
type OptionValue<Schema extends OptionSchema> = Schema['type'] extends 'integer' | 'number'
  ? number
  : Schema['type'] extends 'boolean'
    ? boolean
    : Schema['type'] extends 'array'
      ? Schema extends { items: { type: 'integer' | 'number' } }
        ? readonly number[]
        : readonly string[]
      : string

export interface Source {
  readonly url: string
  /** Day on which the source was last read, YYYY-MM-DD. */
  readonly checked: string
  /** What the source is, where its address does not say it. */
  readonly title?: string
}

/** A page with the places the rule finds on it, as `line:column`: documentation and test at once. */
export interface Example {
  readonly name: string
  readonly format?: 'markdown' | 'html'
  readonly page: string
  readonly finds: readonly string[]
  readonly options?: Readonly<Record<string, unknown>>
  /** Differs from the defaults: stage by format, profile `base`, now 2026-11-23. */
  readonly setting?: Readonly<{
    now?: string
    stage?: Stage
    profile?: string
    brand?: string
    roster?: Setting['roster']
  }>
  /** What the network says of the page's sources; absent where the run stays offline. */
  readonly online?: Readonly<{
    addresses?: Readonly<Record<string, AddressCheck>>
    works?: Readonly<Record<string, WorkCheck>>
  }>
  /** Source after the rule's fixes, safe and proposed. */
  readonly fixed?: string
}

/** What a page rule is written as. */
export interface PageRuleSpec<Needs extends Facet, Schemas extends OptionSchemas> {
  /** `group/fault-noun`; also the path of the rule's file. */
  readonly id: string
  readonly title: string
  readonly level: Level
  readonly basis: Basis
  /** Version that brought the rule. */
  readonly since: string
  readonly sources: readonly Source[]
  /** Why it matters to a reader, in one or two sentences. */
  readonly why: string
  /** Facets without which the rule cannot judge; it is then listed as skipped. */
  readonly needs?: readonly Needs[]
  /** Stages in which the rule speaks; both where absent. */
  readonly stages?: readonly Stage[]
  readonly options?: Schemas
  readonly examples: readonly Example[]
  check(page: PageWith<Needs>, options: OptionValues<Schemas>, setting: Setting): Iterable<Problem>
}

/** What every rule carries, whatever it judges. */
export interface RuleMeta {
  readonly id: string
  readonly group: string
  readonly title: string
  readonly level: Level
  readonly basis: Basis
  readonly since: string
  readonly sources: readonly Source[]
  readonly why: string
  readonly needs: readonly Facet[]
  readonly stages: readonly Stage[]
  readonly options: OptionSchemas
  /** The rule offers fixes for some of its problems. */
  readonly fixable: boolean
  readonly examples: readonly Example[]
}

/** A rule that judges one page, as the engine runs it. */
export interface PageRule extends RuleMeta {
  readonly kind: 'page'
  check(page: Page, options: Readonly<Record<string, unknown>>, setting: Setting): Iterable<Problem>
}

/** A suppression comment with what became of it. */
export interface SuppressionUse {
  /** Place of the comment. */
  readonly at: Span
  /** Rule ids it names, as written. */
  readonly rules: readonly string[]
  /** Those of `rules` that no rule bears, with the nearest id that one does bear. */
  readonly unknown: readonly { readonly id: string; readonly nearest: string | null }[]
  readonly reason: string
  /** Last day on which it holds, YYYY-MM-DD, or null. */
  readonly until: string | null
  readonly expired: boolean
  /** Findings that it names and covers, whether or not it was allowed to hold them back. */
  readonly covered: number
}

/** A rule that judges a page's suppression comments after all page rules have run. */
export interface SuppressionRule extends RuleMeta {
  readonly kind: 'suppression'
  check(uses: readonly SuppressionUse[]): Iterable<Problem>
}

export type Rule = PageRule | SuppressionRule

/**
 * Makes a rule that judges one page.
 * @throws TypeError where the id is not `group/fault-noun`, or a heuristic claims the level error.
 */
export function pageRule<
  const Needs extends Facet = never,
  const Schemas extends OptionSchemas = Readonly<Record<never, never>>,
>(spec: PageRuleSpec<Needs, Schemas>): PageRule {
  return {
    ...metaOf(spec),
    kind: 'page',
    // The engine checks `needs` and fills in `options` before it calls, so the narrow types hold.
    check: spec.check as unknown as PageRule['check'],
  }
}

/** Makes a rule that judges suppression comments. Throws as `pageRule` does. */
export function suppressionRule(
  spec: Omit<PageRuleSpec<never, Readonly<Record<never, never>>>, 'check' | 'needs' | 'options'> &
    Pick<SuppressionRule, 'check'>,
): SuppressionRule {
  return { ...metaOf(spec), kind: 'suppression', check: spec.check }
}

function metaOf(spec: Omit<PageRuleSpec<Facet, OptionSchemas>, 'check'>): RuleMeta {
  if (!/^[a-z0-9-]+(?:\/[a-z0-9-]+){1,2}$/.test(spec.id))
    throw new TypeError(`Rule id "${spec.id}" is not group/fault-noun`)
  if (spec.basis === 'heuristic' && spec.level === 'error')
    throw new TypeError(`Rule ${spec.id} rests on a heuristic and cannot be an error`)
  return {
    id: spec.id,
    group: spec.id.slice(0, spec.id.lastIndexOf('/')),
    title: spec.title,
    level: spec.level,
    basis: spec.basis,
    since: spec.since,
    sources: spec.sources,
    why: spec.why,
    needs: spec.needs ?? [],
    stages: spec.stages ?? ['draft', 'published'],
    options: spec.options ?? {},
    fixable: spec.examples.some((example) => example.fixed !== undefined),
    examples: spec.examples,
  }
}
