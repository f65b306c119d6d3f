import { pageRule } from '../../src/rule/rule.ts'

export default pageRule({
  id: 'structure/invalid-front-matter',
  title: 'Front matter that cannot be read',
  level: 'error',
  basis: 'standard',
  since: '0.1.0',
  sources: [
    { url: 'https://yaml.org/spec/1.2.2/', checked: '2026-11-23' },
    { url: 'https://toml.io/en/v1.0.0', checked: '2026-11-23' },
  ],
  why: 'Title, reviewer, dates and plan stand in the front matter. Where it cannot be read, a site generator stops, or publishes the page without them.',
  examples: [
    { name: 'readable', page: '---\ntitle: "Gout: what helps"\n---\n\n# Gout\n', finds: [] },
    { name: 'none', page: '# Gout\n\n---\n\nA line divides the parts: it is no front matter.\n', finds: [] },
    {
      name: 'a list that is not closed',
      page: '---\ntitle: Gout\nlinks: [diet, drinks\n---\n\n# Gout\n',
      finds: ['3:8'],
    },
    {
      name: 'the same key twice',
      page: '---\ntitle: Gout\ntitle: Gout diet\n---\n\n# Gout\n',
      finds: ['3:1'],
    },
  ],
  *check(page) {
    for (const { kind, message, at } of page.faults) {
      if (kind === 'front-matter')
        yield {
          message,
          at,
          help: 'Mend the line; a value that holds a colon or a # needs quotes around it.',
        }
      if (kind === 'sidecar')
        yield { message, at, help: 'Mend the plan file, or remove it where the page has its plan in itself.' }
    }
  },
})
