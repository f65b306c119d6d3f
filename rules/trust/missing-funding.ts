import { pageRule } from '../../src/rule/rule.ts'
import lexicon from '../lexicon/trust-signs.json' with { type: 'json' }
import { advisesOnHealth } from '../shared/health-page.ts'
import { hasSurround, saysAnywhere, saysAround, surroundAnchor } from '../shared/trust-signs.ts'

const words = new RegExp(`\\b(?:${lexicon.funding.join('|')})`, 'i')
const around = new RegExp(`\\b(?:${lexicon.fundingLinks.join('|')})`, 'i')

const page = (footer: string) =>
  `<h1>Asthma in children</h1><p>Asthma makes the airways swell. It causes a cough and wheezing, and most children breathe well with an inhaler that their doctor prescribes.</p><footer><p>Example Health</p>${footer}</footer>`

export default pageRule({
  id: 'trust/missing-funding',
  title: 'Who pays for the page is not said',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  stages: ['published'],
  sources: [
    {
      url: 'https://doi.org/10.1001/jama.1997.03540390074039',
      title: 'JAMA benchmarks: disclosure of ownership and sponsorship',
      checked: '2026-11-23',
    },
    {
      url: 'https://www.hon.ch/HONcode/Guidelines/guidelines.html',
      title: 'HONcode principles 7 and 8: funding, advertising',
      checked: '2026-11-23',
    },
  ],
  why: 'Whoever pays has an interest. Readers judge advice on a hospital or a treatment otherwise when they know who earns by it.',
  options: {
    elsewhere: {
      type: 'boolean',
      default: false,
      description: 'Header and footer, which are not part of the input, say who pays for the site.',
    },
  },
  examples: [
    {
      name: 'said in the footer',
      format: 'html',
      page: page('<p>Funded by the Example Trust</p>'),
      finds: [],
    },
    { name: 'a link to it', format: 'html', page: page('<a href="/about-us/">About</a>'), finds: [] },
    {
      name: 'who pays for a trial is another matter',
      format: 'html',
      page: page('').replace('prescribes.', 'prescribes. The trial was funded by the government.'),
      finds: ['1:226'],
    },
    {
      name: 'header and footer are not part of the input',
      format: 'html',
      page: page('').replace(/<footer>.*$/, ''),
      finds: [],
    },
    {
      name: 'the site says it elsewhere',
      format: 'html',
      page: page(''),
      options: { elsewhere: true },
      finds: [],
    },
    { name: 'nothing', format: 'html', page: page('<a href="/terms">Terms</a>'), finds: ['1:221'] },
  ],
  *check(page, { elsewhere }, setting) {
    if (elsewhere || !advisesOnHealth(page, setting) || !hasSurround(page)) return
    if (saysAround(page, around) || saysAnywhere(page, words)) return
    yield {
      message: 'A word on funding is missing: nothing says who owns or pays for the site',
      at: surroundAnchor(page),
      help: 'Say who owns the site and what it earns by, such as fees or commissions, or link to the page that does.',
    }
  },
})
