import { readerBlocks } from '../../src/page/ask.ts'
import type { Block, PageFacts } from '../../src/page/model.ts'
import { spanOf } from '../../src/page/text.ts'
import { type Problem, pageRule } from '../../src/rule/rule.ts'
import { advisesOnHealth } from '../shared/health-page.ts'
import { type Amount, amountsIn } from '../shared/money.ts'
import { isGuide } from '../shared/patient-page.ts'

interface Price extends Amount {
  readonly block: Block
}

const ofCare =
  /\b(?:costs?|prices?|priced|fees?|charges?|pay|paid|bills?|packages?|estimates?|estimated|quotes?|expens(?:es?|ive)|budget|deposit)\b/i
/** Money of research and of grants is no price of care. */
const ofResearch =
  /\b(?:trials?|study|studies|researchers|sav(?:ed|es|ings?)|fund(?:ed|ing|s)?|grants?|contributed|award(?:ed)?|donat\w{2,4})\b/i
const year = /\b20\d\d\b/
const page = (text: string) =>
  `# Dental implants\n\nAn implant replaces the root of a tooth. The dentist sets it into the jaw bone under local anaesthesia, and the pain is mild.\n\n## Cost\n\n${text}`

export default pageRule({
  id: 'caution/undated-cost',
  title: 'Price without a year or a currency',
  level: 'warning',
  basis: 'heuristic',
  since: '0.1.0',
  sources: [
    { url: 'https://www.iso.org/iso-4217-currency-codes.html', title: 'ISO 4217', checked: '2026-11-23' },
    {
      url: 'https://doi.org/10.7326/M14-0500',
      title: 'Vater et al. 2014: costs in cancer centre advertisements',
      checked: '2026-11-23',
    },
  ],
  why: 'Prices of care rise every year, and a dollar sign means another sum in Singapore than in Boston. Families plan with the figure they read.',
  examples: [
    { name: 'year and currency', page: page('An implant costs about USD 2,000 (2026).'), finds: [] },
    {
      name: 'one year for the whole table',
      page: page(
        'Prices in euros as of March 2026.\n\n| Step | Cost |\n| --- | --- |\n| Implant | €1,200 |\n| Crown | €600 |',
      ),
      finds: [],
    },
    {
      name: 'sums that are no price',
      page: page('The state gave $2 million for a new clinic.').replace('## Cost', '## News'),
      finds: [],
    },
    { name: 'no year', page: page('An implant costs about €1,200 and a crown €600.'), finds: ['7:24'] },
    { name: 'no year, and which dollar', page: page('An implant costs $2,000.'), finds: ['7:18'] },
    {
      name: 'which dollar',
      page: page('In 2026 an implant costs $2,000.'),
      setting: { profile: 'patient-guide' },
      finds: ['7:26'],
    },
  ],
  *check(page, _options, setting): Iterable<Problem> {
    if (!advisesOnHealth(page, setting)) return
    const prices = pricesOn(page)
    if (prices.length === 0) return
    const dated = datedSections(page)
    const undated = prices.filter(({ block }) => !dated.has(block.section))
    const named = namesCurrency(page)
    const [first, ...more] = undated
    const [unclear] = named || !isGuide(setting) ? [] : prices.filter(({ ambiguous }) => ambiguous)
    const at = ({ block, from, to }: Price) => spanOf(block.text, from, to)
    if (first)
      yield {
        message: `"${first.raw}" has no year${first === unclear ? ', and its currency is not clear' : ''}`,
        at: at(first),
        help: 'Say from which year the price is, with the code of the currency: "about USD 2,000 (2026)".',
        related: more.slice(0, 20).map((price) => ({ message: `"${price.raw}" has no year`, at: at(price) })),
      }
    else if (unclear)
      yield {
        message: `The currency of "${unclear.raw}" is not clear`,
        at: at(unclear),
        level: 'info',
        help: 'Write the code of the currency, such as USD or SGD, at least once on the page.',
      }
  },
})

/** Amounts in sentences or below headings that speak of cost. */
function pricesOn(page: PageFacts): Price[] {
  return readerBlocks(page).flatMap((block) => {
    const amounts = amountsIn(block.text.value)
    if (amounts.length === 0) return []
    const heading = page.blocks[page.sections[block.section]?.heading ?? -1]?.text.value ?? ''
    const header = (page.tables[block.table]?.header ?? [])
      .map((index) => page.blocks[index]?.text.value)
      .join(' ')
    if (![block.text.value, heading, header].some((text) => ofCare.test(text))) return []
    const around = ({ from, to }: Amount) => block.text.value.slice(Math.max(0, from - 150), to + 100)
    return amounts.filter((one) => !ofResearch.test(around(one))).map((amount) => ({ ...amount, block }))
  })
}

/** Sections that name a year of this century anywhere. */
function datedSections(page: PageFacts): ReadonlySet<number> {
  const dated = new Set<number>()
  for (const { section, text } of readerBlocks(page)) if (year.test(text.value)) dated.add(section)
  return dated
}

/** The page says somewhere which dollars it means, or its language does. */
function namesCurrency(page: PageFacts): boolean {
  if (/^en-(?:US|AU|CA|NZ|SG|HK)\b/i.test(page.lang ?? '')) return true
  return readerBlocks(page).some(({ text }) =>
    /\b(?:USD|AUD|CAD|SGD|NZD|HKD|CNY|RMB|JPY|INR)\b|\b(?:U\.?S\.?|American|Australian|Canadian|Singapore) dollars?\b|[A-Z]\$/.test(
      text.value,
    ),
  )
}
