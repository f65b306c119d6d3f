import type { Page } from '../../src/page/model.ts'
import { spanOf, type Text } from '../../src/page/text.ts'
import { type Edit, pageRule } from '../../src/rule/rule.ts'
import { brief, headTitles, inCode, isAboutPublishing, leakBlocks } from '../shared/leak.ts'
import { findMojibake } from '../shared/mojibake.ts'

export default pageRule({
  id: 'leak/broken-encoding',
  title: 'Text in the wrong encoding',
  level: 'warning',
  basis: 'standard',
  since: '0.1.0',
  sources: [
    { url: 'https://www.w3.org/International/questions/qa-what-is-encoding', checked: '2026-11-23' },
    { url: 'https://encoding.spec.whatwg.org/', checked: '2026-11-23' },
  ],
  why: 'Readers stumble over "â€™" and cannot tell "5 Âµg" from another dose; screen readers spell the marks out.',
  examples: [
    {
      name: 'accents, symbols, Greek',
      page: 'Señor Müller’s café: 5 µg of β-blocker – “naïve” ÂGE, Ångström, NÃO. AT&T; 3 &lt; 5.\n',
      finds: [],
    },
    {
      name: 'UTF-8 read as windows-1252 is one finding',
      page: 'Itâ€™s rare. CafÃ© owners take 5Â Âµg at 37Â°C.\n',
      finds: ['1:3'],
      fixed: 'It’s rare. Café owners take 5 µg at 37°C.\n',
    },
    {
      name: 'encoded twice',
      format: 'html',
      page: '<h1>Gout</h1><p>5&amp;nbsp;mg of the patient&amp;#8217;s drug</p>',
      finds: ['1:18'],
      fixed: '<h1>Gout</h1><p>5&nbsp;mg of the patient&#8217;s drug</p>',
    },
    { name: 'a character lost', page: 'The patient\ufffds dose. Don?t stop.\n', finds: ['1:12'] },
    {
      name: 'entities explained in code',
      page: 'Write `&amp;nbsp;` for a space that does not break.\n',
      finds: [],
    },
  ],
  *check(page, _options, setting) {
    if (isAboutPublishing(page)) return
    const strayMarks = !/^(?:ro|vi|pt|fr)\b/i.test(page.lang ?? '')
    const places: { words: string; at: Edit; was: string | null }[] = []
    const look = (text: Text) => {
      for (const { range, was } of findMojibake(text.value, strayMarks)) {
        const [from, to] = range
        if (inCode(text, from)) continue
        places.push({
          words: text.value.slice(from, to),
          at: { ...spanOf(text, from, to), text: was ?? '' },
          was,
        })
      }
    }
    const { head } = page as Page
    for (const text of [...headTitles(page), ...(head?.description ? [head.description] : [])]) look(text)
    for (const image of page.images) if (image.alt) look(image.alt)
    for (const block of leakBlocks(page, setting.stage)) look(block.text)
    const ordered = places.sort((a, b) => a.at.start - b.at.start)
    const [first, ...others] = ordered
    if (!first) return
    const edits = ordered.flatMap(({ at, was }) => (was === null ? [] : [at]))
    const said = ({ words, was }: (typeof places)[number]) =>
      was && was !== words ? `"${brief(words)}" for "${was}"` : `"${brief(words)}"`
    yield {
      message: `Text in the wrong encoding: ${ordered.slice(0, 3).map(said).join(', ')}${ordered.length > 3 ? ` and ${ordered.length - 3} more` : ''}`,
      at: first.at,
      help: 'Save and serve the page as UTF-8, encode once only, and put the right characters back.',
      related: others.slice(0, 50).map((place) => ({ message: `Also here: ${said(place)}`, at: place.at })),
      ...(edits.length > 0 ? { fix: { safe: true, edits } } : {}),
    }
  },
})
