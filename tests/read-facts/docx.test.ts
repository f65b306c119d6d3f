import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { checkArchive } from '../../src/read/docx/archive.ts'
import { readDocx } from '../../src/read/docx.ts'
import { docx, paragraph, zip } from './zip.ts'

const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`

describe('readDocx', () => {
  it('gives one line for each paragraph, empty ones counted', async () => {
    const { html, faults } = await readDocx(
      docx(
        paragraph('Knee replacement', 'Heading1') +
          paragraph('First &amp; last') +
          paragraph('') +
          paragraph('Cost', 'Heading2') +
          `<w:tbl><w:tr>${cell('A')}${cell('B')}</w:tr></w:tbl>` +
          paragraph('End'),
      ),
    )
    expect(faults).toEqual([])
    const lines = html.split('\n')
    expect(lines).toHaveLength(7)
    expect(lines[0]).toContain('<h1>Knee replacement</h1>')
    expect(lines[1]).toContain('<p>First &amp; last</p>')
    expect(lines[2]).toContain('<p></p>')
    expect(lines[3]).toContain('<h2>Cost</h2>')
    expect(lines[4]).toContain('<p>A</p>')
    expect(lines[5]).toContain('<p>B</p>')
    expect(lines[6]).toContain('<p>End</p>')
  })

  it('takes a title for the first heading and lowers the others', async () => {
    const { html } = await readDocx(docx(paragraph('Knee', 'Title') + paragraph('Cost', 'Heading1')))
    expect(html).toContain('<h1>Knee</h1>')
    expect(html).toContain('<h2>Cost</h2>')
  })

  it.each([
    ['text', Buffer.from('just text'), 'no Word document'],
    ['nothing', new Uint8Array(), 'no Word document'],
    ['a protected file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'password'],
    ['another archive', zip([{ name: 'a.txt', content: 'x' }]), 'no text part'],
    ['half a document', docx(paragraph('x')).slice(0, 900), 'complete ZIP'],
    [
      'a directory that lies',
      docx(paragraph('x'), [{ name: 'media/a.png', content: 'x', size: 0x7fffffff }]),
      '200 MB',
    ],
    [
      'entities',
      docx('', [{ name: 'word/footnotes.xml', content: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }]),
      'entities',
    ],
    ['no XML', zip([{ name: 'word/document.xml', content: 'no xml at all' }]), 'cannot be read'],
    ['deep nesting', docx(`${'<w:sdt><w:sdtContent>'.repeat(60_000)}`), 'cannot be read'],
  ])('says what is wrong with %s', async (_name, bytes, words) => {
    const { html, faults } = await readDocx(bytes)
    expect(html).toBe('')
    expect(faults).toHaveLength(1)
    expect(faults[0]?.kind).toBe('document')
    expect(faults[0]?.message).toContain(words)
  })

  it('survives damaged bytes', async () => {
    const whole = docx(paragraph('Knee', 'Heading1'))
    for (let at = 0; at < whole.length; at += 37) {
      const bytes = whole.slice()
      bytes[at] = (bytes[at] ?? 0) ^ 0xff
      const { html, faults } = await readDocx(bytes)
      expect(html !== '' || faults.length === 1, `byte ${at}`).toBe(true)
    }
  })
})

describe('checkArchive', () => {
  it('refuses a part that unpacks to more than it declares', async () => {
    const packed = deflateRawSync(Buffer.alloc(60 * 1024 * 1024, 0x20))
    const raw = deflated(packed, 1000)
    expect((await checkArchive(raw)).fault).toContain('cannot be unpacked')
    expect((await checkArchive(deflated(packed, 60 * 1024 * 1024))).fault).toContain('too large')
  })
})

/** An archive of one deflated part that claims to unpack to `size` bytes. */
function deflated(packed: Buffer, size: number): Uint8Array {
  const name = 'word/document.xml'
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(8, 4)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(size, 18)
  fields.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), fields, Buffer.from(name), packed])
  const central = Buffer.concat([
    Buffer.from([0x50, 0x4b, 1, 2, 20, 0]),
    fields,
    Buffer.alloc(14),
    Buffer.from(name),
  ])
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return new Uint8Array(Buffer.concat([local, central, end]))
}
