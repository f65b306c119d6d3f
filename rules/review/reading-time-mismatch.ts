import type { PageFacts } from '../../src/page/model.ts'
import { type Fix, type Problem, pageRule } from '../../src/rule/rule.ts'
import { readingWords } from '../shared/reading-words.ts'

const words = (count: number) => Array.from({ length: count }, () => 'breath').join(' ')
const page = (stated: string, count: number, table = 0) =>
  `# Asthma\n\n${stated}\n\n${words(count)}\n${table > 0 ? `\n| Drug |\n| --- |\n| ${words(table)} |\n` : ''}`

export default pageRule({
  id: 'review/reading-time-mismatch',
  title: 'Stated reading time is off',
  level: 'warning',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    {
      url: 'https://doi.org/10.1016/j.jml.2019.104047',
      checked: '2026-11-23',
      title: 'Brysbaert 2019: adults read 238 words of non-fiction a minute, most of them 175 to 300',
    },
  ],
  why: 'Patients plan by the time a page promises. One that takes twice as long is put down half read.',
  options: {
    wordsPerMinute: {
      type: 'integer',
      minimum: 100,
      maximum: 400,
      default: 238,
      description: 'Reading speed that the house counts with.',
    },
  },
  examples: [
    { name: 'about right', page: page('5 min read', 1200), finds: [] },
    {
      name: 'far too short',
      page: page('5 min read', 3000),
      finds: ['3:1'],
      fixed: page('13 min read', 3000),
    },
    {
      name: 'far too long',
      page: page('Reading time: 12 minutes', 900),
      finds: ['3:1'],
      fixed: page('Reading time: 4 minutes', 900),
    },
    { name: 'slow readers need as long', page: page('7 min read', 1250), finds: [] },
    { name: 'a minute more or less', page: page('2 min read', 240), finds: [] },
    {
      name: 'tables are read too',
      page: page('4 min read', 900, 1100),
      finds: ['3:1'],
      fixed: page('8 min read', 900, 1100),
    },
    { name: 'no promise', page: page('For adults', 3000), finds: [] },
  ],
  *check(page, { wordsPerMinute }): Iterable<Problem> {
    const stated = page.readingTime
    if (!stated || !(stated.minutes > 0)) return
    const { prose, tables } = readingWords(page)
    const total = prose + tables
    if (total === 0) return
    const minutes = total / wordsPerMinute
    if (!isOff(stated.minutes, total, minutes)) return
    const said = Math.max(1, Math.round(minutes))
    const fix = restate(page, said)
    const proseOnly = tables > 0 && !isOff(stated.minutes, prose, prose / wordsPerMinute)
    yield {
      message: `States ${stated.minutes} min, but ${total} words take about ${said} min at ${wordsPerMinute} words a minute${proseOnly ? `; only without the ${tables} words of its tables does it come right` : ''}`,
      at: stated.at,
      help: `Say "${said} min read", or count the words again after the last change.`,
      ...(fix && { fix }),
    }
  },
})

/** Off for an average reader by more than 30% and two minutes, and off for quick and slow readers too. */
function isOff(stated: number, words: number, minutes: number): boolean {
  const gap = Math.abs(stated - minutes)
  return (
    gap >= 2 && gap / minutes > 0.3 && (stated < Math.floor(words / 300) || stated > Math.ceil(words / 175))
  )
}

function restate({ source, readingTime }: PageFacts, minutes: number): Fix | null {
  if (!readingTime) return null
  const { at } = readingTime
  const found = new RegExp(`(?<!\\d)${readingTime.minutes}(?!\\d)`).exec(source.slice(at.start, at.end))
  if (!found) return null
  const start = at.start + found.index
  return { safe: true, edits: [{ start, end: start + found[0].length, text: String(minutes) }] }
}
