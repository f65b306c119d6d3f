import type { Line } from './line.ts'

/** `8 min read`, `Reading time: about 8 minutes`; also matches `8 minutes`, which is none. */
export const minutesPattern =
  /(?:read(?:ing)?[ -]?time(?: is)?(?: of)? ?[:–-]? ?)?(?:about |approx\w{0,8}\.? |~ ?)?(\d{1,6})(?: ?[-–] ?\d{1,3})?[ -]?min(?:ute)?s?\.?(?:[ -](?:to )?read(?:ing)?(?:[ -]time)?)?(?![a-z])/gi

/** Fields found before in the line: a year may have taken the first figures of a fused number. */
type Taken = readonly { readonly kind: string; readonly to: number }[]

/** Reading time that a line states, or null. */
export function minutesIn(line: Line, fields: Taken): { minutes: number; from: number; to: number } | null {
  const { text } = line
  for (const match of text.slice(line.from, line.to).matchAll(minutesPattern)) {
    const whole = match[0]
    if (!/read/i.test(whole)) continue
    let from = line.from + match.index
    const to = from + whole.length
    let digits = match[1] ?? ''
    // "May 15, 20268 min read": the year before it has taken its figures.
    const fused = fields.find((field) => field.kind === 'date' && field.to > from && field.to < to)
    if (fused) {
      digits = /^\d*/.exec(text.slice(fused.to, to))?.[0] ?? ''
      from = fused.to
    } else if (/\d/.test(text[from - 1] ?? '') || digits.length > 3) continue
    const minutes = Number(digits)
    if (digits && minutes > 0) return { minutes, from, to }
  }
  return null
}
