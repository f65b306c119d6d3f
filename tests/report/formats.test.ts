import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, it } from 'vitest'
import { formats } from '../../src/report/index.ts'
import { contextOf, finding, reportOf } from './sample.ts'

const source = 'CTA: call\nnow\n'
const fix = { safe: false, edits: [{ start: 0, end: 3, text: '' }] }
const report = reportOf(
  {
    'b.md': [],
    'a.md': [
      finding(source, 'CTA', { help: 'Remove it.', fix }),
      finding(source, 'now', { suppressed: { reason: 'quoted' }, level: 'info' }),
      finding(source, 'call', { baseline: 'known' }),
    ],
  },
  [
    { path: 'c.md', rule: null, message: 'No such\nfile', stack: null },
    { path: 'a.md', rule: 'claim/hype', message: 'no', stack: 'Error' },
  ],
)

function write(name: string): string {
  return formats.get(name)?.(report, contextOf({})) ?? ''
}

it('writes one line a finding that stands, and one for each crash', () => {
  expect(write('compact')).toBe(
    [
      'a.md:1:1: error leak/note A note for the team',
      'c.md:1:1: error unreadable No such file',
      'a.md:1:1: error claim/hype crashed: no',
      '',
    ].join('\n'),
  )
})

it('writes nothing of a clean run in the compact format', () => {
  expect(formats.get('compact')?.(reportOf({ 'a.md': [] }), contextOf({}))).toBe('')
})

it('writes JSON that fits its schema, every key and no other', () => {
  const schema = JSON.parse(readFileSync('schemas/report.schema.json', 'utf8'))
  const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(schema)
  const value = JSON.parse(write('json'))
  validate(value)
  expect(validate.errors ?? []).toEqual([])
  // A key of the report that the schema forgets, or that the writer drops, would show here.
  expect(value).toEqual({ ...report, pages: [report.pages[1], report.pages[0]] })
  validate({ ...value, extra: 1 })
  expect(validate.errors?.[0]?.message).toBe('must NOT have additional properties')
})

it('keeps the order of pages and keys, and ends the file with a line end', () => {
  const text = write('json')
  expect(text.endsWith('}\n')).toBe(true)
  expect(text.indexOf('"a.md"')).toBeLessThan(text.indexOf('"b.md"'))
  expect(Object.keys(JSON.parse(text).pages[0].findings[0])).toEqual([
    'rule',
    'level',
    'message',
    'help',
    'quote',
    'start',
    'end',
    'fingerprint',
    'related',
    'fix',
    'suppressed',
    'baseline',
  ])
})
