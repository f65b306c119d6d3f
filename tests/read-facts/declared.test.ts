import { describe, expect, it } from 'vitest'
import type { MetaTag } from '../../src/page/model.ts'
import { exactText } from '../../src/page/text.ts'
import { locate } from '../../src/read/data/locate.ts'
import { readDataBlock } from '../../src/read/data.ts'
import { readFacts } from '../../src/read/facts/index.ts'
import { readMatter, splitMatter } from '../../src/read/matter.ts'

const nothing = { blocks: [], sections: [], lists: [], tables: [], links: [], images: [] }

async function matterFacts(yaml: string) {
  const source = `---\n${yaml}\n---\n`
  const part = splitMatter(source)
  if (!part) throw new Error('no front matter')
  const { matter } = await readMatter(source, part)
  return { source, ...readFacts({ source, ...nothing }, { matter }) }
}

async function dataFacts(json: string) {
  const source = `<script>${json}</script>`
  const block = await readDataBlock(
    source,
    { start: 8, end: 8 + json.length },
    { start: 0, end: source.length },
  )
  const { bylines, dates } = readFacts({ source, ...nothing }, { data: [block] })
  return [
    ...bylines.map(({ role, at, people }) => {
      const [one] = people
      return `${role} ${source.slice(at.start, at.end)} ${one?.collective ? '=' : ''}${one?.name}|${one?.credentials.join(' ')}|${one?.role}|${one?.organisation}`
    }),
    ...dates.map(({ role, at, iso }) => `${role} ${source.slice(at.start, at.end)} ${iso}`),
  ]
}

describe('facts of the front matter', () => {
  it('reads the keys of a guide in any spelling', async () => {
    const { source, bylines, dates, readingTime } = await matterFacts(
      'title: Knee\nreviewedBy: "Dr Jane Doe, FRCR"\nauthor: [Mary Roe, Acme Team]\nlast_reviewed: May 15, 2026\n' +
        'date: 2026-01-02\nlastmod: 2026-13-01\nnext-review: 2027\nreadingTime: 8 min read',
    )
    const quote = (at: { start: number; end: number }) => source.slice(at.start, at.end)
    expect(bylines.map(({ role, from, raw, at }) => [role, from, raw, quote(at)])).toEqual([
      ['reviewer', 'matter', 'Dr Jane Doe, FRCR', 'Dr Jane Doe, FRCR'],
      ['author', 'matter', 'Mary Roe', 'Mary Roe'],
      ['author', 'matter', 'Acme Team', 'Acme Team'],
    ])
    expect(bylines[0]?.people).toMatchObject([{ name: 'Jane Doe', credentials: ['FRCR'], collective: false }])
    expect(dates.map(({ role, iso, at }) => [role, iso, quote(at)])).toEqual([
      ['reviewed', '2026-05-15', 'May 15, 2026'],
      ['published', '2026-01-02', '2026-01-02'],
      ['updated', null, '2026-13-01'],
      ['next-review', '2027', '2027'],
    ])
    expect(readingTime && [readingTime.minutes, quote(readingTime.at)]).toEqual([8, '8 min read'])
  })

  it('reads people that are written out', async () => {
    const { bylines, dates } = await matterFacts(
      'reviewers:\n  - name: Jane Doe\n    credentials: [MD, PhD]\n    role: Oncologist\n    organisation: Acme\n' +
        '    date: 2026-05-15\n  - {name: Board, type: organization}\nreviewed: true\nupdated: ""',
    )
    expect(bylines.map(({ people }) => people[0])).toMatchObject([
      {
        name: 'Jane Doe',
        credentials: ['MD', 'PhD'],
        role: 'Oncologist',
        organisation: 'Acme',
        collective: false,
      },
      { name: 'Board', collective: true },
    ])
    expect(dates).toMatchObject([{ role: 'reviewed', iso: '2026-05-15' }])
  })
})

describe('facts of meta elements', () => {
  const meta = (name: string, content: string): MetaTag => ({
    name,
    content: exactText(content, 0),
    at: { start: 0, end: 9 },
  })

  it('reads dates and authors, but no addresses', () => {
    const metas = [
      meta('article:published_time', '2026-05-01T10:00:00Z'),
      meta('article:modified_time', '2026-05-15'),
      meta('author', 'Jane Doe, MD'),
      meta('article:author', 'https://example.org/jane'),
      meta('description', '2026-05-15'),
    ]
    const { bylines, dates } = readFacts({ source: '', ...nothing }, { metas })
    expect(bylines).toMatchObject([{ role: 'author', raw: 'Jane Doe, MD', from: 'meta' }])
    expect(dates).toMatchObject([
      { role: 'published', iso: '2026-05-01', from: 'meta' },
      { role: 'updated', iso: '2026-05-15', from: 'meta' },
    ])
  })
})

describe('facts of JSON-LD', () => {
  it('reads the page of a graph and people by reference', async () => {
    const json = JSON.stringify({
      '@graph': [
        {
          '@type': ['MedicalWebPage', 'FAQPage'],
          lastReviewed: '2026-05-15',
          dateModified: '2026-02-30',
          reviewedBy: { '@id': '#jane' },
          author: [{ '@type': 'Organization', name: 'Acme' }, 'Mary Roe, RN'],
        },
        {
          '@id': '#jane',
          '@type': 'Person',
          name: 'Jane "J" Doe',
          honorificPrefix: 'Dr',
          honorificSuffix: 'MD, PhD',
          jobTitle: 'Oncologist',
          worksFor: { name: 'Leeds' },
        },
        { '@type': 'Review', author: 'Someone Else', datePublished: '2020-01-01' },
        { '@type': 'WebSite', dateModified: '2019-01-01' },
      ],
    })
    expect(await dataFacts(json)).toEqual([
      'reviewer Jane \\"J\\" Doe Jane "J" Doe|MD PhD|Oncologist|Leeds',
      'author Acme =Acme||null|null',
      'author Mary Roe, RN Mary Roe|RN|null|null',
      'reviewed 2026-05-15 2026-05-15',
      'updated 2026-02-30 null',
    ])
  })

  it('leaves what the page only mentions', async () => {
    expect(
      await dataFacts(
        '{"@type":"Article","citation":{"@type":"ScholarlyArticle","author":"A B","datePublished":"2019"},"datePublished":"2026"}',
      ),
    ).toEqual(['published 2026 2026'])
    expect(
      await dataFacts('[{"@type":"WebPage","mainEntity":{"@type":"Article","author":{"name":"Jane Doe"}}}]'),
    ).toEqual(['author Jane Doe Jane Doe||null|null'])
  })
})

describe('locate', () => {
  it('finds scalars and containers, the last of a key that stands twice', () => {
    const json = '{ "a/b": {"c": [1, "x, \\"y\\"", true]}, "k~": -1.5e3, "k~": null, "e": "" }'
    const pointers = ['/a~1b', '/a~1b/c/0', '/a~1b/c/1', '/a~1b/c/2', '/k~0', '/e', '/none']
    const places = locate(json, new Set(pointers))
    const quote = pointers.map((pointer) => {
      const at = places.get(pointer)
      return at ? json.slice(at.start, at.end) : null
    })
    expect(quote).toEqual(['{', '1', 'x, \\"y\\"', 'true', 'null', '', null])
  })
})
