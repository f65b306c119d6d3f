import type { Online, Page } from '../page/model.ts'
import { readPage } from '../read/index.ts'
import type { Raw } from '../read/raw.ts'
import type { Rule } from '../rule/rule.ts'
import type { Profile, RosterEntry, RuleChoice, Stage } from '../rule/setting.ts'
import { applyProfile } from './outline/outline.ts'
import { type Recognised, recogniseProfile } from './outline/recognise.ts'
import { crashOf, lintPage } from './page.ts'
import type { Counts, Crash, PageReport, Report } from './report.ts'

/** A source that could not be opened; the run goes on with the rest. */
export interface Unreadable {
  readonly path: string
  readonly message: string
}

/** What the configuration decided for one page. */
interface PageDecision {
  readonly profile: Profile
  readonly stage: Stage
  readonly choices: ReadonlyMap<string, RuleChoice>
}

/** Inputs of a run. Nothing is read from the clock, the file system or the network beyond `sources`. */
export interface RunInput {
  readonly sources: Iterable<Raw | Unreadable> | AsyncIterable<Raw | Unreadable>
  readonly rules: readonly Rule[]
  readonly profiles: readonly Profile[]
  /** Called once a page, with what its address and its shape suggest. */
  readonly decide: (page: Page, guess: () => Recognised) => PageDecision
  readonly now: string
  readonly brand: string | null
  readonly siteUrl: string | null
  readonly roster: readonly RosterEntry[] | null
  readonly tool: Report['tool']
  /** Asks the network what a page's sources say; null where nothing answers. Absent where the run stays offline. */
  readonly online?: (page: Page) => Promise<Online | null>
  readonly signal?: AbortSignal
}

/** A report, and the sources that its findings point into, by path. */
export interface RunResult {
  readonly report: Report
  readonly sources: ReadonlyMap<string, string>
}

/**
 * Reads and judges every source in turn. One bad page never ends the run: what cannot be opened or read stands
 * in `report.crashes`.
 * @throws the signal's reason when it is aborted.
 */
export async function run(input: RunInput): Promise<RunResult> {
  const pages: PageReport[] = []
  const crashes: Crash[] = []
  const sources = new Map<string, string>()
  for await (const raw of input.sources) {
    input.signal?.throwIfAborted()
    if ('message' in raw) {
      crashes.push({ path: raw.path, rule: null, message: raw.message, stack: null })
      continue
    }
    try {
      const read = await readPage(raw)
      const { profile, stage, choices } = input.decide(read, () => recogniseProfile(read, input.profiles))
      const page = await withOnline(applyProfile(read, profile), input, choices)
      const { now, brand, siteUrl, roster } = input
      const setting = { now, stage, profile, brand, siteUrl, roster }
      const judged = lintPage(page, { rules: input.rules, choices, setting })
      pages.push(judged.report)
      crashes.push(...judged.crashes)
      if (judged.report.findings.length > 0) sources.set(page.id, page.source)
    } catch (error) {
      crashes.push(crashOf(raw.id, null, error))
    }
  }
  pages.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  const counts = countFindings(pages)
  const report: Report = {
    schemaVersion: 1,
    tool: input.tool,
    now: input.now,
    pages,
    site: null,
    counts,
    crashes,
  }
  return { report, sources }
}

/** The page with what the network says, where the run may ask and a rule wants to know. */
async function withOnline(
  page: Page,
  { online, rules }: RunInput,
  choices: PageDecision['choices'],
): Promise<Page> {
  const wanted = rules.some(
    ({ id, needs, level }) => needs.includes('online') && (choices.get(id)?.level ?? level) !== 'off',
  )
  const said = online && wanted ? await online(page) : null
  return said ? { ...page, online: said } : page
}

/** Counts the findings that stand: neither suppressed nor known to the baseline. */
function countFindings(pages: readonly PageReport[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const page of pages)
    for (const finding of page.findings)
      if (!finding.suppressed && finding.baseline === 'new') counts[finding.level]++
  return counts
}
