import { expect, it } from 'vitest'
import blaming from '../../rules/language/blaming.ts'
import gendered from '../../rules/language/gendered.ts'
import hopeless from '../../rules/language/hopeless.ts'
import stigmatising from '../../rules/language/stigmatising.ts'
import warMetaphor from '../../rules/language/war-metaphor.ts'
import profile from '../../rules/profiles/base.json' with { type: 'json' }
import { readPage } from '../../src/read/index.ts'
import type { Profile } from '../../src/rule/setting.ts'
import sentences from './sentences.json' with { type: 'json' }

const rules = [blaming, stigmatising, hopeless, warMetaphor, gendered]
const setting = {
  now: '2026-11-23',
  stage: 'draft' as const,
  profile: profile as Profile,
  brand: null,
  siteUrl: null,
  roster: null,
}

async function judge(text: string): Promise<string[]> {
  const page = await readPage({ id: 'page.md', format: 'markdown', text: `# Care\n\n${text}\n` })
  return rules.flatMap((rule) => ([...rule.check(page, {}, setting)].length > 0 ? [rule.id] : []))
}

/** Sentences written for this project before the word lists were tuned; about half are traps. */
it('finds words that hurt and passes over what only looks like them', async () => {
  const scores = new Map(rules.map(({ id }) => [id, { hits: 0, misses: 0, alarms: 0 }]))
  const lines: string[] = []
  for (const { text, rule } of sentences) {
    const found = await judge(text)
    for (const [id, score] of scores) {
      const [says, due] = [found.includes(id), rule === id]
      if (says && due) score.hits++
      if (due && !says) score.misses++
      if (says && !due) score.alarms++
      if (says !== due) lines.push(`${id} ${due ? 'missed' : 'false alarm'}: ${text}`)
    }
  }
  for (const [id, { hits, misses, alarms }] of scores) {
    expect(hits / (hits + alarms), `precision of ${id}\n${lines.join('\n')}`).toBeGreaterThanOrEqual(0.95)
    expect(hits / (hits + misses), `recall of ${id}\n${lines.join('\n')}`).toBeGreaterThanOrEqual(0.9)
  }
})

it('holds enough of both kinds', () => {
  const traps = sentences.filter(({ rule }) => rule === null)
  expect(sentences.length).toBeGreaterThanOrEqual(150)
  expect(traps.length / sentences.length).toBeGreaterThan(0.4)
})
