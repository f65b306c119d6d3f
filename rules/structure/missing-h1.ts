import type { Page } from '../../src/page/model.ts'
import { pageRule } from '../../src/rule/rule.ts'
import { comparableWords, jaccard } from '../../src/text/similarity.ts'
import { pageAnchor } from '../shared/health-page.ts'
import { brief } from '../shared/leak.ts'
import { relevel } from '../shared/relevel.ts'
import { titleParts } from '../shared/title-parts.ts'

export default pageRule({
  id: 'structure/missing-h1',
  title: 'Page without one title heading',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    { url: 'https://service-manual.nhs.uk/content/formatting-and-punctuation', checked: '2026-11-23' },
    { url: 'https://www.w3.org/WAI/tutorials/page-structure/headings/', checked: '2026-11-23' },
  ],
  why: 'Readers, and screen readers above all, take the one heading of level 1 for the name of the page. Without it, or with several, they cannot tell what the page is about.',
  examples: [
    { name: 'one title', page: '# Cataract surgery\n\n## What happens on the day\n', finds: [] },
    { name: 'no title', page: '## What happens on the day\n\nYou arrive an hour early.\n', finds: ['1:4'] },
    {
      name: 'the title stands in the front matter',
      page: '---\ntitle: Cataract surgery\n---\n\n## What happens on the day\n',
      finds: [],
    },
    {
      name: 'front matter with a title for result pages alone',
      page: '---\nmetaTitle: Cataract surgery\n---\n\n## What happens on the day\n',
      finds: ['5:4'],
    },
    {
      name: 'the title in the head alone is not on the page',
      format: 'html',
      page: '<title>Cataract surgery</title><h2>What happens on the day</h2>',
      finds: ['1:36'],
    },
    { name: 'a fragment, to be put under a title', format: 'html', page: '<h2>On the day</h2>', finds: [] },
    {
      name: 'an empty title',
      format: 'html',
      page: '<title>Gout</title>\n<h1></h1>\n<p>Gout hurts.</p>',
      finds: ['2:1'],
    },
    {
      name: 'a title that is a picture with a text alternative',
      format: 'html',
      page: '<title>Gout</title><h1><img src="/gout.svg" alt="Gout"></h1><p>Gout hurts.</p>',
      finds: [],
    },
    {
      name: 'two titles',
      page: '# Cataract surgery\n\n# The day of the operation\n',
      finds: ['3:3'],
      fixed: '# Cataract surgery\n\n## The day of the operation\n',
    },
    {
      name: 'one title twice',
      page: '# Cataract surgery | Riverside\n\n# Cataract Surgery\n',
      finds: ['3:3'],
    },
  ],
  *check(page) {
    const titles = page.sections.flatMap((section) => {
      const block = page.blocks[section.heading]
      return block?.level === 1 ? [block] : []
    })
    const pictures = new Set(page.images.filter((image) => image.alt?.value).map((image) => image.block))
    const worded = titles.filter((title) => title.text.value !== '' || pictures.has(title.index))
    const [first, second, ...more] = worded
    if (first && second) {
      const same = worded.every((title) => isSameTitle(title.text.value, first.text.value))
      const name = brief(first.text.value)
      yield {
        message: same
          ? `The title "${name}" stands ${worded.length === 2 ? 'twice' : `${worded.length} times`} as a heading of level 1`
          : `The page has ${worded.length} headings of level 1; the second is "${brief(second.text.value)}"`,
        at: second.text.at,
        help: same
          ? 'Keep the first and remove the other, which a template may print by itself.'
          : `Keep "${name}" as the title, and lower the others to level 2 or below.`,
        // Which of two equal titles a template prints by itself is not to be seen.
        ...(!same && {
          fix: { safe: false, edits: [second, ...more].flatMap((title) => relevel(page, title, 2)) },
        }),
        related: [
          { message: 'The first heading of level 1', at: first.text.at },
          ...more.map((title) => ({ message: 'Another heading of level 1', at: title.text.at })),
        ],
      }
    }
    if (first || page.blocks.length === 0 || hasTitleElsewhere(page as Page)) return
    const [empty] = titles
    yield {
      message: empty
        ? 'The title heading is empty: its words are missing'
        : 'The title heading (level 1) is missing',
      at: empty?.at ?? pageAnchor(page),
      help: 'Begin the page with one heading of level 1 that says what it is about.',
    }
  },
})

const printed = /^(?:page_?)?(?:title|heading|h1|headline)$/i

/** Whether two titles say nearly the same, the site's name at the end of one aside. */
function isSameTitle(a: string, b: string): boolean {
  const [ours, theirs] = [a, b].map((title) => new Set(comparableWords(titleParts(title)?.name ?? title)))
  return jaccard(ours ?? new Set(), theirs ?? new Set()) >= 0.6
}

/** A template prints the title of front matter; a fragment of HTML goes into a page that has one. */
function hasTitleElsewhere(page: Page): boolean {
  if (page.format === 'html') return page.head === undefined
  // A title for result pages alone (`metaTitle`) prints nothing.
  return Object.entries(page.matter?.value ?? {}).some(([key, value]) => printed.test(key) && Boolean(value))
}
