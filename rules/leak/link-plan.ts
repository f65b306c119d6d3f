import { pageRule } from '../../src/rule/rule.ts'
import { LEAST_LINKS, linkLine } from '../shared/link-line.ts'
import { planLeaks } from '../shared/plan-leak.ts'

export default pageRule({
  id: 'leak/link-plan',
  title: 'Plan of internal links published',
  level: 'error',
  basis: 'documented',
  since: '0.1.0',
  stages: ['published'],
  sources: [
    {
      url: 'https://developers.google.com/search/docs/crawling-indexing/links-crawlable',
      checked: '2026-11-23',
    },
    { url: 'https://www.ahrq.gov/health-literacy/patient-education/pemat.html', checked: '2026-11-23' },
  ],
  why: 'Readers cannot follow a path that is printed as text, and search engines do not take it for a link. The plan was meant to become links.',
  examples: [
    {
      name: 'a table of real links',
      format: 'html',
      page: '<h1>Gout</h1><h2>Related guides</h2><table><tr><th>Guide<th>About</tr><tr><td><a href="/diet">Diet</a><td>What to eat</tr><tr><td><a href="/pain">Pain</a><td>What to take</tr></table>',
      finds: [],
    },
    {
      name: 'the table of suggested links',
      format: 'html',
      page: '<h1>Gout</h1><p>Text.</p>\n<h2>Related</h2><table><tr><th>Related guide</th><th>Suggested internal link</th></tr><tr><td>Diet</td><td>/guides/gout-diet</td></tr><tr><td>Pain</td><td>/guides/gout-pain</td></tr></table>',
      finds: ['2:32'],
      fixed: '<h1>Gout</h1><p>Text.</p>\n',
    },
    {
      name: 'a list of bare paths',
      format: 'html',
      page: '<h1>Gout</h1><h2>See also</h2><ul><li>Diet: /guides/gout-diet</li><li>/guides/gout-pain</li><li>Rest – /guides/joint-rest</li></ul>',
      finds: ['1:39'],
    },
    {
      name: 'lines of a plan',
      format: 'html',
      page: '<h1>Gout</h1><p>Anchor text: what to eat with gout</p>',
      finds: ['1:17'],
    },
    {
      name: 'doses and one path',
      format: 'html',
      page: '<h1>Gout</h1><ul><li>2 mg/kg</li><li>/day</li><li>The form is at /forms/gout-diary</li></ul>',
      finds: [],
    },
    {
      name: 'a draft may carry it',
      page: '# Gout\n\n| Guide | Suggested internal link |\n| --- | --- |\n| Diet | /guides/gout-diet |\n',
      finds: [],
    },
  ],
  check: (page) =>
    planLeaks(
      page,
      {
        kind: 'links',
        name: 'plan of links',
        heading:
          /^(?:suggested|recommended|proposed|planned) internal links?\b|^internal link(?:s|ing)? (?:suggestions?|plan|opportunities|recommendations?|strategy)\b/,
        line: linkLine,
        least: LEAST_LINKS,
      },
      'Turn each row into a link in the text where a reader would want it, or remove the plan from the page.',
      false,
    ),
})
