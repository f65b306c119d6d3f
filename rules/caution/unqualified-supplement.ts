import { readerTokens } from '../../src/page/ask.ts'
import { pageRule } from '../../src/rule/rule.ts'
import { parseClasses } from '../../src/text/phrase-notation.ts'
import { compilePhrases, findPhrases, type PhraseMatcher } from '../../src/text/phrases.ts'
import lexicon from '../lexicon/supplements.json' with { type: 'json' }
import { isForProfessionals } from '../shared/audience.ts'
import { claimFinder } from '../shared/claim-lexicon.ts'
import { claimsOn, onePerSentence } from '../shared/claims.ts'

const finder = claimFinder(lexicon)
let matcher: PhraseMatcher<true> | undefined
const recommends = new Set(['asserted', 'able', 'hedged', 'conditional'])

export default pageRule({
  id: 'caution/unqualified-supplement',
  title: 'Supplement without a word on medicines',
  level: 'info',
  basis: 'heuristic',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.fda.gov/consumers/consumer-updates/mixing-medications-and-dietary-supplements-can-endanger-your-health',
      title: 'FDA: mixing medications and dietary supplements',
      checked: '2026-11-23',
    },
  ],
  why: 'Herbs, vitamins and special diets change how some medicines work, and many readers do not think of telling their doctor.',
  examples: [
    {
      name: 'with its caution',
      page: 'Peppermint tea and other herbal teas help with wind.\n\nTell your pharmacist about every herb you take.',
      finds: [],
    },
    {
      name: 'warns against it',
      page: 'Avoid herbal supplements before an operation. There is no good evidence that vitamins help.',
      finds: [],
    },
    {
      name: 'no recommendation',
      page: 'Bring a list of your medicines and supplements. Vitamin B12 was low in the blood test.',
      finds: [],
    },
    {
      name: 'recommended without a caution',
      page: 'Ginger tea helps with sickness on a journey.\n\nTake a vitamin D supplement in winter.',
      finds: ['1:1'],
    },
  ],
  *check(page, _options, setting) {
    const claims = [...claimsOn(page, finder(), setting.brand)].filter(
      ({ assertion, text }) =>
        text.origin === 'block' &&
        (recommends.has(assertion.standing) ||
          /^(?:many|most|some) (?:patients|people)/.test(assertion.trigger)),
    )
    const [first, ...more] = onePerSentence(claims)
    if (!first || isForProfessionals(page)) return
    matcher ??= compilePhrases(
      lexicon.cautions.phrases.map((phrase) => [phrase, true] as const),
      parseClasses(lexicon.classes),
    )
    if (findPhrases(matcher, readerTokens(page)).length > 0) return
    yield {
      message: `"${first.quote}" recommends it, and the page has no word on medicines that it may interact with`,
      at: first.at,
      help: 'Add that supplements and herbs can interact with medicines, and that readers tell their doctor or pharmacist before they take one.',
      related: more.slice(0, 20).map(({ at }) => ({ message: 'Recommended here too', at })),
    }
  },
})
