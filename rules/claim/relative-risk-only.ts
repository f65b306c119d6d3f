import type { ReaderText } from '../../src/page/ask.ts'
import { readerTexts, readerTokens } from '../../src/page/ask.ts'
import type { PageFacts } from '../../src/page/model.ts'
import { surroundingsOf } from '../../src/page/surroundings.ts'
import { spanOf } from '../../src/page/text.ts'
import { pageRule } from '../../src/rule/rule.ts'
import { assess } from '../../src/text/assertion.ts'
import { parseClasses } from '../../src/text/phrase-notation.ts'
import { compilePhrases, findPhrases, type PhraseMatcher } from '../../src/text/phrases.ts'
import type { TextRange } from '../../src/text/words.ts'
import lexicon from '../lexicon/relative-risk-words.json' with { type: 'json' }
import { sentenceIndexAt } from '../shared/sentence-at.ts'
import { leavesUnsaid } from '../shared/standing.ts'
import { windowAround } from '../shared/text-window.ts'

/** So many changes of one sentence are judged. */
const MOST = 12
let matcher: PhraseMatcher<boolean> | undefined

/** The risk itself, before and after: `from 10% to 7%`, `2 in 100`, `9% versus 14%`, "absolute". */
const baseline =
  /\babsolute|\bfrom (?:about |around |roughly )?\d[\d.,]*(?: ?%| per ?cent| percent)?(?: \w+){0,5} to |\b\d[\d.,]*(?: \w+)? (?:in|of|out of) (?:every )?\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)(?: \w+)? (?:in|out of) (?:every )?(?:a )?(?:\d|ten|twenty|hundred|thousand)|\b(?:per|out of|of|in) (?:every )?(?:100|1,?000|10,?000|100,?000)\b/i
const shares = /\d ?%|\bper ?cent\b/gi
/** A trend over the years is no effect of a treatment. */
const trend =
  /\b(?:between|since|from|in|by) (?:19|20)\d\d\b|\b(?:per|each|every|a) year\b|\bannually\b|\b(?:over|in|during) the (?:past|last)\b|\bdecades?\b/i

export default pageRule({
  id: 'claim/relative-risk-only',
  title: 'Relative change of risk alone',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://doi.org/10.1002/14651858.CD006776.pub2',
      title: 'Akl et al. 2011: alternative formats for presenting risks and risk reductions',
      checked: '2026-11-23',
    },
    {
      url: 'https://www.cdc.gov/ccindex/',
      title: 'CDC Clear Communication Index: numbers and risks',
      checked: '2026-11-23',
    },
  ],
  why: '"Half the risk" may mean 20 people in 100 fewer or one in 10,000. Relative figures alone make benefits and harms look larger than they are.',
  examples: [
    {
      name: 'says from where to where',
      page: 'The drug reduces the risk of a clot from 4% to 2%.\n\nScreening cuts deaths by 20%: two fewer in 1,000 people.',
      finds: [],
    },
    {
      name: 'no risk is meant',
      page: 'The tumour shrank by 30%. The dose was reduced by 25%. Deaths fell by 33% between 1991 and 2020.',
      finds: [],
    },
    {
      name: 'denied and asked',
      page: '## Does aspirin halve the risk?\n\nIt did not reduce the risk of death by 30%.',
      finds: [],
    },
    {
      name: 'relative change alone',
      page: 'Aspirin halves the risk of recurrence.\n\n- A 40% lower risk of relapse\n- Smokers are three times more likely to get it',
      finds: ['1:9', '3:5', '4:15'],
    },
  ],
  *check(page, _options, { brand }) {
    const found = new Set<string>()
    let done = ''
    let judged = 0
    for (const { text, from, to } of changesOn(page)) {
      const index = sentenceIndexAt(text, from)
      const sentence = text.sentences[index]
      const key = `${text.index} ${index}`
      judged = key === done ? judged + 1 : 0
      done = key
      // One finding a sentence, and a sentence without end is no prose.
      if (!sentence || found.has(key) || judged > MOST) continue
      const near = windowAround(sentence, { from, to })
      const said = text.text.value.slice(near.from, near.to)
      const place = { from: from - near.from, to: to - near.from }
      if (trend.test(said) || tellsBaseline(text, index, { from, to })) continue
      if (leavesUnsaid(assess(said, place, { ...surroundingsOf(page, text), brand }))) continue
      found.add(key)
      yield {
        message: `"${text.text.value.slice(from, to)}" gives a relative change without the risk it starts from`,
        at: spanOf(text.text, from, to),
        help: 'Add the risk itself before and after, in the same unit: from 4 in 100 people to 2 in 100.',
      }
    }
  },
})

function* changesOn(page: PageFacts) {
  matcher ??= compilePhrases(
    [
      ...lexicon.phrases.map((phrase) => [phrase, true] as const),
      ...lexicon.exceptions.map((phrase) => [phrase, false] as const),
    ],
    parseClasses(lexicon.classes),
  )
  const texts = readerTexts(page)
  const found = findPhrases(matcher, readerTokens(page))
  const others = new Set(found.filter(({ entry }) => !entry).map(({ first }) => first))
  for (const { entry, text: index, from, to, first } of found) {
    const text = texts[index]
    if (entry && text && !others.has(first)) yield { text, from, to }
  }
}

/** Whether the sentence or one beside it gives the risk itself. */
function tellsBaseline({ text, sentences }: ReaderText, index: number, range: TextRange): boolean {
  const within = {
    from: sentences[index - 1]?.from ?? 0,
    to: (sentences[index + 1] ?? sentences[index])?.to ?? 0,
  }
  const { from, to } = windowAround(within, range)
  const around = text.value.slice(from, to)
  // The change and two risks make three.
  return baseline.test(around) || (around.match(shares)?.length ?? 0) >= 3
}
