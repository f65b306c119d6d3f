import type { Block, Format, PageFacts } from '../../src/page/model.ts'
import type { Span } from '../../src/page/span.ts'
import { marksAt, spanOf } from '../../src/page/text.ts'
import { type Edit, pageRule } from '../../src/rule/rule.ts'
import { brief } from '../shared/leak.ts'
import { LEAST_LINKS, linkLine } from '../shared/link-line.ts'

/** Candidates only; `isPath` decides. */
const candidate = /(?<=^|[\s("'“‘[])\/[a-z0-9][a-z0-9/_.-]{2,200}/g
const segment = /^[a-z0-9]{1,40}(?:[-_][a-z0-9]{1,40}){0,20}(?:\.html?)?$/

interface RawPath {
  readonly path: string
  readonly at: Span
  /** It is the words of a link already. */
  readonly linked: boolean
}

export default pageRule({
  id: 'link/raw-path',
  title: 'Path of a page as visible text',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    { url: 'https://service-manual.nhs.uk/content/links', checked: '2026-11-23' },
    {
      url: 'https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-in-context.html',
      checked: '2026-11-23',
    },
  ],
  why: 'A bare path is an address for machines. Readers cannot press it, and it does not say what the page holds.',
  examples: [
    {
      name: 'a list of paths on a published page is a plan, which leak/link-plan tells',
      format: 'html',
      page: '<h1>Gout</h1><h2>More</h2><ul><li>Diet: /guide/gout-diet</li><li>Drugs: /guide/gout-drugs</li><li>Attacks: /guide/gout-attacks</li></ul>',
      finds: [],
    },
    { name: 'a link with words', page: '# Gout\n\nSee [what to eat](/gout/what-to-eat).\n', finds: [] },
    {
      name: 'a path in a sentence',
      page: '# Gout\n\nFor the diet see /gout/what-to-eat.\n',
      finds: ['3:18'],
      fixed: '# Gout\n\nFor the diet see [what to eat](/gout/what-to-eat).\n',
    },
    {
      name: 'paths in a column are one finding',
      page: '# Gout\n\n| Topic | Page |\n| --- | --- |\n| Diet | /gout/what-to-eat |\n| Drinks | /gout-drinks |\n',
      finds: ['5:10'],
    },
    {
      name: 'a path as the words of a link',
      page: '# Gout\n\nSee [/gout/what-to-eat](/gout/what-to-eat).\n',
      finds: ['3:6'],
    },
    {
      name: 'the plan of a draft',
      page: '# Gout\n\n| Related page | Suggested internal link |\n| --- | --- |\n| Diet | /gout/what-to-eat |\n',
      finds: [],
    },
    {
      name: 'slashes of other kinds',
      page: '# Gout\n\nTake 5 mg /kg/day and/or rest; call by WhatsApp / phone, 24/7. See https://example.org/gout/what-to-eat.\n',
      finds: [],
    },
    { name: 'a path in code', page: '# Form\n\nThe file goes to `/var/lib/patient-data/2026`.\n', finds: [] },
  ],
  *check(page, _options, { stage }) {
    const found: RawPath[] = []
    const planned = stage === 'published' ? linkPlans(page) : new Set<number>()
    for (const block of page.blocks) {
      if (block.kind === 'code' || block.zone === 'editorial' || block.zone === 'navigation') continue
      if (planned.has(block.section) && linkLine(block.text.value.slice(0, 300))) continue
      found.push(...pathsIn(block))
    }
    const [first, ...more] = found
    if (!first) return
    const edits = found.filter(({ linked }) => !linked).map((one) => linkTo(one, page.format))
    yield {
      message:
        more.length === 0
          ? `The path ${brief(first.path, 80)} is printed as text`
          : `${found.length} paths are printed as text, the first ${brief(first.path, 80)}`,
      at: first.at,
      help: 'Print the title of the page and link it to this path.',
      ...(edits.length > 0 && { fix: { safe: false, edits } }),
      related: more.map(({ path, at }) => ({ message: `Also ${brief(path, 80)}`, at })),
    }
  },
})

/** A link in place of a path, named after its last part; a person puts the page's title there. */
function linkTo({ path, at }: RawPath, format: Format): Edit {
  const name = path.replace(/\/$/, '').split('/').at(-1) ?? path
  const words = name.replace(/\.html?$/, '').replace(/[-_]/g, ' ')
  return { ...at, text: format === 'markdown' ? `[${words}](${path})` : `<a href="${path}">${words}</a>` }
}

/** Sections that hold a plan of links, which leak/link-plan tells on a published page. */
function linkPlans(page: PageFacts): ReadonlySet<number> {
  const lines = new Map<number, number>()
  for (const { section, kind, text } of page.blocks)
    if (kind !== 'heading' && linkLine(text.value.slice(0, 300)))
      lines.set(section, (lines.get(section) ?? 0) + 1)
  return new Set([...lines].filter(([, count]) => count >= LEAST_LINKS).map(([section]) => section))
}

function* pathsIn(block: Block): Iterable<RawPath> {
  if (!block.text.value.includes('/')) return
  for (const match of block.text.value.matchAll(candidate)) {
    const path = match[0].replace(/[._-]+$/, '')
    // A link whose markup was not read is a leak, and told as one.
    const unread = block.text.value.slice(Math.max(0, match.index - 2), match.index) === ']('
    if (unread || !isPath(path) || marksAt(block.text, match.index).includes('code')) continue
    const linked = marksAt(block.text, match.index).includes('link')
    yield { path, linked, at: spanOf(block.text, match.index, match.index + path.length) }
  }
}

/** Two parts or a hyphen, and long enough to be no unit ("/kg/day") and no pair of words ("/she/they"). */
function isPath(path: string): boolean {
  const parts = path.replace(/\/$/, '').slice(1).split('/')
  if (!parts.every((part) => segment.test(part))) return false
  if (parts.some((part) => part.includes('-') && part.length > 5)) return true
  return parts.length > 1 && parts.some((part) => part.length > 7)
}
