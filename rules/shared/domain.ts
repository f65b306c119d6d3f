import suffixes from '../lexicon/public-suffixes.json' with { type: 'json' }

const known = new Set(suffixes.suffixes)

/**
 * The part of a host that one owner registered: `example.org` of `blog.example.org`, `example.co.uk` of
 * `www.example.co.uk`. A numeric address is its own owner.
 */
export function registrableDomain(host: string): string {
  const name = host.toLowerCase().replace(/\.$/, '')
  if (/^[\d.]+$|:/.test(name)) return name
  const labels = name.split('.')
  const suffix = known.has(labels.slice(-2).join('.')) ? 2 : 1
  return labels.slice(-(suffix + 1)).join('.')
}

/** Whether a host is one of a list of names, or stands below one of them. */
export function isBelow(host: string, names: ReadonlySet<string>): boolean {
  for (let rest = host; ; rest = rest.slice(rest.indexOf('.') + 1)) {
    if (names.has(rest)) return true
    if (!rest.includes('.')) return false
  }
}
