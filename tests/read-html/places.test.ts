import { decodeHTML, decodeHTMLAttribute } from 'entities'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isIn, misplaced, read, slice, textsOf } from './read.ts'

const word = fc.constantFrom('bone', 'Marrow', 'x', 'naïve', '😀', '𝒳y', 'a\u00adb', '日本', 'β-blocker')
const between = fc.constantFrom(' ', '\n', '\r\n', '\r', '\t', '  ', '\n  ', '', '\u00a0', '\u200b')
const reference = fc.constantFrom(
  '&amp;',
  '&lt;',
  '&amp',
  '&nbsp;',
  '&eacute;',
  '&#8212;',
  '&#x1F600;',
  '&copy',
  '&',
  '&foo;',
  '&notin;',
  '&#128;',
)
const comment = fc.constantFrom('<!-- x -->', '<!-- a\r\nb -->', '<!---->', '<!-->')
const phrase = fc
  .array(fc.tuple(fc.oneof({ weight: 5, arbitrary: word }, reference, comment), between), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.flat().join(''))

const value = fc.constantFrom(
  '/a',
  '/a?b=1&amp;c=2',
  '/a?copy=1&copy=2',
  'x\r\ny',
  'caf&eacute;',
  '😀',
  "it's",
  'a > b',
  '',
)
const attribute = (name: string) =>
  fc.tuple(value, fc.nat(4), fc.constantFrom('=', ' = ', '\n=\t')).map(([written, style, equals]) => {
    const bare = /^[^\s"'=<>`]+$/.test(written)
    if (style === 0 && bare) return `${name}${equals}${written}`
    if (style === 1 && !written.includes("'")) return `${name}${equals}'${written}'`
    return `${name.toUpperCase()}${equals}"${written}"`
  })

const inlineNames = ['b', 'em', 'sup', 'span', 'code', 'button', 'small', 'x-card', 'a', 'font']
const blockNames = [
  'p',
  'div',
  'section',
  'blockquote',
  'h2',
  'li',
  'ul',
  'ol',
  'dl',
  'dd',
  'details',
  'summary',
  'aside',
  'pre',
]

const { block } = fc.letrec<{ inline: string; block: string }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    phrase,
    fc.tuple(fc.constantFrom(...inlineNames), tie('inline'), fc.nat(5)).map(
      ([name, content, end]) =>
        // Now and then an end tag is missing, which makes elements overlap.
        `<${name}>${content}${end === 0 ? '' : `</${name}>`}`,
    ),
    fc.tuple(attribute('href'), tie('inline')).map(([href, content]) => `<a ${href}>${content}</a>`),
    fc.tuple(attribute('alt'), attribute('src')).map(([alt, src]) => `<img ${alt} ${src}>`),
    fc
      .tuple(
        tie('inline'),
        fc.constantFrom('<br>', '<br/>', '<br> <br>', '</b>', '</a>', '</x>', '< '),
        tie('inline'),
      )
      .map((parts) => parts.join('')),
  ),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('inline'),
    fc
      .tuple(fc.constantFrom(...blockNames), tie('block'), between, fc.nat(6))
      .map(([name, content, space, end]) => `<${name}>${space}${content}${end === 0 ? '' : `</${name}>`}`),
    fc.tuple(tie('block'), between, tie('block')).map((parts) => parts.join('')),
    fc.array(fc.array(tie('inline'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }).map(
      // Content stays in its cells: what is written beside them is moved out of the table, against reading order.
      (rows) =>
        `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}`).join('</td>')}</td></tr>`).join('\r\n')}</table>`,
    ),
  ),
}))

const document = fc
  .record({
    mark: fc.constantFrom('', '\ufeff'),
    head: fc.option(fc.tuple(phrase, attribute('content'), attribute('href')), { nil: null }),
    body: fc.array(block, { minLength: 1, maxLength: 5 }),
    main: fc.boolean(),
  })
  .map(({ mark, head, body, main }) => {
    const content = main ? `<nav>Menu</nav><main>${body.join('\n')}</main>` : body.join('\r\n')
    if (!head) return mark + content
    const [title, description, href] = head
    return `${mark}<!doctype html>\r\n<html lang=en><head><title>${title}</title><meta name=description ${description}><link rel=canonical ${href}></head><body>${content}</body></html>`
  })

const normal = (text: string) => text.replace(/\r\n?/g, '\n')

describe('places of generated documents', () => {
  test('every run stands where it says, within the source and in order', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (source) => {
        const page = await read(source)
        for (const text of textsOf(page)) expect(misplaced(source, text)).toBeNull()
        for (const one of [...page.blocks, ...page.lists, ...page.tables, ...page.links, ...page.images])
          expect(isIn(source, one.at)).toBe(true)
        for (const one of page.blocks) {
          expect(one.at.start).toBeLessThanOrEqual(one.text.at.start)
          expect(one.at.end).toBeGreaterThanOrEqual(one.text.at.end)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('attribute values are the decoded source between their quotes', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (source) => {
        const page = await read(source)
        for (const link of page.links.filter((one) => one.kind === 'link'))
          expect(decodeHTMLAttribute(normal(slice(page, link.targetAt)))).toBe(link.target)
        for (const image of page.images)
          expect(decodeHTMLAttribute(normal(slice(page, image.targetAt)))).toBe(image.target)
        for (const link of page.head?.canonicals ?? [])
          expect(decodeHTMLAttribute(normal(slice(page, link.targetAt)))).toBe(link.target)
      }),
      { numRuns: 300 },
    )
  })

  test('no word is lost, doubled or moved', async () => {
    const numbered = document.map((source) => {
      let count = 0
      return source.replace(/bone|Marrow/g, (found) => `${found}${count++}w`)
    })
    await fc.assert(
      fc.asyncProperty(numbered, async (source) => {
        const page = await read(source)
        const written = source
          .replace(/<!--(?:>|[\s\S]*?-->)|<title>[\s\S]*?<\/title>/g, '')
          .match(/(?:bone|Marrow)\d+w/g)
        const shown = page.blocks.flatMap((one) => one.text.value.match(/(?:bone|Marrow)\d+w/g) ?? [])
        expect(shown).toEqual(written ?? [])
      }),
      { numRuns: 300 },
    )
  })
})

describe('places of cut, doubled and damaged documents', () => {
  test('nothing throws, and what is read stands in the source', async () => {
    const damaged = fc
      .tuple(
        document,
        fc.array(
          fc.tuple(
            fc.nat(),
            fc.nat(3),
            fc.constantFrom(
              '<',
              '>',
              '"',
              '\0',
              '&',
              '/',
              '-',
              '\u2028',
              '<!--',
              '<table>',
              '</td>',
              '<svg>',
              '<template>',
              '<script>',
            ),
          ),
          { maxLength: 6 },
        ),
      )
      .map(([source, changes]) => {
        let text = source
        for (const [seed, change, piece] of changes) {
          const at = seed % (text.length + 1)
          if (change === 0) text = text.slice(0, at)
          else if (change === 1) text = text.slice(at) + text
          else text = text.slice(0, at) + piece + text.slice(change === 2 ? at : at + 1)
        }
        return text
      })
    await fc.assert(
      fc.asyncProperty(damaged, async (source) => {
        const page = await read(source)
        for (const text of textsOf(page)) {
          expect(isIn(source, text.at)).toBe(true)
          for (const run of text.runs.filter(({ exact }) => exact))
            expect(slice(page, run.at)).toBe(text.value.slice(run.from, run.to))
        }
        for (const { at } of [...page.faults, ...page.comments, ...page.links])
          expect(isIn(source, at)).toBe(true)
        for (const { value, at } of page.comments)
          expect(normal(slice(page, at))).toContain(value.replaceAll('\ufffd', '\0'))
      }),
      { numRuns: 400 },
    )
  })
})

test('a reference counts as a whole, with and without its semicolon', async () => {
  const page = await read('<p>a&amp;b &ampc &#x1F600;d')
  const [block] = page.blocks
  expect(block?.text.value).toBe('a&b &c 😀d')
  expect(block?.text.runs.filter(({ exact }) => !exact).map((run) => slice(page, run.at))).toEqual([
    '&amp;',
    '&ampc',
    '&#x1F600;',
  ])
  expect(decodeHTML('&ampc')).toBe('&c')
})
