import { pageRule } from '../../src/rule/rule.ts'
import generic from '../lexicon/generic-headings.json' with { type: 'json' }
import slots from '../lexicon/template-headings.json' with { type: 'json' }
import { type HeadedSection, headedSections } from '../shared/headings.ts'

const empty = new Set(generic.empty)
const usual = new Set(generic.usual)
/** Slots of a template are told by leak/template-heading: one cause, one finding. */
const told = new Set(slots.headings)

export default pageRule({
  id: 'structure/generic-heading',
  title: 'Heading that could stand on any page',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    generic.source,
    {
      url: 'https://about.ads.microsoft.com/en/blog/post/october-2025/optimizing-your-content-for-inclusion-in-ai-search-answers',
      checked: '2026-11-23',
      title: 'Microsoft: descriptive headings in content for AI answers',
    },
  ],
  why: 'Readers and search engines find a part of the page by its heading. One that names nothing of the subject leads nobody to the answer below it.',
  examples: [
    {
      name: 'headings that name their subject',
      page: '# Gout\n\n## What brings on an attack\n\nBeer.\n\n## Symptoms\n\nPain.\n\n## Treatment\n\nRest.\n',
      finds: [],
    },
    { name: 'details of what', page: '# Gout\n\n## Details\n\nBeer brings on attacks.\n', finds: ['3:4'] },
    {
      name: 'numbered, and with a colon',
      page: '# Gout\n\n## 2. Other considerations:\n\nBeer brings on attacks.\n',
      finds: ['3:4'],
    },
    { name: 'steps of what', page: '# Gout\n\n## Step-by-Step Process\n\n1. Rest.\n', finds: ['3:4'] },
    {
      name: 'steps of something',
      page: '# Gout\n\n## Getting a joint fluid test, step by step\n\n1. Rest.\n',
      finds: [],
    },
    {
      name: 'what opens and closes many pages',
      page: '# Gout\n\n## Overview\n\nIt hurts.\n\n## Conclusion\n\nIt passes.\n',
      finds: ['3:4', '7:4'],
    },
    {
      name: 'a part below another',
      page: '# Gout\n\n## Attacks\n\n### Overview\n\nThey begin at night.\n',
      finds: [],
    },
    {
      name: 'the slot of a template is told elsewhere',
      page: '# Gout\n\n## Main content\n\nIt hurts.\n',
      finds: [],
    },
  ],
  *check(page) {
    for (const headed of headedSections(page)) {
      const { heading, plain } = headed
      if (!isMain(headed) || told.has(plain) || !(empty.has(plain) || usual.has(plain))) continue
      yield {
        message: `Heading "${heading.text.value}" could stand on any page`,
        at: heading.text.at,
        help: 'Say in the heading what the section tells of the subject, in words that a reader would look for.',
        ...(isMild(headed) && { level: 'info' as const }),
      }
    }
  },
})

/** What many pages call a part, or the very name by which the page's profile asks for it. */
function isMild({ plain, section }: HeadedSection): boolean {
  return usual.has(plain) || section.role?.how === 'same'
}

/** A heading below others borrows its subject from the one above it. */
function isMain({ section }: HeadedSection): boolean {
  return section.level <= 2
}
