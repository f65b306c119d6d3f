import { describe, expect, it } from 'vitest'
import type { Hint } from '../../src/read/facts/index.ts'
import { factsOf } from './layout.ts'

/** Every byline and date as `role: value`, dates with what they mean. */
function brief(lines: readonly string[], hints: readonly Hint[] = []): string[] {
  const { bylines, dates, readingTime, quote } = factsOf(lines, { hints })
  return [
    ...bylines.map(({ role, raw, from }) => `${role}: ${raw}${from === 'text' ? '' : ` (${from})`}`),
    ...dates.map(
      ({ role, iso, at, from }) => `${role}: ${quote(at)} = ${iso}${from === 'text' ? '' : ` (${from})`}`,
    ),
    ...(readingTime ? [`${readingTime.minutes} min: ${quote(readingTime.at)}`] : []),
  ]
}

describe('bylines of one line', () => {
  it.each<[string, string[]]>([
    [
      'Reviewed by: Acme Medical Team, Oncology & Haematology Specialists¦Last reviewed: May 15, 2026¦8 min read',
      [
        'reviewer: Acme Medical Team, Oncology & Haematology Specialists',
        'reviewed: May 15, 2026 = 2026-05-15',
        '8 min: 8 min read',
      ],
    ],
    [
      'Reviewed by: Acme Team, Oncology & Haematology SpecialistsLast reviewed: May 15, 20268 min read',
      [
        'reviewer: Acme Team, Oncology & Haematology Specialists',
        'reviewed: May 15, 2026 = 2026-05-15',
        '8 min: 8 min read',
      ],
    ],
    [
      'Reviewed by: Cancer Institute. Last reviewed: 3 May 2026',
      ['reviewer: Cancer Institute', 'reviewed: 3 May 2026 = 2026-05-03'],
    ],
    [
      'By Jane Doe | May 15, 2026 | 8 minute read',
      ['author: Jane Doe', 'other: May 15, 2026 = 2026-05-15', '8 min: 8 minute read'],
    ],
    [
      'Written by Jane Doe and medically reviewed by Dr John Smith, FRCR',
      ['author: Jane Doe', 'reviewer: Dr John Smith, FRCR'],
    ],
    [
      'Medically reviewed by Jane Doe, MD on May 15, 2026 — Written by John Smith',
      ['reviewer: Jane Doe, MD', 'author: John Smith', 'reviewed: May 15, 2026 = 2026-05-15'],
    ],
    ['Written and reviewed by Jane Doe, RN', ['author: Jane Doe, RN', 'reviewer: Jane Doe, RN']],
    [
      '**Author:** Jane Doe • **Editor:** Mary Roe • **Fact-checked by:** J. Poe, PhD',
      ['author: Jane Doe', 'editor: Mary Roe', 'reviewer: J. Poe, PhD'],
    ],
    [
      'Page last reviewed: 15 May 2026\\nNext review due: 15 May 2029',
      ['reviewed: 15 May 2026 = 2026-05-15', 'next-review: 15 May 2029 = 2029-05-15'],
    ],
    [
      'Last reviewed and updated: 3 March 2026',
      ['reviewed: 3 March 2026 = 2026-03-03', 'updated: 3 March 2026 = 2026-03-03'],
    ],
    [
      'Published: 1 May 2025 | Updated: 3 May 2026',
      ['published: 1 May 2025 = 2025-05-01', 'updated: 3 May 2026 = 2026-05-03'],
    ],
    [
      'Last reviewed: 15 May 2026 by Dr Jane Doe',
      ['reviewer: Dr Jane Doe', 'reviewed: 15 May 2026 = 2026-05-15'],
    ],
    [
      'Medically reviewed by¦Jane Doe¦MD, PhD¦Updated May 2026',
      ['reviewer: Jane Doe MD, PhD', 'updated: May 2026 = 2026-05'],
    ],
    ['Reviewed: Dr Jane Doe', ['reviewer: Dr Jane Doe']],
    [
      'Date of issue: May 2025. Review date: May 2028',
      ['published: May 2025 = 2025-05', 'next-review: May 2028 = 2028-05'],
    ],
    ['Review date: May 2026', ['reviewed: May 2026 = 2026-05']],
    ['This page was last reviewed on 15 May 2026.', ['reviewed: 15 May 2026 = 2026-05-15']],
    ['To be reviewed by May 2028', ['next-review: May 2028 = 2028-05']],
    ['Last updated 31 Feb 2026', ['updated: 31 Feb 2026 = null']],
    ['Last reviewed: TBD', ['reviewed: TBD = null']],
    ['Last reviewed: 03/04/2026', ['reviewed: 03/04/2026 = 2026']],
    ['Updated 2024', ['updated: 2024 = 2024']],
    ['Posted: 21.09.2018', ['published: 21.09.2018 = 2018-09-21']],
    ['Reading time: about 8 minutes', ['8 min: Reading time: about 8 minutes']],
    ['Content is reviewed by our medical team', ['reviewer: our medical team']],
  ])('reads %j', (line, expected) => {
    expect(brief(['h1: Knee', `p: ${line}`, 'h2: Why', 'p: Text.'])).toEqual(expected)
  })

  it.each([
    'Trials are reviewed by Ethics Boards before they start.',
    'Trials are reviewed by ethics boards.',
    'By Wednesday, most patients recover.',
    'By Stage Four, the cancer has spread.',
    'This article was written by volunteers.',
    'Updated: what the new guideline means for you',
    'Published in 2007, the trial showed a benefit.',
    'Updated results published in 2007 and 2011 provided longer follow-up data.',
    'The guidelines were updated in May 2024.',
    'ALTTO (Updated: June 1, 2014) was a clinical trial.',
    '© 2026 Example. All rights reserved.',
    'Last accessed February 25, 2025.',
    'Board members review recently published articles each month.',
    'Your dose is reviewed by Dr Rao every month.',
    'Next review: within 3 years',
    'Published by Acme Press',
    'Author Information',
    'Editor’s note: this text changed.',
    'Reviewer Comments',
    'Take 8 minutes of rest; a 5 minute walk helps.',
  ])('sees no byline in %j', (line) => {
    expect(brief(['h1: Knee', `p: ${line}`, 'h2: Why', 'p: Text.'])).toEqual([])
  })
})

describe('bylines and their place', () => {
  const middle = [...Array(20).keys()].map((index) => `p: Paragraph ${index} of the guide.`)

  it('needs a colon or a sentence on the page in the middle of a text', () => {
    const page = (line: string) => ['h1: Knee', 'h2: Why', ...middle, `p: ${line}`, ...middle]
    expect(brief(page('Reviewed by Jane Doe, MD'))).toEqual([])
    expect(brief(page('By Jane Doe'))).toEqual([])
    expect(brief(page('Reviewed by: Jane Doe, MD'))).toEqual(['reviewer: Jane Doe, MD'])
    expect(brief(page('This guide was reviewed by Jane Doe, MD.'))).toEqual(['reviewer: Jane Doe, MD'])
  })

  it('reads the end of a page', () => {
    expect(brief(['h1: Knee', 'h2: Why', ...middle, 'p: Reviewed by Jane Doe, MD'])).toEqual([
      'reviewer: Jane Doe, MD',
    ])
  })

  it('reads tables, definition lists and labels that stand above their value', () => {
    expect(brief(['h1: Knee', 'td: Last reviewed|15 May 2026', 'td: Reviewed by|Jane Doe, MD'])).toEqual([
      'reviewer: Jane Doe, MD',
      'reviewed: 15 May 2026 = 2026-05-15',
    ])
    expect(
      brief(['h1: Knee', 'th: Author|Reviewer|Last reviewed', 'td: Jane Doe|Mary Roe, RN|2026-05-15']),
    ).toEqual(['author: Jane Doe', 'reviewer: Mary Roe, RN', 'reviewed: 2026-05-15 = 2026-05-15'])
    expect(brief(['h1: Knee', 'th: Author|Jane Doe', 'td: Updated|3 May 2026'])).toEqual([
      'author: Jane Doe',
      'updated: 3 May 2026 = 2026-05-03',
    ])
    expect(brief(['h1: Books', 'th: Author|Title', 'td: Jane Doe|Knee', 'td: Mary Roe|Hip'])).toEqual([])
    expect(brief(['dt: Updated', 'dd: 3 May 2026', 'dt: Author', 'dd: Jane Doe'])).toEqual([
      'author: Jane Doe',
      'updated: 3 May 2026 = 2026-05-03',
    ])
    expect(brief(['h1: Knee', 'p: Last reviewed', 'p: 3 May 2026'])).toEqual([
      'reviewed: 3 May 2026 = 2026-05-03',
    ])
    expect(brief(['h2: Reviewed by', 'li: Jane Doe, MD', 'li: John Smith, FRCR', 'p: Text.'])).toEqual([
      'reviewer: Jane Doe, MD',
      'reviewer: John Smith, FRCR',
    ])
    expect(
      brief(['h2: Author', 'p: Many people wrote about the knee and its replacement over the years.']),
    ).toEqual([])
  })

  it('leaves references, code and menus alone', () => {
    expect(
      brief(['h1: Knee', 'h2: References', 'ol: Doe J. Knee. Updated: 3 May 2024.', 'ol: Published: 2019.']),
    ).toEqual([])
    expect(brief(['h1: Knee', 'code: Last reviewed: 3 May 2024'])).toEqual([])
    expect(brief(['nav: By Jane Doe | May 15, 2026', 'h1: Knee', 'p: Last reviewed: 1 May 2026'])).toEqual([
      'reviewed: 1 May 2026 = 2026-05-01',
    ])
  })

  it('takes the date of a footer where the text has none', () => {
    expect(brief(['h1: Knee', 'p: Text.', 'nav: Page last updated: 3 May 2026'])).toEqual([
      'updated: 3 May 2026 = 2026-05-03',
    ])
  })

  it('takes the dates of a list of articles for none of the page', () => {
    const list = ['3 May 2024', '4 June 2024', '5 July 2024'].flatMap((day) => [`li: Posted: ${day}`])
    expect(brief(['h1: News', ...list])).toEqual([])
  })
})

describe('hints of the markup', () => {
  const at = { start: 1, end: 5 }
  const hint = (name: Hint['name'], value: string, from: number, to: number, block = 1): Hint => ({
    name,
    value,
    at,
    block,
    from,
    to,
  })
  const line = (text: string) => ['h1: Knee', `p: ${text}`]

  it('says a date once where attribute and text agree, and twice where they differ', () => {
    const text = 'Last reviewed: May 15, 2026'
    expect(brief(line(text), [hint('time', '2026-05-15', 15, 27)])).toEqual([
      'reviewed: May 15, 2026 = 2026-05-15',
    ])
    const { dates } = factsOf(line(text), { hints: [hint('time', '2026-05-16', 15, 27)] })
    expect(dates.map(({ role, iso, from }) => [role, iso, from])).toEqual([
      ['reviewed', '2026-05-15', 'text'],
      ['reviewed', '2026-05-16', 'time'],
    ])
  })

  it('gives a time its role from the label before it', () => {
    const { dates } = factsOf(line('Last reviewed: last Friday'), {
      hints: [hint('time', '2026-05-15', 15, 26)],
    })
    expect(dates).toContainEqual({
      role: 'reviewed',
      raw: '2026-05-15',
      iso: '2026-05-15',
      ambiguous: false,
      at,
      from: 'time',
    })
    const bare = factsOf(line('Seen last Friday'), { hints: [hint('time', '2026-05-15', 5, 16)] })
    expect(bare.dates[0]?.role).toBe('other')
  })

  it('takes people and dates that only the markup names', () => {
    const { bylines, dates } = factsOf(line('Jane Doe, 3 May 2026'), {
      hints: [hint('author', 'Jane Doe', 0, 8), hint('dateModified', '2026-05-03', 10, 20)],
    })
    expect(bylines).toMatchObject([{ role: 'author', raw: 'Jane Doe', from: 'markup' }])
    expect(dates).toMatchObject([{ role: 'updated', iso: '2026-05-03', from: 'markup' }])
    expect(factsOf(line('By Jane Doe'), { hints: [hint('author', 'Jane Doe', 3, 11)] }).bylines).toHaveLength(
      1,
    )
  })
})
