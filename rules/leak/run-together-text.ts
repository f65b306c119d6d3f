import { spanOf } from '../../src/page/text.ts'
import { pageRule } from '../../src/rule/rule.ts'
import { bylineBlocks, type FusedPlace, fusedIn, repeatedNames } from '../shared/fused-text.ts'
import { isAboutPublishing, leakBlocks } from '../shared/leak.ts'

const spanAround = ({ block, at, words: [left, right], joined }: FusedPlace) =>
  spanOf(block.text, Math.max(0, at - left.length - (joined ? 1 : 0)), at + right.length)

export default pageRule({
  id: 'leak/run-together-text',
  title: 'Words run together',
  level: 'error',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    { url: 'https://www.w3.org/WAI/WCAG22/Understanding/meaningful-sequence.html', checked: '2026-11-23' },
    { url: 'https://service-manual.nhs.uk/content', checked: '2026-11-23' },
  ],
  why: 'Screen readers speak "SpecialistsLast" and "20268 min" as they stand, and machines that look for reviewer and date find neither.',
  examples: [
    {
      name: 'names that hold a capital',
      page: 'See MedlinePlus, ClinicalTrials.gov or PubMed on your iPhone. Dr McDonald measures eGFR and HbA1c; mRNA and CyberKnife are used. Visit www.Cancer.Net or read on medRxiv.\n',
      finds: [],
    },
    {
      name: 'fields of a byline in one line',
      page: 'Reviewed by: Heart SpecialistsLast reviewed: May 15, 20268 min read\n',
      finds: ['1:20'],
      fixed: 'Reviewed by: Heart Specialists Last reviewed: May 15, 2026 8 min read\n',
    },
    {
      name: 'a byline in elements with nothing between',
      format: 'html',
      page: '<h1>Gout</h1><div><span>Reviewed by: Ann Lee, MD</span><span>Last reviewed: May 15, 2026</span><span>8 min read</span></div>',
      finds: ['1:47'],
      fixed:
        '<h1>Gout</h1><div><span>Reviewed by: Ann Lee, MD </span><span>Last reviewed: May 15, 2026 </span><span>8 min read</span></div>',
    },
    {
      name: 'sentences and columns',
      page: 'Rest the joint.Then cool it. Talk to the teamReview your options.\n',
      finds: ['1:10'],
      fixed: 'Rest the joint. Then cool it. Talk to the team Review your options.\n',
    },
    {
      name: 'a row of labels',
      page: '# Gout\n\nDiagnosisTreatmentRecovery\n',
      finds: ['3:1'],
    },
    {
      name: 'a brand used throughout',
      page: 'Ask theHeart today. At theHeart we listen. theHeart is here.\n',
      finds: [],
    },
    {
      name: 'code, addresses, tags',
      page: 'Set `patientName` in config.Sample.json or follow @kneeCare and #kneeCare.\n',
      finds: [],
    },
    {
      name: 'links and buttons in a row',
      format: 'html',
      page: '<h1>Gout</h1><p><a href="/a">Symptoms</a><a href="/b">Causes</a><a href="/c">Treatment</a></p>',
      finds: [],
    },
  ],
  *check(page, _options, setting) {
    if (isAboutPublishing(page)) return
    const blocks = leakBlocks(page, setting.stage).filter((block) => block.zone !== 'references')
    const bylines = bylineBlocks(page)
    const repeated = repeatedNames(blocks)
    for (const block of blocks) {
      const places = fusedIn(block, repeated, bylines.has(block.index))
      const [first, ...others] = places
      if (!first) continue
      const said = ({ words }: FusedPlace) => `"${words.join('')}"`
      yield {
        message: `Words run together: ${places.slice(0, 4).map(said).join(', ')}${places.length > 4 ? ' and more' : ''}`,
        at: spanAround(first),
        level: places.some((place) => place.level === 'error') ? 'error' : 'warning',
        help: 'Put a space, a full stop or a separator such as " · " between the words, or each field in a block of its own.',
        related: others
          .slice(0, 50)
          .map((place) => ({ message: `Also here: ${said(place)}`, at: spanAround(place) })),
        fix: {
          safe: false,
          edits: places.map(({ at, joined }) => {
            const { end } = spanOf(block.text, Math.max(0, at - 2), joined ? at - 1 : at)
            return { start: end, end, text: ' ' }
          }),
        },
      }
    }
  },
})
