import { pageRule } from '../../src/rule/rule.ts'
import lexicon from '../lexicon/discouraging-claims.json' with { type: 'json' }
import { claimFinder, levelOf } from '../shared/claim-lexicon.ts'
import { type Claim, claimsOn, onePerSentence } from '../shared/claims.ts'

const finder = claimFinder(lexicon)
/** Groups whose words tell readers what to do only where an order begins. */
const orders = new Set(['against the team', 'order', 'delay', 'choice'])
/** Groups that are no less wrong where they say what readers can do. */
const granted = new Set(['permission', 'advice', 'needless', 'replacement'])

export default pageRule({
  id: 'caution/discourages-treatment',
  title: 'Readers led away from treatment',
  level: 'error',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.asa.org.uk/type/non_broadcast/code_section/12.html',
      title: 'CAP Code 12.2: do not discourage essential treatment',
      checked: '2026-11-23',
    },
    {
      url: 'https://www.fda.gov/consumers/health-fraud-scams/products-claiming-cure-cancer-are-cruel-deception',
      title: 'FDA: products claiming to "cure" cancer',
      checked: '2026-11-23',
    },
  ],
  why: 'A reader who stops, delays or replaces a treatment because a page said so may lose the chance that it works. Such a decision belongs to the patient together with the treating doctor.',
  examples: [
    {
      name: 'says the contrary',
      page: 'Do not stop your antibiotics when you feel better. No tea can replace insulin. Never delay surgery to save money.',
      finds: [],
    },
    {
      name: 'a decision, and a right',
      page: 'The review helps to decide whether to continue, change or stop a treatment. You can stop treatment at any time, and your team will keep you comfortable.',
      finds: [],
    },
    {
      name: 'what clinicians do',
      page: 'Dialysis is stopped once the new kidney works. Surgeons may delay surgery until an infection has cleared. Radiation may be given instead of surgery.',
      finds: [],
    },
    {
      name: 'a safety instruction',
      page: 'Stop taking the antibiotics and call your doctor if you get a rash. Skip breakfast before your operation.',
      finds: [],
    },
    {
      name: 'warns of those who say so',
      page: 'Beware of sellers who tell you to throw away your insulin.',
      finds: [],
    },
    {
      name: 'tells readers to stop',
      page: 'Stop your insulin and try our herbal tea.\n\n- Ditch the inhaler\n- You can skip surgery with this tea.',
      finds: ['1:1', '3:3', '4:3'],
    },
    {
      name: 'delays and replaces',
      page: 'Delay surgery until you have tried the juice cleanse. Instead of dialysis, choose our herbs. This oil is a natural alternative to antibiotics.',
      finds: ['1:1', '1:55', '1:108'],
    },
    {
      name: 'sets readers against their doctor',
      page: 'Do not tell your surgeon about the drops. Chemotherapy does more harm than good.',
      finds: ['1:1', '1:43'],
    },
  ],
  *check(page, _options, setting) {
    const claims = [...claimsOn(page, finder(), setting.brand)].filter(leadsAway)
    for (const { group, quote, at, assertion } of onePerSentence(claims)) {
      const level = assertion.testimonial ? 'warning' : levelOf(group)
      yield {
        message: `"${quote}" leads readers away from a treatment they may need`,
        at,
        help: 'Remove it, or say that patients choose between treatments together with their treating doctor and should not stop one on their own.',
        ...(level && { level }),
      }
    }
  },
})

function leadsAway(claim: Claim): boolean {
  const { assertion, group, sentence, standard } = claim
  const { standing, by } = assertion
  if (orders.has(group.name)) {
    if (!opensOrder(claim)) return false
    // "If you want to live, stop chemo": the order follows from the condition.
    return standing === 'asserted' || (standing === 'conditional' && /^\W*(?:if|when)\b/i.test(sentence))
  }
  if (group.name === 'replacement' && standard) return false
  if (standing === 'able' || by === 'hedgeAfter') return granted.has(group.name)
  return standing === 'asserted'
}

/** Whether the words stand where an imperative does: at the start of the sentence or after a pause. */
function opensOrder({ sentence, quote }: Claim): boolean {
  const before = sentence.slice(0, Math.max(0, sentence.indexOf(quote))).slice(-40)
  return /(?:^|[,;:.!?…–—-]\s|\b(?:please|just|simply|then|now|so|today|and never|and do not)\s)["'“‘(*\s]*$/iu.test(
    before,
  )
}
