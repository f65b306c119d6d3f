import { describe, expect, it } from 'vitest'
import { citationScopes, entryTest } from '../../rules/shared/citations.ts'
import { relabelMarkers, removeEntry, renumber } from '../../rules/shared/reference-edits.ts'
import { applyEdits } from '../../src/fix/edits.ts'
import type { Page } from '../../src/page/model.ts'
import { readPage } from '../../src/read/index.ts'

const read = (text: string): Promise<Page> => readPage({ id: 'page.html', format: 'html', text })
const list = (...entries: string[]) =>
  `<h2>References</h2><ol>${entries.map((entry) => `<li>${entry}</li>`).join('')}</ol>`

describe('citationScopes', () => {
  it('gives one scope to a page with one list', async () => {
    const page = await read(`<p>Rest.[1] Heat.[2]</p>${list('Lee 2020', 'Kim 2021')}<p>Cold.[1]</p>`)
    const [scope, ...more] = citationScopes(page)
    expect(more).toEqual([])
    expect(scope?.references.map(({ label }) => label)).toEqual(['1', '2'])
    expect(scope?.markers.map(({ label }) => label)).toEqual(['1', '2', '1'])
  })

  it('gives each list that numbers from 1 again the citations before it', async () => {
    const page = await read(
      `<h2>Signs</h2><p>Pain.[1]</p>${list('Lee 2020')}<h2>Care</h2><p>Rest.[1] Heat.[2]</p>${list('Kim 2021', 'Ode 2022')}<p>Cold.[2]</p>`,
    )
    const scopes = citationScopes(page)
    expect(scopes.map(({ references }) => references.length)).toEqual([1, 2])
    expect(scopes.map(({ markers }) => markers.map(({ label }) => label))).toEqual([['1'], ['1', '2', '2']])
  })

  it('counts entries without a number by their position', async () => {
    const page = await read('<p>Rest.[2]</p><h2>References</h2><ul><li>Lee 2020</li><li>Kim 2021</li></ul>')
    const hasEntry = entryTest(page.references)
    expect(['1', '2', '3', 'note'].map(hasEntry)).toEqual([true, true, false, false])
  })
})

describe('edits of references', () => {
  const text =
    '<p>Rest.[2] Heat.[1, 2] Cold.[1]</p>\n<h2>References</h2>\n<p>[1]: https://a.org/x "A"\n[2]: https://b.org/y "B"</p>\n'

  it('numbers entries and citations by first use', async () => {
    const page = await read(text)
    const [scope] = citationScopes(page)
    const edits = scope && renumber(page.source, scope)
    expect(edits && applyEdits(text, edits).text).toBe(
      '<p>Rest.[1] Heat.[1, 2] Cold.[2]</p>\n<h2>References</h2>\n<p>[1]: https://b.org/y "B"\n[2]: https://a.org/x "A"</p>\n',
    )
  })

  it('leaves lists alone that their markup numbers', async () => {
    const page = await read(`<p>Rest.[2] Heat.[1]</p>${list('Lee 2020', 'Kim 2021')}`)
    const [scope] = citationScopes(page)
    expect(scope && renumber(page.source, scope)).toBeNull()
    expect(page.references.map((reference) => removeEntry(page.source, reference))).toEqual([null, null])
  })

  it('joins numbers that become one', async () => {
    const page = await read(text)
    const edits = relabelMarkers(page.source, page.markers, new Map([['2', '1']]))
    expect(edits && applyEdits(text, edits).text).toContain('Rest.[1] Heat.[1] Cold.[1]')
  })

  it('gives up on a range', async () => {
    const page = await read(`<p>Rest.[1-2]</p>${list('Lee 2020', 'Kim 2021')}`)
    expect(relabelMarkers(page.source, page.markers, new Map([['2', '1']]))).toBeNull()
  })
})
