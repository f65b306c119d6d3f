import type { Block, PageFacts, Section } from '../../src/page/model.ts'
import { fold } from '../../src/text/fold.ts'
import editorial from '../lexicon/editorial-labels.json' with { type: 'json' }
import { inCode, isAboutPublishing, isQuoted } from './leak.ts'
import type { Range } from './ranges.ts'

/** Notes on search engines and answer engines, written for the team: a heading, sentences, or both. */
export interface SeoNote {
  readonly heading: Block | null
  /** The heading names search; else it announces notes of another kind, such as a brief. */
  readonly onSearch: boolean
  readonly sentences: readonly { readonly block: Block; readonly range: Range }[]
}

const field = '(?:seo|aeo|llmo|geo)'
const document =
  '(?:optimi[sz]ation|notes?|recommendations?|checklist|strategy|suggestions?|metadata|details|information|visibility|summary|data)'
const labels = new Set(editorial.brief)
/** Headings that announce notes. GEO alone is a database of genes, and a search may be for a donor. */
const headings: readonly RegExp[] = [
  new RegExp(`^(?:on-page |technical )?${field}(?:(?: ?[/&+,] ?| and )${field}){0,3} ${document}\\b`),
  /^(?:answer|generative|search)[ -]engine optimi[sz]ation\b/,
  /^ai[ -](?:search|overviews?|visibility) (?:optimi[sz]ation|notes?|visibility|strategy|recommendations?)\b/,
  /^notes? (?:for|on|to) (?:the )?(?:seo|aeo|search|ai)\b/,
  /^featured snippet (?:target|optimi[sz]ation|notes?)\b/,
]

const part =
  '(?:page|article|guide|content|section|structure|format|layout|headings?|faqs?|tables?|copy|post)'
const making = '(?:designed|optimi[sz]ed|structured|written|built|created|formatted|organi[sz]ed|crafted)'
const engine =
  '(?:ai[ -](?:search|overviews?|answers?|systems|engines|assistants|visibility|extraction|citation)|answer[ -]engines?|search[ -](?:engines?|visibility|rankings?)|generative engines?|featured snippets?|llms?|seo|aeo|voice search|rankings?|crawlers)'
const product =
  '(?:google|bing|chatgpt|perplexity|gemini|copilot|search results|search engines|ai (?:search|answers))'
const machine =
  '(?:ai|answer|search|generative|llm)(?:[ -](?:systems|engines|assistants|models|tools|crawlers|search|answers?))?'
const sentencePatterns: readonly RegExp[] = [
  // "This page is designed for AI-search and answer-engine visibility"
  new RegExp(
    `\\bth(?:is|e) ${part} (?:is|was|has been|should be|must be) (?:[a-z-]{1,20} )?${making}\\b[^.!?]{0,80}\\b${engine}\\b`,
    'g',
  ),
  // "The structure helps AI systems extract answers"; large sets of scans may help them as well.
  new RegExp(
    `\\b${part}\\b[^.!?]{0,60}\\b(?:helps?|allows?|lets?|enables?|makes? it easy for|supports?) ${machine}\\b[^.!?]{0,30}\\b(?:extract\\w{0,5}|cite|citation|quote|surface|index\\w{0,4}|crawl\\w{0,4}|summari[sz]e|pull|visibility)\\b`,
    'g',
  ),
  new RegExp(
    `\\b${making} (?:for|to (?:rank|win|target|appear|be cited) (?:in|on|by|for)) ${engine}\\b`,
    'g',
  ),
  /\b(?:target|win|capture|earn|optimi[sz]e[ds]? for|eligible for|aim(?:s|ed|ing)? (?:for|at)) (?:the |a )?(?:google )?(?:featured snippets?|people also ask|ai overviews?|position zero)\b/g,
  // "so that answer engines can quote it"
  new RegExp(
    `\\b(?:so|so that) ${engine} (?:can |could |will |to )?(?:quote|cite|extract|surface|index|summari[sz]e)\\b`,
    'g',
  ),
  /^(?:ai|aeo|geo|seo|llm)(?:[ -](?:search|overview|answers?|visibility))? (?:notes?|tips?|instructions?) ?:/g,
  new RegExp(`\\b${part} (?:should|must|will|needs to|aims to|has to) rank (?:for|in|on)\\b`, 'g'),
  new RegExp(
    `\\b(?:improve|increase|boost|support|maximi[sz]e|raise)s? (?:our |the |its )?(?:online )?(?:visibility|rankings?) (?:in|on|with|across) ${product}\\b`,
    'g',
  ),
  /\b(?:improve|increase|boost|support|maximi[sz]e)s? (?:our |the )?(?:seo|aeo|geo|organic|search engine) (?:rankings?|visibility|traffic|performance)\b/g,
]

/** Every note on search, in order. None on a page whose subject is search itself. */
export function seoNotes(page: PageFacts): SeoNote[] {
  if (isAboutPublishing(page)) return []
  const notes: SeoNote[] = []
  for (const section of page.sections) {
    const heading = page.blocks[section.heading]
    const kind = heading ? announces(section, heading) : null
    const announced = kind && heading ? heading : null
    const sentences: { block: Block; range: Range }[] = []
    for (const block of page.blocks.slice(section.from, section.to)) {
      if (block === announced || block.kind === 'code' || block.zone === 'navigation') continue
      // Under a heading for the team all of it is a note; elsewhere only what speaks of engines.
      const ranges = announced ? [[0, block.text.value.length] as const] : noteSentences(block)
      for (const range of ranges) if (block.table < 0) sentences.push({ block, range })
    }
    if (announced || sentences.length > 0)
      notes.push({ heading: announced, onSearch: kind !== 'team', sentences })
  }
  return notes
}

/** What notes a heading announces. Labels of the brief and plans of links are told elsewhere. */
function announces({ role }: Section, heading: Block): 'search' | 'team' | null {
  const folded = fold(heading.text.value.slice(0, 120)).replace(/^\d{1,2}[.)] ?/, '')
  if (heading.level === 1 || labels.has(folded) || /\blink(?:s|ing)?\b/.test(folded)) return null
  if (headings.some((pattern) => pattern.test(folded))) return 'search'
  return role?.id === 'seo-notes' && role.how !== 'inherited' ? 'team' : null
}

function noteSentences(block: Block): Range[] {
  const folded = fold(block.text.value)
  if (
    !/\b(?:ai|seo|aeo|geo|llms?|engines?|search|snippets?|rank|google|bing|chatgpt|perplexity|gemini)\b/.test(
      folded,
    )
  )
    return []
  const ranges: Range[] = []
  for (const pattern of sentencePatterns)
    for (const { index, 0: words } of folded.matchAll(pattern)) {
      const range = sentenceAround(folded, index, index + words.length)
      if (inCode(block.text, index) || isQuoted(block, index, range[1])) continue
      if (!ranges.some(([from]) => from === range[0])) ranges.push(range)
    }
  return ranges.sort((a, b) => a[0] - b[0])
}

function sentenceAround(text: string, from: number, to: number): Range {
  const before = text.slice(Math.max(0, from - 500), from)
  const start = Math.max(before.lastIndexOf('. '), before.lastIndexOf('? '), before.lastIndexOf('! '))
  const end = /[.!?](?=\s|$)/.exec(text.slice(to, to + 500))
  return [
    start < 0 ? from - before.length : from - before.length + start + 2,
    end ? to + end.index + 1 : Math.min(text.length, to + 500),
  ]
}
