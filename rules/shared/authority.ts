import type { Page, PageFacts } from '../../src/page/model.ts'
import data from '../lexicon/authority-hosts.json' with { type: 'json' }

const hosts = new Set(data.hosts)

/** Host of an absolute web address in lower case without `www.`, or null. */
export function hostOf(address: string): string | null {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null
  return new URL(address).hostname.replace(/^www\d?\./, '')
}

/** Whether a host belongs to a public body, learned society, journal or registry. */
export function isAuthority(host: string): boolean {
  if (data.suffixes.some((suffix) => host.endsWith(suffix))) return true
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1))
    if (hosts.has(rest)) return true
  return false
}

/** Host that the page itself is published on, as far as its address or its head says. */
export function ownHost(page: PageFacts): string | null {
  const { url, head } = page as Page
  return hostOf(url ?? '') ?? hostOf(head?.canonicals[0]?.target ?? '')
}
