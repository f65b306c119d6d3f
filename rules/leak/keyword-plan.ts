import { readKeywordLabel } from '../../src/page/planning.ts'
import { pageRule } from '../../src/rule/rule.ts'
import { planLeaks } from '../shared/plan-leak.ts'

/** A row of the plan whose cells have run together: `Secondary keywords gout food, gout drinks`. */
const fused =
  /^(?:primary|secondary|long[ -]tail|question[ -]based|lsi|focus|target) (?:keywords?|keyphrases?)\s?\w/i

export default pageRule({
  id: 'leak/keyword-plan',
  title: 'Keyword plan published',
  level: 'error',
  basis: 'documented',
  since: '0.1.0',
  stages: ['published'],
  sources: [
    { url: 'https://developers.google.com/search/docs/essentials/spam-policies', checked: '2026-11-23' },
    { url: 'https://www.ahrq.gov/health-literacy/patient-education/pemat.html', checked: '2026-11-23' },
  ],
  why: 'A list of search phrases tells readers nothing, and search engines take it for keyword stuffing. Passages such as "when treatment fails" are then quoted as if the page said them.',
  examples: [
    {
      name: 'a table for readers',
      format: 'html',
      page: '<h1>Gout</h1><table><tr><th>Type of gout<th>Signs</tr><tr><td>Primary<td>Pain</tr></table>',
      finds: [],
    },
    {
      name: 'the table of keywords',
      format: 'html',
      page: '<h1>Gout</h1><p>Gout hurts.</p>\n<h2>Keywords</h2><table><thead><tr><th>Keyword type</th><th>Keywords</th></tr></thead><tbody><tr><td>Primary keyword</td><td>gout diet</td></tr><tr><td>Secondary keywords</td><td>gout food, gout drinks</td></tr></tbody></table>',
      finds: ['2:40'],
      fixed: '<h1>Gout</h1><p>Gout hurts.</p>\n',
    },
    {
      name: 'lines of keywords',
      format: 'html',
      page: '<h1>Gout</h1><p>Gout hurts.</p>\n<p>Primary keyword: gout diet</p>\n<p>Long-tail keywords: what to eat with gout</p>',
      finds: ['2:4'],
    },
    {
      name: 'a section of phrases',
      format: 'html',
      page: '<h1>Gout</h1><h2>Target keywords</h2><ul><li>gout diet</li><li>gout food list</li><li>can I eat fish</li></ul>',
      finds: ['1:18'],
    },
    {
      name: 'keywords explained to readers',
      format: 'html',
      page: '<h1>Gout</h1><h2>Keywords</h2><p>Uric acid is a waste product. Crystals of it hurt the joint.</p>',
      finds: [],
    },
    {
      name: 'a draft may carry its plan',
      page: '# Gout\n\n| Keyword type | Keywords |\n| --- | --- |\n| Primary keyword | gout diet |\n| Secondary keywords | gout food |\n',
      finds: [],
    },
  ],
  check: (page) =>
    planLeaks(
      page,
      {
        kind: 'keywords',
        name: 'keyword plan',
        role: 'keyword-notes',
        line: (text) => {
          const label = readKeywordLabel(text)
          // One "Focus keyword:" alone is a label of the brief, which leak/editorial-label tells.
          if (label && !/^(?:focus|target)/i.test(text))
            return /^(?:\s?[:(]|$)/.test(text.slice(label.to)) ? 'sure' : 'likely'
          return label || fused.test(text) ? 'likely' : null
        },
        least: 2,
        holds: (blocks) => {
          const texts = blocks.filter((block) => block.table < 0).map((block) => block.text.value)
          const phrases = texts.filter((text) => !/[.!:]$/.test(text) && text.split(/\s+/).length <= 9)
          return (
            phrases.length >= 3 || texts.some((text) => !/[.!]/.test(text) && text.split(',').length >= 4)
          )
        },
      },
      'Remove the plan from the page; keep it in the front matter, in a sidecar file or in the draft.',
      true,
    ),
})
