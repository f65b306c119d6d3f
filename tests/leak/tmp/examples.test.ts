import { describe, expect, it } from 'vitest'
import { rules } from '/tmp/leak/index.ts'
import { applyEdits } from '../../../src/fix/edits.ts'
import { runExample } from './run-example.ts'

const sentence = /[.!?)”"]$/

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it('has an example with findings and one without', () => {
    expect(rule.examples.some((example) => example.finds.length > 0)).toBe(true)
    expect(rule.examples.some((example) => example.finds.length === 0)).toBe(true)
  })

  it('says why, in sentences, with a source', () => {
    expect(rule.why).toMatch(sentence)
    expect(rule.sources.length).toBeGreaterThan(0)
    for (const source of rule.sources) {
      expect(() => new URL(source.url)).not.toThrow()
      expect(source.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    }
  })

  it.each(rule.examples.map((example) => [example.name, example] as const))('%s', async (_name, example) => {
    const findings = await runExample(rule, example)
    expect(findings.map((finding) => `${finding.start.line}:${finding.start.column}`)).toEqual(example.finds)
    for (const finding of findings) {
      expect(finding.message.length).toBeGreaterThan(10)
      expect(finding.help ?? '', 'a finding says what to do').toMatch(sentence)
    }
    if (example.fixed === undefined) return
    const edits = findings.flatMap((finding) => finding.fix?.edits ?? [])
    expect(applyEdits(example.page, edits).text).toBe(example.fixed)
  })
})
