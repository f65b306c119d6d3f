import type { Block } from '../../src/page/model.ts'
import { spanOf } from '../../src/page/text.ts'
import { pageRule } from '../../src/rule/rule.ts'
import { fold } from '../../src/text/fold.ts'
import { brief, headTitles, leakBlocks } from '../shared/leak.ts'
import { siteNames, titleParts } from '../shared/title-parts.ts'

const byline =
  /\b(?:by|reviewed|updated|published|written|author|min(?:ute)?s? read|page \d+|part \d+)\b|\d{4}$/

export default pageRule({
  id: 'leak/title-tag-in-body',
  title: 'Title of the page’s head printed in its body',
  level: 'error',
  basis: 'documented',
  since: '0.1.0',
  sources: [
    { url: 'https://developers.google.com/search/docs/appearance/title-link', checked: '2026-11-23' },
    { url: 'https://service-manual.nhs.uk/content', checked: '2026-11-23' },
  ],
  why: 'The title with the site’s name is written for result pages and tabs. Printed on the page it reads as a stray line, or as a second title beside the first.',
  examples: [
    {
      name: 'a title and a body of its own',
      page: '---\ntitle: Gout diet | Riverside\n---\n\n# What to eat with gout\n',
      finds: [],
    },
    {
      name: 'the title as a line',
      format: 'html',
      page: '<title>Gout diet: what to eat | Riverside</title><h1>Gout</h1>\n<p>Eating with gout | Riverside</p>\n<p>Text.</p>',
      finds: ['2:4'],
      fixed: '<title>Gout diet: what to eat | Riverside</title><h1>Gout</h1>\n\n<p>Text.</p>',
    },
    {
      name: 'the site’s name in the only title',
      page: '---\ntitle: Gout diet | Riverside\n---\n\n# Gout diet | Riverside\n',
      finds: ['5:3'],
      fixed: '---\ntitle: Gout diet | Riverside\n---\n\n# Gout diet\n',
    },
    {
      name: 'a second title',
      page: '---\ntitle: Gout diet - Riverside\n---\n\n# Gout diet - Riverside\n\n# Gout diet\n',
      finds: ['5:3'],
      fixed: '---\ntitle: Gout diet - Riverside\n---\n\n\n\n# Gout diet\n',
    },
    {
      name: 'a dash of the subject',
      page: '---\ntitle: Diabetes - Type two\n---\n\n# Diabetes - Type two\n',
      finds: [],
    },
    {
      name: 'no head known, the site’s name given',
      page: '# Gout\n\nGout diet | Riverside\n\nText.\n',
      setting: { brand: 'Riverside' },
      finds: ['3:1'],
      fixed: '# Gout\n\n\n\nText.\n',
    },
    {
      name: 'a byline, a crumb trail and a sentence',
      format: 'html',
      page: '<title>Gout | Riverside</title><h1>Gout</h1><p>Reviewed by Ann Lee | Riverside</p><p>Home | Joints | Riverside</p><p>Care for gout - at home</p>',
      finds: [],
    },
    {
      name: 'a footer',
      format: 'html',
      page: '<title>Gout | Riverside</title><h1>Gout</h1><footer>Joint care for all | Riverside</footer>',
      finds: [],
    },
  ],
  *check(page, _options, setting) {
    const titles = new Set(headTitles(page).map((title) => fold(title.value)))
    const sites = siteNames(page, setting.brand)
    const headings = new Set(
      page.blocks.filter((block) => block.level > 0).map((block) => fold(block.text.value)),
    )
    const isTitle = ({ kind, text: { value } }: Block): boolean => {
      const parts = kind === 'cell' || kind === 'caption' ? null : titleParts(value)
      if (!parts) return false
      const name = fold(parts.name)
      const site = fold(parts.site)
      if (titles.has(fold(value))) return parts.bar || sites.sure.has(site) || headings.has(name)
      // Near titles: only a bar tells them from a line of crumbs, a byline or a sentence with a dash.
      return (
        parts.bar && sites.likely.has(site) && /\s/.test(name) && !name.includes(' | ') && !byline.test(name)
      )
    }
    const blocks = leakBlocks(page, setting.stage)
    const h1s = blocks.filter((block) => block.level === 1).length
    for (const block of blocks) {
      if (block.zone === 'references' || !isTitle(block)) continue
      const name = titleParts(block.text.value)?.name ?? ''
      const only = block.level > 0 && !(block.level === 1 && h1s > 1)
      const cut = only ? spanOf(block.text, name.length, block.text.value.length) : block.at
      yield {
        message: `"${brief(block.text.value, 90)}" is a title for result pages, printed ${block.level > 0 ? 'as a heading' : 'as a line of text'}`,
        at: spanOf(block.text),
        // A heading that says too much still heads the page; a stray line says nothing.
        ...(block.level === 1 ? { level: 'warning' } : {}),
        help: only
          ? 'Keep the site’s name out of the heading.'
          : 'Remove the line; the title belongs in the head only.',
        fix: { safe: false, edits: [{ ...cut, text: '' }] },
      }
    }
  },
})
