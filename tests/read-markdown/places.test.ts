import { decodeHTML } from 'entities'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isIn, misplaced, read, slice, textsOf } from './read.ts'

const word = fc.constantFrom(
  'bone',
  'Marrow',
  'x',
  'naïve',
  '😀',
  '𝒳y',
  'a\u00adb',
  '日本',
  'β-blocker',
  '10:30',
)
const space = fc.constantFrom(' ', ' ', ' ', '  ', '\t', '\u00a0', '\u200b', '')
const written = fc.constantFrom(
  '&amp;',
  '&lt;',
  '&eacute;',
  '&#8212;',
  '&foo;',
  '&',
  '\\*',
  '\\[',
  '\\\\',
  '\\&',
  '<',
  '*',
  '_',
  '[1]',
  '`',
  '[^9]',
)
const target = fc.constantFrom('/a', 'https://e.org/a?b=1&amp;c=2', '<a b>', 'x\\)y', 'a(b)', '#ref', '')
const title = fc.constantFrom('', ' "A title"', " 'it\\'s'", ' (t)')

const { phrase } = fc.letrec<{ phrase: string }>((tie) => ({
  phrase: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 4, arbitrary: word },
    written,
    fc.tuple(tie('phrase'), space, tie('phrase')).map((parts) => parts.join('')),
    fc
      .tuple(fc.constantFrom('*', '**', '_', '~~', '`', '``'), tie('phrase'))
      .map(([mark, inner]) => mark + inner + mark),
    fc.tuple(tie('phrase'), target, title).map(([inner, to, name]) => `[${inner}](${to}${name})`),
    fc.tuple(tie('phrase'), target, title).map(([inner, to, name]) => `![${inner}](${to}${name})`),
    fc
      .tuple(tie('phrase'), fc.constantFrom('1', 'g', 'none'))
      .map(([inner, label]) => `[${inner}][${label}]`),
    fc
      .tuple(fc.constantFrom('b', 'sup', 'span', 'a href="/h"', 'time datetime=2026-05-03'), tie('phrase'))
      .map(([tag, inner]) => `<${tag}>${inner}</${tag.split(' ')[0]}>`),
    fc.constantFrom('<br>', 'x<!-- c -->', '<https://e.org/x>', '[^n]', '<img src=i.png alt="A &amp; b">'),
  ),
}))

const line = fc.array(phrase, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '))
const indent = (by: string, text: string) => text.split('\n').join(`\n${by}`)

const { block } = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 2, arbitrary: line },
    fc.tuple(line, line).map((lines) => lines.join('\n')),
    fc.tuple(line, line).map((lines) => lines.join('  \n')),
    fc.tuple(fc.integer({ min: 1, max: 6 }), line).map(([level, text]) => `${'#'.repeat(level)} ${text}`),
    line.map((text) => `${text}\n===`),
    tie('block').map((text) => `> ${indent('> ', text)}`),
    tie('block').map((text) => `> [!NOTE]\n> ${indent('> ', text)}`),
    fc.tuple(tie('block'), tie('block')).map(([a, b]) => `- ${indent('  ', a)}\n- ${indent('  ', b)}`),
    fc.tuple(tie('block'), tie('block')).map(([a, b]) => `1. ${indent('   ', a)}\n\n   ${indent('   ', b)}`),
    fc.tuple(tie('block'), tie('block')).map((parts) => parts.join('\n\n')),
    fc
      .array(fc.tuple(line, line), { minLength: 1, maxLength: 3 })
      .map((rows) => `| A | B |\n| --- | :-: |\n${rows.map(([a, b]) => `| ${a} | ${b} |`).join('\n')}`),
    fc.tuple(line, line).map(([a, b]) => `\`\`\`txt\n${a}\n\n  ${b}\n\`\`\``),
    line.map((text) => `    ${text}`),
    tie('block').map((text) => `:::warning[Mind]\n${text}\n:::`),
    tie('block').map((text) => `<div class="alert">\n\n${text}\n\n</div>`),
    fc.tuple(line, tie('block')).map(([a, b]) => `<details><summary>${a}</summary>\n\n${b}\n\n</details>`),
    fc.constantFrom('<!-- note -->', '---', '<table><tr><td>a &amp; b</td></tr></table>'),
  ),
}))

const definitions =
  '[1]: <https://e.org/1> "One"\n[g]: https://g.org/?a=1&amp;b=2\n\n[^n]: A note, [linked](https://n.org).'

/** Documents with one way to end lines, front matter and a byte-order mark now and then. */
const document = fc
  .record({
    mark: fc.constantFrom('', '\ufeff'),
    matter: fc.option(word, { nil: null }),
    blocks: fc.array(block, { minLength: 1, maxLength: 4 }),
    end: fc.constantFrom('\n', '\n', '\r\n', '\r'),
  })
  .map(({ mark, matter, blocks, end }) => {
    const head = matter === null ? '' : `---\ntitle: "${matter} & more"\nlang: en\n---\n`
    return mark + `${head}${blocks.join('\n\n')}\n\n${definitions}\n`.replaceAll('\n', end)
  })

/** Takes escapes and references out, as the parser does. */
const decoded = (text: string) =>
  decodeHTML(text.replace(/\\([!-/:-@[-`{-~])/g, (_all, mark: string) => `&#${mark.charCodeAt(0)};`))

describe('places of generated documents', () => {
  test('every run stands where it says, within the source and in order', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (source) => {
        const page = await read(source)
        for (const text of textsOf(page)) expect(misplaced(source, text)).toBeNull()
        for (const one of [
          ...page.blocks,
          ...page.lists,
          ...page.tables,
          ...page.links,
          ...page.images,
          ...page.comments,
        ])
          expect(isIn(source, one.at)).toBe(true)
        for (const one of page.blocks) {
          expect(one.at.start).toBeLessThanOrEqual(one.text.at.start)
          expect(one.at.end).toBeGreaterThanOrEqual(one.text.at.end)
        }
      }),
      { numRuns: 500 },
    )
  }, 60_000)

  test('what is not exact is a reference, an escape, white space or the number of a footnote', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (source) => {
        const page = await read(source)
        for (const { text } of page.blocks)
          for (const run of text.runs.filter(({ exact }) => !exact)) {
            const shown = text.value.slice(run.from, run.to)
            const said = slice(page, run.at)
            if (/^[ \n]$/.test(shown) || said === '[^n]') continue
            expect(decoded(said).replaceAll('\u00ad', '')).toBe(shown)
          }
      }),
      { numRuns: 500 },
    )
  }, 60_000)

  test('targets, definitions, comments and front matter are the source they claim', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (source) => {
        const page = await read(source)
        for (const link of page.links) {
          const text = slice(page, link.targetAt)
          const inTag = source[link.at.start] === '<' && text !== link.target
          expect(inTag ? decodeHTML(text) : decoded(text)).toBe(link.target)
        }
        for (const image of page.images) expect(decoded(slice(page, image.targetAt))).toBe(image.target)
        for (const comment of page.comments) expect(slice(page, comment.at)).toBe(`<!--${comment.value}-->`)
        for (const entry of page.matter?.entries ?? []) expect(slice(page, entry.at)).toBe(entry.value)
        const { title: said } = page.head ?? {}
        if (said) expect(slice(page, said.at).replaceAll('\u00ad', '')).toBe(said.value)
        for (const reference of page.references)
          if (reference.urlAt) expect(decoded(slice(page, reference.urlAt))).toBe(reference.url)
      }),
      { numRuns: 300 },
    )
  }, 60_000)

  test('no word is lost, doubled or moved', async () => {
    const numbered = document.map((source) => {
      let count = 0
      // What stands behind the mark of a fence is its language, and no text.
      const fenceless = source.replace(/[`~]{3,}(?!txt|\s)/g, 'x')
      return fenceless.replace(/bone|Marrow/g, (found) => `${found}${count++}w`)
    })
    const words = /(?:bone|Marrow)\d+w/g
    await fc.assert(
      fc.asyncProperty(numbered, async (source) => {
        const page = await read(source)
        const shown = new Set([
          ...page.blocks.flatMap((one) => one.text.value.match(words) ?? []),
          ...page.images.flatMap((one) => one.alt?.value.match(words) ?? []),
        ])
        const all = page.blocks.flatMap((one) => one.text.value.match(words) ?? [])
        expect(new Set(all).size).toBe(all.length)
        const body = source.slice(page.matter?.at.end ?? 0)
        for (const found of body.match(words) ?? []) expect(shown).toContain(found)
      }),
      { numRuns: 300 },
    )
  }, 60_000)
})

describe('places of cut, doubled and damaged documents', () => {
  test('nothing throws, and what is read stands in the source', async () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      '\0',
      '&',
      '`',
      '-',
      '\u2028',
      '<div>',
      '</td>',
      '[',
      '](',
      '\n\n',
      '    ',
      '\t',
      '|',
      '<!--',
      ':::',
      '<script>',
      '---\n',
    )
    const damaged = fc
      .tuple(document, fc.array(fc.tuple(fc.nat(), fc.nat(3), piece), { maxLength: 6 }))
      .map(([source, changes]) => {
        let text = source
        for (const [seed, change, added] of changes) {
          const at = seed % (text.length + 1)
          if (change === 0) text = text.slice(0, at)
          else if (change === 1) text = text.slice(at) + text
          else text = text.slice(0, at) + added + text.slice(change === 2 ? at : at + 1)
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
        for (const one of [...page.links, ...page.images]) expect(isIn(source, one.targetAt)).toBe(true)
        for (const fault of page.faults) expect(isIn(source, fault.at)).toBe(true)
      }),
      { numRuns: 500 },
    )
  }, 60_000)
})
