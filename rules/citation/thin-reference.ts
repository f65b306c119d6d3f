import type { Reference } from '../../src/page/model.ts'
import { type Edit, type Problem, pageRule } from '../../src/rule/rule.ts'
import { hostOf, isAuthority } from '../shared/authority.ts'
import { sayEntry } from '../shared/citations.ts'
import { isUnnamed, titleOf } from '../shared/reference-title.ts'
import { withoutTracking } from '../shared/tracking.ts'

const page = (...entries: string[]) =>
  `# Tinnitus\n\nSound helps.[1]\n\n${entries.map((entry, at) => `[${at + 1}]: ${entry}`).join('\n')}\n`

export default pageRule({
  id: 'citation/thin-reference',
  title: 'Reference that says too little',
  level: 'info',
  basis: 'heuristic',
  since: '0.1.0',
  sources: [
    {
      url: 'https://doi.org/10.1001/jama.1997.03540390074039',
      checked: '2026-11-23',
      title: 'JAMA benchmarks: attribution',
    },
    {
      url: 'https://www.nlm.nih.gov/bsd/uniform_requirements.html',
      checked: '2026-11-23',
      title: 'Uniform requirements: sample references',
    },
  ],
  why: 'When the address of a source changes, only its title, publisher and year let a reader find it again.',
  examples: [
    {
      name: 'title and publisher, or a year, or the day it was read',
      page: page(
        'https://www.nhs.uk/conditions/tinnitus/ "NHS: Tinnitus"',
        'https://example.org/a "Sound therapy at home, 2024"',
        'https://example.org/b "Sound therapy (accessed 3 May)"',
        'https://example.org/c "Sound therapy | Example Hearing"',
      ),
      finds: [],
    },
    { name: 'bare addresses', page: page('https://a.org/x', 'https://b.org/y'), finds: ['5:1'] },
    { name: 'a title alone', page: page('https://example.org/a "Sound therapy"'), finds: ['5:1'] },
    {
      name: 'the host names the publisher',
      page: page('https://www.examplehearing.org/a "Sound therapy, Example Hearing"'),
      finds: [],
    },
    {
      name: 'where visitors came from',
      page: page('https://www.nhs.uk/a?utm_source=mail&id=7&utm_medium=x#top "NHS: Tinnitus"'),
      finds: ['5:6'],
      fixed: page('https://www.nhs.uk/a?id=7#top "NHS: Tinnitus"'),
    },
    {
      name: 'both faults in one address',
      page: page('http://www.nhs.uk/a?fbclid=x "NHS: Tinnitus"'),
      finds: ['5:6', '5:6'],
      fixed: page('https://www.nhs.uk/a "NHS: Tinnitus"'),
    },
    {
      name: 'without encryption',
      page: page('http://www.nhs.uk/a "NHS: Tinnitus"', 'http://www.who.int/b "WHO: Hearing loss"'),
      finds: ['5:6'],
      fixed: page('https://www.nhs.uk/a "NHS: Tinnitus"', 'https://www.who.int/b "WHO: Hearing loss"'),
    },
  ],
  *check(page): Iterable<Problem> {
    const bare = page.references.filter((one) => titleOf(one) === '')
    yield* together(bare, (first, count) => ({
      message:
        count > 1
          ? `${count} references are addresses without a title`
          : `Reference ${sayEntry(first)} is an address without a title`,
      help: 'Add title, publisher and year, and for a web page the day on which it was read.',
    }))
    yield* together(page.references.filter(isUnnamed), (first, count) => ({
      message:
        count > 1
          ? `${count} references name neither publisher nor year, the first ${sayEntry(first)}`
          : `Reference ${sayEntry(first)} names neither publisher nor year`,
      help: 'Add publisher and year, and for a web page the day on which it was read.',
    }))
    const written = page.references.flatMap((reference) => {
      const { urlAt } = reference
      return urlAt ? [{ reference, urlAt, raw: page.source.slice(urlAt.start, urlAt.end) }] : []
    })
    const tracked = written.flatMap(({ reference, urlAt, raw }) => {
      const clean = withoutTracking(raw)
      if (clean === null) return []
      const query = raw.indexOf('?')
      const edit = { start: urlAt.start + query, end: urlAt.end, text: clean.slice(query) }
      return [{ reference, at: urlAt, edit }]
    })
    yield* addresses(tracked, true, (count) => ({
      message: `${count > 1 ? `${count} references carry` : 'The address carries'} parameters that only tell where a visitor came from`,
      help: 'Remove them; the address leads to the same page without.',
    }))
    const open = written.flatMap(({ reference, urlAt: { start, end }, raw }) =>
      /^http:\/\//i.test(raw)
        ? [{ reference, at: { start, end }, edit: { start, end: start + 4, text: 'https' } }]
        : [],
    )
    const safe = open.every(({ reference }) => isAuthority(hostOf(reference.url ?? '') ?? ''))
    yield* addresses(open, safe, (count) => ({
      message: `${count > 1 ? `${count} references have addresses` : 'The address of the reference is'} without encryption (http:)`,
      help: 'Give the address that begins with https:, under which the source stands today.',
    }))
  },
})

interface Address {
  readonly reference: Reference
  readonly at: Reference['at']
  readonly edit: Edit
}

type Say = Pick<Problem, 'message' | 'help'>

function* together(
  found: readonly Reference[],
  say: (first: Reference, count: number) => Say,
): Iterable<Problem> {
  const [first, ...more] = found
  if (!first) return
  const related = more.map((one) => ({ message: `So is ${sayEntry(one)}`, at: one.at }))
  yield { ...say(first, found.length), at: first.at, related }
}

function* addresses(
  found: readonly Address[],
  safe: boolean,
  say: (count: number) => Say,
): Iterable<Problem> {
  const [first, ...more] = found
  if (!first) return
  yield {
    ...say(found.length),
    at: first.at,
    related: more.map(({ reference, at }) => ({ message: `Here too: ${sayEntry(reference)}`, at })),
    fix: { safe, edits: found.map(({ edit }) => edit) },
  }
}
