import { Chalk } from 'chalk'
import { expect, it } from 'vitest'
import type { Finding } from '../../src/lint/report.ts'
import { columnsOf, formats } from '../../src/report/index.ts'
import { contextOf, finding, reportOf } from './sample.ts'

const pretty = formats.get('pretty') ?? (() => '')

/** The report of one finding on one page. */
function show(source: string, found: Finding, width = 80): string {
  return pretty(reportOf({ 'a.md': [found] }), contextOf({ 'a.md': source }, { width }))
}

/** The source line of a frame and the part of it that carets stand under. */
function framed(text: string): { line: string; marked: string } {
  const lines = text.split('\n')
  const at = lines.findIndex((line) => /│ +\^+$/.test(line))
  const carets = lines[at] ?? ''
  const line = lines[at - 1] ?? ''
  let column = 0
  let marked = ''
  for (const character of line) {
    if (carets[column] === '^') marked += character
    column += columnsOf(character)
  }
  return { line: line.slice(line.indexOf('│') + 2), marked }
}

it('shows pages worst first, findings with frame and help, info folded, what failed, and counts', () => {
  const a = '# Title\n\nTODO: write\nand TODO more\n'
  const b = 'CTA: call\n'
  const fix = { safe: true, edits: [{ start: 0, end: 4, text: '' }] }
  const related = [
    { message: 'first here', path: 'b.md', ...placesOf(b) },
    { message: 'there', path: 'z.md', ...placesOf(b) },
  ]
  const report = reportOf(
    {
      'a.md': [
        finding(a, 'Title', { rule: 'head/width', level: 'info', message: '300 px wide' }),
        finding(a, 'TODO', { level: 'warning' }),
        finding(a, 'TODO', { level: 'warning' }, 1),
        finding(a, 'write', { suppressed: { reason: 'quoted' } }),
      ],
      'b.md': [finding(b, 'CTA', { help: 'Remove it.', fix, related })],
      'c.md': [],
    },
    [
      { path: 'd.md', rule: null, message: 'No such file or folder', stack: null },
      { path: 'a.md', rule: 'claim/hype', message: 'x is undefined', stack: 'Error: x\n  at y' },
    ],
  )
  expect(pretty(report, contextOf({ 'a.md': a, 'b.md': b }))).toBe(`b.md
base, draft · 1 error

  1:1 error A note for the team  leak/note
     1 │ CTA: call
       │ ^^^
      note: 1:1 first here
      note: z.md:1:1 there
      help: Remove it.
      fix: can be made safely

a.md
base, draft · 2 warnings

  3:1 warning A note for the team  leak/note
     3 │ TODO: write
       │ ^^^^
      also at 4:5

Info (--all shows each)
  1 × head/width  Title too wide

Could not be checked (--debug shows where)
  error d.md: No such file or folder
  error a.md: The rule claim/hype crashed: x is undefined

✖ 1 error, 2 warnings, 1 info in 2 of 3 pages; 1 fixable; 1 suppressed; 1 file
  could not be read; 1 rule crashed
  Next: guidelint explain leak/note
`)
})

function placesOf(source: string) {
  const { start, end } = finding(source, 'CTA')
  return { start, end }
}

it('says of a clean run one line', () => {
  expect(pretty(reportOf({ 'a.md': [], 'b.md': [] }), contextOf({}))).toBe(
    '✔ 2 pages checked, nothing found\n',
  )
})

it('opens the folded with --all, and lists what was not judged', () => {
  const report = reportOf({ 'a.md': [finding('x', 'x', { level: 'info', rule: 'head/width' })] })
  const text = pretty(report, contextOf({ 'a.md': 'x' }, { all: true }))
  expect(text).toContain('  1:1 info A note for the team  head/width\n     1 │ x')
  expect(text).toContain('Not judged\n  access/noindex  on 1 page, for want of: http\n')
  expect(text).not.toContain('Info (')
})

it('shows the stack of a crash with --debug', () => {
  const report = reportOf({}, [
    { path: 'a.md', rule: 'a/b', message: 'no', stack: 'Error: no\n  at file.ts:3' },
  ])
  expect(pretty(report, contextOf({}, { debug: true }))).toContain('at file.ts:3')
  expect(pretty(report, contextOf({}))).not.toContain('at file.ts:3')
})

it.each([
  ['plain', 'say CTA: now', 'CTA', 'CTA'],
  ['wide characters', '医療の情報 CTA です', 'CTA', 'CTA'],
  ['marked wide characters', 'x 医療 y', '医療', '医療'],
  ['an emoji', '💉💉 CTA', 'CTA', 'CTA'],
  ['a tab', '\t\tCTA', 'CTA', 'CTA'],
  ['a combining accent', 'cafe\u0301 CTA', 'CTA', 'CTA'],
  ['a byte-order mark', '\uFEFFCTA', 'CTA', 'CTA'],
  ['an escape sequence before', '\u001b[31mCTA', 'CTA', 'CTA'],
  ['a text direction before', '\u202eCTA', 'CTA', 'CTA'],
])('sets carets under the words: %s', (_, source, quote, marked) => {
  const frame = framed(show(source, finding(source, quote)))
  expect(frame.marked).toBe(marked)
})

it('marks at least one column, also at the end of a line and of the file', () => {
  const source = 'ab\ncd'
  expect(show(source, { ...finding(source, 'ab'), start: { line: 1, column: 3, offset: 2 } })).toContain(
    '│   ^\n',
  )
  const end = { line: 2, column: 3, offset: 5 }
  expect(show(source, { ...finding(source, 'cd'), start: end, end })).toContain('     2 │ cd\n       │   ^\n')
})

it.each([40, 80, 200])('cuts long lines around the place to %d columns', (width) => {
  const words = Array.from({ length: 400 }, (_, index) => `w${index}`).join(' ')
  for (const quote of ['w0', 'w17 w18', 'w200', 'w399']) {
    const text = show(words, finding(words, quote), width)
    expect(Math.max(...text.split('\n').map(columnsOf))).toBeLessThanOrEqual(width)
    expect(framed(text).marked).toBe(quote)
  }
})

it('cuts a mark that is wider than the terminal', () => {
  const source = `a ${'x'.repeat(5000)} b`
  const text = show(source, finding(source, 'x'.repeat(5000)), 60)
  expect(Math.max(...text.split('\n').map(columnsOf))).toBeLessThanOrEqual(60)
  expect(framed(text).marked).toMatch(/^x{40,}…?$/)
})

it('does not read on through a line of ten million characters', () => {
  const source = `${'x '.repeat(5_000_000)}CTA`
  const found = finding(source, 'CTA')
  const started = performance.now()
  const many = Array.from({ length: 200 }, (_, index) => ({ ...found, message: `note ${index}` }))
  pretty(reportOf({ 'a.md': many }), contextOf({ 'a.md': source }))
  expect(performance.now() - started).toBeLessThan(2000)
})

it('shows at most two lines of a long passage', () => {
  const source = 'one two\r\n  three\r\nfour\r\nfive\r\n'
  expect(show(source, finding(source, 'two\r\n  three'))).toContain(
    '     1 │ one two\n       │     ^^^\n     2 │   three\n       │   ^^^^^\n',
  )
  const long = show(source, finding(source, 'two\r\n  three\r\nfour'))
  expect(long).toContain('     1 │ one two\n       │     ^^^\n       │ … to line 3\n')
  expect(show(source, finding(source, 'two\r\n'))).toContain('     1 │ one two\n       │     ^^^\n\n')
})

it('lets nothing of a page reach the controls of the terminal', () => {
  const source = 'a\u001b]0;title\u0007\u009b2J\u0000\u202e b'
  const evil = finding(source, source, { message: `bad ${source}`, help: source, rule: 'leak/note' })
  const report = reportOf({ 'x\u001b[2J.md': [evil] }, [
    { path: '\u001b.md', rule: null, message: source, stack: null },
  ])
  const context = contextOf({ 'x\u001b[2J.md': source }, { all: true })
  for (const name of ['pretty', 'compact']) {
    const text = formats.get(name)?.(report, context) ?? ''
    expect(text).toContain('␛')
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
  }
})

it('colours by the Chalk that it is given, and says the level in words too', () => {
  const text = pretty(
    reportOf({ 'a.md': [finding('CTA', 'CTA')] }),
    contextOf({ 'a.md': 'CTA' }, { chalk: new Chalk({ level: 1 }) }),
  )
  expect(text).toContain('\u001b[31m\u001b[1merror')
})
