import type { PageFacts } from '../../src/page/model.ts'
import { pageRule } from '../../src/rule/rule.ts'
import lexicon from '../lexicon/trust-signs.json' with { type: 'json' }
import { advisesOnHealth } from '../shared/health-page.ts'
import { hasSurround, saysAnywhere, saysAround, surroundAnchor } from '../shared/trust-signs.ts'

const words = new RegExp(`\\b(?:${lexicon.contact.join('|')})`, 'i')
const around = new RegExp(`\\b(?:${lexicon.contactLinks.join('|')})`, 'i')
const channel = /^(?:mailto|tel|sms|whatsapp):|\bwa\.me\/|\bt\.me\//i
const written = /(?<![\d.])\+\d[\d ()-]{7,20}\d|[\w.+-]{1,64}@[\w-]{1,64}\.[a-z]{2,10}/i

const page = (footer: string) =>
  `<h1>Asthma in children</h1><p>Asthma makes the airways swell. It causes a cough and wheezing, and most children breathe well with an inhaler that their doctor prescribes.</p><footer><p>Example Health</p>${footer}</footer>`

export default pageRule({
  id: 'trust/missing-contact',
  title: 'No way to reach the publisher',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  stages: ['published'],
  sources: [
    {
      url: 'https://www.hon.ch/HONcode/Guidelines/guidelines.html',
      title: 'HONcode principle 6: contact details',
      checked: '2026-11-23',
    },
  ],
  why: 'Readers who find an error or need help must be able to reach whoever stands behind the page.',
  options: {
    elsewhere: {
      type: 'boolean',
      default: false,
      description: 'Header and footer, which are not part of the input, name a way to get in touch.',
    },
  },
  examples: [
    {
      name: 'an address for mail',
      format: 'html',
      page: page('<a href="mailto:info@example.org">Mail</a>'),
      finds: [],
    },
    { name: 'a page for it', format: 'html', page: page('<a href="/contact">Contact us</a>'), finds: [] },
    { name: 'a number in the text', format: 'html', page: page('<p>Phone +44 20 7946 0000</p>'), finds: [] },
    {
      name: 'header and footer are not part of the input',
      format: 'html',
      page: page('').replace(/<footer>.*$/, ''),
      finds: [],
    },
    {
      name: 'the site names it elsewhere',
      format: 'html',
      page: page(''),
      options: { elsewhere: true },
      finds: [],
    },
    { name: 'nothing', format: 'html', page: page('<a href="/terms">Terms</a>'), finds: ['1:221'] },
    {
      name: 'somebody else to contact',
      format: 'html',
      page: page('').replace('prescribes.', 'prescribes. Contact your doctor.'),
      finds: ['1:207'],
    },
  ],
  *check(page, { elsewhere }, setting) {
    if (elsewhere || !advisesOnHealth(page, setting) || !hasSurround(page) || canBeReached(page)) return
    yield {
      message: 'Contact details are missing: no address, number or link tells how to reach the publisher',
      at: surroundAnchor(page),
      help: 'Link to a contact page in the footer, or give an e-mail address or telephone number.',
    }
  },
})

function canBeReached(page: PageFacts): boolean {
  if (page.links.some(({ target }) => channel.test(target))) return true
  return saysAround(page, around) || saysAnywhere(page, words) || saysAnywhere(page, written)
}
