import { type Problem, pageRule } from '../../src/rule/rule.ts'
import { daysBetween } from '../../src/text/date.ts'
import { latestOf, quoteDate, type ReadDate, readDates, sayOrigin } from '../shared/review-dates.ts'

const page = (published: string, updated: string) =>
  `# Croup\n\nPublished: ${published}. Last updated: ${updated}\n\nCroup causes a barking cough.\n`

export default pageRule({
  id: 'review/updated-before-published',
  title: 'Updated before it was published',
  level: 'error',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://developers.google.com/search/docs/appearance/publication-dates',
      checked: '2026-11-23',
      title: 'Google: publication and update dates',
    },
    { url: 'https://schema.org/dateModified', checked: '2026-11-23' },
  ],
  why: 'A page cannot change before it exists. One of the dates is wrong, so a reader cannot trust either.',
  examples: [
    { name: 'in order', page: page('3 March 2024', '15 May 2026'), finds: [] },
    { name: 'on one day', page: page('3 March 2024', '3 March 2024'), finds: [] },
    { name: 'the wrong way round', page: page('15 May 2026', '3 March 2024'), finds: ['3:39'] },
    { name: 'a year holds the day', page: page('3 March 2024', '2024'), finds: [] },
    {
      name: 'reviewed before it went online',
      page: '# Croup\n\nPublished: 15 May 2026. Last reviewed: 3 March 2026\n',
      finds: [],
    },
    {
      name: 'structured data',
      format: 'html',
      page: '<title>Croup</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"Article","datePublished":"2026-05-15","dateModified":"2024-03-03"}</script><h1>Croup</h1>',
      finds: ['1:152'],
    },
  ],
  *check(page): Iterable<Problem> {
    const published = readDates(page, 'published')
    const updated = readDates(page, 'updated')
    const pair = samePlace(published, updated) ?? acrossPlaces(published, updated)
    if (!pair) return
    const [before, after] = pair
    yield {
      message: `Last updated ${quoteDate(after)}, but published later, ${quoteDate(before)}`,
      at: after.at,
      help: 'Correct whichever day is wrong; a new version of an old page keeps its first day of publication.',
      related: [{ message: `Published ${quoteDate(before)} in the ${sayOrigin(before)}`, at: before.at }],
    }
  },
})

type Pair = readonly [published: ReadDate, updated: ReadDate]

/** Dates that stand side by side are meant to go together, even where the page gives others elsewhere. */
function samePlace(published: readonly ReadDate[], updated: readonly ReadDate[]): Pair | null {
  for (const before of published) {
    const after = latestOf(updated.filter(({ from }) => from === before.from))
    if (after && isReversed(before, after)) return [before, after]
  }
  return null
}

function acrossPlaces(published: readonly ReadDate[], updated: readonly ReadDate[]): Pair | null {
  const [before] = [...published].sort((a, b) => (a.earliest < b.earliest ? -1 : 1))
  const after = latestOf(updated)
  return before && after && isReversed(before, after) ? [before, after] : null
}

/** By more than a day, which time zones explain. */
function isReversed(published: ReadDate, updated: ReadDate): boolean {
  return daysBetween(updated.latest, published.earliest) > 1
}
