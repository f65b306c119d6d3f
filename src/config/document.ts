import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { Span } from '../page/span.ts'
import { type ConfigError, configError } from './error.ts'
import { codeFrame, lineColumn } from './frame.ts'

/** A configuration file as read: its value, and the places of its keys where it is JSON. */
export interface Document {
  /** Absolute path. */
  readonly file: string
  /** The path as messages name it. */
  readonly name: string
  readonly value: unknown
  /** null for a module, which has a value but no places. */
  readonly json: { readonly text: string; readonly tree: Node } | null
}

/** One thing wrong with a configuration. */
export interface Complaint {
  /** JSON Pointer. */
  readonly pointer: string
  /** What to mark: the key, or the value. */
  readonly mark: 'key' | 'value'
  readonly message: string
}

const SHOWN = 5

/** Parses JSON with comments and trailing commas. Throws a ConfigError at a syntax fault or a key given twice. */
export function parseDocument(file: string, name: string, text: string): Document {
  if (!text.trim()) throw configError(`${name}: the file is empty. An empty configuration is written {}`)
  const errors: ParseError[] = []
  let tree: Node | undefined
  try {
    tree = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw configError(`${name}: nested too deeply to be read`)
  }
  const [first] = errors
  if (first) {
    const at = { start: first.offset, end: first.offset + first.length }
    throw framed(name, text, at, SYNTAX[printParseErrorCode(first.error)] ?? 'Not valid JSON')
  }
  if (!tree) throw configError(`${name}: holds no value`)
  return { file, name, value: readValue(name, text, tree), json: { text, tree } }
}

/** What is wrong with a document, each complaint with its place and frame; the first five, then a count. */
export function complain(document: Document, complaints: readonly Complaint[]): ConfigError {
  const { json, name } = document
  const parts = json
    ? complaints
        .map((complaint) => ({ at: spanAt(json.tree, complaint), message: complaint.message }))
        .sort((a, b) => a.at.start - b.at.start)
        .map(({ at, message }) => frameText(name, json.text, at, message))
    : complaints.map(({ pointer, message }) => `${name}: ${pointer || '/'}: ${message}`)
  parts.splice(SHOWN)
  const more = complaints.length - SHOWN
  if (more > 0) parts.push(`… and ${more} more`)
  return configError(parts.join('\n\n'))
}

/** Place of the key or value that a pointer names; of the nearest parent where it names nothing. */
function spanAt(tree: Node, { pointer, mark }: Complaint): Span {
  let node = tree
  let key: Node | undefined
  for (const step of pointer.split('/').slice(1).map(decodeStep)) {
    const child: Node | undefined =
      node.type === 'array'
        ? node.children?.[Number(step)]
        : node.children?.find((property) => property.children?.[0]?.value === step)
    const inner = child?.type === 'property' ? child.children?.[1] : child
    if (!child || !inner) break
    key = child.type === 'property' ? child.children?.[0] : undefined
    node = inner
  }
  const marked = (mark === 'key' ? key : undefined) ?? node
  // Of a whole object or list, which may fill the file, the bracket says enough.
  const length = marked.type === 'object' || marked.type === 'array' ? 1 : marked.length
  return { start: marked.offset, end: marked.offset + length }
}

/** Steps of a JSON Pointer back to the keys they stand for. */
function decodeStep(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~')
}

/** A key as a step of a JSON Pointer. */
export function step(key: string | number): string {
  return `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

// The parser has recursed over the tree before, so its depth is known to fit the stack.
function readValue(name: string, text: string, node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map((child) => readValue(name, text, child))
  if (node.type !== 'object') return node.value
  const object: Record<string, unknown> = Object.create(null)
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? []
    if (!key || !value) continue
    if (key.value in object) {
      const at = { start: key.offset, end: key.offset + key.length }
      throw framed(name, text, at, `The key ${JSON.stringify(key.value)} is given twice`)
    }
    object[key.value] = readValue(name, text, value)
  }
  return object
}

function framed(name: string, text: string, at: Span, message: string): ConfigError {
  return configError(frameText(name, text, at, message))
}

function frameText(name: string, text: string, at: Span, message: string): string {
  return `${name}${lineColumn(text, at.start)}: ${message}\n\n${codeFrame(text, at)}`
}

const SYNTAX: Readonly<Record<string, string>> = {
  InvalidSymbol: 'Not valid JSON: this word needs quotes',
  InvalidNumberFormat: 'Not valid JSON: this is not a number',
  PropertyNameExpected: 'Not valid JSON: a key in double quotes should stand here',
  ValueExpected: 'Not valid JSON: a value should stand here',
  ColonExpected: 'Not valid JSON: a colon should stand here',
  CommaExpected: 'Not valid JSON: a comma is missing before this',
  CloseBraceExpected: 'Not valid JSON: a closing } is missing',
  CloseBracketExpected: 'Not valid JSON: a closing ] is missing',
  EndOfFileExpected: 'Not valid JSON: the file should end here',
  UnexpectedEndOfComment: 'Not valid JSON: the comment does not end',
  UnexpectedEndOfString: 'Not valid JSON: the string does not end',
  UnexpectedEndOfNumber: 'Not valid JSON: the number is not complete',
  InvalidUnicode: 'Not valid JSON: \\u needs four hexadecimal digits',
  InvalidEscapeCharacter: 'Not valid JSON: no such escape',
  InvalidCharacter: 'Not valid JSON: this character may not stand in a string',
}
