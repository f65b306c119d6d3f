import { pageRule, spanOf } from 'guidelint/rule'

/** A house rule: the service is named in one way only. */
const brandSpelling = pageRule({
  id: 'house/brand-spelling',
  title: 'Name of the service misspelt',
  level: 'warning',
  basis: 'heuristic',
  since: '0.1.0',
  sources: [{ url: 'https://www.harbourcare.example/style', checked: '2026-11-23' }],
  why: 'Readers who search for the service find it only under its own name.',
  examples: [
    { name: 'as it should be', page: 'Harbour Care helps.\n', finds: [] },
    { name: 'run together', page: 'HarbourCare helps.\n', finds: ['1:1'] },
  ],
  *check(page) {
    for (const block of page.blocks) {
      const from = block.text.value.indexOf('HarbourCare')
      if (from < 0) continue
      yield {
        message: 'The service is written "HarbourCare" here',
        at: spanOf(block.text, from, from + 'HarbourCare'.length),
        help: 'Write "Harbour Care", in two words.',
      }
    }
  },
})

export const rules = [brandSpelling]
