const PARAMETER =
  /^(?:utm_\w{1,30}|fbclid|gclid|dclid|msclkid|yclid|twclid|igshid|mc_[ce]id|_hs(?:enc|mi)|mkt_tok|wt\.mc_id)$/i

/**
 * An address as the source writes it, entities included, without the parameters that tell where a visitor came
 * from; null where it has none.
 */
export function withoutTracking(written: string): string | null {
  const at = written.indexOf('?')
  const hash = written.indexOf('#')
  if (at < 0 || (hash >= 0 && hash < at)) return null
  const end = hash < 0 ? written.length : hash
  const query = written.slice(at + 1, end)
  const joint = query.includes('&amp;') ? '&amp;' : '&'
  const parts = query.split(joint)
  const kept = parts.filter((part) => !PARAMETER.test(part.split('=', 1)[0] ?? ''))
  if (kept.length === parts.length) return null
  return written.slice(0, at) + (kept.length > 0 ? `?${kept.join(joint)}` : '') + written.slice(end)
}
