import { describe, expect, it } from 'vitest'
import { readMatter, splitMatter } from '../../src/read/matter.ts'

async function read(source: string) {
  const part = splitMatter(source)
  if (!part) throw new Error('no front matter found')
  const { matter, fault } = await readMatter(source, part)
  const places = Object.fromEntries(
    matter.entries.map((entry) => [
      entry.pointer,
      `${source.slice(entry.keyAt.start, entry.keyAt.end)} = ${source.slice(entry.at.start, entry.at.end)}`,
    ]),
  )
  const line = fault ? source.slice(0, fault.at.start).split(/\r\n|\n|\r/).length : 0
  const quote = fault ? source.slice(fault.at.start, fault.at.end) : ''
  return { part, matter, fault, places, line, quote, value: JSON.parse(JSON.stringify(matter.value)) }
}

describe('splitMatter', () => {
  it('finds the part between fences and leaves the rest', () => {
    const source = '\ufeff---\r\ntitle: Knee\r\n---\r\n# Knee'
    const part = splitMatter(source)
    expect(part?.kind).toBe('yaml')
    expect(part && source.slice(part.at.end)).toBe('\r\n# Knee')
    expect(part && source.slice(part.content.start, part.content.end)).toBe('title: Knee\r\n')
  })

  it.each([
    ['a thematic break', '---\n\nSome prose about knees.\n\n---\n'],
    ['prose under a break', '---\nSome prose: it has a colon later, and goes on\nand on\n---\n'],
    ['a break and a heading', '---\n# Title\n\ntext\n'],
    ['a break and a list', '---\n- one\n- two\n\nText.\n'],
    ['no fence', 'title: x\n---\n'],
    ['a template', '{{< toc >}}\n\ntext'],
    ['an expression', '{/* note */}\n'],
    ['an unknown language', '---xml\n<a/>\n---\n'],
    ['JSON inside a sentence', '{"a": 1} is an object'],
    ['nothing', ''],
  ])('takes %s for no front matter', (_name, source) => {
    expect(splitMatter(source)).toBeNull()
  })

  it.each([
    ['---\ntitle: Knee\nlang: en\n\n# Knee\n\nProse comes here.\n\n---\n\nMore.\n', '\n\n# Knee'],
    ['---\ntitle: Knee\ntags:\n- a\n', '\n'],
    ['+++\ntitle = "Knee"\n', '\n'],
  ])('ends unclosed front matter before the text: %j', async (source, rest) => {
    const { part, fault, line } = await read(source)
    expect(part.closed).toBe(false)
    expect(source.slice(part.at.end).startsWith(rest)).toBe(true)
    expect(fault?.message).toContain('not closed')
    expect(line).toBe(1)
  })

  it('allows an empty one', async () => {
    const { value, fault } = await read('---\n---\ntext')
    expect(value).toEqual({})
    expect(fault).toBeNull()
  })

  it('is linear on a long file without a closing fence', () => {
    const source = `---\ntitle: x\n${'key: value\n'.repeat(200_000)}`
    const start = performance.now()
    expect(splitMatter(source)?.closed).toBe(false)
    expect(performance.now() - start).toBeLessThan(1500)
  })
})

describe('YAML', () => {
  it('gives values, pointers and exact places', async () => {
    const source =
      '---\r\ntitle: "Knee: \\"new\\""\r\nlastReviewed: 2026-05-15\r\nkeywords:\r\n  secondary:\r\n' +
      "    - 'knee pain'\r\n    - knee cost # note\r\ntext: |\r\n  one\r\n  two\r\na/b~c: {d: 1, e: }\r\n---\r\n"
    const { value, places, fault } = await read(source)
    expect(fault).toBeNull()
    expect(value).toEqual({
      title: 'Knee: "new"',
      lastReviewed: '2026-05-15',
      keywords: { secondary: ['knee pain', 'knee cost'] },
      text: 'one\ntwo\n',
      'a/b~c': { d: 1, e: null },
    })
    expect(places['/title']).toBe('title = Knee: \\"new\\"')
    expect(places['/lastReviewed']).toBe('lastReviewed = 2026-05-15')
    expect(places['/keywords/secondary/0']).toBe('secondary = knee pain')
    expect(places['/keywords/secondary/1']).toBe('secondary = knee cost')
    expect(places['/text']).toBe('text = one\r\n  two')
    expect(places['/a~1b~0c/d']).toBe('d = 1')
    expect(places['/a~1b~0c/e']).toBe('e = ')
  })

  it.each([
    ['an unclosed quote', '---\na: 1\nb: "open\nc: 3\n---\n', 3, '"', { a: 1, c: 3 }],
    ['a colon in a value', '---\ntitle: Knee: cost\nb: 2\n---\n', 2, 'K', { title: 'Knee: cost', b: 2 }],
    ['a missing colon', '---\na: 1\ntitle Knee\nb: 2\n---\n', 3, 'title Knee', { a: 1, b: 2 }],
    ['a tab', '---\na: 1\n\tb: 2\n---\n', 3, '\t', { a: 1 }],
    ['a key twice', '---\na: 1\nb: 0\na: 2\n---\n', 4, 'a', { a: 2, b: 0 }],
    ['an open bracket', '---\na: [1, 2\nb: 3\n---\n', 2, '[', { b: 3 }],
    ['a quote in quotes', "---\na: 'it's'\nb: 2\n---\n", 2, "s'", { b: 2 }],
    ['a reserved character', '---\na: @x\nb: 1\n---\n', 2, '@', { b: 1 }],
    ['a deep line', '---\na: 1\n  b: 2\nc: 3\n---\n', 3, 'b', { a: 1, c: 3 }],
    ['a crooked list', '---\na:\n  - x\n - y\nb: 1\n---\n', 4, '-', { a: ['x'], b: 1 }],
    ['an alias without anchor', '---\na: *none\nb: 1\n---\n', 2, '*none', { b: 1 }],
    ['a list', '---\n- a\n- b\n---\n', 2, '- a\n- b', {}],
    ['CRLF', '---\r\na: 1\r\nb: "x" y\r\nc: 3\r\n---\r\n', 3, 'y', { a: 1, c: 3 }],
  ])('finds %s and reads the rest', async (_name, source, line, quote, value) => {
    const result = await read(source)
    expect(result.fault?.kind).toBe('front-matter')
    expect(result.line).toBe(line)
    expect(result.quote).toBe(quote)
    expect(result.value).toEqual(value)
  })

  it('stops aliases that multiply or bite their tail', async () => {
    const levels = 'abcdefgh'.split('')
    const laughs = levels.map(
      (name, index) =>
        `${name}: &${name} [${Array(9)
          .fill(index ? `*${levels[index - 1]}` : 'x')
          .join(', ')}]`,
    )
    const bomb = await read(`---\n${laughs.join('\n')}\n---\n`)
    expect(bomb.fault?.message).toContain('more than')
    const loop = await read('---\na: &a [*a]\n---\n')
    expect(loop.fault?.message).toContain('too deep')
  })

  it('runs no tags and reaches no prototype', async () => {
    const { matter, value } = await read(
      '---\na: !!js/function "x"\n__proto__: {polluted: 1}\nconstructor: 2\n---\n',
    )
    expect(value.a).toBe('x')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(Object.keys(matter.value)).toEqual(['a', '__proto__', 'constructor'])
    expect(matter.value.toString).toBeUndefined()
  })

  it.each([
    ['brackets', `a: ${'['.repeat(100_000)}`],
    ['list marks', `a:\n  ${'- '.repeat(20_000)}x`],
    ['many keys', Array.from({ length: 30_000 }, (_, index) => `k${index}: v`).join('\n')],
    ['size', `a: ${'x'.repeat(1_100_000)}`],
  ])('survives hostile %s', async (_name, yaml) => {
    const start = performance.now()
    const { fault } = await read(`---\n${yaml}\n---\n`)
    expect(fault).not.toBeNull()
    expect(performance.now() - start).toBeLessThan(4000)
  })
})

describe('TOML', () => {
  it('gives values, dates as written, tables and places', async () => {
    const source =
      '+++\ntitle = "Knee"\ndate = 2026-05-15\nwords = [1, 2.5, true]\n[params]\na.b = \'x\'\n' +
      '[[reviewers]]\nname = "Jane"\n[[reviewers]]\nname = """\nJohn"""\n+++\ntext'
    const { value, places, fault } = await read(source)
    expect(fault).toBeNull()
    expect(value).toEqual({
      title: 'Knee',
      date: '2026-05-15',
      words: [1, 2.5, true],
      params: { a: { b: 'x' } },
      reviewers: [{ name: 'Jane' }, { name: 'John' }],
    })
    expect(places['/title']).toBe('title = Knee')
    expect(places['/date']).toBe('date = 2026-05-15')
    expect(places['/params/a/b']).toBe('b = x')
    expect(places['/reviewers/1/name']).toBe('name = John')
  })

  it('reads what stands before a fault', async () => {
    const { value, line, fault } = await read('+++\ntitle = "Knee"\nbad =\nz = 1\n+++\n')
    expect(fault?.kind).toBe('front-matter')
    expect(line).toBe(3)
    expect(value).toEqual({ title: 'Knee' })
  })
})

describe('JSON', () => {
  it('reads an object at the start, a fenced one and one without braces', async () => {
    const plain = await read('{"title": "Knee", "tags": ["a", "b"]}\ntext')
    expect(plain.value).toEqual({ title: 'Knee', tags: ['a', 'b'] })
    expect(plain.places['/tags/1']).toBe('tags = b')
    expect((await read('---json\n{"a": 1}\n---\n')).value).toEqual({ a: 1 })
    const bare = await read(';;;\n"a": "x",\n"b": 2\n;;;\ntext')
    expect(bare.value).toEqual({ a: 'x', b: 2 })
    expect(bare.places['/a']).toBe('a = x')
  })

  it('names a fault and keeps the rest', async () => {
    const { value, line, quote, fault } = await read('{\n  "title": "Knee",\n  "b": 1,\n}\ntext')
    expect(fault?.message).toContain('comma')
    expect([line, quote]).toEqual([3, ','])
    expect(value).toEqual({ title: 'Knee', b: 1 })
  })
})
