import type { ReadFault } from '../page/model.ts'
import { checkArchive } from './docx/archive.ts'

/** A Word document as HTML. */
export interface DocxHtml {
  /** One block element a line: line n holds the n-th paragraph of the document, empty ones counted. */
  readonly html: string
  readonly faults: readonly ReadFault[]
}

/** Headings below a paragraph of the style "Title" are one level lower: the title is the first heading. */
const belowTitle = [1, 2, 3, 4, 5].map((level) => `p[style-name='heading ${level}'] => h${level + 1}:fresh`)
const titled = ["p[style-name='Title'] => h1:fresh", "p[style-name='heading 6'] => h6:fresh", ...belowTitle]
const always = ["p[style-name='Subtitle'] => p:fresh", "p[style-name='Quote'] => blockquote > p:fresh"]

/**
 * Turns a Word document into HTML for the HTML reader. Pictures keep their alternative text and nothing else;
 * no file that the document refers to is opened. What is no Word document gives an empty text and a fault.
 */
export async function readDocx(bytes: Uint8Array): Promise<DocxHtml> {
  const archive = await checkArchive(bytes)
  if (archive.fault !== null) return broken(archive.fault)
  try {
    const { default: mammoth } = await import('mammoth')
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const { value } = await mammoth.convertToHtml(
      { buffer },
      {
        externalFileAccess: false,
        ignoreEmptyParagraphs: false,
        styleMap: archive.titled ? [...titled, ...always] : always,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    )
    return { html: breakLines(value), faults: [] }
  } catch (error) {
    // Whatever the converter meets in a damaged file, a stack exhausted by deep nesting included, ends here.
    return broken(`The Word document cannot be read: ${messageOf(error)}`)
  }
}

/** Starts a line at every paragraph, heading and list item, and at nothing else. */
function breakLines(html: string): string {
  return html
    .replace(/[\r\n]+/g, ' ')
    .replace(/(?!^)<(?:p|h[1-6]|li)[ >]/g, '\n$&')
    .replace(/(<li[^>]{0,200}>)\n(?=<p[ >])/g, '$1')
}

function broken(message: string): DocxHtml {
  return { html: '', faults: [{ kind: 'document', message, at: { start: 0, end: 0 } }] }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '').slice(0, 200) : String(error)
}
