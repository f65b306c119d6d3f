import { expect, it } from 'vitest'
import { claimRules, judge, type Labelled } from './judge.ts'
import sentences from './sentences.json' with { type: 'json' }

/** Sentences written for this project: about half are traps, which no rule may find. */
const labelled: readonly Labelled[] = sentences

it('finds claims and passes over what only looks like one', async () => {
  const verdicts: { sentence: Labelled; found: string[] }[] = []
  for (const sentence of labelled) verdicts.push({ sentence, found: await judge(sentence) })
  const lines: string[] = []
  const scores = claimRules.map(({ id }) => {
    let [hits, misses, alarms] = [0, 0, 0]
    for (const { sentence, found } of verdicts) {
      const says = found.includes(id)
      const due = sentence.rule === id
      if (due && says) hits++
      if (due && !says) {
        misses++
        lines.push(`${id} missed: ${sentence.text}`)
      }
      if (says && !due && !sentence.also?.includes(id)) {
        alarms++
        lines.push(`${id} false alarm: ${sentence.text}`)
      }
    }
    return { id, precision: hits / (hits + alarms), recall: hits / (hits + misses), hits, misses, alarms }
  })
  console.table(scores)
  if (lines.length > 0) console.log(lines.join('\n'))
  for (const { precision, recall } of scores) {
    expect(precision).toBeGreaterThanOrEqual(0.95)
    expect(recall).toBeGreaterThanOrEqual(0.9)
  }
}, 30_000)

it('holds enough of both kinds', () => {
  const traps = labelled.filter((sentence) => sentence.rule === null)
  expect(labelled.length).toBeGreaterThanOrEqual(200)
  expect(traps.length / labelled.length).toBeGreaterThan(0.45)
  for (const { id } of claimRules)
    expect(labelled.filter((sentence) => sentence.rule === id).length).toBeGreaterThanOrEqual(30)
})
