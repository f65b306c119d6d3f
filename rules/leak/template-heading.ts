import { pageRule } from '../../src/rule/rule.ts'
import { fold } from '../../src/text/fold.ts'
import templates from '../lexicon/template-headings.json' with { type: 'json' }
import { groupLeaks, isAboutPublishing, leakAt, leakBlocks, oneProblem } from '../shared/leak.ts'

const names = new Set(templates.headings)
const bodyParts = /\b(?:mind|soul|spirit|brain|head|neck|face|hands?|feet|legs?|arms?|skin|heart|lungs?)\b/

/** A heading as it stands in the list: folded, without its number and end mark, numbers and letters as `#`. */
function slotName(heading: string): string {
  return fold(heading.slice(0, 80))
    .trim()
    .replace(/^\d{1,2}[.)] ?/, '')
    .replace(/ ?:$/, '')
    .replace(/ (?:\d{1,2}|[a-d]|[ivx]{1,4})$/, ' #')
}

export default pageRule({
  id: 'leak/template-heading',
  title: 'Name of a template slot as heading',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [templates.source],
  why: 'Readers find their way by headings. The name of a slot in a template tells them nothing of what follows, and the same name over several parts tells them apart even less.',
  examples: [
    {
      name: 'headings that name their subject',
      page: '# Cataract surgery\n\n## Introduction\n\n## What happens on the day\n\n## References\n',
      finds: [],
    },
    {
      name: 'a slot of the template',
      page: '# Asthma\n\n## Main Educational Explanation\n\nText.\n',
      finds: ['3:4'],
    },
    {
      name: 'one slot several times is one finding',
      format: 'html',
      page: '<h1>Asthma</h1>\n<h2>Reference Data</h2><p>A.</p>\n<h2>Reference data</h2><p>B.</p>',
      finds: ['2:5'],
    },
    {
      name: 'numbered slots',
      page: '# Asthma\n\n## 2. Content Block 3\n\nText.\n\n### Section A\n\nText.\n',
      finds: ['3:4', '7:5'],
    },
    {
      name: 'the body among parts of the person',
      page: '# Stress\n\n## Mind\n\nText.\n\n## Body\n\nText.\n',
      finds: [],
    },
    {
      name: 'a part of a form with its name',
      page: '# The form\n\n## Section 2: Your income\n\nText.\n',
      finds: [],
    },
    {
      name: 'a page on how pages are built',
      page: '# Web content style guide\n\n## Heading\n\nText.\n\n## Body text\n\nText.\n',
      finds: [],
    },
  ],
  *check(page, _options, setting) {
    if (isAboutPublishing(page)) return
    const headings = leakBlocks(page, setting.stage).filter((block) => block.kind === 'heading')
    const anatomical = headings.some((heading) => bodyParts.test(fold(heading.text.value.slice(0, 200))))
    const slots = headings.filter((heading) => {
      const name = slotName(heading.text.value)
      return names.has(name) && !(name === 'body' && anatomical)
    })
    for (const group of groupLeaks(slots.map((block) => leakAt(block, 0, block.text.value.length))))
      yield* oneProblem(group, ({ words }, times) => ({
        message: `Heading "${words}" is the name of a template slot${times > 1 ? `, used ${times} times` : ''}`,
        help: 'Name what the section tells the reader, in words that a reader would look for.',
      }))
  },
})
