import { describe, expect, test } from 'vitest'
import { placeAt } from '../../src/page/span.ts'
import { readPage } from '../../src/read/index.ts'
import { outline, read, readMdx, slice } from './read.ts'

describe('front matter', () => {
  test('is the head that the page asks for, and no text', async () => {
    const source =
      '\ufeff---\r\ntitle: Knee\r\nmetaTitle: "Knee pain | Clinic"\r\ndescription: What it is\r\ncanonical: https://e.org/knee\r\nlang: en-GB\r\n---\r\n# Knee\r\n'
    const page = await read(source)
    expect(page.lang).toBe('en-GB')
    expect(page.head?.titles.map(({ value }) => value)).toEqual(['Knee pain | Clinic'])
    expect(slice(page, page.head?.title?.at)).toBe('Knee pain | Clinic')
    expect(slice(page, page.head?.description?.at)).toBe('What it is')
    expect(page.head?.canonicals).toMatchObject([{ target: 'https://e.org/knee', rel: ['canonical'] }])
    expect(slice(page, page.head?.canonicals[0]?.targetAt)).toBe('https://e.org/knee')
    expect(page.head?.metas.map(({ name }) => name)).toEqual(['description'])
    expect(page.blocks.map(({ text }) => text.value)).toEqual(['Knee'])
    expect(slice(page, page.blocks[0]?.at)).toBe('# Knee')
  })

  test('without it neither head nor matter nor language is known', async () => {
    const page = await read('---\n\n# Knee')
    expect(page.head).toBeUndefined()
    expect(page.matter).toBeUndefined()
    expect(page.lang).toBeNull()
  })

  test('a fault in it is told at its place, and the page is read', async () => {
    const page = await read('---\ntitle: "open\n---\n\nText')
    expect(page.faults).toMatchObject([{ kind: 'front-matter' }])
    expect(page.blocks.map(({ text }) => text.value)).toEqual(['Text'])
  })

  test('the plan comes from it, or from a sidecar', async () => {
    const text = '---\nkeywords:\n  primary: knee pain\n---\nText'
    expect((await read(text)).plan?.queries).toMatchObject([{ text: 'knee pain', kind: 'primary' }])
    const sidecar = { path: 'a.plan.yaml', text: 'keywords: { primary: [' }
    const page = await readPage({ id: 'a.md', format: 'markdown', text: 'Text', sidecar })
    expect(page.faults).toMatchObject([{ kind: 'sidecar' }])
  })
})

describe('MDX', () => {
  test('elements, components, comments and expressions', async () => {
    const page = await readMdx(
      'import X from \'y\'\n\n# Hi {/* c */}\n\n<div className="alert">\n  text **b**\n</div>\n\n<table><tr><th>h</th></tr><tr><td>a *b*</td></tr></table>\n\n<details>\n<summary>Q?</summary>\nAns\n</details>\n\n<Callout title="T">\n  Mind <b>it</b>, {props.name} <Link to="/x">go</Link>\n</Callout>\n\n{/* guidelint-disable a/b: c */}\n',
    )
    expect(
      page.blocks.map(({ kind, callout, text }) => `${kind}${callout ? '!' : ''} ${text.value}`),
    ).toEqual([
      'heading Hi',
      'paragraph! text b',
      'cell h',
      'cell a b',
      'summary Q?',
      'paragraph Ans',
      'paragraph! Mind it, go',
    ])
    expect(page.tables).toMatchObject([{ header: [2], rows: [[3]] }])
    expect(page.links).toMatchObject([{ target: '/x', text: { value: 'go' } }])
    expect(slice(page, page.links[0]?.targetAt)).toBe('/x')
    expect(page.comments.map(({ value }) => value.trim())).toEqual(['c', 'guidelint-disable a/b: c'])
    expect(slice(page, page.comments[1]?.at)).toBe('{/* guidelint-disable a/b: c */}')
    expect(page.faults).toEqual([])
  })

  test('what is no valid MDX is read as markdown, and told', async () => {
    const page = await readMdx('# Dose\n\nTake {5 mg\n\nLast <\n')
    expect(page.faults).toMatchObject([{ kind: 'markup' }])
    expect(placeAt(page.lines, page.faults[0]?.at.start ?? 0).line).toBe(3)
    expect(page.blocks.map(({ text }) => text.value)).toEqual(['Dose', 'Take {5 mg', 'Last <'])
  })
})

describe('the door', () => {
  test('picks the reader by format and keeps what is known of the source', async () => {
    const known = { url: 'https://e.org/a', http: { status: 200, headers: {} } }
    const fault = { kind: 'encoding' as const, message: 'guessed', at: { start: 0, end: 0 } }
    const page = await readPage({ id: 'a.md', format: 'markdown', text: '# A', ...known, faults: [fault] })
    expect(page).toMatchObject({ id: 'a.md', format: 'markdown', ...known, faults: [fault], lines: [0] })
    expect((await readPage({ id: 'a.html', format: 'html', text: '<h1>A</h1>' })).blocks[0]?.level).toBe(1)
    const word = await readPage({ id: 'a.docx', format: 'docx', text: '', bytes: new Uint8Array([1, 2]) })
    expect(word).toMatchObject({ format: 'docx', faults: [{ kind: 'document' }] })
  })

  test('an empty source is an empty page', async () => {
    for (const text of ['', '\ufeff', '\n', '---\n---\n']) expect(await outline(text)).toEqual([])
  })
})
