import { pageRule } from '../../src/rule/rule.ts'

export default pageRule({
  id: 'head/missing-title',
  title: 'Page without a title',
  level: 'error',
  basis: 'standard',
  since: '0.1.0',
  sources: [
    { url: 'https://html.spec.whatwg.org/multipage/semantics.html#the-title-element', checked: '2026-11-23' },
    { url: 'https://www.w3.org/WAI/WCAG22/Understanding/page-titled.html', checked: '2026-11-23' },
    { url: 'https://developers.google.com/search/docs/appearance/title-link', checked: '2026-11-23' },
  ],
  why: 'The title names the page in result lists, tabs and bookmarks, and it is what a screen reader says first.',
  needs: ['head'],
  examples: [
    {
      name: 'a title',
      format: 'html',
      page: '<head><title>Gout diet</title></head><h1>Gout diet</h1>',
      finds: [],
    },
    {
      name: 'no title',
      format: 'html',
      page: '<head><meta charset="utf-8"></head><h1>Gout diet</h1>',
      finds: ['1:1'],
    },
    {
      name: 'an empty title',
      format: 'html',
      page: '<head>\n<title> </title></head><h1>Gout diet</h1>',
      finds: ['2:1'],
    },
    {
      name: 'the title of a drawing',
      format: 'html',
      page: '<head><meta charset="utf-8"></head><svg><title>Toe</title></svg>',
      finds: ['1:1'],
    },
    {
      name: 'a heading of level 1 serves in markdown',
      page: '---\ndescription: What to eat.\n---\n\n# Gout diet\n',
      finds: [],
    },
    {
      name: 'neither in markdown',
      page: '---\ndescription: What to eat.\n---\n\nBeans and fish.\n',
      finds: ['1:1'],
    },
  ],
  *check(page) {
    const { titles, at } = page.head
    if (titles.some((title) => title.value !== '')) return
    const served = page.sections.some(
      (section) => section.level === 1 && page.blocks[section.heading]?.text.value,
    )
    if (page.format !== 'html' && served) return
    const [empty] = titles
    const place = empty ? titleElement(page.source, empty.at.start) : at.start
    yield {
      message: empty ? 'The title is empty: its words are missing' : 'The title is missing',
      at: { start: place, end: Math.min(place + 6, page.source.length) },
      help:
        page.format === 'html'
          ? 'Put a title element into the head that names the subject of this page.'
          : 'Give the front matter a title, or the page a heading of level 1.',
    }
  },
})

/** Start of the tag that opens an empty title: there are no words to point at. */
function titleElement(source: string, offset: number): number {
  const open = source.lastIndexOf('<', offset - 1)
  return open >= 0 && offset - open < 200 ? open : offset
}
