import type { TextRange } from '../../src/text/words.ts'
import currencies from '../lexicon/currencies.json' with { type: 'json' }
import { anyOf } from './any-of.ts'

/** An amount of money in a text. */
export interface Amount extends TextRange {
  readonly raw: string
  /** Its sign stands for several currencies: `$`, `¥`. */
  readonly ambiguous: boolean
}

const figure = '\\d[\\d,.]{0,14}(?: ?(?:k|thousand|lakhs?|million|crores?))?'
const marked = new RegExp(
  `(?:(?<![\\w$])(${anyOf([...currencies.signs, ...currencies.shared, ...currencies.codes])}) ?(${figure})|(?<![\\w.,$£€₹¥])(${figure}) ?(${anyOf(currencies.codes)}|${currencies.names.join('|')})(?!\\w))(?!\\w)`,
  'g',
)
/** Cheap to look for, and few texts hold both. */
const maybe = /\d.{0,30}(?:[A-Z]{3}|[a-z]{3})|[$£€₹¥₩฿₪₺₽]|\bRs|\bkr\b/
const shared: ReadonlySet<string> = new Set(currencies.shared)

/** Amounts of money in a text, in order. */
export function amountsIn(text: string): Amount[] {
  if (!/\d/.test(text) || !maybe.test(text)) return []
  return [...text.matchAll(marked)].map(({ index, 0: raw, 1: sign = '', 4: name = '' }) => ({
    raw: raw.replace(/[.,]$/, ''),
    from: index,
    to: index + raw.replace(/[.,]$/, '').length,
    ambiguous: shared.has(sign) || name === 'dollars',
  }))
}
