import { mkdirSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { readSource, readStream } from '../../src/source/index.ts'
import { folder } from '../config/folder.ts'

async function read(
  bytes: Uint8Array | string,
  path = 'page.md',
  more: Readonly<Record<string, string>> = {},
) {
  const cwd = folder({ ...more, [path]: bytes })
  return readSource({ path, file: join(cwd, path) })
}

const utf16 = (text: string, swap: boolean) => {
  const bytes = Buffer.from(text, 'utf16le')
  return swap ? bytes.swap16() : bytes
}

it.each([
  ['UTF-8', Buffer.from('Größe 💉'), 'Größe 💉'],
  ['UTF-8 with its mark', Buffer.from('\uFEFFGröße'), '\uFEFFGröße'],
  ['UTF-16, little end first', utf16('\uFEFFGröße 💉', false), '\uFEFFGröße 💉'],
  ['UTF-16, big end first', utf16('\uFEFFGröße 💉', true), '\uFEFFGröße 💉'],
  ['a replacement character of its own', Buffer.from('a\uFFFDb'), 'a\uFFFDb'],
])('reads %s and keeps its mark', async (_, bytes, text) => {
  expect(await read(bytes)).toEqual({ id: 'page.md', format: 'markdown', text })
})

it.each([
  ['nothing', ''],
  ['white space', ' \n\t\n'],
  ['a mark and no more', '\uFEFF'],
])('says that a file with %s is empty', async (_, text) => {
  const fault = { kind: 'document', message: 'The file is empty', at: { start: 0, end: 0 } }
  expect(await read(text, 'page.html')).toEqual({ id: 'page.html', format: 'html', text, faults: [fault] })
})

it.each([
  ['<meta charset="iso-8859-1"><p>Gr\xf6\xdfe', 'latin1', 'Größe'],
  ['<meta charset=latin1><p>\x93\x80', 'latin1', '\u201C€'],
  ["<META http-equiv=Content-Type content='text/html; charset=windows-1251'>\xc4\xe0", 'latin1', 'Да'],
  ['<?xml version="1.0" encoding="ISO-8859-15"?><p>\xa4', 'latin1', '€'],
  ['<!-- <meta charset=koi8-r> --><meta charset=utf-8><p>ö', 'utf8', 'ö'],
  ['<meta charset="utf-16"><p>ö', 'utf8', 'ö'],
  ['<p>ö', 'utf8', 'ö'],
] as const)('reads %s by the charset declared', async (html, encoding, end) => {
  const raw = await read(Buffer.from(html, encoding), 'page.html')
  if ('message' in raw) throw new Error(raw.message)
  expect(raw.text.endsWith(end)).toBe(true)
  expect(raw.faults).toBeUndefined()
})

it('reads what is no UTF-8 as windows-1252, with a fault at the first byte', async () => {
  const raw = await read(Buffer.concat([Buffer.from('ä\uFFFD caf'), Buffer.from([0xe9, 0x20, 0x80])]))
  if ('message' in raw) throw new Error(raw.message)
  expect(raw.text).toBe('Ã¤ï¿½ café €')
  expect(raw.faults).toEqual([
    {
      kind: 'encoding',
      message: 'Byte 10 (E9) is not UTF-8; the file was read as windows-1252',
      at: { start: 9, end: 10 },
    },
  ])
  expect(raw.text.slice(9, 10)).toBe('é')
})

it('keeps a damaged file that is marked as UTF-8', async () => {
  const raw = await read(Buffer.concat([Buffer.from('\uFEFFä'), Buffer.from([0xff]), Buffer.from('b')]))
  expect(raw).toMatchObject({
    text: '\uFEFFä\uFFFDb',
    faults: [{ kind: 'encoding', at: { start: 2, end: 3 } }],
  })
})

it('tells of a charset that nobody knows, and of half a character', async () => {
  expect(await read('<meta charset="utf-9"><p>ö', 'page.html')).toMatchObject({
    text: '<meta charset="utf-9"><p>ö',
    faults: [{ message: 'The page declares the unknown charset "utf-9"; it was read as UTF-8' }],
  })
  expect(await read(Buffer.concat([utf16('\uFEFFab', false), Buffer.from([1])]))).toMatchObject({
    faults: [{ message: 'The UTF-16 file ends in the middle of a character' }],
  })
})

it.each([
  ['page.md', 'markdown', undefined],
  ['page.MARKDOWN', 'markdown', undefined],
  ['page.mdx', 'markdown', true],
  ['page.htm', 'html', undefined],
])('knows %s by its ending', async (path, format, mdx) => {
  expect(await read('x', path)).toEqual({ id: path, format, text: 'x', ...(mdx ? { mdx } : {}) })
})

it('hands a Word file on as it is', async () => {
  const raw = await read(Buffer.from([0x50, 0x4b, 0, 0]), 'page.docx')
  if ('message' in raw) throw new Error(raw.message)
  expect([raw.text, [...(raw.bytes ?? [])]]).toEqual(['', [0x50, 0x4b, 0, 0]])
})

it('reads a text with a stray zero byte, and says where it stands', async () => {
  const text = `<p>${'Rest the joint. '.repeat(80)}\0</p>`
  expect(await read(text, 'page.html')).toMatchObject({
    text,
    faults: [{ kind: 'encoding', at: { start: 1283, end: 1284 } }],
  })
})

it('refuses binary, UTF-32, huge and missing files and folders in plain words', async () => {
  const cwd = folder({ 'big.md': '' })
  truncateSync(join(cwd, 'big.md'), 51 * 1024 * 1024)
  mkdirSync(join(cwd, 'dir.md'))
  const messageOf = async (path: string) => {
    const raw = await readSource({ path, file: join(cwd, path) })
    return 'message' in raw ? raw.message : 'read'
  }
  expect(await messageOf('big.md')).toBe('The file is too large: 51 MB, where 50 MB is the most')
  expect(await messageOf('dir.md')).toBe('It is a folder, not a file')
  expect(await messageOf('none.md')).toBe('No such file or folder')
  expect(await read(Buffer.from([0x89, 0x50, 0]))).toMatchObject({
    message: 'The file looks like a binary file (byte 3 is zero)',
  })
  expect(await read(Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]))).toMatchObject({
    message: 'The file is UTF-32, which guidelint does not read; save it as UTF-8',
  })
})

it('takes the plan beside a page, unless one is given', async () => {
  const sidecar = { 'a/page.plan.yaml': 'schema: []\n' }
  expect(await read('x', 'a/page.html', sidecar)).toMatchObject({
    sidecar: { path: 'a/page.plan.yaml', text: 'schema: []\n' },
  })
  const cwd = folder({ 'page.md': 'x', 'page.plan.yaml': 'a' })
  const given = { path: 'my.yaml', text: 'b' }
  expect(await readSource({ path: 'page.md', file: join(cwd, 'page.md') }, given)).toMatchObject({
    sidecar: given,
  })
})

it('reads a stream under the name given', async () => {
  const chunks = [Buffer.from('Gr\xc3', 'latin1'), Buffer.from('\xb6\xc3\x9fe', 'latin1')]
  expect(await readStream(Readable.from(chunks), 'x.html')).toEqual({
    id: 'x.html',
    format: 'html',
    text: 'Größe',
  })
  expect(await readStream(Readable.from(['# A']), '<stdin>')).toMatchObject({
    format: 'markdown',
    text: '# A',
  })
})
