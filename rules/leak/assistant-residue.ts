import type { Block, Link, PageFacts } from '../../src/page/model.ts'
import { spanOf } from '../../src/page/text.ts'
import { type Edit, pageRule } from '../../src/rule/rule.ts'
import residue from '../lexicon/assistant-residue.json' with { type: 'json' }
import {
  brief,
  foldedOf,
  groupLeaks,
  inCode,
  isQuoted,
  type Leak,
  leakAt,
  leakBlocks,
  oneProblem,
} from '../shared/leak.ts'
import { mergeRanges, rangesOf, type Sign, signsIn } from '../shared/ranges.ts'

const signsOf = (groups: readonly { near: readonly string[]; patterns: readonly string[] }[]): Sign[] =>
  groups.map(({ near, patterns }) => ({
    near,
    patterns: patterns.map((pattern) => new RegExp(pattern, 'gu')),
  }))
const speech = signsOf(residue.speech)
const marks = signsOf(residue.marks)
const tracker = new RegExp(
  `([?&](?:amp;)?)utm_source=(?:${residue.trackers.map((name) => name.replaceAll('.', '\\.')).join('|')})(?=&|#|$)(&(?:amp;)?)?`,
)

/** The tracking parameter that a chatbot adds to its links, with the edit that removes it. */
function trackers(
  links: readonly Link[],
  page: PageFacts,
): { at: Link['targetAt']; edit: Edit; words: string }[] {
  return links.flatMap((link) => {
    if (!link.target.includes('utm_source=')) return []
    const written = page.source.slice(
      link.targetAt.start,
      Math.min(link.targetAt.end, link.targetAt.start + 2000),
    )
    const match = tracker.exec(written)
    if (!match?.[1]) return []
    const start = link.targetAt.start + match.index
    const end = start + match[0].length
    // The mark before the parameter stays where another parameter follows.
    const edit = { start: match[2] ? start + match[1].length : start, end, text: '' }
    return [
      { at: { start: start + match[1].length, end: end - (match[2]?.length ?? 0) }, edit, words: match[0] },
    ]
  })
}

/** Takes a mark out of its line, with one of the two spaces around it. */
function cut({ text }: Block, from: number, to: number): Edit {
  const doubled = text.value[from - 1] === ' ' && (to === text.value.length || text.value[to] === ' ')
  return { ...spanOf(text, doubled ? from - 1 : from, to), text: '' }
}

export default pageRule({
  id: 'leak/assistant-residue',
  title: 'Words or marks of a chatbot left in',
  level: 'error',
  basis: 'documented',
  since: '0.1.0',
  sources: [residue.source],
  why: 'Where a chatbot’s talk or its citation marks stand in a medical guide, readers must doubt that anybody checked the rest.',
  examples: [
    {
      name: 'an article on chatbots, with quotations',
      page: 'A chatbot may answer “As an AI language model, I cannot diagnose you.” AI models help to read scans.\n',
      finds: [],
    },
    {
      name: 'talk to the person who asked',
      page: 'Certainly! Here is a guide to gout.\n\nGout hurts. I hope this helps!\n\nLet me know if you’d like me to add a table.\n',
      finds: ['1:1', '3:13', '5:1'],
    },
    {
      name: 'what it says of itself',
      page: 'As an AI language model, I cannot give medical advice.\n',
      finds: ['1:1'],
    },
    {
      name: 'marks of its interface',
      page: 'Gout is common. turn0search3 It is treatable.:contentReference[oaicite:2]{index=2}\n',
      finds: ['1:17', '1:46'],
      fixed: 'Gout is common. It is treatable.\n',
    },
    {
      name: 'its trace in a link',
      page: 'See [the NHS](https://www.nhs.uk/conditions/gout/?utm_source=chatgpt.com).\n',
      finds: ['1:51'],
      fixed: 'See [the NHS](https://www.nhs.uk/conditions/gout/).\n',
    },
    { name: 'code', page: 'The mark `oaicite` and other `turn0search1` marks.\n', finds: [] },
    {
      name: 'a clinic’s own words',
      page: 'Certainly, here the pain is worst. Let us know if you need a ramp.\n',
      finds: [],
    },
  ],
  *check(page, _options, setting) {
    const talk: Leak[] = []
    const scraps: (Leak & { edit: Edit })[] = []
    const blocks = leakBlocks(page, setting.stage)
    const texts = blocks.map(foldedOf)
    const [speechSigns, markSigns] = [signsIn(texts, speech), signsIn(texts, marks)]
    for (const block of blocks) {
      const folded = foldedOf(block)
      for (const [from, to] of mergeRanges(rangesOf(folded, speechSigns)))
        if (!inCode(block.text, from) && !isQuoted(block, from, to)) talk.push(leakAt(block, from, to))
      for (const [from, to] of mergeRanges(rangesOf(folded, markSigns)))
        if (!inCode(block.text, from)) scraps.push({ ...leakAt(block, from, to), edit: cut(block, from, to) })
    }
    for (const group of groupLeaks(talk))
      yield* oneProblem(group, ({ words }) => ({
        message: `"${brief(words, 90)}" is a chatbot’s talk to the person who asked it`,
        help: 'Remove it, and have the page read by the person who answers for its facts.',
      }))
    for (const scrap of scraps)
      yield {
        message: `"${brief(scrap.words)}" is a mark of a chatbot’s interface, not a citation`,
        at: scrap.at,
        help: 'Remove the mark and cite the source itself.',
        fix: { safe: false, edits: [scrap.edit] },
      }
    for (const { at, edit, words } of trackers(page.links, page))
      yield {
        message: `Link carries "${words.replace(/^[?&](?:amp;)?|&(?:amp;)?$/g, '')}": it was copied from a chatbot`,
        at,
        help: 'Check that the page linked to says what is claimed, and link to it without the parameter.',
        fix: { safe: false, edits: [edit] },
      }
  },
})
