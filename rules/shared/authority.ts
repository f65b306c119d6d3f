import type { Page, PageFacts } from '../../src/page/model.ts'
import type { Setting } from '../../src/rule/setting.ts'
import data from '../lexicon/authority-hosts.json' with { type: 'json' }
import { isBelow, registrableDomain } from './domain.ts'

const hosts = new Set(data.hosts)

/** Host of an absolute web address in lower case without `www.`, or null. */
export function hostOf(address: string): string | null {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null
  return new URL(address).hostname.replace(/^www\d?\./, '')
}

/** Whether a host belongs to a public body, learned society, journal or registry. */
export function isAuthority(host: string): boolean {
  return data.suffixes.some((suffix) => host.endsWith(suffix)) || isBelow(host, hosts)
}

/** Host that the page itself is published on, as far as its address or its head says. */
export function ownHost(page: PageFacts): string | null {
  const { url, head } = page as Page
  return hostOf(url ?? '') ?? hostOf(head?.canonicals[0]?.target ?? '')
}

/**
 * Test for the publisher's own addresses: root-relative ones, and those under the domain of the page or of the
 * site in the configuration. Null where neither is known, for then nothing can be told.
 */
export function ownAddressTest(page: PageFacts, { siteUrl }: Setting): ((address: string) => boolean) | null {
  const hosts = [ownHost(page), hostOf(siteUrl ?? '')].filter((host) => host !== null)
  const own = new Set(hosts.map(registrableDomain))
  if (own.size === 0) return null
  return (address) => {
    const host = hostOf(address)
    return host === null ? /^\/(?!\/)/.test(address) : own.has(registrableDomain(host))
  }
}
