import { suppressionRule } from '../../src/rule/rule.ts'

export default suppressionRule({
  id: 'suppression/missing-reason',
  title: 'Suppression without a reason',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [{ url: 'https://biomejs.dev/analyzer/suppressions/', checked: '2026-11-23' }],
  why: 'Who reads the page next cannot tell an exception that was thought over from a fault that was hidden. Without a reason the findings stand.',
  examples: [
    {
      name: 'a reason after the colon',
      page: '<!-- guidelint-disable-next-line leak/placeholder: the slot is the example -->\n\nCost: TBD\n',
      finds: [],
    },
    {
      name: 'no reason',
      page: '<!-- guidelint-disable-next-line leak/placeholder -->\n\nCost: TBD\n',
      finds: ['1:1'],
    },
    {
      name: 'a date is no reason',
      page: 'Gout.\n\n<!-- guidelint-disable leak/placeholder: until 2027-01-31 -->\n\nCost: TBD\n',
      finds: ['3:1'],
    },
  ],
  *check(uses) {
    for (const { at, rules, reason, covered } of uses) {
      if (reason) continue
      const named = rules.length > 0 ? ` of ${rules.map((rule) => `"${rule}"`).join(' and ')}` : ''
      const stand =
        covered > 0 ? `, so ${covered === 1 ? 'the finding stands' : `the ${covered} findings stand`}` : ''
      yield {
        message: `The suppression${named} gives no reason${stand}`,
        at,
        help: 'Write the reason after a colon, as in "guidelint-disable-next-line claim/guarantee: quoted from the trial protocol".',
      }
    }
  },
})
