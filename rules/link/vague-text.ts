import type { Link, PageFacts } from '../../src/page/model.ts'
import { pageRule } from '../../src/rule/rule.ts'
import { fold } from '../../src/text/fold.ts'
import texts from '../lexicon/vague-link-texts.json' with { type: 'json' }
import { brief } from '../shared/leak.ts'

const empty = new Set(texts.empty)
const onward = new Set(texts.onward)
/** Name of a link for people who hear it, where it differs from what stands there. */
const spokenName = /\saria-(?:label|labelledby)\s{0,20}=\s{0,20}(?:"([^"]{0,300})"|'([^']{0,300})')/i

export default pageRule({
  id: 'link/vague-text',
  title: 'Link text that names no target',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    texts.source,
    { url: 'https://service-manual.nhs.uk/content/links', checked: '2026-11-23' },
    {
      url: 'https://developers.google.com/search/docs/crawling-indexing/links-crawlable',
      checked: '2026-11-23',
    },
  ],
  why: 'Many readers jump from link to link, by eye or by ear. "Click here" tells them nothing of where they would go.',
  examples: [
    { name: 'the target is named', page: '# Gout\n\nRead [what to eat with gout](/gout-diet).\n', finds: [] },
    { name: 'click here', page: '# Gout\n\nFor the diet, [click here](/gout-diet).\n', finds: ['3:16'] },
    {
      name: 'more, with an arrow',
      page: '# Gout\n\nBeer brings on attacks. [Read more »](/gout-diet)\n',
      finds: ['3:26'],
    },
    {
      name: 'the same words again are one finding',
      format: 'html',
      page: '<h1>Gout</h1>\n<p>Diet: <a href="/diet">here</a>.</p><p>Drinks: <a href="/drinks">Here</a>.</p>',
      finds: ['2:26'],
    },
    {
      name: 'a name for those who listen',
      format: 'html',
      page: '<h1>Gout</h1><p><a href="/diet" aria-label="Read more on eating with gout">Read more</a></p>',
      finds: [],
    },
    {
      name: 'a name that is as vague',
      format: 'html',
      page: '<h1>Gout</h1>\n<p><a href="/diet" aria-label="Click here">More</a></p>',
      finds: ['2:44'],
    },
    {
      name: 'a button does what it says',
      format: 'html',
      page: '<h1>Gout</h1><button>Start</button>',
      finds: [],
    },
    {
      name: 'a menu',
      format: 'html',
      page: '<nav><a href="/all">More</a></nav><main><h1>Gout</h1></main>',
      finds: [],
    },
    { name: 'words that only begin so', page: '# Gout\n\n[Here for you: our nurses](/nurses)\n', finds: [] },
  ],
  *check(page) {
    const groups = new Map<string, Link[]>()
    for (const link of page.links) {
      const text = bare(link.text.value)
      if (!isVague(text) || !isForReaders(page, link) || isNamedFor(page.source, link)) continue
      // A page may bear such a name: a component called Link, an address called /details.
      if (bare(slugOf(link.target)) === text) continue
      const group = groups.get(text)
      if (group) group.push(link)
      else groups.set(text, [link])
    }
    for (const [text, [first, ...more]] of groups) {
      if (!first) continue
      const times = more.length > 0 ? ` (${more.length + 1} times)` : ''
      yield {
        message: `Link text "${first.text.value}"${times} does not say where it leads: ${brief(first.target, 80)}`,
        at: first.text.at,
        help: 'Make the words that name the target the link, such as the title of the page it opens.',
        ...(onward.has(text) && { level: 'info' as const }),
        related: more.map((link) => ({
          message: `Also here, to ${brief(link.target, 80)}`,
          at: link.text.at,
        })),
      }
    }
  },
})

/** A text without the arrows, quotes and stops around it. */
function bare(text: string): string {
  // No entry of the list is longer, with some arrows around it.
  if (text.length > 40) return ''
  return fold(text)
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/\s+/g, ' ')
}

function slugOf(target: string): string {
  const path = target
    .slice(0, 500)
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .replace(/\.html?$/, '')
  return path.slice(path.lastIndexOf('/') + 1).replaceAll('-', ' ')
}

function isVague(text: string): boolean {
  return empty.has(text) || onward.has(text)
}

function isForReaders(page: PageFacts, link: Link): boolean {
  if (link.kind !== 'link' && link.kind !== 'definition') return false
  const zone = page.blocks[link.block]?.zone
  return zone !== undefined && zone !== 'navigation' && zone !== 'editorial'
}

/** Whether the tag gives the link another, telling name. Names by reference are taken on trust. */
function isNamedFor(source: string, link: Link): boolean {
  if (source[link.at.start] !== '<') return false
  const tag = source.slice(link.at.start, Math.min(link.text.at.start, link.at.start + 2000))
  const name = spokenName.exec(tag)
  if (!name) return false
  return /labelledby/i.test(name[0].slice(0, 20)) || !isVague(bare(name[1] ?? name[2] ?? ''))
}
