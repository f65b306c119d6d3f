import { describe, expect, it } from 'vitest'
import { profiles } from '../../rules/index.ts'
import { resolveProfile } from '../../src/config/index.ts'
import { sectionsFound } from '../../src/lint/outline/outline.ts'
import { recogniseProfile } from '../../src/lint/outline/recognise.ts'
import { readPage } from '../../src/read/index.ts'

const known = profiles.map(({ id }) => resolveProfile(id, profiles))
const contracts = known.filter(({ detect }) => detect !== undefined)

async function recognised(text: string, id = 'pages/a.md') {
  const format = id.endsWith('.html') ? ('html' as const) : ('markdown' as const)
  const { id: profile, origin } = recogniseProfile(await readPage({ id, format, text }), known)
  return `${profile} by ${origin}`
}

const draft = (...headings: string[]) =>
  `# Knee\n\n${headings.map((one) => `## ${one}\n\nText.\n`).join('\n')}`
const some = ['How it works', 'Success rates', 'Recovery']

describe.each(contracts.map((profile) => [profile.id, profile] as const))('%s', (id, profile) => {
  const required = profile.sections.filter((section) => section.required)

  it('is recognised by the titles of its own sections', async () => {
    const origin = `its sections: ${required.length} of ${required.length}`
    expect(await recognised(draft(...required.map(({ title }) => title)))).toBe(`${id} by ${origin}`)
  })

  it('gives each title and heading to one section', async () => {
    for (const { id: section, title, headings, required: owed } of profile.sections)
      for (const heading of [
        ...(owed ? [title] : []),
        ...headings.filter((one) => !one.includes('*')).slice(0, 5),
      ]) {
        const page = await readPage({ id: 'a.md', format: 'markdown', text: draft(heading) })
        expect([...sectionsFound(page, profile)], heading).toEqual([section])
      }
  })

  it('is told by sections that it has', () => {
    const ids = new Set(required.map((section) => section.id))
    for (const one of profile.detect?.among ?? [])
      expect(profile.sections.map((section) => section.id)).toContain(one)
    expect(profile.detect?.sections).toBeLessThanOrEqual((profile.detect?.among ?? [...ids]).length)
  })
})

describe('by address', () => {
  const html = (head: string) =>
    `<!doctype html><title>Knee</title>${head}<h1>Knee</h1>${some.map((one) => `<h2>${one}</h2><p>Text.</p>`).join('')}`

  it.each([
    [
      html('<link rel="canonical" href="https://example.org/treatments/knee">'),
      'a.html',
      'its address /treatments/…',
    ],
    [html('<link rel="canonical" href="/en/treatment/knee/">'), 'cost/a.html', 'its address /treatment/…'],
    [`---\nslug: /treatment/knee\n---\n\n${draft(...some)}`, 'a.md', 'its address /treatment/…'],
    [draft(...some), 'site/Treatment/knee.md', 'its folder Treatment/'],
    [draft(...some), 'treatment/knee/index.md', 'its folder treatment/'],
  ])('needs half of the sections that tell: %#', async (text, id, origin) => {
    expect(await recognised(text, id)).toBe(`treatment by ${origin}`)
  })

  it.each([
    ['no folder says so', draft(...some), 'a.md'],
    ['the last part names the page', draft(...some), 'treatment'],
    ['a list of pages', draft(...some), 'treatment/index.md'],
    ['a part of a name', draft(...some), 'pretreatment/a.md'],
    ['too few of the sections', draft('Recovery', 'FAQ', 'References', 'Related pages'), 'treatment/a.md'],
  ])('does not take %s for a treatment', async (_, text, id) => {
    expect(await recognised(text, id)).toBe('base by the look of the page')
  })
})

it('takes the profile of which the page has most', async () => {
  const shared = [
    'Risks',
    'Who may be suitable',
    'Where it is available',
    'Medical cautions',
    'FAQ',
    'References',
  ]
  const guide = ['Why it matters', 'Documents needed', 'When it matters', 'Related pages', 'How we help']
  expect(await recognised(draft(...shared, ...guide))).toMatch(/^patient-guide by its sections: 11 of 18$/)
})
