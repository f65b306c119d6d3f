import { profiles, rules } from '../../rules/index.ts'
import { resolveProfile } from '../../src/config/index.ts'
import { applyProfile } from '../../src/lint/outline/outline.ts'
import { lintPage } from '../../src/lint/page.ts'
import { readPage } from '../../src/read/index.ts'
import { type PageRule, type Problem, pageRule, type Rule } from '../../src/rule/rule.ts'

/** A rule of the tests' own that finds every `fault` in the text of a page. */
export const faultFinder: PageRule = pageRule({
  id: 'test/fault',
  title: 'The word fault',
  level: 'error',
  basis: 'documented',
  since: '0.1.0',
  sources: [],
  why: 'Tests need a rule that is easy to read.',
  examples: [],
  *check(page): Iterable<Problem> {
    for (const block of page.blocks)
      for (const match of block.text.value.matchAll(/fault/g)) {
        const run = block.text.runs.find((piece) => piece.from <= match.index && match.index < piece.to)
        const start = (run?.at.start ?? 0) + match.index - (run?.from ?? 0)
        yield { message: 'The word "fault" stands here', at: { start, end: start + 5 } }
      }
  },
})

export const suppressionRules: readonly Rule[] = rules.filter((rule) => rule.kind === 'suppression')

/** Judges a text with some rules, under the profile `base` on 2026-11-23. */
export async function judge(text: string, given: readonly Rule[], format: 'markdown' | 'html' = 'markdown') {
  const page = await readPage({ id: 'page', format, text })
  const profile = resolveProfile('base', profiles)
  const setting = {
    now: '2026-11-23',
    stage: 'draft' as const,
    profile,
    brand: null,
    siteUrl: null,
    roster: null,
  }
  return lintPage(applyProfile(page, profile), { rules: given, choices: new Map(), setting })
}
