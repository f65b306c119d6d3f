import { readerTexts, readerTokens } from '../../src/page/ask.ts'
import type { PageFacts } from '../../src/page/model.ts'
import { pageRule } from '../../src/rule/rule.ts'
import { parseClasses } from '../../src/text/phrase-notation.ts'
import type { PhraseMatch } from '../../src/text/phrases.ts'
import { gapKind } from '../../src/text/tokens.ts'
import lexicon from '../lexicon/caution-phrases.json' with { type: 'json' }
import { cautionAnchor, cautionMatcher, cautionsIn, needsCautions } from '../shared/cautions.ts'
import { addSentence } from '../shared/model-sentence.ts'

const aboutPage = cautionMatcher(lexicon.disclaimer.needsPage)
const plain = cautionMatcher(lexicon.disclaimer.plain)
const informational = cautionMatcher(lexicon.disclaimer.withConsult)
const consult = cautionMatcher(lexicon.disclaimer.consult)
const likely = [
  /\bdisclaimers?\b/i,
  /\bcautions?\b/i,
  /\b(?:safety|important)\b/i,
  /\b(?:risks?|about this)\b/i,
]

/** How far before the words their subject may stand, in tokens. */
const REACH = 14
const pronouns = new Set(['it', 'this', 'they', 'these'])
const opens = new Set(['not', 'no', 'nothing', 'never'])
const subjects = parseClasses({ page: lexicon.classes.page }).get('page') ?? []

/** What the proposed fix adds; a team puts its own words in. */
const model = 'This page gives general information and does not replace medical advice from your own doctor.'

export default pageRule({
  id: 'caution/missing-disclaimer',
  title: 'No word that the page replaces no doctor',
  level: 'error',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.hon.ch/HONcode/Guidelines/guidelines.html',
      title:
        'HONcode principle 2: information supports, and does not replace, the relation of patient and doctor',
      checked: '2026-11-23',
    },
  ],
  why: 'Readers may take general information for advice on their own case. A page on health says that it supports their doctor and does not replace them.',
  examples: [
    {
      name: 'says what it is not',
      page: '# Hip replacement\n\nSurgery relieves pain in most patients.\n\nThis guide does not replace the advice of your surgeon.',
      finds: [],
    },
    {
      name: 'information only, with a pointer to the doctor',
      page: '# Hip replacement\n\nSurgery relieves pain in most patients. This page is for informational purposes only. Talk to your doctor.',
      finds: [],
    },
    {
      name: 'no replacement for a talk',
      page: '# Hip replacement\n\nSurgery relieves pain in most patients. This page is no replacement for a talk with your surgical team.',
      finds: [],
    },
    {
      name: 'nothing said',
      page: '# Hip replacement\n\nSurgery relieves pain in most patients. Nurses help you to walk on the first day.\n\n## Safety\n\nBlood clots and infection are risks of surgery.',
      finds: ['5:4'],
      fixed:
        '# Hip replacement\n\nSurgery relieves pain in most patients. Nurses help you to walk on the first day.\n\n## Safety\n\nBlood clots and infection are risks of surgery. This page gives general information and does not replace medical advice from your own doctor.',
    },
    {
      name: 'another thing that replaces nothing',
      page: '# Sunscreen after radiotherapy\n\nA hat is not a substitute for sunscreen. Supplements do not replace treatment. Radiotherapy makes the skin sore. Creams ease the pain and the itching.',
      finds: ['1:3'],
    },
  ],
  *check(page, _options, setting) {
    if (!needsCautions(page, setting) || disclaims(page)) return
    const at = cautionAnchor(page, likely)
    yield {
      message: 'A disclaimer is missing: nothing says that the page does not replace medical advice',
      at,
      help: 'Say in one sentence that the page gives general information and does not replace the advice of the treating doctor.',
      ...addSentence(page, at, model),
    }
  },
})

function disclaims(page: PageFacts): boolean {
  if (cautionsIn(page, plain()).length > 0) return true
  if (cautionsIn(page, aboutPage()).some((match) => speaksOfPage(page, match))) return true
  return cautionsIn(page, informational()).length > 0 && cautionsIn(page, consult()).length > 0
}

/** The words speak of the page or of who publishes it: `Supplements do not replace treatment` does not. */
function speaksOfPage(page: PageFacts, match: PhraseMatch<string>): boolean {
  const { words, text, gap } = readerTokens(page)
  // A line that begins with it, such as "Not medical advice", is about where it stands.
  if (opens.has(words[match.first] ?? '') && (gap[match.first] ?? gapKind.start) > gapKind.comma) return true
  for (let token = match.first - 1; token >= match.first - REACH && text[token] === match.text; token--) {
    if (subjects.some((option) => option.every((set, at) => set.has(words[token + at] ?? '')))) return true
    // "It does not replace…" speaks of what the sentence before spoke of.
    if (gap[token] === gapKind.start && !pronouns.has(words[token] ?? '')) break
  }
  const value = readerTexts(page)[match.text]?.text.value ?? ''
  return /\b[A-Z][a-z]+[A-Z]\w*\b/.test(value.slice(Math.max(0, match.from - 80), match.from))
}
