import type { ReadFault } from '../../src/page/model.ts'
import { pageRule } from '../../src/rule/rule.ts'

/** What to do about a part that was passed over. Faults that a rule of their own reports are left out. */
const help: Readonly<Partial<Record<ReadFault['kind'], string>>> = {
  encoding: 'Save the file as UTF-8, or declare its encoding, so that no letter or dose is misread.',
  nesting: 'Take away the needless containers; whoever reads the page by machine meets the same limit.',
  size: 'Split the page or take the data out of it; what lies past the limit was not checked.',
  markup: 'Mend the markup at this place, so that the whole page can be checked.',
  document: 'Open the document, save it again without a password as .docx, and check that one.',
}
const forEmpty = 'Write the page, or take the file away.'

export default pageRule({
  id: 'structure/unreadable-part',
  title: 'Part of the page that could not be read',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    { url: 'https://html.spec.whatwg.org/multipage/parsing.html', checked: '2026-11-23' },
    { url: 'https://spec.commonmark.org/0.31.2/', checked: '2026-11-23' },
  ],
  why: 'What could not be read was not checked either, and readers or their software may not see it as it was meant.',
  examples: [
    { name: 'readable', page: '# Gout\n\nIt begins in the big toe.\n', finds: [] },
    {
      name: 'containers within containers',
      format: 'html',
      page: `<title>Gout</title><h1>Gout</h1>\n<p>It hurts.</p>\n${'<div>'.repeat(9)}Rest.`,
      finds: [],
    },
    {
      name: 'nested deeper than any reader follows',
      format: 'html',
      page: `<title>Gout</title><h1>Gout</h1>\n${'<div>'.repeat(3000)}Rest.`,
      finds: ['2:4996'],
    },
  ],
  *check(page) {
    for (const { kind, message, at } of page.faults) {
      const advice = help[kind]
      if (!advice) continue
      const isEmpty = kind === 'document' && page.format !== 'docx'
      yield { message, at, help: isEmpty ? forEmpty : advice }
    }
  },
})
