import { pageRule } from '../../src/rule/rule.ts'
import lexicon from '../lexicon/limit-phrases.json' with { type: 'json' }
import { cautionAnchor, cautionMatcher, cautionsIn } from '../shared/cautions.ts'
import { addSentence } from '../shared/model-sentence.ts'
import { advisesPatients } from '../shared/patient-page.ts'

const matcher = cautionMatcher(lexicon.treatingDoctor.phrases)
const likely = [/\bcautions?\b/i, /\bquestions? (?:to|for)\b|\bnext steps?\b/i, /\btreat(?:ments?|ed|ing)\b/i]
const model = 'Talk to your treating doctor about what this means for you.'

const guide = (end: string) =>
  `# Gallstones\n\n${'Gallstones are small stones in the gallbladder that cause pain, vomiting and fever. '.repeat(9)}\n\n## Treatment\n\nSurgery removes the gallbladder through small cuts in the belly. ${end}`

export default pageRule({
  id: 'caution/missing-treating-doctor',
  title: 'No pointer to the treating doctor',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.hon.ch/HONcode/Guidelines/guidelines.html',
      title: 'HONcode principle 2: complementarity',
      checked: '2026-11-23',
    },
    {
      url: 'http://www.discern.org.uk/discern_instrument.php',
      title: 'DISCERN, question 15: support for shared decision-making',
      checked: '2026-11-23',
    },
  ],
  why: 'General information becomes advice only together with someone who knows the patient. A page on treatment sends its readers to that person.',
  examples: [
    {
      name: 'sends readers to their doctor',
      page: guide('You can ask your surgeon which operation suits you and your body.'),
      finds: [],
    },
    {
      name: 'a list of questions to take along',
      page: guide('You can go home.\n\n## Questions for your doctor\n\n- Can I drive?\n- Do you stitch?'),
      finds: [],
    },
    {
      name: 'an administrative page',
      page: '# Claim your travel costs\n\nFill in the form and send it with your receipts.',
      finds: [],
    },
    {
      name: 'news of research speaks to nobody',
      page: guide('Surgeons removed the gallbladder of 200 patients.'),
      finds: [],
    },
    {
      name: 'nobody to ask',
      page: guide('You can go home on the day after, and your wound heals within two weeks. You may eat.'),
      finds: ['5:4'],
      fixed: guide(
        `You can go home on the day after, and your wound heals within two weeks. You may eat. ${model}`,
      ),
    },
  ],
  *check(page, _options, setting) {
    if (!advisesPatients(page, setting) || cautionsIn(page, matcher()).length > 0) return
    const at = cautionAnchor(page, likely)
    yield {
      message: 'A pointer to the treating doctor is missing: nothing tells readers whom to ask',
      at,
      help: `Add a sentence such as "${model}".`.replace('.".', '."'),
      ...addSentence(page, at, model),
    }
  },
})
