/** One file of a test archive. `size` claims another length than the content has. */
export interface ZipFile {
  readonly name: string
  readonly content: string
  readonly size?: number
}

/** Writes a ZIP archive whose files are stored without compression. */
export function zip(files: readonly ZipFile[]): Uint8Array {
  const chunks: Buffer[] = []
  const records: Buffer[] = []
  let offset = 0
  for (const { name, content, size } of files) {
    const data = Buffer.from(content)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt32LE(crc32(data), 10)
    fields.writeUInt32LE(data.length, 14)
    fields.writeUInt32LE(size ?? data.length, 18)
    fields.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), fields, Buffer.from(name), data])
    const central = Buffer.alloc(14)
    central.writeUInt32LE(offset, 10)
    records.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), fields, central, Buffer.from(name)]))
    chunks.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(records)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...chunks, directory, end]))
}

function crc32(data: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of data) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A Word document with a body of WordprocessingML. */
export function docx(body: string, extra: readonly ZipFile[] = []): Uint8Array {
  return zip([
    {
      name: '[Content_Types].xml',
      content:
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Default Extension="xml" ContentType="application/xml"/></Types>',
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${relationships}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/styles.xml',
      content:
        `<w:styles xmlns:w="${word}">` +
        [
          ['Title', 'Title'],
          ['Heading1', 'heading 1'],
          ['Heading2', 'heading 2'],
        ]
          .map(
            ([id, name]) =>
              `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
          )
          .join('') +
        '</w:styles>',
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships xmlns="${relationships}"><Relationship Id="s1" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: 'word/document.xml',
      content: `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
    },
    ...extra,
  ])
}

/** A paragraph, with a style where one is named. */
export function paragraph(text: string, style = ''): string {
  const properties = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}
