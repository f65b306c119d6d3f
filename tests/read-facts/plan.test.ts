import { describe, expect, it } from 'vitest'
import { planningLines, planningTables } from '../../src/page/planning.ts'
import { exactText } from '../../src/page/text.ts'
import { readMatter, splitMatter } from '../../src/read/matter.ts'
import { type PlanSources, readPlan } from '../../src/read/plan.ts'
import { layoutOf } from './layout.ts'

async function plan(lines: readonly string[], more: Partial<PlanSources> = {}) {
  const { layout } = layoutOf(lines)
  const result = await readPlan({ layout, ...more })
  const brief = (list: readonly { text: string; at: { start: number; end: number } | null }[]) =>
    list.map(({ text, at }) =>
      at && layout.source.slice(at.start, at.end) === text ? text : `${text} (no place)`,
    )
  return {
    ...result,
    queries: result.plan?.queries.map(({ kind, ...query }) => `${kind}: ${brief([query])[0]}`) ?? [],
    schema: brief(result.plan?.schema ?? []),
    links: brief(result.plan?.links ?? []),
  }
}

async function matterOf(yaml: string) {
  const source = `---\n${yaml}\n---\n`
  const part = splitMatter(source)
  if (!part) throw new Error('no front matter')
  return { source, ...(await readMatter(source, part)) }
}

describe('plans in tables', () => {
  it('reads the three tables of a draft', async () => {
    const {
      plan: found,
      queries,
      schema,
      links,
    } = await plan([
      'h2: Keywords',
      'th: Keyword type|Keywords',
      'td: Primary keyword|knee replacement cost',
      'td: Secondary keywords|knee surgery, "knee cost, abroad", knee pain',
      'td: Long-tail keywords|what to do when a knee hurts',
      'td: Question-based keywords|What does it cost? Is it safe?',
      'h2: Schema',
      'th: Schema type|Recommended use',
      'td: MedicalWebPage|Use for the page.',
      'td: FAQPage|Use for the FAQ.',
      'h2: Links',
      'th: Resource|Suggested internal link',
      'td: Hip|/guide/hip',
      'td: Cost|{Cost guide|/cost/knee}',
    ])
    expect(found?.from).toBe('tables')
    expect(queries).toEqual([
      'primary: knee replacement cost',
      'secondary: knee surgery',
      'secondary: "knee cost, abroad"',
      'secondary: knee pain',
      'long-tail: what to do when a knee hurts',
      'question: What does it cost?',
      'question: Is it safe?',
    ])
    expect(schema).toEqual(['MedicalWebPage', 'FAQPage'])
    expect(links).toEqual(['/guide/hip', '/cost/knee'])
  })

  it('reads keywords by column, one a row, and as lines', async () => {
    expect((await plan(['th: Primary keyword|Secondary keywords', 'td: knee|hip; ankle'])).queries).toEqual([
      'primary: knee',
      'secondary: hip',
      'secondary: ankle',
    ])
    expect(
      (await plan(['th: Keyword|Type|Volume', 'td: knee|Primary|900', 'td: hip|Secondary|80'])).queries,
    ).toEqual(['primary: knee', 'secondary: hip'])
    expect(
      (
        await plan([
          'li: **Primary keyword:** knee cost',
          'p: **Secondary keywords:**',
          'ol: hip',
          'ol: ankle',
        ])
      ).queries,
    ).toEqual(['primary: knee cost', 'secondary: hip', 'secondary: ankle'])
  })

  it.each([
    [['th: Term|Meaning', 'td: Person|Use of a word', 'td: Table|x']],
    [['th: Type|What it is', 'td: Organization|A body of people.', 'td: Person|A human being.']],
    [['th: Test|Where', 'td: Blood|/clinic/a', 'td: Scan|at home']],
    [['th: Question|Answer', 'td: Is it safe?|Yes.']],
    [['th: Primary treatment|Secondary treatment', 'td: Surgery|Drugs']],
    [['p: Primary keyword research is a craft.', 'p: Use schema.']],
  ])('takes %j for no plan', async (lines) => {
    const { layout } = layoutOf(lines)
    expect(planningTables(layout)).toEqual([])
    expect(planningLines(layout)).toEqual([])
    expect((await plan(lines)).plan).toBeNull()
  })
})

describe('plans in keys', () => {
  const yaml =
    'reviewedBy: Dr Jane Doe\nkeywords:\n  primary: knee cost\n  secondary: [knee pain, hip]\n  longTail: [knee cost abroad]\n' +
    '  questions: ["Is it safe?"]\nschema: [MedicalWebPage]\nlinks: [/guide/hip, {url: /cost}]'

  it('reads front matter with places', async () => {
    const { source, matter } = await matterOf(yaml)
    const { plan: found } = await readPlan({ layout: layoutOf([]).layout, matter })
    expect(found?.from).toBe('matter')
    expect(found?.reviewer).toBe('Dr Jane Doe')
    expect(found?.queries.map(({ kind, at }) => [kind, at && source.slice(at.start, at.end)])).toEqual([
      ['primary', 'knee cost'],
      ['secondary', 'knee pain'],
      ['secondary', 'hip'],
      ['long-tail', 'knee cost abroad'],
      ['question', 'Is it safe?'],
    ])
    expect(found?.links.map(({ at }) => at && source.slice(at.start, at.end))).toEqual([
      '/guide/hip',
      '/cost',
    ])
  })

  it('prefers the sidecar, and takes from the others what it lacks', async () => {
    const { matter } = await matterOf(yaml)
    const sidecar = { path: 'knee.plan.yaml', text: 'keywords: {primary: hip cost}\n' }
    const { plan: found, faults } = await readPlan({ layout: layoutOf([]).layout, matter, sidecar })
    expect(faults).toEqual([])
    expect(found).toMatchObject({
      from: 'sidecar',
      queries: [{ text: 'hip cost', kind: 'primary', at: null }],
      schema: [{ text: 'MedicalWebPage' }],
      reviewer: 'Dr Jane Doe',
    })
  })

  it('reports a broken sidecar and reads what it can', async () => {
    const sidecar = { path: 'knee.plan.yaml', text: 'primaryKeyword: knee cost\nlinks: [open\n' }
    const { plan: found, faults } = await readPlan({ layout: layoutOf([]).layout, sidecar })
    expect(faults).toMatchObject([{ kind: 'sidecar', at: { start: 0, end: 0 } }])
    expect(faults[0]?.message).toContain('knee.plan.yaml')
    expect(found?.queries).toMatchObject([{ text: 'knee cost', kind: 'primary' }])
  })

  it.each([
    ['keywords: knee cost, hip, ankle', ['primary knee cost']],
    ['keywords: [knee cost, hip]', ['primary knee cost', 'secondary hip']],
    [
      'focus_keyword: "knee cost"\nsecondary-keywords: hip, ankle',
      ['primary knee cost', 'secondary hip', 'secondary ankle'],
    ],
  ])('reads %j', async (text, expected) => {
    const { matter } = await matterOf(text)
    const { plan: found } = await readPlan({ layout: layoutOf([]).layout, matter })
    expect(found?.queries.map(({ kind, text: query }) => `${kind} ${query}`)).toEqual(expected)
  })

  it('takes the first meta keyword last of all, and a reviewer alone for no plan', async () => {
    const metas = [{ name: 'keywords', content: exactText('knee cost, hip', 0), at: { start: 0, end: 1 } }]
    const { plan: found } = await readPlan({ layout: layoutOf([]).layout, metas })
    expect(found).toMatchObject({ from: 'meta', queries: [{ text: 'knee cost', kind: 'primary' }] })
    const { matter } = await matterOf('reviewedBy: Jane Doe')
    expect((await readPlan({ layout: layoutOf([]).layout, matter })).plan).toBeNull()
  })
})
