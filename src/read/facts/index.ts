import { readBylines } from './bylines.ts'
import { readDataFacts } from './data-facts.ts'
import type { Declared } from './declared.ts'
import { readFaqs } from './faqs.ts'
import type { FactInputs, Facts, Layout } from './layout.ts'
import { readMarkers } from './markers.ts'
import { readMatterFacts } from './matter-facts.ts'
import { readMetaFacts } from './meta-facts.ts'
import { readReferences } from './references.ts'

export type { Anchor, Definition, FactInputs, Facts, Hint, Layout } from './layout.ts'

/**
 * Computes the facts of a page from its layout, in the same way for every format.
 * Facts of the text stand first, in reading order; then those of the front matter, of meta elements and of
 * JSON-LD. The same fact found in two of these stands twice: rules compare them.
 */
export function readFacts(layout: Layout, inputs: FactInputs): Facts {
  const list = readReferences(layout, inputs)
  const shown = readBylines(layout, inputs.hints ?? [], list.blocks)
  const declared: Declared = { bylines: [], dates: [] }
  const declaredTime = inputs.matter ? readMatterFacts(inputs.matter, declared) : null
  readMetaFacts(inputs.metas ?? [], declared)
  readDataFacts(inputs.data ?? [], declared)
  return {
    faqs: readFaqs(layout),
    markers: readMarkers(layout, inputs, list),
    references: list.references,
    bylines: [...shown.bylines, ...declared.bylines],
    dates: [...shown.dates, ...declared.dates],
    readingTime: shown.readingTime ?? declaredTime,
  }
}
