import { expect, it } from 'vitest'
import { rules } from '../../rules/index.ts'
import type { Page } from '../../src/page/model.ts'
import { indexLines } from '../../src/page/span.ts'
import { exactText } from '../../src/page/text.ts'
import { assembler } from '../../src/read/assemble.ts'
import type { Setting } from '../../src/rule/setting.ts'

/** A page of one paragraph, made without a reader, so that only the rules are timed. */
function pageOf(text: string, copies = 1): Page {
  const source = Array.from({ length: copies }, () => text).join('\n')
  const build = assembler()
  for (let start = 0; start < source.length; start += text.length + 1)
    build.block('paragraph', { start, end: start + text.length }, exactText(text, start))
  return {
    ...build.finish(source.length),
    id: 'hostile.html',
    format: 'html',
    source,
    lines: indexLines(source),
    lang: null,
    faqs: [],
    markers: [],
    references: [],
    bylines: [],
    dates: [],
    readingTime: null,
    comments: [],
    faults: [],
  }
}

const setting: Setting = {
  now: '2026-11-23',
  stage: 'published',
  profile: { id: 'base', title: '', description: '', sections: [], rules: {} },
  brand: null,
  siteUrl: null,
  roster: null,
}

const pieces = [
  'a',
  'A',
  'aB',
  ' ',
  '. ',
  '[',
  ']',
  '](',
  '**',
  '**a',
  '<p',
  '<p ',
  '{{',
  '{%',
  '|---',
  '&amp;',
  '#',
  'â',
  'Ã',
  '“',
  '"',
  'placeholder ',
  'insert a ',
  'this page is designed ',
  'content helps ai systems ',
  'as an ai, i ',
  'primary cta: ',
  'XXX ',
  'TODO ',
  'a-',
  'a/b',
  '/a',
  'a_b_',
  '[1]: ',
  'turn0search',
  'call 1 ',
  'x',
  '12',
  '2026',
  'a | ',
  ' - ',
]

it.each(rules.filter((rule) => rule.group === 'leak').map((rule) => [rule.id, rule] as const))(
  '%s is linear on hostile text',
  (_, rule) => {
    if (rule.kind !== 'page') throw new Error('a leak rule judges pages')
    const time = (page: Page) => {
      const start = performance.now()
      let found = 0
      for (const _problem of rule.check(page, {}, setting)) found++
      expect(found).toBeLessThan(100_000)
      return performance.now() - start
    }
    for (const piece of pieces) {
      const text = piece.repeat(Math.ceil(100_000 / piece.length))
      expect(time(pageOf(text)), `100 KB of ${JSON.stringify(piece)}`).toBeLessThan(2_000)
      const short = piece.repeat(4)
      expect(time(pageOf(short, 4_000)), `4,000 blocks of ${JSON.stringify(short)}`).toBeLessThan(2_000)
    }
  },
)
