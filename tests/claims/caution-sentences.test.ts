import { expect, it } from 'vitest'
import { rules } from '../../rules/index.ts'
import type { PageRule } from '../../src/rule/rule.ts'
import { runExample } from '../rules/run-example.ts'
import labelled from './cautions.json' with { type: 'json' }

/** A labelled sentence and the markup it stands in; about half are traps, which no rule may find. */
interface CautionSentence {
  readonly text: string
  readonly rule: string | null
  readonly also?: readonly string[]
  readonly note: string
  readonly kind?: string
  readonly leadIn?: string
}

const sentences: readonly CautionSentence[] = labelled
const ids = [...new Set(sentences.flatMap(({ rule }) => rule ?? []))]
const judged = rules.filter((rule): rule is PageRule => rule.kind === 'page' && ids.includes(rule.id))

/** Words of a paragraph that tells of nothing to act on. */
const before =
  'The ward round takes place in the morning, and the results of the day before are read out and written down. A nurse notes the weight and the temperature, and the kitchen asks what the patient would like to eat. Visitors come in the afternoon, when the corridors are quiet, and stay for an hour or two. In the evening the lights are dimmed, and the night staff take over with a short meeting at the desk.'
const after = 'The garden is open until dusk.'

function markupOf({ text, kind, leadIn }: CautionSentence): string {
  const shown = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  if (kind === 'item') return `<p>${leadIn ?? 'In short:'}</p><ul><li>${shown}</li></ul>`
  if (kind === 'buried') return `<h2>Days on the ward</h2><p>${before} ${shown} ${after}</p>`
  return `<p>${shown}</p>`
}

it('finds dangerous wording and passes over what only looks like it', async () => {
  expect(judged.map(({ id }) => id).sort()).toEqual([...ids].sort())
  const scores = new Map(ids.map((id) => [id, { hits: 0, misses: 0, alarms: 0 }]))
  const lines: string[] = []
  for (const sentence of sentences) {
    const example = { name: sentence.note, format: 'html' as const, page: markupOf(sentence), finds: [] }
    for (const rule of judged) {
      const score = scores.get(rule.id)
      if (!score) continue
      const says = (await runExample(rule, example)).length > 0
      const due = sentence.rule === rule.id
      if (due && says) score.hits++
      else if (due) score.misses++
      else if (says && !sentence.also?.includes(rule.id)) score.alarms++
      else continue
      if (!due || !says) lines.push(`${rule.id} ${due ? 'missed' : 'false alarm'}: ${sentence.text}`)
    }
  }
  if (lines.length > 0) console.log(lines.join('\n'))
  for (const [id, { hits, misses, alarms }] of scores) {
    expect(hits / (hits + alarms), `precision of ${id}`).toBeGreaterThanOrEqual(0.95)
    expect(hits / (hits + misses), `recall of ${id}`).toBeGreaterThanOrEqual(0.9)
  }
}, 30_000)

it('holds enough of both kinds', () => {
  expect(sentences.length).toBeGreaterThanOrEqual(200)
  expect(sentences.filter(({ rule }) => rule === null).length / sentences.length).toBeGreaterThan(0.45)
  for (const id of ids) expect(sentences.filter(({ rule }) => rule === id).length).toBeGreaterThanOrEqual(5)
})
