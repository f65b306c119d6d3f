import type { DateRole, PersonRole } from '../../page/model.ts'
import { dateAt, type FoundDate } from '../../text/date.ts'
import { readByline } from '../../text/person.ts'
import { findLabels, type Label } from './labels.ts'
import { bars, hasJoin, type Line } from './line.ts'
import { minutesIn } from './minutes.ts'
import { valueEnd } from './value-end.ts'

/** One thing that a line of a byline says; `from..to` is the value without its label. */
export type Field =
  | {
      readonly kind: 'people'
      readonly roles: readonly PersonRole[]
      readonly from: number
      readonly to: number
    }
  | {
      readonly kind: 'date'
      readonly roles: readonly DateRole[]
      /** Null where the value is no date. */
      readonly date: FoundDate | null
      readonly eitherReview: boolean
      readonly from: number
      readonly to: number
    }
  | { readonly kind: 'minutes'; readonly minutes: number; readonly from: number; readonly to: number }
  /** A label with nothing behind it: its value stands in the next block or cell. */
  | { readonly kind: 'label'; readonly label: Label; readonly from: number; readonly to: number }

/** What a sentence about the page itself may say before the verb. */
const aboutPage =
  /^(?:(?:all|this|the|our|page|article|content|guide|information|leaflet|factsheet|fact|sheet|post|document|summary|text|here|on|site|website|was|were|is|are|has|have|been|and|also|it) ?){0,8}$/i
/** What may stand between a label and its date: at most four words. */
const filler = /\s*(?:(?:on|in|at|of|the|as|was|is|date|by|before|due|again|[-–—,:(]) ?){0,4}/iy
const placeholder =
  /^(?:\[[^\]]{0,40}\]|tb[acd]|n\/?a|none|pending|soon|unknown|todo|not yet|never|insert|x{2,4}|dd?|date)\b/i

/** Fields of one line, in order. */
export function readFields(line: Line): Field[] {
  const { text } = line
  const fields: Field[] = []
  const labels = findLabels(text, line.from, line.to)
  let done = line.from
  for (const [index, label] of labels.entries()) {
    if (label.from < done || !accepts(line, label, done, fields)) continue
    const next = labels.find((other, at) => at > index && other.from >= label.to && endsValue(line, other))
    const limit = next?.from ?? line.to
    const found =
      label.people.length > 0 || label.bare
        ? peopleBehind(line, label, limit, fields)
        : dateBehind(line, label, limit)
    if (found.length === 0) continue
    for (const one of found) fields.push(one)
    done = Math.max(done, found[found.length - 1]?.to ?? done)
  }
  const minutes = minutesIn(line, fields)
  if (minutes) fields.push({ kind: 'minutes', ...minutes })
  return fields.sort((a, b) => a.from - b.from)
}

/** Whether a label stands where a field begins. */
function accepts(line: Line, label: Label, done: number, fields: readonly Field[]): boolean {
  const { text } = line
  const gap = text.slice(done, label.from)
  const clean = !line.cut || done > line.from
  const opens = clean && /^[\s\p{P}\p{S}]*$/u.test(gap)
  if (label.bare) {
    const last = fields[fields.length - 1]
    // "Last reviewed: 15 May 2026 by Jane Doe".
    return opens && ((last?.kind === 'date' && last.to === done) || (line.top && done === line.from))
  }
  const parted = opens || startsField(line, label)
  if (label.colon && parted) return true
  const strong = label.colon && (label.people.length > 0 || label.explicit)
  if (strong && /\p{Lu}/u.test(text[label.from] ?? '')) return true
  if (parted || (fields.length > 0 && /(?:^|[\s,])(?:and|&|then)\s*$/i.test(gap)))
    return line.edge || label.explicit || label.aboutPage
  const sentence = gap
    .slice(Math.max(gap.lastIndexOf('. '), gap.lastIndexOf('! '), gap.lastIndexOf('? '), -1) + 1)
    .trim()
  // "This page was last reviewed on …": a sentence about the page says it wherever it stands.
  return (clean || gap.includes('. ')) && aboutPage.test(sentence)
}

/** A label that ends the value before it, even where only an "and" stands between. */
function endsValue(line: Line, label: Label): boolean {
  return !label.bare && (label.people.length > 0 || label.colon || label.explicit || startsField(line, label))
}

/** A bar, a line break, a join or a capital fused to a small letter stands before the label. */
function startsField(line: Line, label: Label): boolean {
  const { text, joins, from } = line
  let at = label.from
  while (at > from && /[ \u00a0(]/.test(text[at - 1] ?? '')) at--
  if (at === from) return !line.cut
  if (bars.includes(text[at - 1] ?? 'x') || hasJoin(joins, at, label.from)) return true
  if (/[.!?]/.test(text[at - 1] ?? '') && at < label.from && /\p{Lu}/u.test(text[label.from] ?? ''))
    return true
  return at === label.from && /[\p{Ll}\p{N}.)]/u.test(text[at - 1] ?? '') && /\p{Lu}/u.test(text[at] ?? '')
}

function peopleBehind(line: Line, label: Label, limit: number, fields: readonly Field[]): Field[] {
  const { text } = line
  const from = skip(text, label.to, limit, /[\s:–—-]/)
  const to = valueEnd(line, from, limit)
  const rest = text.slice(label.to, line.to)
  if (/^[\s:]*$/.test(rest))
    return label.bare ? [] : [{ kind: 'label', label, from: label.from, to: label.to }]
  const value = text.slice(from, to)
  const { people, rest: odd } = readByline(value)
  const first = people[0]
  const last = fields[fields.length - 1]
  const roles = label.bare ? roleBehind(last) : label.people
  // Without a colon only someone, or a group that says "our", is a byline: "reviewed by ethics boards" is prose.
  const someone = /^(?:our|the) /i.test(value) || /^[^\p{L}]*\p{Lu}|^[^\p{L}]*\p{Lo}/u.test(value)
  if (!label.colon && (!first || !someone)) return []
  const sure = first?.title || (first?.credentials.length ?? 0) > 0 || hasJoin(line.joins, label.to, from)
  if (label.noun && !label.colon && !sure) return []
  if (label.bare && (odd.length > 0 || /^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i.test(value)))
    return []
  if (
    label.bare &&
    first &&
    !first.collective &&
    !first.title &&
    !first.name.includes(' ') &&
    first.credentials.length === 0
  )
    return []
  if (value === '') return []
  const out: Field[] = [{ kind: 'people', roles, from, to }]
  const behind = dateAfter(text, to, limit)
  if (behind)
    out.push({
      kind: 'date',
      roles: label.bare ? ['other'] : label.dates,
      date: behind,
      eitherReview: false,
      from: behind.from,
      to: behind.to,
    })
  return out
}

/** Role of the people in "Last reviewed: … by Jane Doe"; of "By Jane Doe" it is the author. */
function roleBehind(last: Field | undefined): readonly PersonRole[] {
  if (last?.kind !== 'date') return ['author']
  return [last.roles.includes('reviewed') ? 'reviewer' : last.roles.includes('updated') ? 'editor' : 'author']
}

/** The date that belongs to people named before it: "Jane Doe, MD, on 15 May 2026". */
function dateAfter(text: string, from: number, limit: number): FoundDate | null {
  const gap = /^[\s,;(|•·–—-]{0,4}(?:on |at )?/i.exec(text.slice(from, from + 12))?.[0].length ?? 0
  const date = from + gap < limit ? dateAt(text, from + gap) : null
  return date && date.to <= limit ? date : null
}

function dateBehind(line: Line, label: Label, limit: number): Field[] {
  const { text } = line
  const here: Field = { kind: 'label', label, from: label.from, to: label.to }
  if (/^[\s:]*$/.test(text.slice(label.to, line.to)))
    return label.colon || label.explicit || /^[\s]*$/.test(text.slice(line.from, label.from)) ? [here] : []
  filler.lastIndex = label.to
  const from = label.to + (filler.exec(text)?.[0].length ?? 0)
  const alone =
    label.from === line.from && /^\d{4}\W{0,3}$/.test(text.slice(from, Math.min(line.to, from + 8)))
  const sure = label.colon || label.explicit || alone
  const date = dateAt(text, from, sure)
  if (date && (sure || endsField(line, date.to)))
    return [
      {
        kind: 'date',
        roles: label.dates,
        date,
        eitherReview: label.eitherReview,
        from: date.from,
        to: date.to,
      },
    ]
  if (date || !label.colon) return []
  const start = skip(text, label.to, limit, /\s/)
  const to = Math.min(valueEnd(line, start, limit), start + 80)
  const value = text.slice(start, to)
  const [first] = readByline(value).people
  // "Reviewed: Dr Jane Doe" names a person.
  if (label.dates[0] === 'reviewed' && first && (first.title || first.credentials.length > 0))
    return [{ kind: 'people', roles: ['reviewer'], from: start, to }]
  const meant = placeholder.test(value) || /\d/.test(value) || label.explicit
  const period = /\b(?:years?|months?|weeks?|days?|annually|yearly)\b/i.test(value)
  const short = value.split(' ').length <= 6
  return value !== '' && meant && short && !period
    ? [{ kind: 'date', roles: label.dates, date: null, eitherReview: false, from: start, to }]
    : []
}

/** A date without a colon before it belongs to its label only where the sentence or field ends behind it. */
function endsField(line: Line, at: number): boolean {
  const rest = line.text.slice(at, Math.min(at + 40, line.to))
  return (
    at >= line.to ||
    hasJoin(line.joins, at, at + 1) ||
    /^\s*(?:$|[|•·∙●◦▪\n.;)\]–—-]|by |and |at \d|,? ?\d{1,2}:|\p{Lu}|,? (?:medically |last |next |re)|\d{1,3} ?-?min)/u.test(
      rest,
    )
  )
}

function skip(text: string, from: number, limit: number, what: RegExp): number {
  let at = from
  while (at < limit && what.test(text[at] ?? '')) at++
  return at
}
