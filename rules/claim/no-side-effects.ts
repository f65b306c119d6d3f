import { readerTexts } from '../../src/page/ask.ts'
import { spanOf } from '../../src/page/text.ts'
import { pageRule } from '../../src/rule/rule.ts'
import lexicon from '../lexicon/safety-claims.json' with { type: 'json' }
import { claimFinder, levelOf } from '../shared/claim-lexicon.ts'
import { claimsOn, onePerSentence } from '../shared/claims.ts'

const finder = claimFinder(lexicon)
/** A question and its answer in one breath: two sentences, one claim. */
const askedAndDenied =
  /\b(?:side|adverse|ill|unwanted) (?:effects?|reactions?|events?)\?\s{1,3}(?:none|zero|nil|no|never)\b(?=\s{0,3}(?:[.!]|$|at all|whatsoever))/gi
const help =
  'Name the common and the serious side effects and say how often they occur, or where readers find that.'

export default pageRule({
  id: 'claim/no-side-effects',
  title: 'Absolute safety asserted',
  level: 'error',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.legislation.gov.uk/uksi/2012/1916/regulation/287',
      title: 'Human Medicines Regulations 2012, 287(1)(c): no suggestion that there are no adverse reactions',
      checked: '2026-11-23',
    },
    {
      url: 'https://www.fda.gov/consumers/health-fraud-scams/products-claiming-cure-cancer-are-cruel-deception',
      title: 'FDA: "non-toxic" among the phrases of fraud',
      checked: '2026-11-23',
    },
  ],
  why: 'Every treatment that works can harm somebody. A reader who was told otherwise does not watch for the signs and calls for help too late.',
  examples: [
    {
      name: 'speaks of harm as it is',
      page: 'No treatment is without side effects. Some people have no side effects.\n\nNo serious side effects were reported in the trial.',
      finds: [],
    },
    {
      name: 'no claim about a treatment',
      page: 'A painless lump should be checked. There is no risk of passing cancer on to others.\n\nAsk whether the scan is completely safe for you.',
      finds: [],
    },
    {
      name: 'no side effects',
      page: 'Our therapy has no side effects.\n\n- Zero risk\n- free of any adverse effect',
      finds: ['1:17', '3:3', '4:3'],
    },
    {
      name: 'asked and denied in one breath',
      page: 'Side effects? None.\n\nWhich side effects? No one knows yet.',
      finds: ['1:1'],
    },
    {
      name: 'nobody was ever harmed',
      page: 'With this infusion nobody has ever had a bad reaction.\n\nThe injection is completely harmless to healthy cells.',
      finds: ['1:20', '3:18'],
    },
    {
      name: 'nothing ever happened',
      page: 'This operation never goes wrong, and the drug is safe for absolutely everyone.\n\nNot one of our patients had a complication.',
      finds: ['1:16', '3:1'],
    },
    {
      name: 'safe without reserve',
      page: 'This procedure is 100% safe.\n\n| Therapy | Safety |\n| --- | --- |\n| Laser | No harmful effects at all |',
      finds: ['1:19', '5:11'],
    },
  ],
  *check(page, _options, setting) {
    for (const { group, quote, at, assertion } of onePerSentence(claimsOn(page, finder(), setting.brand))) {
      if (assertion.standing !== 'asserted' && assertion.standing !== 'able') continue
      const level = assertion.testimonial ? 'warning' : levelOf(group)
      yield { message: `"${quote}" says that nothing can go wrong`, at, help, ...(level && { level }) }
    }
    for (const { text } of readerTexts(page))
      for (const { index, 0: quote } of text.value.matchAll(askedAndDenied)) {
        const at = spanOf(text, index, index + quote.length)
        yield { message: `"${quote}" says that nothing can go wrong`, at, help }
      }
  },
})
