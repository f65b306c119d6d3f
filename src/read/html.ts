import type { Page } from '../page/model.ts'
import { indexLines } from '../page/span.ts'
import { readDataBlock } from './data.ts'
import { readFacts } from './facts/index.ts'
import { layOutHtml } from './html/layout.ts'
import { readPlan } from './plan.ts'
import type { Raw } from './raw.ts'

/**
 * Reads an HTML document or fragment. Never throws on bad markup; what could not be read is in `faults`.
 * `head` is absent for a fragment that has no `html`, `head`, `title` or `meta`; `data` is present for every
 * whole document, and for a fragment that holds a script of JSON-LD.
 */
export async function readHtml(raw: Raw): Promise<Page> {
  const source = raw.text
  const { layout, head, lang, whole, comments, scripts, hints, anchors, faults } = layOutHtml(source)
  const data = await Promise.all(scripts.map(({ at, element }) => readDataBlock(source, at, element)))
  const facts = readFacts({ source, ...layout }, { metas: head?.metas ?? [], data, hints, anchors })
  const metas = head?.metas ?? []
  const { plan, faults: planFaults } = await readPlan({
    sidecar: raw.sidecar,
    layout: { source, ...layout },
    metas,
  })
  return {
    id: raw.id,
    format: raw.format,
    source,
    lines: indexLines(source),
    lang,
    ...layout,
    ...facts,
    comments,
    faults: [...(raw.faults ?? []), ...faults, ...planFaults],
    ...(head ? { head } : {}),
    ...(whole || data.length > 0 ? { data } : {}),
    ...(plan ? { plan } : {}),
    ...(raw.url === undefined ? {} : { url: raw.url }),
    ...(raw.http === undefined ? {} : { http: raw.http }),
  }
}
