import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { check } from '../../src/shape/index.ts'

const schemaOf = (name: string) => JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8'))

it('describes front matter, and leaves other keys alone', () => {
  const schema = schemaOf('front-matter')
  const matter = {
    title: 'Knee replacement abroad',
    author: 'Maya Osei, MD',
    reviewedBy: [{ name: 'Ines Duarte', credentials: ['FRCS'] }],
    published: 2025,
    lastReviewed: '2026-05',
    keywords: { primary: 'knee replacement', secondary: ['knee surgery'], longTail: [], questions: [] },
    schema: ['MedicalWebPage'],
    layout: 'guide',
  }
  expect(check(schema, matter)).toEqual([])
  const broken = { ...matter, lastReviewed: '15 May', links: '/a', keywords: { main: 'x' } }
  const pointers = check(schema, broken).map(({ pointer }) => pointer)
  expect([...new Set(pointers)].sort()).toEqual(['/keywords', '/lastReviewed', '/links'])
})

it('says in words what a schema asks for', () => {
  const schema = {
    type: 'object',
    required: ['a'],
    properties: {
      a: { type: ['string', 'null'] },
      b: { enum: ['x', 'y', 'z'] },
      c: { type: 'integer', minimum: 1, maximum: 2 },
      d: { type: 'array', minItems: 2 },
    },
    additionalProperties: false,
  }
  const words = (value: unknown) => check(schema, value).map(({ message }) => message)
  expect(words({ a: 1, b: 'w', c: 3, d: [], e: 1 })).toEqual(
    expect.arrayContaining([
      'has an unknown key "e"',
      'must be a string or null',
      'must be "x", "y" or "z"',
      'must be at most 2',
      'must hold at least 2 entries',
    ]),
  )
  expect(words({})).toEqual(['misses the key "a"'])
  expect(check(schema, { a: 'x', e: 1 })).toEqual([
    {
      pointer: '',
      keyword: 'additionalProperties',
      message: 'has an unknown key "e"',
      property: 'e',
      allowed: ['a', 'b', 'c', 'd'],
    },
  ])
})
