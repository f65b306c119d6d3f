import type { Block, PageFacts, Section } from '../../src/page/model.ts'
import { type Problem, pageRule } from '../../src/rule/rule.ts'
import type { SectionNeed, Setting } from '../../src/rule/setting.ts'
import promises from '../lexicon/list-headings.json' with { type: 'json' }
import { tablesFor } from '../shared/contract.ts'
import { isQuestion } from '../shared/headings.ts'
import { brief } from '../shared/leak.ts'
import { formNames, keeps, needsOf, pageContent, sectionContent } from '../shared/section-content.ts'

export default pageRule({
  id: 'structure/empty-section',
  title: 'Heading without its content',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [promises.source],
  why: 'A heading is a promise. Readers who come for the list of papers or the steps, and find a few words in general, have to look for them elsewhere.',
  options: {
    words: {
      type: 'integer',
      minimum: 1,
      default: 15,
      description: 'Fewest words below a heading that has no list, table, link or figure.',
    },
  },
  examples: [
    {
      name: 'enough said',
      page: '# Gout\n\n## Attacks\n\nThey begin at night, most often in the big toe, and they pass within a week or two.\n',
      finds: [],
    },
    { name: 'nothing below', page: '# Gout\n\n## Attacks\n\n## Diet\n\n- Beans\n', finds: ['3:4'] },
    {
      name: 'a few words',
      page: '# Gout\n\n## Attacks\n\nThey come at night.\n\n## Diet\n\n- Beans\n',
      finds: ['3:4'],
    },
    {
      name: 'a heading above others needs no words',
      page: '# Gout\n\n## Attacks\n\n### Triggers\n\n- Beer\n',
      finds: [],
    },
    {
      name: 'a short answer, a number, a link',
      page: '# Gout\n\n## Is it catching?\n\nNo.\n\n## Help\n\nCall 111.\n\n## Diet\n\nSee [foods](/foods).\n',
      finds: [],
    },
    {
      name: 'an unanswered question',
      page: '# Gout\n\n## Is it catching?\n\n## Diet\n\n- Beans\n',
      finds: ['3:4'],
    },
    {
      name: 'a heading without words',
      format: 'html',
      page: '<h1>Gout</h1>\n<h2> </h2><p>It begins at night.</p>',
      finds: ['2:1'],
    },
    {
      name: 'a checklist that is none',
      page: '# Gout\n\n## Checklist for your visit\n\nWrite down when the pain began, what you ate, and which tablets you have at home.\n',
      finds: ['3:4'],
    },
    {
      name: 'a checklist',
      page: '# Gout\n\n## Checklist for your visit\n\nBring:\n\n- your tablets\n',
      finds: [],
    },
    {
      name: 'papers named in prose, where the profile wants a list',
      page: '# Hip replacement\n\n## Documents needed\n\nSend us your scans, letters and a list of medicines, so that the surgeon can see at once what was done.\n',
      setting: { profile: 'patient-guide' },
      finds: ['3:4'],
    },
    {
      name: 'references that markdown does not print',
      page: '# Gout\n\nIt hurts.[1]\n\n## References\n\n[1]: https://www.nhs.uk/conditions/gout/ "NHS"\n',
      finds: [],
    },
  ],
  *check(page, { words: least }, setting) {
    const content = pageContent(page)
    const parents = new Set(page.sections.map(({ parent }) => parent))
    const wordless: Block[] = []
    for (const section of page.sections) {
      const heading = page.blocks[section.heading]
      if (!heading || heading.zone === 'editorial' || heading.zone === 'references') continue
      const name = brief(heading.text.value)
      if (name === '') {
        if (section.level > 1 && !content.pictured.has(section.index)) wordless.push(heading)
        continue
      }
      const needs = section.level === 1 ? [] : needsOf(page, section, setting)
      if (needs.length > 0 && !keeps(content, section, needs)) {
        yield unkept(page, section, needs, setting)
        continue
      }
      // A card of the service or a call to action is short by nature.
      const card = heading.zone === 'service' || heading.zone === 'cta'
      if (parents.has(section.index) || section.level === 1 || card) continue
      const { words, sentence, more } = sectionContent(content, section)
      if (more || words >= (isQuestion(heading.text.value) ? 1 : least)) continue
      yield {
        message:
          words === 0
            ? `Nothing stands under "${name}"`
            : `Only ${words} ${words === 1 ? 'word stands' : 'words stand'} under "${name}"`,
        at: heading.text.at,
        help: 'Write what the heading promises, join the section with its neighbour, or remove it.',
        // A whole sentence may be all there is to say.
        ...(sentence && words > 5 && { level: 'info' as const }),
      }
    }
    yield* withoutWords(wordless)
  },
})

function* withoutWords([first, ...more]: readonly Block[]): Iterable<Problem> {
  if (!first) return
  const times = more.length > 0 ? `; so are those of ${more.length} more` : ''
  yield {
    message: `The words of this heading of level ${first.level} are missing${times}`,
    at: first.at,
    help: 'Name what follows, or remove the heading.',
    related: more.slice(0, 50).map(({ at }) => ({ message: 'Another heading without words', at })),
  }
}

function unkept(
  page: PageFacts,
  section: Section,
  needs: readonly SectionNeed[],
  { profile }: Setting,
): Problem {
  const heading = page.blocks[section.heading]
  const spec = profile.sections.find(({ id }) => id === section.role?.id)
  const [elsewhere] = spec ? tablesFor(page, spec) : []
  const names = needs.map((need) => formNames[need])
  return {
    message: `Under "${brief(heading?.text.value ?? '')}" the ${names.join(' or ')} is missing`,
    at: heading?.text.at ?? section.at,
    help: elsewhere
      ? 'Move the table that belongs to it back under this heading.'
      : `Set out what the heading promises as a ${names.join(' or as a ')}.`.replace(
          'a numbered',
          'numbered',
        ),
    ...(elsewhere && { related: [{ message: 'A table that belongs to it stands here', at: elsewhere.at }] }),
  }
}
