import type { Page, PageFacts } from '../../src/page/model.ts'

const WORDS: Readonly<Record<string, number>> = {
  monthly: 1,
  quarterly: 3,
  yearly: 12,
  annual: 12,
  annually: 12,
  biennial: 24,
  biennially: 24,
}

/** Whether front matter says how often the page is reviewed, under any usual key. */
export function hasReviewCycle(page: PageFacts): boolean {
  return entry(page, /^review(?:cycle|frequency|interval|period)$/) !== undefined
}

/**
 * Months that `reviewCycle` in front matter allows between two reviews: `36`, `36 months`, `3 years`,
 * `annual`; null where nothing says so.
 */
export function reviewCycle(page: PageFacts): number | null {
  const value = entry(page, /^reviewcycle$/)
  if (typeof value === 'number') return value > 0 ? value : null
  if (typeof value !== 'string') return null
  const [, figure, unit] = /^(\d{1,3}) ?(months?|years?)?$/.exec(value.trim().toLowerCase()) ?? []
  if (figure) return Number(figure) * (unit?.startsWith('year') ? 12 : 1) || null
  return WORDS[value.trim().toLowerCase()] ?? null
}

/** Front matter is looked at where it is known; a page without it says nothing. */
function entry(page: PageFacts, name: RegExp): unknown {
  const value = (page as Page).matter?.value ?? {}
  const key = Object.keys(value).find((one) => name.test(one.toLowerCase().replace(/[\s_-]/g, '')))
  return key === undefined ? undefined : value[key]
}
