import type { PageFacts } from '../../src/page/model.ts'
import { type Problem, pageRule } from '../../src/rule/rule.ts'
import { advisesOnHealth, pageAnchor } from '../shared/health-page.ts'
import { bylinesOf, isVisible, namedPeople } from '../shared/people.ts'

const guide = (byline: string, end = '') =>
  `# Asthma inhalers\n\n${byline}\n\nAn inhaler brings medicine into the lungs. It eases wheezing and helps during an asthma attack, and a nurse can show you how to breathe with it.${end}\n`

export default pageRule({
  id: 'review/missing-reviewer',
  title: 'Medical reviewer missing',
  level: 'error',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://doi.org/10.1001/jama.1997.03540390074039',
      checked: '2026-11-23',
      title: 'JAMA benchmarks: authorship',
    },
    { url: 'https://www.hon.ch/HONcode/', checked: '2026-11-23', title: 'HONcode, principle 1' },
    { url: 'https://service-manual.nhs.uk/content', checked: '2026-11-23' },
  ],
  why: 'Readers act on medical advice. They need to know who checked it, and with what training.',
  examples: [
    { name: 'reviewed by a doctor', page: guide('Medically reviewed by Mary Lowe, MRCP'), finds: [] },
    { name: 'reviewed by a team', page: guide('Reviewed by: Example Medical Team'), finds: [] },
    { name: 'written by a clinician', page: guide('By Mary Lowe, MRCP'), finds: [] },
    {
      name: 'a board named in a sentence',
      page: guide('For adults.', ' This guide is reviewed regularly by the Lung Health Editorial Board.'),
      finds: [],
    },
    { name: 'nobody', page: guide('For adults and children.'), finds: ['1:3'] },
    { name: 'a slot left open', page: guide('Reviewed by: TBD'), finds: ['3:14'] },
    {
      name: 'trials are reviewed, this page is not',
      page: guide('For adults.', ' Trials of new medicines are reviewed by ethics boards.'),
      finds: ['1:3'],
    },
    { name: 'an author without medical training', page: guide('By Mary Lowe'), finds: ['3:4'] },
    {
      name: 'a form is no medical advice',
      page: '# Apply for a parking permit\n\nFill in the form and send it to the office. A doctor may have to sign it. You can apply by post or online, and you will hear from us within two weeks.\n',
      finds: [],
    },
  ],
  *check(page, _options, setting): Iterable<Problem> {
    const help = 'Name the clinician who checked the content: "Reviewed by", full name, degrees, specialty.'
    const reviewers = bylinesOf(page, 'reviewer')
    const given = reviewers.filter(({ people }) => people.length > 0)
    if (given.some(isVisible)) return
    const [hidden] = given
    // Metadata that name a reviewer make the page one that owes readers the name, whatever its words.
    if (!hidden && !advisesOnHealth(page, setting)) return
    const [open] = reviewers
    const authors = [
      ...namedPeople(page, 'author', setting.brand),
      ...namedPeople(page, 'editor', setting.brand),
    ]
    if (hidden)
      yield {
        message: `A reviewer that readers can see is missing: "${hidden.raw}" stands only in the metadata`,
        at: pageAnchor(page),
        level: 'warning',
        help: 'Print "Reviewed by:" with that name near the top of the page.',
        related: [{ message: 'Reviewer that only machines read', at: hidden.at }],
      }
    else if (open)
      yield { message: `Medical reviewer is missing: the byline says "${open.raw}"`, at: open.at, help }
    else if (authors.some(({ person }) => person.credentials.length > 0) || saysWhoReviews(page)) return
    else if (authors[0])
      yield {
        message: `Medical reviewer is missing: ${authors[0].person.name} is named as ${authors[0].byline.role}, without medical training`,
        at: authors[0].byline.at,
        level: 'info',
        help: `${help} If the author is a clinician, give the degrees.`,
      }
    else yield { message: 'Medical reviewer is missing', at: pageAnchor(page), help }
  },
})

const statement =
  /\b(?:this|our|these) (?:[\w-]+ ){0,4}(?:summar(?:y|ies)|pages?|guides?|articles?|content|leaflets?|fact ?sheets?|information) (?:[\w-]+ ){0,4}(?:reviewed|checked|approved|written)\b[^.]{0,60}\bby\b/i

/** A sentence that says who stands behind the page, where no byline does. */
function saysWhoReviews(page: PageFacts): boolean {
  return page.blocks.some(
    ({ zone, text }) => zone !== 'navigation' && zone !== 'editorial' && statement.test(text.value),
  )
}
