import { suppressionRule } from '../../src/rule/rule.ts'

export default suppressionRule({
  id: 'suppression/unused',
  title: 'Suppression that covers nothing',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://eslint.org/docs/latest/use/configure/rules#report-unused-eslint-disable-comments',
      checked: '2026-11-23',
    },
  ],
  why: 'A comment that holds nothing back today will hide the next fault that appears in its place, with a reason that was given for another.',
  examples: [
    {
      name: 'a suppression at work',
      page: '<!-- guidelint-disable-next-line leak/placeholder: the slot is the example -->\n\nCost: TBD\n',
      finds: [],
    },
    {
      name: 'a fault long mended',
      page: 'Gout.\n\n<!-- guidelint-disable-next-line leak/placeholder: the price comes in May -->\n\nCost: 40 euros\n',
      finds: ['3:1'],
      fixed: 'Gout.\n\n\n\nCost: 40 euros\n',
    },
    {
      name: 'the same in HTML',
      format: 'html',
      page: '<h1>Gout</h1><!-- guidelint-disable leak/placeholder: the price comes --><p>Cost: 40 euros</p>',
      finds: ['1:14'],
      fixed: '<h1>Gout</h1><p>Cost: 40 euros</p>',
    },
    {
      name: 'an unknown rule is another fault',
      page: '<!-- guidelint-disable-next-line leak/placeholders: the slot is the example -->\n\nCost: 40 euros\n',
      finds: [],
    },
  ],
  *check(uses) {
    for (const { at, rules, unknown, expired, covered } of uses) {
      // What names no rule, or has run out, is told as that.
      if (covered > 0 || expired || unknown.length > 0 || rules.length === 0) continue
      yield {
        message: `Nothing here breaks ${rules.map((rule) => `"${rule}"`).join(' or ')}: the suppression is unused`,
        at,
        help: 'Delete the comment.',
        fix: { safe: true, edits: [{ ...at, text: '' }] },
      }
    }
  },
})
