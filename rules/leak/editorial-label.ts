import { pageRule } from '../../src/rule/rule.ts'
import labels from '../lexicon/editorial-labels.json' with { type: 'json' }
import { editorialLabels } from '../shared/editorial-label.ts'
import { brief, groupLeaks, isAboutPublishing, oneProblem } from '../shared/leak.ts'

export default pageRule({
  id: 'leak/editorial-label',
  title: 'Label of the content brief printed as content',
  level: 'error',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    labels.source,
    { url: 'https://www.ahrq.gov/health-literacy/patient-education/pemat.html', checked: '2026-11-23' },
  ],
  why: 'A label such as "Meta description" or "Final CTA" was meant for the team. To a reader it is noise, and as a title or heading it stands where the subject should.',
  examples: [
    {
      name: 'headings and lines that name the subject',
      page: '# Living with a stoma\n\n## Talk to a stoma nurse\n\nSend us your questions.\n',
      finds: [],
    },
    { name: 'a label as the title', format: 'html', page: '<h1>SEO META TITLE</h1>', finds: ['1:5'] },
    {
      name: 'a heading for the team',
      page: '# Knee pain\n\n## Final CTA\n\nBook a visit.\n',
      finds: ['3:4'],
    },
    {
      name: 'labels before the words of buttons, in running text',
      page: 'Ask for help today. Primary CTA: Book a call Secondary CTA: Send a message\n',
      finds: ['1:21', '1:46'],
      fixed: 'Ask for help today. Book a call Send a message\n',
    },
    {
      name: 'lines of the brief',
      page: '# Gout\n\n**Meta description:** What gout is.\n\nFocus keyword: gout diet\n',
      finds: ['3:3', '5:1'],
      fixed: '# Gout\n\n\n\n\n',
    },
    {
      name: 'a heading as it was proposed',
      page: '# Gout\n\n## Suggested H2: Food and drink\n\nDraft status: second round\n',
      finds: ['3:4', '5:1'],
      fixed: '# Gout\n\n## Suggested H2: Food and drink\n\n\n',
    },
    {
      name: 'rows of the brief in a published table',
      format: 'html',
      page: '<table><tr><th>Item<th>Text</tr><tr><td>Meta title<td>Gout diet</tr><tr><td>URL slug<td>gout</tr></table>',
      finds: ['1:41', '1:77'],
    },
    {
      name: 'CTA as CT angiography',
      page: '# Scans of the heart\n\n## CTA\n\nCTA: a CT angiography shows the arteries.\n',
      finds: [],
    },
    {
      name: 'H1 as a histamine receptor',
      page: '# Hay fever tablets\n\n## H1 antihistamines\n\n## H1\n\nH1: blocks histamine.\n',
      finds: [],
    },
    {
      name: 'a guide to search engines',
      page: '# SEO for clinics\n\n## Meta description\n\nMeta description: two lines on the page.\n',
      finds: [],
    },
    { name: 'notes at the end of a draft', page: '# Gout\n\n## SEO notes\n\nMeta title: Gout\n', finds: [] },
    {
      name: 'a slug in the garden',
      page: 'A slug can carry a parasite. Slugs should be washed off.\n',
      finds: [],
    },
  ],
  *check(page, _options, setting) {
    if (isAboutPublishing(page)) return
    for (const group of groupLeaks(editorialLabels(page, setting.stage)))
      for (const problem of oneProblem(group, ({ words }) => ({
        message: `"${brief(words)}" is a label for the team, printed as content`,
        help: 'Remove the label and keep only what the reader is meant to read; give a heading the name of its subject.',
      }))) {
        const edits = group.flatMap((label) => (label.edit ? [label.edit] : []))
        yield edits.length > 0 ? { ...problem, fix: { safe: false, edits } } : problem
      }
  },
})
