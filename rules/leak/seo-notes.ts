import { pageRule } from '../../src/rule/rule.ts'
import { brief, leakAt, oneProblem } from '../shared/leak.ts'
import { seoNotes } from '../shared/seo-notes.ts'

export default pageRule({
  id: 'leak/seo-notes',
  title: 'Notes on search optimisation published',
  level: 'error',
  basis: 'documented',
  since: '0.1.0',
  stages: ['published'],
  sources: [
    {
      url: 'https://developers.google.com/search/docs/fundamentals/creating-helpful-content',
      checked: '2026-11-23',
    },
    { url: 'https://www.ahrq.gov/health-literacy/patient-education/pemat.html', checked: '2026-11-23' },
  ],
  why: 'A patient who reads that the page was made "for AI-search visibility" learns that it was not made for patients. Answer engines quote such sentences too.',
  examples: [
    {
      name: 'content for readers',
      format: 'html',
      page: '<h1>Gout</h1><p>This page is designed for people with gout.</p>',
      finds: [],
    },
    {
      name: 'a section of notes',
      format: 'html',
      page: '<h1>Gout</h1><p>Gout is a kind of arthritis.</p>\n<h2>AEO Optimization Notes</h2><p>Questions are answered near the top.</p>',
      finds: ['2:5'],
      fixed: '<h1>Gout</h1><p>Gout is a kind of arthritis.</p>\n',
    },
    {
      name: 'a note among the text',
      format: 'html',
      page: '<h1>Gout</h1><p>Gout hurts. This page is optimised for answer-engine visibility. Rest the joint.</p>',
      finds: ['1:29'],
      fixed: '<h1>Gout</h1><p>Gout hurts. Rest the joint.</p>',
    },
    {
      name: 'what the team hopes for',
      format: 'html',
      page: '<h1>Gout</h1>\n<p>AI search note: keep this short.</p>\n<p>We wrote this to improve our visibility in Google.</p>\n<p>Keep it brief so that answer engines can quote it.</p>\n<p>This guide should rank for gout.</p>',
      finds: ['2:4'],
    },
    {
      name: 'AI in medicine, a gene database, a search for donors',
      format: 'html',
      page: '<h1>AI in radiology</h1><h2>Data from GEO</h2><p>Large sets of scans help AI systems extract features. This model is designed to search for tumours.</p><h2>Search for a donor</h2><p>The structure of the registry helps doctors find one.</p>',
      finds: [],
    },
    {
      name: 'a page about search engines',
      format: 'html',
      page: '<h1>SEO for clinics</h1><h2>AEO notes</h2><p>This page is optimised for AI search.</p>',
      finds: [],
    },
    {
      name: 'a draft may carry them',
      page: '# Gout\n\n## AEO notes\n\nThis page is optimised for AI search.\n',
      finds: [],
    },
  ],
  *check(page) {
    for (const { heading, onSearch, sentences } of seoNotes(page)) {
      const leaks = sentences.map(({ block, range }) => leakAt(block, range[0], range[1]))
      const places = heading ? [leakAt(heading, 0, heading.text.value.length), ...leaks] : leaks
      const edits = heading
        ? [heading, ...sentences.map(({ block }) => block)].map(({ at }) => ({ ...at, text: '' }))
        : leaks.map(({ at }) => ({ start: at.start, end: spaceAfter(page.source, at.end), text: '' }))
      for (const problem of oneProblem(places, ({ words }) => ({
        message: `"${brief(words, 100)}" is a note ${onSearch ? 'on search engines or AI search ' : ''}for the team, published`,
        help: 'Remove the note from the page and keep it in the plan.',
      })))
        yield { ...problem, fix: { safe: false, edits } }
    }
  },
})

function spaceAfter(source: string, offset: number): number {
  return source[offset] === ' ' ? offset + 1 : offset
}
