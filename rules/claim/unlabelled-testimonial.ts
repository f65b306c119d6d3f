import type { Block } from '../../src/page/model.ts'
import { pageRule } from '../../src/rule/rule.ts'
import { labelEdit, type Story, storiesOn } from '../shared/stories.ts'

export default pageRule({
  id: 'claim/unlabelled-testimonial',
  title: 'Story of a patient without a label',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.ftc.gov/business-guidance/resources/ftcs-endorsement-guides',
      title: 'FTC’s Endorsement Guides: testimonials and what readers can expect',
      checked: '2026-11-23',
    },
  ],
  why: 'One good story weighs more with readers than any figure. They need to know whether the person is real, has agreed to be shown, and how others fared.',
  examples: [
    {
      name: 'says what the story is',
      page: '## Patient story\n\nThis is an illustrative example, not a real patient. A man’s tumour shrank after surgery and he is back at work.',
      finds: [],
    },
    {
      name: 'speaks about testimonials',
      page: '## How to judge claims\n\nTestimonials are no proof that a treatment works. Families often contact us after a diagnosis.',
      finds: [],
    },
    {
      name: 'success without a label',
      page: '## Success story\n\nRavi had advanced lymphoma. Two years later he is in remission.\n',
      finds: ['1:4'],
      fixed:
        '## Success story\n\nThis is one example; results differ from patient to patient.\n\nRavi had advanced lymphoma. Two years later he is in remission.\n',
    },
    {
      name: 'without a heading of its own',
      page: 'A woman from Kenya contacts our team with a scan. Six months later her tumour has disappeared.\n',
      finds: ['1:1'],
      fixed:
        'This is one example; results differ from patient to patient.\n\nA woman from Kenya contacts our team with a scan. Six months later her tumour has disappeared.\n',
    },
    {
      name: 'no outcome told, which weighs less',
      page: '## Patient example\n\nA family contacts us after a relapse. We sort the reports and prepare questions for the visit.\n',
      finds: ['1:4'],
      fixed:
        '## Patient example\n\nThis is one example; results differ from patient to patient.\n\nA family contacts us after a relapse. We sort the reports and prepare questions for the visit.\n',
    },
  ],
  *check(page, _options, { brand }) {
    for (const story of storiesOn(page, brand)) {
      if (story.labelled) continue
      const edit = labelEdit(page, story.first)
      yield {
        message: `${sayStory(story)} is missing a label: real or illustrative, told with consent, typical or not`,
        at: story.anchor.text.at,
        help: 'Say below the heading whether the person is real and has agreed, and that results differ from patient to patient.',
        ...(!story.outcome && { level: 'info' as const }),
        ...(edit && { fix: { safe: false, edits: [edit] } }),
      }
    }
  },
})

function sayStory({ anchor, outcome }: Story): string {
  const what = outcome ? 'The story of a good outcome' : 'The story of a patient'
  return anchor.kind === 'heading' ? `${what} under "${titleOf(anchor)}"` : what
}

function titleOf({ text }: Block): string {
  return text.value.length > 60 ? `${text.value.slice(0, 60).trimEnd()}…` : text.value
}
