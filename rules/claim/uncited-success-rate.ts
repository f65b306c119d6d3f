import type { PageFacts } from '../../src/page/model.ts'
import type { Span } from '../../src/page/span.ts'
import { spanOf } from '../../src/page/text.ts'
import { pageRule } from '../../src/rule/rule.ts'
import { type Sourcing, sourcingOf } from '../shared/claim-sources.ts'
import { type Rate, ratesOn } from '../shared/rates.ts'
import { leavesUnsaid } from '../shared/standing.ts'

export default pageRule({
  id: 'claim/uncited-success-rate',
  title: 'Success rate without a source',
  level: 'error',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.hon.ch/HONcode/Guidelines/guidelines.html',
      title: 'HONcode principle 5: claims on benefits and performance are backed by evidence',
      checked: '2026-11-23',
    },
    {
      url: 'https://www.ftc.gov/business-guidance/resources/health-products-compliance-guidance',
      title: 'FTC: health products compliance guidance, on substantiation',
      checked: '2026-11-23',
    },
  ],
  why: 'A rate of survival or response decides what readers hope for and pay for. Without a source nobody can see whom it was counted in, when, and by whom.',
  examples: [
    {
      name: 'a marker behind the sentence, a link within it',
      page: 'The five-year survival rate is 91%.[1]\n\nAbout 60% of patients respond, as [the registry](https://registry.example.org/2024) shows.\n\n[1]: https://example.org/survival',
      finds: [],
    },
    {
      name: 'a source in the row of the table',
      page: '| Stage | Survival | Source |\n| --- | --- | --- |\n| I | 92% survive | [Report](https://example.org/report) |',
      finds: [],
    },
    {
      name: 'other figures',
      page: 'The white count fell by 30% after the response scan. 20% of patients lose their hair.\n\nBe wary of clinics that advertise a 95% success rate.',
      finds: [],
    },
    {
      name: 'nothing but the figure',
      page: 'Our centre has a 94% success rate.\n\n## Results\n\nNine out of ten patients are alive after five years.',
      finds: ['1:18', '5:1'],
    },
    {
      name: 'several in one section',
      page: '| Stage | Outcome |\n| --- | --- |\n| I | 92% survive |\n| II | 81% survive |',
      finds: ['3:7'],
    },
    {
      name: 'named but not linked, which weighs less',
      page: 'According to the cancer registry, 71% of patients survive five years.',
      finds: ['1:35'],
    },
  ],
  *check(page, _options, { brand }) {
    for (const { rate, sourcing, others } of bySection(page, brand)) {
      const quote = rate.text.text.value.slice(rate.range.from, rate.range.to)
      const more = others.length === 0 ? '' : `, and so do ${others.length} more in this part`
      yield {
        message: `"${quote}" ${complaints[sourcing]}${more}`,
        at: placeOf(rate),
        help: 'Cite who counted it, in whom and when, in the same sentence or cell, or leave the figure out.',
        ...(sourcing !== 'none' && { level: 'warning' as const }),
        related: others.map((at) => ({ message: 'another rate without a source', at })),
      }
    }
  },
})

const complaints = {
  none: 'is given without a source',
  near: 'has no source in its own sentence',
  named: 'comes from research without a link or marker',
}
type Lacking = Exclude<Sourcing, 'cited'>

/** First rate of each part of the page and of each kind of lack, with the places of the others. */
function bySection(page: PageFacts, brand: string | null) {
  const groups = new Map<string, { rate: Rate; sourcing: Lacking; others: Span[] }>()
  for (const rate of ratesOn(page, brand)) {
    if (leavesUnsaid(rate.assertion)) continue
    const sourcing = sourcingOf(page, rate.text, rate.sentence)
    if (sourcing === 'cited') continue
    // What the publisher says of itself needs a source all the more.
    const lack = rate.assertion.publisher
      ? 'none'
      : isReported(rate) && sourcing === 'none'
        ? 'named'
        : sourcing
    const key = `${rate.text.block?.section ?? rate.text.origin} ${lack}`
    const known = groups.get(key)
    if (known) known.others.push(placeOf(rate))
    else groups.set(key, { rate, sourcing: lack, others: [] })
  }
  return groups.values()
}

function isReported({ assertion }: Rate): boolean {
  return assertion.standing === 'reported'
}

function placeOf({ text, range }: Rate): Span {
  return spanOf(text.text, range.from, range.to)
}
