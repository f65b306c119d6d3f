import { describe, expect, it } from 'vitest'
import { isJsonLdType, readDataBlock } from '../../src/read/data.ts'

/** `¦` marks the place where the fault is expected, within 2 columns. */
async function fault(marked: string) {
  const expected = marked.indexOf('¦')
  const json = marked.replace('¦', '')
  const source = `<script>${json}</script>`
  const at = { start: 8, end: 8 + json.length }
  const block = await readDataBlock(source, at, { start: 0, end: source.length })
  expect(block.value).toBeUndefined()
  return { message: block.fault?.message ?? '', off: Math.abs((block.fault?.at.start ?? 0) - 8 - expected) }
}

describe('readDataBlock', () => {
  it('gives the value and no fault for JSON', async () => {
    const source = 'x{"@type": "MedicalWebPage", "name": "{{ fine in a string }}"}y'
    const block = await readDataBlock(
      source,
      { start: 1, end: source.length - 1 },
      { start: 0, end: source.length },
    )
    expect(block.fault).toBeNull()
    expect(block.value).toEqual({ '@type': 'MedicalWebPage', name: '{{ fine in a string }}' })
    expect(block.raw).toBe(source.slice(1, -1))
  })

  it.each([
    ['comma stands before', '{\n  "a": 1¦,\n}'],
    ['comma stands before', '{"a": [1, 2¦, ]}'],
    ['comma is missing', '{\n  "a": 1¦\n  "b": 2\n}'],
    ['comma is missing', '{"a": "x"¦ "b": 2}'],
    ['comma is missing', '[{"a": 1}¦ {"b": 2}]'],
    ['comma too many', '{"a": 1,¦, "b": 2}'],
    ['colon is missing', '{"a"¦ "x"}'],
    ['value is missing', '{"a":¦ , "b": 1}'],
    ['value is missing', '{"a":¦\n}'],
    ['line break stands inside', '{"a": "one¦\ntwo"}'],
    ['line break stands inside', '{"a": "one,¦\ntwo", "b": 1}'],
    ['closing quote is missing', '{"a": "one¦,\n "b": 1}'],
    ['closing quote is missing', '{"a": "one¦, "b": "two"}'],
    ['closing quote is missing', '{"name¦: "one", "b": "two"}'],
    ['must be escaped', '{"a": "He said ¦"hi" to me"}'],
    ['must be escaped', '{"a": "¦"hi", he said"}'],
    ['curly quote', '{¦“a”: 1}'],
    ['curly quote', '{"a": ¦“one”}'],
    ['curly quote', '{"a": "one¦”, "b": "two"}'],
    ['double quotes', "{¦'a': 1}"],
    ['double quotes', '{¦name: 1}'],
    ['double quotes', '{"a": ¦yes}'],
    ['comment', '{ ¦// note\n "a": 1}'],
    ['comment', '{"a": 1 ¦/* note */}'],
    ['HTML comment', '¦<!-- {"a": 1} -->'],
    ['template', '{"a": ¦{{ page.title }}}'],
    ['template', '{"a": ¦<% title %>}'],
    ['template', '{"a": ¦{% title %}}'],
    ['template', '¦{{ json }}'],
    ['second document', '{"a": 1}\n¦{"b": 2}'],
    ['NaN', '{"a": ¦NaN}'],
    ['undefined', '{"a": ¦undefined}'],
    ['None', '{"a": ¦None}'],
    ['ends too early', '{"a": {"b": 1}¦'],
    ['not closed', '{"a": ¦"one'],
    ['closing bracket too many', '{"a": 1}¦}'],
    ['another kind', '{"a": [1, 2¦}}'],
    ['semicolon', '{"a": 1}¦;'],
    ['HTML entities', '{¦&quot;a&quot;: 1}'],
    ['no number', '{"a": ¦+1}'],
    ['start with 0', '{"a": ¦012}'],
    ['no escape', '{"a": "one ¦\\x two"}'],
    ['no escape', '{"a": "one ¦\\u12 two"}'],
    ['control character', '{"a": "one¦\ttwo"}'],
    ['space that JSON does not know', '{¦\u00a0"a": 1}'],
    ['empty', '¦'],
    ['empty', '¦  \n '],
  ])('says "%s" for %j', async (words, marked) => {
    const { message, off } = await fault(marked)
    expect(message).toContain(words)
    expect(off).toBeLessThanOrEqual(2)
  })

  it('finds a place for every one-character cut of a block', async () => {
    const json = JSON.stringify(
      { '@type': 'FAQPage', n: [1, { a: 'x "y" \\ é', b: null }, true], u: 'https://x.org/' },
      null,
      1,
    )
    for (let cut = 0; cut < json.length; cut++) {
      const broken = json.slice(0, cut) + json.slice(cut + 1)
      const block = await readDataBlock(
        broken,
        { start: 0, end: broken.length },
        { start: 0, end: broken.length },
      )
      const ok = block.fault === null ? block.value !== undefined : block.fault.at.start <= block.fault.at.end
      expect(ok, broken).toBe(true)
      expect(block.fault?.at.end ?? 0).toBeLessThanOrEqual(broken.length)
    }
  })

  it('guards depth and size', async () => {
    const deep = '['.repeat(200_000)
    const nested = await readDataBlock(deep, { start: 0, end: deep.length }, { start: 0, end: deep.length })
    expect(nested.fault).toMatchObject({ kind: 'nesting', at: { start: 1000 } })
    const big = `"${'x'.repeat(2_000_001)}"`
    const large = await readDataBlock(big, { start: 0, end: big.length }, { start: 0, end: big.length })
    expect(large.fault?.kind).toBe('size')
  })
})

describe('isJsonLdType', () => {
  it.each(['application/ld+json', ' Application/LD+JSON ', 'application/ld+json; charset=utf-8'])(
    'takes %j',
    (type) => {
      expect(isJsonLdType(type)).toBe(true)
    },
  )
  it.each(['application/json', 'text/javascript', '', null, undefined, 'application/ld+jsonp'])(
    'refuses %j',
    (type) => {
      expect(isJsonLdType(type)).toBe(false)
    },
  )
})
