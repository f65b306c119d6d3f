import { describe, expect, it } from 'vitest'
import { faultFinder, judge, suppressionRules } from './judge.ts'

const all = [faultFinder, ...suppressionRules]

/** `line rule` of each finding that stands, then of each that is held back. */
async function outcome(text: string, format: 'markdown' | 'html' = 'markdown') {
  const { report } = await judge(text, all, format)
  const say = (held: boolean) =>
    report.findings
      .filter((finding) => (finding.suppressed !== null) === held)
      .map((finding) => `${finding.start.line} ${finding.rule}`)
  return { stands: say(false), held: say(true) }
}

describe('guidelint-disable-next-line', () => {
  it('holds back the next line that holds something', async () => {
    const text = '<!-- guidelint-disable-next-line test/fault: quoted -->\n\na fault\n\na fault\n'
    expect(await outcome(text)).toEqual({ held: ['3 test/fault'], stands: ['5 test/fault'] })
  })

  it('reaches the end of a paragraph that begins on that line', async () => {
    const text = '<!-- guidelint-disable-next-line test/fault: quoted -->\nfirst line\na fault\n'
    expect(await outcome(text)).toEqual({ held: ['3 test/fault'], stands: [] })
  })

  it('works in HTML', async () => {
    const text = '<!-- guidelint-disable-next-line test/fault: quoted -->\n<p>a fault</p>\n<p>a fault</p>\n'
    expect(await outcome(text, 'html')).toEqual({ held: ['2 test/fault'], stands: ['3 test/fault'] })
  })

  it('does not hold without a reason, and says so', async () => {
    const text = '<!-- guidelint-disable-next-line test/fault -->\na fault\n'
    expect((await outcome(text)).stands).toEqual(['1 suppression/missing-reason', '2 test/fault'])
  })

  it('does not hold past its day, and says so', async () => {
    const text = '<!-- guidelint-disable-next-line test/fault: trial until 2026-11-22 -->\na fault\n'
    expect((await outcome(text)).stands).toEqual(['1 suppression/expired', '2 test/fault'])
  })

  it('holds on its last day', async () => {
    const text = '<!-- guidelint-disable-next-line test/fault: trial until 2026-11-23 -->\na fault\n'
    expect(await outcome(text)).toEqual({ held: ['2 test/fault'], stands: [] })
  })

  it('is reported where it holds nothing back', async () => {
    const text = '<!-- guidelint-disable-next-line test/fault: once true -->\nall well\n'
    expect((await outcome(text)).stands).toEqual(['1 suppression/unused'])
  })

  it('is reported where no rule bears the name', async () => {
    const text = '<!-- guidelint-disable-next-line test/falt: quoted -->\na fault\n'
    expect((await outcome(text)).stands).toEqual(['1 suppression/unknown-rule', '2 test/fault'])
  })
})

describe('guidelint-disable', () => {
  it('holds up to its enable', async () => {
    const text = [
      'a fault',
      '<!-- guidelint-disable test/fault: legal text -->',
      'a fault',
      '<!-- guidelint-enable test/fault -->',
      'a fault',
    ].join('\n\n')
    expect(await outcome(text)).toEqual({ held: ['5 test/fault'], stands: ['1 test/fault', '9 test/fault'] })
  })

  it('holds to the end without an enable', async () => {
    const text = '# Page\n\n<!-- guidelint-disable test/fault: legal text -->\n\na fault\n\na fault\n'
    expect(await outcome(text)).toEqual({ held: ['5 test/fault', '7 test/fault'], stands: [] })
  })

  it('names several rules', async () => {
    const text = 'x\n\n<!-- guidelint-disable claim/cure, test/fault: quoted -->\n\na fault\n'
    expect((await outcome(text)).held).toEqual(['5 test/fault'])
  })

  it('keeps the reason', async () => {
    const { report } = await judge('<!-- guidelint-disable test/fault: as filed: twice -->\n\na fault\n', all)
    expect(report.findings[0]?.suppressed).toEqual({ reason: 'as filed: twice' })
  })
})
