import type { PageFacts, Reference } from '../../src/page/model.ts'
import type { Span } from '../../src/page/span.ts'
import { type Problem, pageRule } from '../../src/rule/rule.ts'
import lexicon from '../lexicon/weak-hosts.json' with { type: 'json' }
import { hostOf, ownAddressTest } from '../shared/authority.ts'
import { sayEntry } from '../shared/citations.ts'
import { isBelow } from '../shared/domain.ts'

const kinds = lexicon.kinds.map(({ name, hosts, mild = false }) => ({
  name,
  mild,
  hosts: new Set(hosts.filter((host) => !host.includes('/'))),
  starts: hosts.filter((host) => host.includes('/')),
}))
const page = (...entries: string[]) =>
  `# Eczema\n\nCream helps.[1]\n\n${entries.map((entry, at) => `[${at + 1}]: ${entry}`).join('\n')}\n`
const nhs = 'https://www.nhs.uk/conditions/atopic-eczema/ "NHS: Atopic eczema"'
const own =
  '<title>Eczema</title><link rel="canonical" href="https://www.example.org/eczema"><h1>Eczema</h1><p>Cream helps.[1]</p>'

export default pageRule({
  id: 'citation/low-quality-source',
  title: 'Source that anyone can write',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://medlineplus.gov/about/using/criteria/',
      checked: '2026-11-23',
      title: 'MedlinePlus: criteria for links',
    },
    { url: 'https://www.hon.ch/HONcode/', checked: '2026-11-23', title: 'HONcode, principle 4' },
  ],
  why: 'A statement on treatment is worth what its source is worth. Wikis, forums, shops and a publisher’s own pages do not tell readers who checked it.',
  examples: [
    { name: 'a public body', page: page(nhs), finds: [] },
    {
      name: 'names that only look alike',
      page: page('https://www.rxwiki.example.org/a "A review"', 'https://notreddit.com/b "Another"'),
      finds: [],
    },
    {
      name: 'a wiki, a forum and a shop',
      page: page(
        'https://en.wikipedia.org/wiki/Dermatitis "Dermatitis"',
        nhs,
        'https://www.reddit.com/r/eczema/ "Tips"',
        'https://smile.amazon.com/dp/1 "A cream"',
      ),
      finds: ['5:6', '7:6', '8:6'],
    },
    {
      name: 'a link in the text is no reference',
      page: '# Eczema\n\nJoin us on [Facebook](https://www.facebook.com/example).\n',
      finds: [],
    },
    {
      name: 'nothing but own pages',
      format: 'html',
      page: `${own}<h2>References</h2><ol><li><a href="/creams">Creams</a></li><li><a href="https://blog.example.org/b">Baths</a></li></ol>`,
      finds: ['1:123'],
    },
    {
      name: 'own pages beside others',
      format: 'html',
      page: `${own}<h2>References</h2><ol><li><a href="/creams">Creams</a></li><li><a href="https://www.nhs.uk/a">NHS</a></li></ol>`,
      finds: [],
    },
  ],
  *check(page, _options, setting): Iterable<Problem> {
    for (const reference of page.references) {
      const kind = reference.url === null ? undefined : kindOf(reference.url)
      if (!kind) continue
      yield {
        message: `Reference ${sayEntry(reference)} leads to ${hostOf(reference.url ?? '')}: ${kind.name}`,
        at: reference.urlAt ?? reference.at,
        ...(kind.mild && { level: 'info' as const }),
        help: 'Cite the study, guideline or public body that the statement rests on, or drop the statement.',
      }
    }
    const isOwn = ownAddressTest(page, setting)
    const [first, ...more] = page.references
    if (!first || !isOwn || !page.references.every(({ url }) => url !== null && isOwn(url))) return
    yield {
      message:
        more.length > 0
          ? `All ${more.length + 1} references lead to the publisher’s own pages`
          : 'The only reference leads to the publisher’s own page',
      at: listAnchor(page, first),
      help: 'Cite sources that others have written and checked: guidelines, public bodies, published studies.',
      related: page.references.map(({ at }) => ({ message: 'A page of the publisher', at })),
    }
  },
})

/** The kind of weak host that an address leads to. */
function kindOf(address: string): (typeof kinds)[number] | undefined {
  const host = hostOf(address)
  if (host === null) return undefined
  const place = host + new URL(address).pathname
  return kinds.find(
    ({ hosts, starts }) => isBelow(host, hosts) || starts.some((one) => place.startsWith(one)),
  )
}

/** The heading of the list, where it has one. */
function listAnchor(page: PageFacts, first: Reference): Span {
  const section = page.sections[page.blocks[first.block]?.section ?? -1]
  const heading = page.blocks[section?.heading ?? -1]
  return heading && heading.zone === 'references' ? heading.text.at : first.at
}
