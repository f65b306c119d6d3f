import { describe, expect, it } from 'vitest'
import { type PageRule, pageRule } from '../../src/rule/rule.ts'
import { faultFinder, judge } from './judge.ts'

const variant = (change: Partial<PageRule>): PageRule => ({ ...faultFinder, ...change })

describe('lintPage', () => {
  it('gives place, quote and level of each problem', async () => {
    const { report } = await judge('# Page\n\nSome fault here\n', [faultFinder])
    expect(report.findings).toMatchObject([
      {
        rule: 'test/fault',
        level: 'error',
        quote: 'fault',
        start: { line: 3, column: 6, offset: 13 },
        end: { line: 3, column: 11, offset: 18 },
        suppressed: null,
        baseline: 'new',
      },
    ])
  })

  it('reports a rule that throws and keeps the findings of the others', async () => {
    const broken = variant({
      id: 'test/broken',
      *check() {
        yield { message: 'found before the fall', at: { start: 0, end: 1 } }
        throw new Error('no such word')
      },
    })
    const { report, crashes } = await judge('a fault', [broken, faultFinder])
    expect(crashes).toMatchObject([{ path: 'page', rule: 'test/broken', message: 'no such word' }])
    expect(report.findings.map((finding) => finding.rule)).toEqual(['test/fault'])
  })

  it('lists a rule as skipped where the page lacks what it needs', async () => {
    const { report } = await judge('a fault', [variant({ needs: ['http', 'head'] })])
    expect(report.skipped).toEqual([{ rule: 'test/fault', needs: ['http', 'head'] }])
    expect(report.findings).toEqual([])
    expect(report.scores).toEqual({})
  })

  it('leaves out rules that speak of another stage', async () => {
    const { report } = await judge('a fault', [variant({ stages: ['published'] })])
    expect(report.findings).toEqual([])
    expect(report.skipped).toEqual([])
  })

  it('lets a problem lower the level, never raise it', async () => {
    const say = (level: 'info' | 'error') =>
      variant({
        level: 'warning',
        *check() {
          yield { message: 'm', at: { start: 0, end: 1 }, level }
        },
      })
    expect((await judge('x', [say('info')])).report.findings[0]?.level).toBe('info')
    expect((await judge('x', [say('error')])).report.findings[0]?.level).toBe('warning')
  })

  it('keeps a place inside the source', async () => {
    const wild = variant({
      *check() {
        yield { message: 'm', at: { start: -4, end: 9000 } }
      },
    })
    const { report } = await judge('a fault', [wild])
    expect(report.findings[0]).toMatchObject({ quote: 'a fault', start: { offset: 0 }, end: { offset: 7 } })
  })

  it('scores a category by what was checked', async () => {
    const clean = variant({ id: 'test/clean', level: 'warning', *check() {} })
    const { report } = await judge('a fault', [faultFinder, clean])
    expect(report.scores).toEqual({ test: Math.round((100 * 3) / 13) })
  })
})

describe('fingerprints', () => {
  const prints = async (text: string) =>
    (await judge(text, [faultFinder])).report.findings.map((finding) => finding.fingerprint)

  it('survive moved lines and new marks', async () => {
    const [before] = await prints('A fault in the plan.\n')
    expect(await prints('# New\n\nText.\n\nA **fault** in\nthe plan.\n')).toEqual([before])
  })

  it('change with the words around', async () => {
    expect(await prints('A fault in the plan.\n')).not.toEqual(await prints('A fault in the table.\n'))
  })

  it('tell equal findings apart', async () => {
    const [first, second] = await prints('A fault here.\n\nA fault here.\n')
    expect(first).not.toBe(second)
  })
})

describe('pageRule', () => {
  const spec = { ...faultFinder, options: {}, basis: 'heuristic' as const }
  it('refuses a heuristic that would be an error', () => {
    expect(() => pageRule(spec)).toThrow('heuristic')
  })
  it('refuses an id without a group', () => {
    expect(() => pageRule({ ...spec, level: 'info', id: 'fault' })).toThrow('group/fault-noun')
  })
})
