import type { JSONScanner } from 'jsonc-parser'

/** The first fault of a text that is not JSON; places count from the start of the text. */
export interface JsonFault {
  readonly message: string
  readonly start: number
  readonly end: number
}

// The package declares these as const enums, which single-file compilers cannot read.
const kind = { openBrace: 1, closeBrace: 2, openBracket: 3, closeBracket: 4, comma: 5, colon: 6, string: 10 }
const number = 11
const comments = [12, 13]
const trivia = [14, 15]
const unknown = 16
const endOfText = 17
const errors = { endOfComment: 1, endOfString: 2, endOfNumber: 3, unicode: 4, escape: 5, character: 6 }

type State = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'after' | 'done'

interface Token {
  readonly kind: number
  readonly start: number
  readonly end: number
  readonly error: number
}

/** Finds the first fault of a text that `JSON.parse` refused, or null. Loads its tokeniser on the first call. */
export async function findJsonFault(text: string): Promise<JsonFault | null> {
  const { createScanner } = await import('jsonc-parser')
  const scanner = createScanner(text, false)
  const open: number[] = []
  let state: State = 'value'
  let last: Token = { kind: 0, start: 0, end: 0, error: 0 }
  for (;;) {
    const token = next(scanner)
    if (trivia.includes(token.kind)) continue
    const bad = tokenFault(text, token, state, last)
    if (bad) return bad
    const follows = step(token.kind, state, open)
    if (follows === null) return grammarFault(text, token, state, last, open)
    if (token.kind === endOfText) return null
    state = follows
    last = token
  }
}

function next(scanner: JSONScanner): Token {
  const token: number = scanner.scan()
  const start = scanner.getTokenOffset()
  return { kind: token, start, end: start + scanner.getTokenLength(), error: scanner.getTokenError() }
}

/** The state after a token, or null where the grammar has no place for it. */
function step(token: number, state: State, open: number[]): State | null {
  const inValue = state === 'value' || state === 'first-value'
  switch (token) {
    case kind.openBrace:
    case kind.openBracket:
      if (!inValue) return null
      open.push(token)
      return token === kind.openBrace ? 'first-key' : 'first-value'
    case kind.closeBrace:
    case kind.closeBracket: {
      const object = token === kind.closeBrace
      if (open[open.length - 1] !== (object ? kind.openBrace : kind.openBracket)) return null
      if (state !== 'after' && state !== (object ? 'first-key' : 'first-value')) return null
      open.pop()
      return open.length > 0 ? 'after' : 'done'
    }
    case kind.comma:
      if (state !== 'after') return null
      return open[open.length - 1] === kind.openBrace ? 'key' : 'value'
    case kind.colon:
      return state === 'colon' ? 'value' : null
    case endOfText:
      return state === 'done' ? 'done' : null
    default:
      if (token === kind.string && (state === 'key' || state === 'first-key')) return 'colon'
      return inValue ? (open.length > 0 ? 'after' : 'done') : null
  }
}

/** A token that is no JSON wherever it stands. */
function tokenFault(text: string, token: Token, state: State, last: Token): JsonFault | null {
  const { start, end, error } = token
  const slice = () => text.slice(start, end)
  // An opening brace is a mark only where it follows another one that wanted a key.
  const template = token.kind === unknown || (token.kind === kind.openBrace && state === 'first-key')
  const marks = template ? templateMarks(text, start) : null
  if (marks)
    return at(`template marks ("${marks.mark}") were left in`, marks.start, marks.start + marks.mark.length)
  if (comments.includes(token.kind) || error === errors.endOfComment)
    return at('JSON has no comments', start, Math.min(end, start + 2))
  if (token.kind === kind.string && error) {
    const quote = error === errors.endOfString ? misplacedQuote(text, token, state) : null
    if (quote) return quote
    if (error === errors.endOfString)
      return end < text.length
        ? at('a line break stands inside a string: write \\n, or close the quote', end, end + 1)
        : at('a string is not closed', start, start + 1)
    const pattern = error === errors.character ? /\p{Cc}/u : /\\(?:u(?![0-9a-fA-F]{4})|[^"\\/bfnrtu])/
    const found = pattern.exec(slice())
    const place = start + (found?.index ?? 0)
    return error === errors.character
      ? at('a control character, such as a tab, stands unescaped in a string', place, place + 1)
      : at(`"${text.slice(place, place + 2)}" is no escape that JSON knows`, place, place + 2)
  }
  if (error === errors.endOfNumber) return at(`"${slice()}" is no number that JSON knows`, start, end)
  if (token.kind !== unknown) return null
  return unknownFault(text, token, state, last)
}

function unknownFault(text: string, token: Token, state: State, last: Token): JsonFault {
  const { start, end } = token
  const word = text.slice(start, Math.min(end, start + 20))
  const quote = last.kind === kind.string && (state === 'after' || state === 'colon')
  if (quote) {
    const misplaced = misplacedQuote(text, last, state)
    if (misplaced) return misplaced
    if (!/^[“”„‟«»'`;&<%]/.test(word))
      return at('a quote inside a string must be escaped as \\"', last.end - 1, last.end)
  }
  if (/^[“”„‟«»‘’]/.test(word))
    return at('a curly quote stands where JSON wants a straight one', start, start + 1)
  if (/^['`]/.test(word)) return at('JSON strings stand in double quotes', start, start + 1)
  if (/^<!--/.test(word)) return at('an HTML comment stands in the JSON', start, start + 4)
  if (/^&(?:quot|#34|#x22|amp);/.test(word))
    return at('the JSON is written with HTML entities', start, start + 1)
  if (/^;/.test(word)) return at('a semicolon does not belong to JSON', start, start + 1)
  if (/^(?:undefined|NaN|[+-]?Infinity|None|True|False|TRUE|FALSE|NULL|Null)\b/.test(word))
    return at(`${word} is no JSON value`, start, end)
  if (/^[\u00a0\u2000-\u200b\u2028\u2029\u3000\ufeff]/.test(word))
    return at('a space that JSON does not know stands between values', start, start + 1)
  if (/^[+.\d-]/.test(word)) return at(`"${word}" is no number that JSON knows`, start, end)
  if (state === 'key' || state === 'first-key')
    return at(`the key ${word} must stand in double quotes`, start, end)
  return at(`"${word}" is no JSON: text must stand in double quotes`, start, Math.min(end, start + 20))
}

/** A string that swallowed what follows it, since its own closing quote is missing or curly. */
function misplacedQuote(text: string, string: Token, state: State): JsonFault | null {
  const from = string.start + 1
  const to = text[string.end - 1] === '"' && string.end > from ? string.end - 1 : string.end
  const curly = /[“”]\s{0,5}[:,}\]]/.exec(text.slice(from, Math.min(to + 1, from + 2000)))
  if (curly) {
    const place = from + curly.index
    return at('a curly quote stands where JSON wants a straight one', place, place + 1)
  }
  const isKey = state === 'colon' || state === 'key' || state === 'first-key'
  const key = isKey ? /^[@\w -]{1,40}(?=:)/.exec(text.slice(from, Math.min(to, from + 60))) : null
  if (key) return at('a closing quote is missing', from + key[0].length, from + key[0].length + 1)
  // A value that ends with a comma, where the next thing looks like the next key.
  const tail = /,\s{0,40}$/.exec(text.slice(Math.max(from, to - 60), to))
  const looksLikeKey = string.error === 0 || /^\s{0,200}["}\]]/.test(text.slice(to, to + 201))
  if (isKey || !tail || !looksLikeKey) return null
  const place = to - tail[0].length
  return at('a closing quote is missing', place, place + 1)
}

/** A token that is JSON but stands in the wrong place. What is missing is missed where it belongs. */
function grammarFault(
  text: string,
  token: Token,
  state: State,
  last: Token,
  open: readonly number[],
): JsonFault {
  const closes = token.kind === kind.closeBrace || token.kind === kind.closeBracket
  const here = (message: string) => at(message, token.start, Math.max(token.end, token.start + 1))
  const behind = (message: string) => at(message, last.end, last.end + 1)
  if (token.kind === endOfText) {
    if (last.kind === 0) return at('the block is empty', 0, text.length)
    const count = open.length
    return at(
      `the JSON ends too early: ${count} ${count === 1 ? 'bracket is' : 'brackets are'} not closed`,
      last.end - 1,
      last.end,
    )
  }
  if (state === 'done') {
    if (closes) return here('a closing bracket too many')
    return here('a second document follows the first: put both into one array')
  }
  if (closes && (state === 'after' || state === 'first-key' || state === 'first-value'))
    return here('this bracket closes another kind of bracket than was opened')
  if (closes && last.kind === kind.comma)
    return at('a comma stands before a closing bracket', last.start, last.end)
  if (state === 'colon') {
    const quote = misplacedQuote(text, last, state)
    return quote ?? behind('a colon is missing after the key')
  }
  if (state === 'after') {
    if (last.kind === number && token.kind === number && last.end === token.start)
      return at('a number may not start with 0', last.start, token.end)
    if (last.kind === kind.string && token.kind === kind.string && last.end === token.start)
      return at('a quote inside a string must be escaped as \\"', last.end - 1, last.end)
    if (token.kind === kind.colon) return here('a colon stands where a comma belongs')
    return behind('a comma is missing')
  }
  if (token.kind === kind.comma && last.kind === kind.comma) return here('a comma too many')
  if (last.kind === kind.colon) return behind('a value is missing after the colon')
  return here(
    state === 'key' || state === 'first-key' ? 'a key in double quotes is missing' : 'a value is missing',
  )
}

function templateMarks(text: string, place: number): { mark: string; start: number } | null {
  for (const start of [place, place - 1]) {
    const mark = /^(?:\{\{|\{%|<%|\$\{|\[\[|<\?)/.exec(text.slice(Math.max(0, start), start + 2))?.[0]
    if (mark && start >= 0) return { mark, start }
  }
  return null
}

function at(message: string, start: number, end: number): JsonFault {
  return { message, start, end }
}
