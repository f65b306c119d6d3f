import { suppressionRule } from '../../src/rule/rule.ts'

export default suppressionRule({
  id: 'suppression/unknown-rule',
  title: 'Suppression of a rule that does not exist',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://eslint.org/docs/latest/use/configure/rules#report-unused-eslint-disable-comments',
      checked: '2026-11-23',
    },
    { url: 'https://biomejs.dev/analyzer/suppressions/', checked: '2026-11-23' },
  ],
  why: 'A misspelt id suppresses nothing, so the finding that it was meant for stands, and nobody sees why.',
  examples: [
    {
      name: 'a rule that exists',
      page: '<!-- guidelint-disable-next-line leak/placeholder: the slot is the example -->\n\nCost: TBD\n',
      finds: [],
    },
    {
      name: 'a misspelt rule',
      page: '<!-- guidelint-disable-next-line leak/placeholders: the slot is the example -->\n\nCost: TBD\n',
      finds: ['1:1'],
    },
    {
      name: 'no rule at all',
      page: 'Gout.\n\n<!-- guidelint-disable: all is well -->\n\nCost: TBD\n',
      finds: ['3:1'],
    },
  ],
  *check(uses) {
    for (const { at, rules, unknown } of uses) {
      if (rules.length === 0)
        yield {
          message: 'The suppression names no rule, so it suppresses nothing',
          at,
          help: 'Name the rule whose findings are allowed here.',
        }
      for (const { id, nearest } of unknown)
        yield {
          message: `No rule is called "${id}"${nearest ? `; did you mean "${nearest}"?` : ''}`,
          at,
          help: nearest
            ? `Write "${nearest}".`
            : 'Run "guidelint rules" for the rules there are, or delete the comment.',
        }
    }
  },
})
