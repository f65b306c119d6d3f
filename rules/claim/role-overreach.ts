import { readerTokens } from '../../src/page/ask.ts'
import type { PageFacts } from '../../src/page/model.ts'
import { pageRule } from '../../src/rule/rule.ts'
import { fold } from '../../src/text/fold.ts'
import { parseClasses } from '../../src/text/phrase-notation.ts'
import { compilePhrases, findPhrases, type PhraseMatcher } from '../../src/text/phrases.ts'
import lexicon from '../lexicon/role-claims.json' with { type: 'json' }
import { type ClaimFinder, claimFinder } from '../shared/claim-lexicon.ts'
import { claimsOn, onePerSentence } from '../shared/claims.ts'

const finders = new Map<string, () => ClaimFinder>()
/** A reserve takes nothing from an opinion: `we may recommend surgery`. */
const passedOver = new Set(['negated', 'warned', 'asked', 'conditional', 'reported', 'quoted'])
let roles: PhraseMatcher<'navigator' | 'provider'> | undefined

export default pageRule({
  id: 'claim/role-overreach',
  title: 'Navigator acts as doctor',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.asa.org.uk/type/non_broadcast/code_section/12.html',
      title: 'CAP Code 12.2: diagnosis and treatment only under a suitably qualified health professional',
      checked: '2026-11-23',
    },
    {
      url: 'https://www.legislation.gov.uk/ukpga/Geo6/2-3/13/section/4',
      title: 'Cancer Act 1939, section 4: advertisements offering to treat cancer or to give advice on it',
      checked: '2026-11-23',
    },
  ],
  why: 'A reader who takes a coordinator’s word for a medical opinion may not ask the doctor who is answerable for it.',
  options: {
    provider: {
      type: 'boolean',
      default: false,
      description: 'The publisher is a hospital or a practice whose own doctors treat.',
    },
  },
  examples: [
    {
      name: 'coordinates',
      page: 'We are a navigation service, not a substitute for your doctor. Our team collects your reports. Specialists at the hospital review them and recommend a treatment. We recommend that you discuss it with your oncologist.',
      finds: [],
    },
    {
      name: 'a hospital speaks of its own doctors',
      page: 'Our oncologists diagnose and treat lung cancer.',
      finds: [],
    },
    {
      name: 'configured as provider',
      page: 'We coordinate your stay. Our oncologists treat lung cancer. This page is not a substitute for medical advice.',
      options: { provider: true },
      finds: [],
    },
    {
      name: 'gives opinions and prescribes',
      page: 'We are a patient navigation platform.\n\nOur medical team reviews your scans and recommends the best treatment.\n\nWe prescribe the right medicines.',
      finds: ['3:1', '5:1'],
    },
  ],
  *check(page, { provider }, { brand }) {
    if (provider || !navigates(page)) return
    for (const { quote, at, assertion } of onePerSentence(claimsOn(page, finderOf(brand), brand))) {
      if (passedOver.has(assertion.standing) && assertion.by !== 'publisherReport') continue
      yield {
        message: `"${quote}" has a navigation service act as a doctor`,
        at,
        help: 'Say who gives the opinion, such as the oncologists of the partner hospital, and what your own team does.',
      }
    }
  },
})

/** The publisher may call itself by its name: `Acme doctors recommend`. */
function finderOf(brand: string | null): ClaimFinder {
  const name = fold(brand ?? '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  let finder = finders.get(name)
  if (!finder) {
    const own = name === '' ? [] : [name]
    const { our, we } = lexicon.classes
    finder = claimFinder({
      ...lexicon,
      classes: { ...lexicon.classes, our: [...our, ...own], we: [...we, ...own] },
    })
    finders.set(name, finder)
  }
  return finder()
}

/** The page says that its publisher arranges care, and does not speak of wards of its own. */
function navigates(page: PageFacts): boolean {
  roles ??= compilePhrases(
    [
      ...lexicon.navigator.map((phrase) => [phrase, 'navigator'] as const),
      ...lexicon.provider.map((phrase) => [phrase, 'provider'] as const),
    ],
    parseClasses(lexicon.classes),
  )
  const found = findPhrases(roles, readerTokens(page))
  return found.some(({ entry }) => entry === 'navigator') && !found.some(({ entry }) => entry === 'provider')
}
