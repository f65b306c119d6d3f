import type { Page, PageFacts } from '../../src/page/model.ts'
import { pageRule } from '../../src/rule/rule.ts'

export default pageRule({
  id: 'head/missing-description',
  title: 'Page without a description',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [{ url: 'https://developers.google.com/search/docs/appearance/snippet', checked: '2026-11-23' }],
  why: 'Result pages print the description, or else cut some sentence out of the page. For a medical page that sentence may leave out the caution that stood beside it.',
  needs: ['head'],
  examples: [
    {
      name: 'a description',
      format: 'html',
      page: '<title>Gout</title><meta name="description" content="What to eat and drink with gout."><h1>Gout</h1>',
      finds: [],
    },
    { name: 'none', format: 'html', page: '<title>Gout</title><h1>Gout</h1>', finds: ['1:8'] },
    {
      name: 'an empty one',
      format: 'html',
      page: '<title>Gout</title>\n<meta name="description" content=" ">\n<h1>Gout</h1>',
      finds: ['2:1'],
    },
    { name: 'none in the front matter', page: '---\ntitle: Gout diet\n---\n\n# Gout diet\n', finds: ['2:8'] },
    { name: 'nothing is known of the head', page: '# Gout diet\n', finds: [] },
  ],
  *check(page) {
    const { description, title, metas, at } = page.head
    if (description && description.value !== '') return
    const empty = metas.find((meta) => meta.name === 'description')
    const start = { start: at.start, end: Math.min(at.start + 6, at.end) }
    yield {
      message: empty
        ? 'The description is empty: its words are missing'
        : `The description is missing from the ${page.format === 'html' ? 'head' : 'front matter'}`,
      at: empty?.at ?? (title?.value ? title.at : start),
      // Front matter that plans nothing for result pages may get its description elsewhere.
      ...(page.format === 'markdown' && !plansHead(page) && { level: 'info' as const }),
      help: 'Say in one or two sentences of 50 to 160 characters what the reader will find on the page.',
    }
  },
})

/** Whether front matter gives a title for the head that differs from the page's own, or an empty description. */
function plansHead(page: PageFacts): boolean {
  const value = (page as Page).matter?.value ?? {}
  return 'metaTitle' in value || 'description' in value
}
