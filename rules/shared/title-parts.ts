import type { Page, PageFacts } from '../../src/page/model.ts'
import { fold } from '../../src/text/fold.ts'
import { headTitles } from './leak.ts'

/** A title for result pages, taken apart: `Knee pain | Clinic`. */
export interface TitleParts {
  readonly name: string
  readonly site: string
  /** Parted by a bar, which joins nothing else; a hyphen or dash may belong to the sentence. */
  readonly bar: boolean
}

const parting = /\s([|•·–—-]|::)\s/g

/** The page's part and the site's part of a title, parted at its last mark; null where it has none. */
export function titleParts(title: string): TitleParts | null {
  if (title.length > 200) return null
  const mark = [...title.matchAll(parting)].at(-1)
  if (!mark) return null
  const name = title.slice(0, mark.index)
  const site = title.slice(mark.index + mark[0].length)
  const isName = /^\p{Lu}/u.test(site) && !/[.!?:,;]$|\d/.test(site) && site.split(/\s+/).length <= 6
  return name.length >= 3 && isName ? { name, site, bar: mark[1] === '|' || mark[1] === '::' } : null
}

/** What the site is called, folded, as far as page and configuration say: its brand, og:site_name, title ends. */
export function siteNames(page: PageFacts, brand: string | null): { sure: Set<string>; likely: Set<string> } {
  const sure = new Set<string>()
  if (brand) sure.add(fold(brand))
  for (const meta of (page as Page).head?.metas ?? [])
    if (meta.name === 'og:site_name' && meta.content.value) sure.add(fold(meta.content.value))
  const likely = new Set(sure)
  for (const title of headTitles(page)) {
    const parts = titleParts(title.value)
    if (parts) likely.add(fold(parts.site))
  }
  return { sure, likely }
}
