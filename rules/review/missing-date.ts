import { type Problem, pageRule } from '../../src/rule/rule.ts'
import { monthsBetween } from '../../src/text/date.ts'
import { advisesOnHealth, pageAnchor } from '../shared/health-page.ts'
import { bylinesOf, isVisible } from '../shared/people.ts'
import { latestOf, quoteDate, readDates, sayOrigin } from '../shared/review-dates.ts'

const guide = (byline: string) =>
  `# Asthma inhalers\n\n${byline}\n\nAn inhaler brings medicine into the lungs. It eases wheezing and helps during an asthma attack, and a nurse can show you how to breathe with it.\n`

export default pageRule({
  id: 'review/missing-date',
  title: 'Review date missing',
  level: 'error',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://doi.org/10.1001/jama.1997.03540390074039',
      checked: '2026-11-23',
      title: 'JAMA benchmarks: currency',
    },
    { url: 'https://www.hon.ch/HONcode/', checked: '2026-11-23', title: 'HONcode, principle 4' },
    { url: 'https://service-manual.nhs.uk/content', checked: '2026-11-23' },
  ],
  why: 'Medical advice ages. Without a date of review a reader cannot tell whether it still holds.',
  examples: [
    { name: 'reviewed', page: guide('Last reviewed: 15 May 2026'), finds: [] },
    { name: 'updated', page: guide('Updated on May 15, 2026'), finds: [] },
    {
      name: 'in front matter, which the template prints',
      page: `---\nlastReviewed: 2026-05-15\n---\n\n${guide('By Mary Lowe, RN')}`,
      finds: [],
    },
    { name: 'no date', page: guide('Reviewed by Mary Lowe, RN'), finds: ['3:13'] },
    { name: 'no byline either', page: guide('For adults and children.'), finds: ['1:3'] },
    { name: 'year of copyright', page: guide('© 2026 Example Clinic'), finds: ['1:3'] },
    { name: 'a date that does not say of what', page: guide('By Mary Lowe | 3 March 2026'), finds: ['3:16'] },
    { name: 'only published', page: guide('Published: 3 March 2026'), finds: ['3:12'] },
    {
      name: 'only in structured data',
      format: 'html',
      page: '<title>Asthma</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"MedicalWebPage","lastReviewed":"2026-05-15"}</script><h1>Asthma inhalers</h1><p>An inhaler brings medicine into the lungs. It eases wheezing and helps during an asthma attack, and a nurse can show you how to breathe with it.</p>',
      finds: ['1:156'],
    },
    {
      name: 'a form is no medical advice',
      page: '# Apply for a parking permit\n\nFill in the form and send it to the office. A doctor may have to sign it. You can apply by post or online, and you will hear from us within two weeks.\n',
      finds: [],
    },
  ],
  *check(page, _options, setting): Iterable<Problem> {
    // A date that cannot be read is the business of review/malformed-date.
    const given = page.dates.filter(
      ({ role, from, raw }) =>
        raw.trim() !== '' &&
        (role === 'reviewed' || role === 'updated' || (role === 'other' && from === 'time')),
    )
    if (given.some(isVisible)) return
    const at = bylinesOf(page, 'reviewer', 'author', 'editor').find(isVisible)?.at ?? pageAnchor(page)
    const hidden = given.find(({ role }) => role === 'reviewed') ?? given[0]
    // Metadata that speak of a review make the page one that owes readers its day, whatever its words.
    if (hidden?.role !== 'reviewed' && !advisesOnHealth(page, setting)) return
    if (hidden) {
      yield {
        message: `A review date that readers can see is missing: ${hidden.raw} stands only in the ${sayOrigin(hidden)}`,
        at,
        level: 'warning',
        help: 'Print "Last reviewed:" with that date near the top of the page.',
        related: [{ message: 'Date that only machines read', at: hidden.at }],
      }
      return
    }
    const bare = latestOf(readDates(page, 'published', 'other').filter(isVisible))
    if (bare) {
      const what = bare.role === 'published' ? 'the day of publication' : 'a day without saying of what'
      // Once it is old, review/stale-date says so.
      if (bare.role === 'other' || monthsBetween(bare.latest, setting.now) < 24)
        yield {
          message: `Date of the last review is missing: the page gives ${what}, ${quoteDate(bare)}`,
          at: bare.at,
          level: 'info',
          help: 'Add "Last reviewed:" with the day on which someone last checked the content.',
        }
      return
    }
    yield {
      message: 'Date of the last review is missing',
      at,
      help: 'Add "Last reviewed:" with the day, month and year near the top of the page.',
    }
  },
})
