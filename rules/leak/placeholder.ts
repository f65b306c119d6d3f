import { pageRule } from '../../src/rule/rule.ts'
import { brief, groupLeaks, isAboutPublishing, oneProblem } from '../shared/leak.ts'
import { placeholders } from '../shared/placeholder.ts'

export default pageRule({
  id: 'leak/placeholder',
  title: 'Slot of a template not filled in',
  level: 'error',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    { url: 'https://www.ahrq.gov/health-literacy/patient-education/pemat.html', checked: '2026-11-23' },
    { url: 'https://service-manual.nhs.uk/content', checked: '2026-11-23' },
  ],
  why: 'An empty slot stands where readers expect a fact, often a telephone number or a name, and shows that nobody read the page through before it went out.',
  examples: [
    {
      name: 'a filled page',
      page: 'Call the ward on 020 7946 0000.\n\nYour text message reaches the nurse on duty.\n',
      finds: [],
    },
    {
      name: 'marks of the writer',
      page: 'Cost: TBD\n\nTODO: ask the surgeon\n\nCall Dr XXXX today.\n',
      finds: ['1:7', '3:1', '5:9'],
    },
    { name: 'dummy text', page: 'Lorem ipsum dolor sit amet.\n', finds: ['1:1'] },
    {
      name: 'a promise to write it later',
      page: 'Phone and email details can be added here.\n\nContact line placeholder: number to be added here.\n',
      finds: ['1:25', '3:1'],
    },
    {
      name: 'slots in brackets and template marks',
      page: 'Ask [insert surgeon’s name] at [Hospital Name].\n\nDear {{ first_name }}, see Dr %%LAST_NAME%%.\n',
      finds: ['1:5', '1:32', '3:6', '3:31'],
    },
    {
      name: 'names and addresses of a template',
      page: 'Dr. [Name] will call. See https://example.org/your-page-here.\n\n## {Section heading}\n\nReviewed by Dr Reviewer Name.\n',
      finds: ['1:5', '1:46', '3:4', '5:13'],
    },
    {
      name: 'one slot used twice is one finding',
      page: 'Ask {{clinic}} first. Then go to {{clinic}}.\n',
      finds: ['1:5'],
    },
    {
      name: 'trials with placebo, and a spacer called a placeholder',
      page: 'Half took a placebo. The spacer is a placeholder for the new joint.\n',
      finds: [],
    },
    {
      name: 'an attribute of a field',
      format: 'html',
      page: '<p>Your name <input placeholder="Your name here"></p>',
      finds: [],
    },
    { name: 'code', page: 'Write `{{ name }}` and `TODO`.\n', finds: [] },
    {
      name: 'capitals that mean something',
      page: 'Girls with XXX syndrome (47,XXX) grow tall.\n\nTick-borne disease (TBD) is rising. TBD comes in summer.\n\nTODO LO QUE NECESITA SABER\n',
      finds: [],
    },
    {
      name: 'an editor’s word in a quotation, a sample letter',
      page: '> I told [the nurse] and [Doctor Name] at once.\n\n## A letter to your employer\n\nDear [Your Manager],\n',
      finds: [],
    },
    {
      name: 'what a site generator fills in',
      page: '{{< figure src="knee.png" >}}\n\nSee {{ site.title }}.\n',
      finds: [],
    },
    {
      name: 'a page on web forms',
      page: '# Placeholder text in web forms\n\nPlaceholder text vanishes.\n',
      finds: [],
    },
  ],
  *check(page, _options, setting) {
    if (isAboutPublishing(page)) return
    for (const group of groupLeaks(placeholders(page, setting.stage)))
      yield* oneProblem(group, ({ words }, times) => ({
        message: `"${brief(words, 80)}" is a slot that nobody has filled in${times > 1 ? ` (${times} times)` : ''}`,
        help: 'Put the fact in its place, or remove the line.',
      }))
  },
})
