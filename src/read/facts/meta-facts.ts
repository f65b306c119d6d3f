import type { DateRole, MetaTag } from '../../page/model.ts'
import { type Declared, declareDate, declareText } from './declared.ts'

const dates = new Map<string, DateRole>([
  ['article:published_time', 'published'],
  ['article:modified_time', 'updated'],
  ['og:updated_time', 'updated'],
  ['datepublished', 'published'],
  ['datemodified', 'updated'],
  ['last-modified', 'updated'],
  ['lastmod', 'updated'],
  ['revised', 'updated'],
  ['date', 'published'],
  ['pubdate', 'published'],
  ['publish_date', 'published'],
  ['publish-date', 'published'],
  ['dc.date', 'published'],
  ['dc.date.issued', 'published'],
  ['dc.date.modified', 'updated'],
  ['dcterms.created', 'published'],
  ['dcterms.issued', 'published'],
  ['dcterms.modified', 'updated'],
  ['lastreviewed', 'reviewed'],
  ['last-reviewed', 'reviewed'],
  ['review_date', 'reviewed'],
  ['next-review', 'next-review'],
])
const authors = new Set(['author', 'article:author', 'dc.creator', 'dcterms.creator', 'parsely-author'])
const reviewers = new Set(['reviewer', 'reviewedby', 'reviewed-by', 'medical-reviewer'])

/** People and dates of the meta elements. An author that is an address names no one. */
export function readMetaFacts(metas: readonly MetaTag[], into: Declared): void {
  for (const { name, content } of metas) {
    const { value, at } = content
    const role = dates.get(name)
    if (role && value !== '') declareDate(into, role, value, at, 'meta')
    if (/^(?:https?:)?\/\/|^@/i.test(value)) continue
    if (authors.has(name)) declareText(into, 'author', value, at, 'meta')
    if (reviewers.has(name)) declareText(into, 'reviewer', value, at, 'meta')
  }
}
