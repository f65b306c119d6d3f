import type { PageFacts } from '../../src/page/model.ts'
import { type Fix, type Problem, pageRule } from '../../src/rule/rule.ts'
import { advisesOnHealth } from '../shared/health-page.ts'
import { isVisible } from '../shared/people.ts'
import { hasReviewCycle } from '../shared/review-cycle.ts'
import { latestOf, quoteDate, type ReadDate, readDates } from '../shared/review-dates.ts'

const guide = (byline: string) =>
  `# Asthma inhalers\n\n${byline}\n\nAn inhaler brings medicine into the lungs. It eases wheezing and helps during an asthma attack, and a nurse can show you how to breathe with it.\n`

export default pageRule({
  id: 'review/missing-next-review',
  title: 'Day of the next review missing',
  level: 'info',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://service-manual.nhs.uk/content',
      checked: '2026-11-23',
      title: 'NHS pages print when they were last reviewed and when the next review is due',
    },
  ],
  why: 'A day set for the next review tells readers how long the publisher stands by the page, and holds the team to it.',
  options: {
    months: {
      type: 'integer',
      minimum: 1,
      default: 24,
      description: 'Months from the last review to the next that the fix proposes.',
    },
  },
  examples: [
    {
      name: 'both days',
      page: guide('Last reviewed: 15 May 2026\n\nNext review due: 15 May 2028'),
      finds: [],
    },
    { name: 'only the last', page: guide('Last reviewed: 15 May 2026'), finds: ['3:16'] },
    { name: 'without any review there is none to follow', page: guide('For adults.'), finds: [] },
    {
      name: 'a cycle in front matter',
      page: `---\nlastReviewed: 2026-05-15\nreviewFrequency: yearly\n---\n\n${guide('For adults.')}`,
      finds: [],
    },
    {
      name: 'front matter',
      page: `---\nlastReviewed: 2026-05-15\n---\n\n${guide('For adults.')}`,
      finds: ['2:15'],
      fixed: `---\nlastReviewed: 2026-05-15\nnextReview: 2028-05-15\n---\n\n${guide('For adults.')}`,
    },
  ],
  *check(page, { months }, setting): Iterable<Problem> {
    if (page.dates.some(({ role }) => role === 'next-review') || hasReviewCycle(page)) return
    if (!advisesOnHealth(page, setting)) return
    const reviewed = latestOf(readDates(page, 'reviewed').filter(isVisible))
    if (!reviewed) return
    const fix = proposal(page, reviewed, months, setting.now)
    yield {
      message: `Next review is missing: last reviewed ${quoteDate(reviewed)}, with no day set for the next one`,
      at: reviewed.at,
      help: `Add "Next review due:" with a day, at most ${months} months after the last review.`,
      ...(fix && { fix }),
    }
  },
})

/** A line of its own below the key of the last review; only YAML on one line is that simple. */
function proposal(
  { source }: PageFacts,
  { from, iso, at }: ReadDate,
  months: number,
  now: string,
): Fix | null {
  const day = later(iso, months)
  if (from !== 'matter' || iso.length < 10 || day <= now) return null
  const lineStart = source.lastIndexOf('\n', at.start - 1) + 1
  const lineEnd = source.indexOf('\n', at.end)
  const line = source.slice(lineStart, lineEnd < 0 ? source.length : lineEnd)
  if (lineEnd < 0 || !/^[A-Za-z_]+: ?["']?[^"'{}[\],]+["']?\s*$/.test(line)) return null
  const key = /^[a-z]+_/.test(line) ? 'next_review' : 'nextReview'
  const end = line.endsWith('\r') ? '\r\n' : '\n'
  return {
    safe: false,
    edits: [{ start: lineEnd + 1, end: lineEnd + 1, text: `${key}: ${day}${end}` }],
  }
}

/** The same day some months on, or the first of the month after where that month is shorter. */
function later(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + months, day)).toISOString().slice(0, 10)
}
