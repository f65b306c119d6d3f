import type { PageFacts } from '../../src/page/model.ts'
import type { Span } from '../../src/page/span.ts'
import { type Fix, pageRule } from '../../src/rule/rule.ts'
import type { Assertion } from '../../src/text/assertion.ts'
import lexicon from '../lexicon/guarantee-claims.json' with { type: 'json' }
import { type ClaimGroup, claimFinder, levelOf } from '../shared/claim-lexicon.ts'
import { claimsOn, onePerSentence } from '../shared/claims.ts'

const finder = claimFinder(lexicon)

export default pageRule({
  id: 'claim/guarantee',
  title: 'Promised result or admission',
  level: 'error',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.legislation.gov.uk/uksi/2012/1916/regulation/287',
      title: 'Human Medicines Regulations 2012, 287(1)(a): no suggestion that the effects are guaranteed',
      checked: '2026-11-23',
    },
    {
      url: 'https://www.fda.gov/consumers/health-fraud-scams/6-tip-offs-rip-offs-dont-fall-health-fraud-scams',
      title: 'FDA: tip-offs to health fraud',
      checked: '2026-11-23',
    },
  ],
  why: 'No one can promise how a disease will respond or whom a hospital will take. A reader who believes the promise may travel, pay or give up other care for it.',
  examples: [
    {
      name: 'says what it cannot promise',
      page: 'A matching biomarker does not always guarantee a response. Admission is not guaranteed.\n\nBeware of clinics that promise a full recovery.',
      finds: [],
    },
    {
      name: 'a guarantee of another kind',
      page: 'The deposit comes with a money-back guarantee, and we guarantee the privacy of your reports.',
      finds: [],
    },
    {
      name: 'a reader asks',
      page: '## Can you guarantee that the treatment works?\n\nNo. If a clinic guarantees a cure, ask for its published results.',
      finds: [],
    },
    {
      name: 'a saying that the next sentence denies',
      page: '"My neighbour says that the infusion is a guaranteed cure." It is not.',
      finds: [],
    },
    {
      name: 'promised outcome',
      page: 'Our doctors guarantee a successful outcome.\n\n- Your survival is assured.\n- 100% success in stage 4',
      finds: ['1:13', '3:3', '4:3'],
      fixed:
        'Our doctors cannot guarantee a successful outcome.\n\n- Your survival is assured.\n- 100% success in stage 4',
    },
    {
      name: 'promised in the meta description',
      format: 'html',
      page: '<title>Care</title><meta name="description" content="Guaranteed remission in six weeks."><h1>Care</h1>',
      finds: ['1:54'],
    },
    {
      name: 'certainty without the word',
      page: 'Not only do we arrange your visa, our protocol never fails.',
      finds: ['1:48'],
    },
    {
      name: 'sure to come true',
      page: 'Your child will certainly be accepted. We assure every family of a perfect match.\n\nYou are certain to bring home a baby.',
      finds: ['1:12', '1:43', '3:9'],
    },
    {
      name: 'a boast and a visa',
      page: 'You can count on a full recovery. We will get you a visa.\n\n- Our success is never in doubt.',
      finds: ['1:1', '1:35', '3:7'],
    },
    {
      name: 'what nobody can count on, and papers',
      page: 'No patient can count on a full recovery. We will get you a visa letter.',
      finds: [],
    },
    {
      name: 'certain of something else',
      page: 'We assure families of our discretion. You are sure to have questions about the baby.\n\nMake sure to be admitted before noon.',
      finds: [],
    },
  ],
  *check(page, _options, setting) {
    for (const { group, quote, at, assertion } of onePerSentence(claimsOn(page, finder(), setting.brand))) {
      if (!promises(assertion, group)) continue
      // What a patient says weighs less than the publisher's own words, yet it is printed as proof.
      const level = assertion.testimonial ? 'warning' : levelOf(group)
      yield {
        message: `"${quote}" promises a result that no one can promise`,
        at,
        help: 'Say what is likely, for whom, and on what it depends, or say plainly that it cannot be guaranteed.',
        ...(level && { level }),
        ...denied(page, at),
      }
    }
  },
})

const promise = /(?<![\w'’-])(?:(?:will|can|shall|do)\s)?(guarantee|promise|ensure|assure)s?\b(?!')/i

/** A proposed fix that turns the promise into its denial, where the words hold a verb that can be denied. */
function denied({ source }: PageFacts, { start, end }: Span): { fix?: Fix } {
  const verb = promise.exec(source.slice(start, end))
  if (
    !verb?.[1] ||
    /\b(?:to|a|the|our|this|that|with)\s$/i.test(source.slice(Math.max(0, start - 6), start + verb.index))
  )
    return {}
  const from = start + verb.index
  const text = `cannot ${verb[1].toLowerCase()}`
  return { fix: { safe: false, edits: [{ start: from, end: from + verb[0].length, text }] } }
}

/** "We can guarantee it" and "guaranteed if you start today" promise as much as a plain guarantee. */
function promises({ standing, by }: Assertion, group: ClaimGroup): boolean {
  if (standing === 'hedged') return by === 'hedgeAfter'
  return standing === 'asserted' || (standing === 'able' && !group.passive)
}
