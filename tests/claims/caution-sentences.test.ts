import { expect, it } from 'vitest'
import labelled from './cautions.json' with { type: 'json' }
import { type LabelledSentence, scoresOf } from './scores.ts'

const sentences: readonly LabelledSentence[] = labelled
const ids = [...new Set(sentences.flatMap(({ rule }) => rule ?? []))]

it('finds dangerous wording and passes over what only looks like it', async () => {
  const scores = await scoresOf(sentences)
  expect(scores.map(({ rule }) => rule).sort()).toEqual([...ids].sort())
  for (const { rule, precision, recall, missed, alarms } of scores) {
    const wrong = [...missed, ...alarms].map(({ text }) => text).join('\n')
    expect(precision, `precision of ${rule}\n${wrong}`).toBeGreaterThanOrEqual(0.95)
    expect(recall, `recall of ${rule}\n${wrong}`).toBeGreaterThanOrEqual(0.9)
  }
}, 30_000)

it('holds enough of both kinds', () => {
  expect(sentences.length).toBeGreaterThanOrEqual(200)
  expect(sentences.filter(({ rule }) => rule === null).length / sentences.length).toBeGreaterThan(0.45)
  for (const id of ids) expect(sentences.filter(({ rule }) => rule === id).length).toBeGreaterThanOrEqual(5)
})
