import { suppressionRule } from '../../src/rule/rule.ts'

export default suppressionRule({
  id: 'suppression/expired',
  title: 'Suppression past its date',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    { url: 'https://biomejs.dev/analyzer/suppressions/', checked: '2026-11-23' },
    {
      url: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html',
      title: 'SARIF 2.1.0, suppressions',
      checked: '2026-11-23',
    },
  ],
  why: 'The date was the promise to come back to it. From then on the findings stand.',
  examples: [
    {
      name: 'still in its time',
      page: '<!-- guidelint-disable-next-line leak/placeholder: the price comes until 2027-01-31 -->\n\nCost: TBD\n',
      finds: [],
    },
    {
      name: 'past its date',
      page: '<!-- guidelint-disable-next-line leak/placeholder: the price comes until 2026-10-31 -->\n\nCost: TBD\n',
      finds: ['1:1'],
    },
    {
      name: 'the day itself counts',
      page: '<!-- guidelint-disable-next-line leak/placeholder: the price comes until 2026-11-23 -->\n\nCost: TBD\n',
      finds: [],
    },
  ],
  *check(uses) {
    for (const { at, rules, until, expired, covered } of uses) {
      if (!expired) continue
      const stand =
        covered > 0
          ? `${covered} finding${covered === 1 ? ' stands' : 's stand'} again`
          : 'nothing is left to suppress'
      yield {
        message: `The suppression of ${rules.map((rule) => `"${rule}"`).join(' and ')} held until ${until}; ${stand}`,
        at,
        help: covered > 0 ? 'Mend the fault, or give a new date with a reason.' : 'Delete the comment.',
      }
    }
  },
})
