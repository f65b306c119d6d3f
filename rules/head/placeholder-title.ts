import type { PageFacts } from '../../src/page/model.ts'
import type { Text } from '../../src/page/text.ts'
import { pageRule } from '../../src/rule/rule.ts'
import { fold } from '../../src/text/fold.ts'
import titles from '../lexicon/placeholder-titles.json' with { type: 'json' }
import { brief, headTitles } from '../shared/leak.ts'

const labels = new Set(titles.labels)
const vague = new Set(titles.vague)
/** The site's name after a bar or dash: `Untitled | Clinic`. */
const siteName = / (?:[|•·–—-]|::) [^|]{1,60}$/
/** A slot that nothing filled: `{{ page.title }}`, `%title%`, `[Title]`, `<%= title %>`. */
const slot =
  /^(?:\{\{[^{}]{0,80}\}\}|\{%[^%]{0,80}%\}|<%[^%]{0,80}%>|\$\{[^{}]{0,80}\}|%%?\w{1,40}%%?|\[\w[\w -]{0,60}\]|<[a-z][\w -]{0,60}>)$/

export default pageRule({
  id: 'head/placeholder-title',
  title: 'Title left as a template has it',
  level: 'error',
  basis: 'documented',
  since: '0.1.0',
  sources: [titles.source],
  why: 'The title is the first thing a reader sees, on the page, in a tab and in search results. A label such as "Untitled" says that nobody looked at the page before it went out.',
  examples: [
    {
      name: 'a title of its own',
      format: 'html',
      page: '<title>Gout diet | Riverside</title><h1>Gout diet</h1>',
      finds: [],
    },
    {
      name: 'the label of the brief as heading',
      format: 'html',
      page: '<title>Gout diet</title>\n<h1>SEO META TITLE</h1>',
      finds: ['2:5'],
    },
    {
      name: 'an untitled page',
      format: 'html',
      page: '<title>Untitled Document</title><h1>Gout diet</h1>',
      finds: ['1:8'],
    },
    {
      name: 'with the name of the site',
      format: 'html',
      page: '<title>Page title | Riverside</title><h1>Gout</h1>',
      finds: ['1:8'],
    },
    {
      name: 'a slot nothing filled',
      format: 'html',
      page: '<title>{{ page.title }} | Riverside</title><h1>Gout</h1>',
      finds: ['1:8'],
    },
    {
      name: 'both are one fault',
      format: 'html',
      page: '<title>Untitled</title>\n<h1>Untitled</h1>',
      finds: ['1:8'],
    },
    { name: 'in the front matter', page: '---\ntitle: TBD\n---\n\n# Gout\n', finds: ['2:8'] },
    {
      name: 'a front page with the name of its site',
      format: 'html',
      page: '<title>Home | Riverside</title><h1>Care for joints</h1>',
      finds: [],
    },
    {
      name: 'a front page without it',
      format: 'html',
      page: '<title>Home</title><h1>Care for joints</h1>',
      finds: ['1:8'],
    },
    { name: 'words that only begin so', page: '# Home care after a stroke\n', finds: [] },
    {
      name: 'a template of front matter for its generator',
      page: '---\ntitle: Gout\n---\n\n# {{ title }}\n',
      finds: [],
    },
  ],
  *check(page) {
    const seen = new Set<string>()
    for (const { text, where } of titlesToJudge(page)) {
      const fault = faultOf(text.value, where, page.format)
      if (!fault || seen.has(fold(text.value))) continue
      seen.add(fold(text.value))
      yield {
        message: `The ${where} is "${brief(text.value)}", ${fault}`,
        at: text.at,
        help: 'Write the title that a reader would look for: the subject first, then what the page says of it.',
      }
    }
  },
})

function* titlesToJudge(page: PageFacts): Iterable<{ text: Text; where: 'title' | 'heading of level 1' }> {
  for (const text of headTitles(page)) yield { text, where: 'title' }
  for (const section of page.sections) {
    const block = page.blocks[section.heading]
    if (block?.level === 1) yield { text: block.text, where: 'heading of level 1' }
  }
}

function faultOf(title: string, where: string, format: string): string | null {
  if (title.length > 160) return null
  const folded = fold(title).replace(/\s+/g, ' ').trim()
  const own = folded.replace(siteName, '').trim()
  // Site generators fill slots in the body of a markdown source; its front matter they take as it is.
  if (slot.test(own) && (format === 'html' || where === 'title')) return 'a slot that nothing has filled'
  const bare = own.replace(/[\s.:…]+$/, '')
  if (labels.has(bare)) return 'the label of a title and not a title'
  return where === 'title' && vague.has(folded) ? 'which could be any page' : null
}
