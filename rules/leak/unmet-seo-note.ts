import { pageRule } from '../../src/rule/rule.ts'
import { brief, leakAt } from '../shared/leak.ts'
import { claimsOfNotes } from '../shared/note-claims.ts'
import { seoNotes } from '../shared/seo-notes.ts'

export default pageRule({
  id: 'leak/unmet-seo-note',
  title: 'Note claims what the page lacks',
  level: 'info',
  basis: 'heuristic',
  since: '0.1.0',
  sources: [
    {
      url: 'https://developers.google.com/search/docs/fundamentals/creating-helpful-content',
      checked: '2026-11-23',
    },
    { url: 'https://www.cdc.gov/ccindex/', checked: '2026-11-23' },
  ],
  why: 'The notes say how the page is meant to work. Where the page does not do it, either the note is copied from elsewhere or a part went missing on the way.',
  examples: [
    {
      name: 'claims that hold',
      page: '# Gout\n\nGout is a kind of arthritis that comes in sudden attacks, and rest, cold and tablets can ease the pain within days.\n\n| Drink | Effect |\n| --- | --- |\n| Beer | Raises uric acid |\n\n## AEO notes\n\nThis page is optimised for AI search by answering the question near the top, defining gout and using tables.\n',
      finds: [],
    },
    {
      name: 'claims that do not',
      page: '# Gout\n\n## Why it matters\n\nIt hurts.\n\n## AEO notes\n\nThis page is optimised for AI search by answering the question near the top, using tables and including FAQs.\n',
      finds: ['9:41', '9:84', '9:105'],
    },
    {
      name: 'no notes',
      page: '# Gout\n\n## Why it matters\n\nThe answer near the top of the foot is rest.\n',
      finds: [],
    },
  ],
  *check(page) {
    for (const { sentences } of seoNotes(page))
      for (const { block, from, to, lacks, help } of claimsOfNotes(page, sentences))
        yield {
          message: `The note claims "${brief(block.text.value.slice(from, to))}", but ${lacks}`,
          at: leakAt(block, from, to).at,
          help,
        }
  },
})
