import { type ReaderText, readerTexts, readerTokens } from '../../src/page/ask.ts'
import type { Link, PageFacts } from '../../src/page/model.ts'
import { pageRule } from '../../src/rule/rule.ts'
import lexicon from '../lexicon/trial-product-claims.json' with { type: 'json' }
import { claimFinder, levelOf } from '../shared/claim-lexicon.ts'
import { type Claim, claimsOn, onePerSentence } from '../shared/claims.ts'
import { sentenceIndexAt } from '../shared/sentence-at.ts'

const finder = claimFinder(lexicon)
/** Words without which a page speaks of no trial product. */
const signs = [
  'investigational',
  'investigation',
  'development',
  'experimental',
  'approved',
  'unapproved',
  'unlicensed',
  'trial',
  'trials',
  'phase',
  'study',
]
/** The sentence calls the product untried. */
const product =
  /\b(?:investigational|investigat\w+|experimental(?! (?:group|arm|data|evidence))|unapproved|unlicen[sc]ed|not yet approved|(?:trial|study) (?:drug|medicine|therapy|treatment|product|vaccine|medication|pill)s?|under (?:study|investigation)|being (?:studied|investigated|tested)|still in (?:clinical )?(?:trials?|testing|development)|(?:early |in )?(?:clinical )?(?:phase|stage) (?:[123]|i{1,3})[ab]? (?:drug|medicine|therapy|treatment|product|vaccine|medication|pill|injection|infusion)s?)\b/i
/** The sentence tells of research, of approval, or explains the word. */
const explains =
  /\b(?:whether|if|find out|(?:to )?(?:test|see|learn|show|compare|evaluate|assess)s? (?:how|if|whether|that)?|approved (?:by|in|for|after)|was approved|have been approved|means|called|trials? (?:are|is|show|showed|found|compare)|stud(?:y|ies) (?:will|show|showed|found))\b/i
const reserved =
  /\b(?:may|might|could|would|appears?|seems?|hopes?|aims?|designed|intended|expected|likely|some)\b/i
const trialPage = /\b(?:clinical trials?|trials?|research stud(?:y|ies)|stud(?:y|ies))\b/i
/** Words that tell readers a new treatment is not known to work. */
const untried =
  /\b(?:investigational|experimental|being (?:studied|tested|investigated)|research|trials?|stud(?:y|ies)|not (?:yet )?(?:been )?(?:approved|proven|known)|approved|nobody knows|may or may not)\b/i

export default pageRule({
  id: 'claim/investigational-as-effective',
  title: 'Trial product presented as proven',
  level: 'error',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.ecfr.gov/current/title-21/section-312.7',
      title: '21 CFR 312.7: promotion of investigational drugs',
      checked: '2026-11-23',
    },
    {
      url: 'https://www.fda.gov/regulatory-information/search-fda-guidance-documents/recruiting-study-subjects',
      title: 'FDA: recruiting study subjects',
      checked: '2026-11-23',
    },
  ],
  why: 'A trial is run because nobody knows yet whether its product helps or harms. People who are told that it works join for a benefit that may not exist.',
  examples: [
    {
      name: 'says what is not known',
      page: 'An investigational drug has not been proven safe. Phase 2 trials find out whether a new drug is effective. The experimental vaccine may work in some people.',
      finds: [],
    },
    {
      name: 'approved since',
      page: 'The experimental drug was approved after a trial showed that it was effective. Clinics that sell unapproved cells as proven to work should be avoided.',
      finds: [],
    },
    {
      name: 'presented as proven',
      page: 'This investigational drug is safe and effective.\n\n- An experimental therapy that works\n- The phase 1 vaccine is highly effective',
      finds: ['1:27', '3:19', '4:23'],
    },
    {
      name: 'a "new treatment" on a recruiting page, which weighs less',
      page: '# Join our clinical trial\n\nWe are open to adults. You live within an hour of the centre. You can walk. You will receive a new treatment for lupus.',
      finds: ['3:86'],
    },
  ],
  *check(page, _options, { brand }) {
    const { index } = readerTokens(page)
    if (!signs.some((word) => index.has(word))) return
    const titles = linkTitles(page)
    const recruiting = trialPage.test(page.blocks.find(({ level }) => level === 1)?.text.value ?? '')
    for (const claim of onePerSentence(claimsOn(page, finder(), brand))) {
      const { group, quote, at, sentence } = claim
      if (!asserts(claim) || titles.has(claim.text.block?.index ?? -1)) continue
      const offered = group.name === 'new'
      if (
        offered ? !(recruiting && recruits(page, claim)) : !product.test(sentence) || explains.test(sentence)
      )
        continue
      const level = levelOf(group)
      yield {
        message: offered
          ? `"${quote}" does not say that the treatment is still being studied`
          : `"${quote}" presents a product under investigation as proven`,
        at,
        help: 'Say that it is investigational, what the trial wants to find out, and that it may not help and may harm.',
        ...(level && { level }),
      }
    }
  },
})

/** "Investigational" and "under study" count as reserves elsewhere; here they are the matter. */
function asserts({ assertion: { standing, trigger, by }, sentence, group }: Claim): boolean {
  if (standing === 'asserted' || standing === 'able') return true
  if (standing === 'hedged' && by === 'purpose') return group.name === 'new'
  const ofProduct = (standing === 'hedged' || standing === 'reported') && product.test(trigger)
  return (ofProduct || /^unlicen[sc]ed /.test(trigger)) && !reserved.test(sentence)
}

/** Blocks that are titles of other pages, such as news of a study: no claims of this page. */
function linkTitles(page: PageFacts): ReadonlySet<number> {
  const whole = ({ block, text }: Link) =>
    text.value.length >= (page.blocks[block]?.text.value.length ?? 0) * 0.8
  return new Set(page.links.filter(whole).map(({ block }) => block))
}

/** The reader is addressed, and no sentence near by says that it is research. */
function recruits(page: PageFacts, { text, start, sentence }: Claim): boolean {
  if (!/\b(?:you|your|we|our|us|join|sign up|volunteer)\b/i.test(sentence)) return false
  return !untried.test(around(page, text, start))
}

/** The sentence at `start` with two before and two after it, across blocks. */
function around(page: PageFacts, text: ReaderText, start: number): string {
  const place = sentenceIndexAt(text, start)
  const near = (one: ReaderText | undefined, low: number, high: number) =>
    (one?.sentences ?? [])
      .slice(Math.max(0, low), high)
      .map(({ from, to }) => one?.text.value.slice(from, to))
  const texts = readerTexts(page)
  const [before, after] = [texts[text.index - 1], texts[text.index + 1]]
  const count = before?.sentences.length ?? 0
  return [
    ...(before?.block?.level === 1 ? [] : near(before, count - Math.max(0, 2 - place), count)),
    ...near(text, place - 2, place + 3),
    ...near(after, 0, Math.max(0, place + 3 - text.sentences.length)),
  ].join(' ')
}
