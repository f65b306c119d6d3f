// STOPGAP by the lead so that rule authors can run markdown: the markdown helper replaces this file.
import type { Nodes } from 'mdast'
import type { Page } from '../page/model.ts'
import { indexLines } from '../page/span.ts'
import { sliceText } from '../page/text.ts'
import { assembler } from './assemble.ts'
import { readFacts } from './facts/index.ts'
import { inlineBuilder, valueText } from './inline.ts'
import { parseMarkdown } from './markdown/parse.ts'
import { readMatter, splitMatter } from './matter.ts'
import { readPlan } from './plan.ts'
import type { Raw } from './raw.ts'

export async function readMarkdown(raw: Raw): Promise<Page> {
  const source = raw.text
  const bom = source.startsWith('\ufeff') ? 1 : 0
  const part = splitMatter(source)
  const matterRead = part ? await readMatter(source, part) : null
  const cut = part ? part.at.end : bom
  const text = source.slice(bom, cut).replace(/[^\r\n]/g, ' ') + source.slice(cut)
  const tree = parseMarkdown(text)
  const a = assembler()
  const comments: { value: string; at: { start: number; end: number } }[] = []
  const definitions: any[] = []
  const pos = (n: any) => ({ start: n.position.start.offset + bom, end: n.position.end.offset + bom })
  const inline = (node: any, at: any, kind: any, level = 0) => {
    const b = inlineBuilder(source, 'markdown')
    const links: any[] = []
    const images: any[] = []
    const go = (n: any) => {
      const p = pos(n)
      if (n.type === 'text') b.add(n.value, p.start, p.end)
      else if (n.type === 'inlineCode') {
        b.open('code')
        b.add(n.value, p.start + 1, p.end - 1)
        b.close('code')
      } else if (n.type === 'break') b.breakLine(p)
      else if (n.type === 'html') {
        const c = /^<!--([\s\S]*?)-->/.exec(n.value)
        if (c) comments.push({ value: c[1] ?? '', at: p })
        else if (/^<br/i.test(n.value)) b.breakLine(p)
      } else if (n.type === 'image')
        images.push({
          at: p,
          alt: n.alt == null ? null : valueText(source, p.start, p.end, n.alt, 'markdown'),
          target: n.url,
          targetAt: n.data?.targetAt
            ? { start: n.data.targetAt.start + bom, end: n.data.targetAt.end + bom }
            : p,
        })
      else if (n.type === 'linkReference' && n.referenceType === 'shortcut' && /^\d+$/.test(n.label ?? ''))
        b.add(source.slice(p.start, p.end), p.start, p.end)
      else if (n.type === 'link' || n.type === 'linkReference') {
        const from = b.length
        b.open('link')
        for (const c of n.children) go(c)
        b.close('link')
        if (n.type === 'link') links.push({ n, p, from, to: b.length })
      } else if (n.type === 'strong' || n.type === 'emphasis') {
        b.open(n.type)
        for (const c of n.children) go(c)
        b.close(n.type)
      } else for (const c of n.children ?? []) go(c)
    }
    for (const c of node.children ?? []) go(c)
    const t = b.finish(at)
    const i = a.block(kind, at, t, level)
    for (const l of links)
      a.link(
        {
          at: l.p,
          text: sliceText(t, l.from, Math.min(l.to, t.value.length)),
          target: l.n.url,
          targetAt: l.n.data?.targetAt
            ? { start: l.n.data.targetAt.start + bom, end: l.n.data.targetAt.end + bom }
            : l.p,
          rel: [],
          title: l.n.title ?? null,
          kind: 'link',
        },
        i,
      )
    for (const im of images) a.image(im, i)
    return i
  }
  const walk = (n: any): void => {
    const p = pos(n)
    switch (n.type) {
      case 'heading':
        inline(n, p, 'heading', n.depth)
        return
      case 'paragraph':
        inline(n, p, 'paragraph')
        return
      case 'code':
        a.block('code', p, valueText(source, p.start, p.end, n.value, 'markdown'))
        return
      case 'list':
        a.openList(!!n.ordered, p)
        for (const c of n.children) {
          a.openItem()
          for (const d of c.children) walk(d)
        }
        a.closeList()
        return
      case 'blockquote':
        a.enter('quote')
        n.children.forEach(walk)
        a.leave('quote')
        return
      case 'table':
        a.openTable(p)
        n.children.forEach((r: any, i: number) => {
          a.openRow(i === 0)
          for (const c of r.children) inline(c, pos(c), 'cell')
        })
        a.closeTable()
        return
      case 'html':
        for (const m of n.value.matchAll(/<!--([\s\S]*?)-->/g))
          comments.push({
            value: m[1],
            at: { start: p.start + m.index, end: p.start + m.index + m[0].length },
          })
        return
      case 'definition':
        definitions.push({
          form: 'definition',
          label: n.label ?? n.identifier,
          text: n.title ?? null,
          url: n.url,
          urlAt: n.data?.targetAt
            ? { start: n.data.targetAt.start + bom, end: n.data.targetAt.end + bom }
            : null,
          at: p,
          block: -1,
        })
        return
      case 'footnoteDefinition':
        return
      default:
        for (const c of (n as Nodes & { children?: any[] }).children ?? []) walk(c)
    }
  }
  walk(tree)

  const layout = a.finish(source.length)
  const matter = matterRead?.matter ?? null
  const facts = readFacts({ source, ...layout }, { matter, definitions })
  const { plan, faults } = await readPlan({ matter, sidecar: raw.sidecar, layout: { source, ...layout } })
  const field = (name: string) => {
    const e = matter?.entries.find((x) => x.pointer === `/${name}`)
    return e && typeof e.value === 'string' ? valueText(source, e.at.start, e.at.end, e.value, 'html') : null
  }
  const title = field('metaTitle') ?? field('title')
  return {
    id: raw.id,
    format: 'markdown',
    source,
    lines: indexLines(source),
    lang: null,
    ...layout,
    ...facts,
    comments,
    faults: [...(raw.faults ?? []), ...(matterRead?.fault ? [matterRead.fault] : []), ...faults],
    ...(matter
      ? {
          matter,
          head: {
            at: matter.at,
            titles: title ? [title] : [],
            title,
            description: field('description'),
            canonicals: [],
            metas: [],
            charsetAt: null,
          },
        }
      : {}),
    ...(plan ? { plan } : {}),
  }
}
