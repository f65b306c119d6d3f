import { pageRule } from '../../src/rule/rule.ts'
import { pixelWidth } from '../../src/text/width.ts'
import { brief } from '../shared/leak.ts'

/** Result pages set titles in Arial of this size, px. */
const size = 20

export default pageRule({
  id: 'head/title-width',
  title: 'Title too wide for a result page',
  level: 'warning',
  basis: 'heuristic',
  since: '0.1.0',
  sources: [
    { url: 'https://developers.google.com/search/docs/appearance/title-link', checked: '2026-11-23' },
    { url: 'https://moz.com/learn/seo/title-tag', checked: '2026-11-23' },
  ],
  why: 'Result pages cut a wide title, and the words that tell pages apart often stand last.',
  needs: ['head'],
  options: {
    max: {
      type: 'integer',
      minimum: 200,
      default: 600,
      description: 'Widest title, in px of Arial at 20 px. Between this less 20 and this is told as info.',
    },
  },
  examples: [
    { name: 'fits', format: 'html', page: '<title>Knee replacement: cost and recovery</title>', finds: [] },
    {
      name: 'too wide',
      format: 'html',
      page: '<title>Knee replacement surgery: what it costs and how long recovery takes</title>',
      finds: ['1:8'],
    },
    {
      name: 'wide for a narrow limit',
      format: 'html',
      options: { max: 200 },
      page: '<title>Knee replacement: cost and recovery</title>',
      finds: ['1:8'],
    },
    {
      name: 'narrow letters take less room',
      format: 'html',
      page: '<title>Illness till it is still: little rituals till late in life, in lists</title>',
      finds: [],
    },
    {
      name: 'the title that the front matter gives',
      page: '---\nmetaTitle: "Knee replacement surgery: what it costs and how long recovery takes"\n---\n\n# Knee replacement\n',
      finds: ['2:13'],
    },
    { name: 'none', format: 'html', page: '<head><meta charset="utf-8"></head>', finds: [] },
  ],
  *check({ head: { title } }, { max }) {
    if (!title || title.value === '') return
    const width = Math.round(pixelWidth(title.value.slice(0, 1000), size))
    if (width <= max - 20) return
    const shown = kept(title.value, max)
    yield {
      message:
        width > max
          ? `Title is ${width} px wide, limit ${max}: "${brief(title.value.slice(shown), 80)}" may not be shown`
          : `Title is ${width} px wide, close to the limit of ${max}: some result pages cut it`,
      at: title.at,
      help: 'Put the subject first, drop words that say nothing new, and shorten or leave out the site’s name.',
      ...(width <= max && { level: 'info' as const }),
    }
  },
})

/** How many characters a result page shows of a title that it cuts: whole words, with room for the ellipsis. */
function kept(title: string, max: number): number {
  let shown = 0
  for (let at = title.indexOf(' '); at >= 0 && at < 200; at = title.indexOf(' ', at + 1)) {
    if (pixelWidth(title.slice(0, at), size) > max - 40) break
    shown = at
  }
  return shown
}
