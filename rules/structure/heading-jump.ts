import type { Block } from '../../src/page/model.ts'
import { pageRule } from '../../src/rule/rule.ts'
import { brief } from '../shared/leak.ts'
import { relevel } from '../shared/relevel.ts'

interface Jump {
  readonly before: Block | null
  readonly heading: Block
}

export default pageRule({
  id: 'structure/heading-jump',
  title: 'Heading level skipped',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    { url: 'https://www.w3.org/WAI/tutorials/page-structure/headings/', checked: '2026-11-23' },
    { url: 'https://service-manual.nhs.uk/content/formatting-and-punctuation', checked: '2026-11-23' },
  ],
  why: 'People who listen to a page move through it by heading levels. A skipped level sounds like a part that they have missed.',
  examples: [
    {
      name: 'one level at a time',
      page: '# Gout\n\n## Attacks\n\n### Triggers\n\n#### Beer\n\n## Diet\n',
      finds: [],
    },
    {
      name: 'level 2 to level 4',
      page: '# Gout\n\n## Attacks\n\n#### Triggers\n',
      finds: ['5:6'],
      fixed: '# Gout\n\n## Attacks\n\n### Triggers\n',
    },
    {
      name: 'in HTML',
      format: 'html',
      page: '<h1>Gout</h1><h2>Attacks</h2><h4 id="t">Triggers</h4>',
      finds: ['1:41'],
      fixed: '<h1>Gout</h1><h2>Attacks</h2><h3 id="t">Triggers</h3>',
    },
    {
      name: 'the same jump again is one finding',
      page: '# Gout\n\n## Attacks\n\n#### Triggers\n\n## Diet\n\n#### Drinks\n',
      finds: ['5:6'],
    },
    { name: 'going up skips nothing', page: '# Gout\n\n## Attacks\n\n### Triggers\n\n# More\n', finds: [] },
    {
      name: 'the title stands in the front matter',
      page: '---\ntitle: Gout\n---\n\n## Attacks\n\nThey begin at night.\n',
      finds: [],
    },
    {
      name: 'a part that begins below its title',
      page: '### Triggers\n\nBeer.\n\n### Diet\n\nWater.\n',
      finds: [],
    },
    {
      name: 'headings of a menu',
      format: 'html',
      page: '<nav><h5>Menu</h5></nav><main><h1>Gout</h1><h2>Attacks</h2></main>',
      finds: [],
    },
  ],
  *check(page) {
    const jumps = new Map<number, Jump[]>()
    let before: Block | null = null
    for (const section of page.sections) {
      const heading = page.blocks[section.heading]
      if (!heading) continue
      const from: number = before?.level ?? heading.level
      if (heading.level > from + 1) {
        const same = jumps.get(heading.level)
        if (same) same.push({ before, heading })
        else jumps.set(heading.level, [{ before, heading }])
      }
      before = heading
    }
    for (const [first, ...more] of jumps.values()) {
      if (!first) continue
      const { level, text } = first.heading
      const above = first.before?.level ?? 1
      yield {
        message: `Heading "${brief(text.value)}" is of level ${level} but follows level ${above}${more.length > 0 ? `, and ${more.length} more ${more.length === 1 ? 'skips' : 'skip'} to level ${level}` : ''}`,
        at: text.at,
        fix: {
          safe: false,
          edits: [first, ...more].flatMap((jump) =>
            relevel(page, jump.heading, (jump.before?.level ?? 1) + 1),
          ),
        },
        help: `Make it level ${above + 1}, or add the heading of level ${above + 1} that it belongs to.`,
        related: more.slice(0, 50).map(({ before: last, heading }) => ({
          message: `From level ${last?.level ?? 1} to ${level}`,
          at: heading.text.at,
        })),
      }
    }
  },
})
