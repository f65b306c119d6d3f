import type { Link, PageFacts, Reference } from '../../src/page/model.ts'
import { spanOf } from '../../src/page/text.ts'
import { type Problem, pageRule } from '../../src/rule/rule.ts'
import { attributionsIn, type Body, bodyOf, isBy, mayBeAnyones } from '../shared/bodies.ts'
import { sayEntry } from '../shared/citations.ts'
import { citedSentences } from '../shared/cited-sentences.ts'

const nhs = '[1]: https://www.nhs.uk/conditions/sciatica/ "NHS: Sciatica"'
const page = (text: string, ...entries: string[]) => `# Sciatica\n\n${text}\n\n${entries.join('\n')}\n`

export default pageRule({
  id: 'citation/attribution-mismatch',
  title: 'Statement of one body, source of another',
  level: 'warning',
  basis: 'heuristic',
  since: '0.1.0',
  sources: [
    {
      url: 'https://doi.org/10.1001/jama.1997.03540390074039',
      checked: '2026-11-23',
      title: 'JAMA benchmarks: attribution',
    },
  ],
  why: 'A reader trusts a statement for the name in front of it. If the source is someone else’s, the name is borrowed or the number is wrong.',
  examples: [
    { name: 'the body itself', page: page('The NHS recommends gentle exercise.[1]', nhs), finds: [] },
    { name: 'somebody else', page: page('The WHO recommends gentle exercise.[1]', nhs), finds: ['3:5'] },
    {
      name: 'who is not WHO, and a name without a statement',
      page: page('Patients who say that it hurts can walk.[1] WHO offices are closed.[1]', nhs),
      finds: [],
    },
    {
      name: 'the guideline of a body in a journal',
      page: page(
        'ESMO guidelines recommend rest.[1]',
        '[1]: https://pubmed.ncbi.nlm.nih.gov/30100001/ "Back pain in cancer: ESMO clinical practice guidelines"',
      ),
      finds: [],
    },
    {
      name: 'a paper that names no body may still be the body’s',
      page: page(
        'According to the WHO, one in ten is affected.[1]',
        '[1]: https://pubmed.ncbi.nlm.nih.gov/30100002/ "Lee A, et al. Sciatica in adults. 2022"',
      ),
      finds: ['3:1'],
    },
    {
      name: 'one of two sources fits',
      page: page(
        'The World Health Organization (WHO) states that walking helps.[1][2]',
        nhs,
        '[2]: https://www.who.int/publications/i/item/1 "Low back pain"',
      ),
      finds: [],
    },
    {
      name: 'a link in place of a number',
      page: '# Sciatica\n\nAs [the NHS explains](https://en.wikipedia.org/wiki/Sciatica), it passes. The NHS advises [walking](https://www.ramblers.org.uk/).\n',
      finds: ['3:9'],
    },
    {
      name: 'numbers raised behind the full stop',
      format: 'html',
      page: '<h1>Sciatica</h1><p>Rest helps.<sup>2</sup> The NHS explains why.<sup>1</sup></p><h2>References</h2><ol><li>NHS: Sciatica. https://www.nhs.uk/conditions/sciatica/</li><li>WHO: Back pain. https://www.who.int/a</li></ol>',
      finds: [],
    },
  ],
  *check(page): Iterable<Problem> {
    const linked = linksByBlock(page)
    const done = new Set<number>()
    for (const { block, from, to, references } of citedSentences(page)) {
      done.add(block.index)
      if (references.length === 0) continue
      const speaking = attributionsIn(block.text.value.slice(from, to))
      // Where one of the bodies is the source, the other may stand behind the same words.
      if (speaking.some(({ body }) => references.some((reference) => isBy(body, reference)))) continue
      for (const { body, from: start, to: end } of speaking)
        yield { ...mismatch(body, references), at: spanOf(block.text, from + start, from + end) }
    }
    for (const [index, links] of linked) {
      const block = page.blocks[index]
      if (!block || done.has(index)) continue
      for (const { body, from, to } of attributionsIn(block.text.value)) {
        const at = spanOf(block.text, from, to)
        const own = links.filter((link) => link.at.start < at.end && at.start < link.at.end)
        const sources = own.map(({ target }) => ({ url: target, text: '' }))
        // The link's words are the body's name, so only its address can tell.
        if (sources.length === 0 || sources.some((source) => isBy(body, source) || mayBeAnyones(source)))
          continue
        yield {
          message: `${body.short} is quoted, but the link leads to ${hostsOf(own)}`,
          at,
          help: `Link the page of ${body.short} that says so, or name the source that does.`,
        }
      }
    }
  },
})

function mismatch(body: Body, references: readonly Reference[]): Omit<Problem, 'at'> {
  const [first] = references
  const unsure = references.some((one) => mayBeAnyones(one) && !bodyOf(one))
  return {
    message: `${body.short} is quoted, but the source cited is ${first ? sayEntry(first) : 'another'}${references.length > 1 ? ` and ${references.length - 1} more` : ''}`,
    ...(unsure && { level: 'info' as const }),
    help: `Cite the publication of ${body.short} itself, or name the source that says so.`,
    related: references.map((one) => ({ message: `Cited here: ${sayEntry(one)}`, at: one.at })),
  }
}

/** Links to other sites, by block for readers. */
function linksByBlock(page: PageFacts): Map<number, Link[]> {
  const byBlock = new Map<number, Link[]>()
  for (const link of page.links) {
    const zone = page.blocks[link.block]?.zone
    if (link.kind !== 'link' || zone === undefined || !/^https?:/i.test(link.target)) continue
    if (zone === 'navigation' || zone === 'editorial' || zone === 'references') continue
    const own = byBlock.get(link.block)
    if (own) own.push(link)
    else byBlock.set(link.block, [link])
  }
  return byBlock
}

function hostsOf(links: readonly Link[]): string {
  return [
    ...new Set(links.map(({ target }) => (URL.canParse(target) ? new URL(target).hostname : target))),
  ].join(', ')
}
