import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Page } from '../../src/page/model.ts'
import type { Text } from '../../src/page/text.ts'
import { readPage } from '../../src/read/index.ts'

/**
 * What a text says in either format: its characters, where neighbours were parted, and what is marked. In
 * code that is all marked or not at all, by the habit of each format, marks are left out.
 */
function textOf({ value, runs, joins }: Text) {
  const marked: { mark: string; text: string }[] = []
  for (const { from, to, marks } of runs) {
    const mark = [...marks].sort().join(' ')
    const last = marked[marked.length - 1]
    if (last?.mark === mark) last.text += value.slice(from, to)
    else marked.push({ mark, text: value.slice(from, to) })
  }
  return { value, joins, marked: marked.filter(({ mark }) => mark !== '') }
}

/** Leaves out places, and the facets and links that one of the formats cannot know. */
function factsOf(page: Page) {
  const { blocks, sections, lists, tables, links, images, faqs, markers, references, bylines, dates } = page
  return {
    lang: page.lang,
    blocks: blocks.map(({ at: _at, text, ...rest }) => ({ ...rest, text: textOf(text) })),
    sections: sections.map(({ at: _at, ...rest }) => rest),
    lists: lists.map(({ at: _at, ...rest }) => rest),
    tables: tables.map(({ at: _at, ...rest }) => rest),
    links: links
      // A definition is no link of a page in HTML, and the call of a footnote is none in markdown.
      .filter(({ kind, target }) => kind !== 'definition' && !target.startsWith('#fn-'))
      .map(({ at: _at, targetAt: _targetAt, text, ...rest }) => ({ ...rest, text: text.value })),
    images: images.map(({ at: _at, targetAt: _targetAt, alt, ...rest }) => ({
      ...rest,
      alt: alt?.value ?? null,
    })),
    faqs: faqs.map(({ question, answer }) => ({ question, answer })),
    markers: markers.map(({ at: _at, ...rest }) => rest),
    references: references.map(({ label, text, url, form, block }) => ({ label, text, url, form, block })),
    bylines: bylines.map(({ at: _at, ...rest }) => rest),
    dates: dates.map(({ at: _at, ...rest }) => rest),
    readingTime: page.readingTime && { minutes: page.readingTime.minutes, raw: page.readingTime.raw },
    comments: page.comments.map(({ value }) => value),
    data: page.data?.map(({ value }) => value) ?? [],
    faults: page.faults,
  }
}

async function read(name: string, format: 'markdown' | 'html') {
  const id = `${name}.${format === 'html' ? 'html' : 'md'}`
  const text = readFileSync(new URL(id, import.meta.url), 'utf8')
  return factsOf(await readPage({ id, format, text }))
}

/** Definitions print nothing, the list that HTML writes for them does. */
const unprinted = new Set(['definitions'])
const names = readdirSync(new URL('.', import.meta.url))
  .filter((file) => file.endsWith('.md'))
  .map((file) => file.slice(0, -3))

test.each(names.filter((name) => !unprinted.has(name)))('%s reads alike in both formats', async (name) => {
  const [markdown, html] = await Promise.all([read(name, 'markdown'), read(name, 'html')])
  expect(html.blocks.length).toBeGreaterThan(3)
  expect(markdown).toEqual(html)
})

test('definitions cite and say the same as the list that prints them', async () => {
  const [markdown, html] = await Promise.all([read('definitions', 'markdown'), read('definitions', 'html')])
  expect(markdown.blocks).toEqual(html.blocks.slice(0, 3))
  expect(markdown.markers).toEqual(html.markers)
  expect(markdown.links).toEqual(html.links.slice(0, 1))
  const said = ({ references }: typeof html) =>
    references.map(({ label, text, url }) => ({ label, text, url }))
  expect(said(markdown)).toEqual(said(html))
})
