import type { AddressCheck, Reference } from '../../src/page/model.ts'
import { addressOf } from '../../src/page/reference-source.ts'
import type { Span } from '../../src/page/span.ts'
import { type Problem, pageRule } from '../../src/rule/rule.ts'
import { sayEntry } from '../shared/citations.ts'

const page = (address: string) => `# Scabies\n\nCream helps.[1]\n\n[1]: ${address} "NHS: Scabies"\n`
const here = 'https://www.nhs.uk/conditions/scabies/'
const answer = (
  outcome: AddressCheck['outcome'],
  status: number | null,
  ...hops: readonly (readonly [number, string])[]
) => ({
  addresses: {
    [here]: {
      outcome,
      status,
      redirects: hops.map(([hop, to]) => ({ status: hop, to })),
      checked: '2026-11-20',
    },
  },
})

export default pageRule({
  id: 'citation/broken-reference',
  title: 'Source that is no longer there',
  level: 'warning',
  basis: 'standard',
  since: '0.1.0',
  sources: [
    {
      url: 'https://www.rfc-editor.org/rfc/rfc9110#name-404-not-found',
      checked: '2026-11-23',
      title: 'RFC 9110: 404 Not Found, 410 Gone, 301 Moved Permanently',
    },
  ],
  why: 'A reader who follows the number wants to check a statement about their health, and finds nothing.',
  needs: ['online'],
  examples: [
    { name: 'the source answers', page: page(here), online: answer('there', 200), finds: [] },
    { name: 'the server says 404', page: page(here), online: answer('gone', 404), finds: ['5:6'] },
    { name: 'the host does not exist', page: page(here), online: answer('gone', null), finds: ['5:6'] },
    { name: 'closed to programs', page: page(here), online: answer('unclear', 403), finds: [] },
    { name: 'nothing was asked', page: page(here), finds: [] },
    {
      name: 'moved for good',
      page: page(here),
      online: answer('there', 200, [301, 'https://www.nhs.uk/skin/scabies/']),
      finds: ['5:6'],
      fixed: page('https://www.nhs.uk/skin/scabies/'),
    },
    {
      name: 'moved for now, or to the same place',
      page: page(here),
      online: answer('there', 200, [302, 'https://www.nhs.uk/skin/scabies/']),
      finds: [],
    },
    {
      name: 'sent to the front page',
      page: page(here),
      online: answer('there', 200, [302, 'https://www.nhs.uk/']),
      finds: ['5:6'],
    },
    {
      name: 'the address of a DOI',
      page: '# Scabies\n\nCream helps.[1]\n\n## References\n\n1. Lee A. Cream. doi:10.1000/182\n',
      online: {
        addresses: {
          'https://doi.org/10.1000/182': {
            outcome: 'gone',
            status: 404,
            redirects: [],
            checked: '2026-11-20',
          },
        },
      },
      finds: ['7:4'],
    },
  ],
  *check(page): Iterable<Problem> {
    for (const reference of page.references) {
      const address = addressOf(reference)
      const check = address === null ? undefined : page.online.addresses.get(address)
      if (address === null || !check) continue
      const at = reference.urlAt ?? reference.at
      if (check.outcome === 'gone') yield gone(reference, address, check, at)
      else if (check.outcome === 'there') yield* moved(reference, address, check, at, page.source)
    }
  },
})

function gone(reference: Reference, address: string, check: AddressCheck, at: Span): Problem {
  const host = new URL(check.redirects.at(-1)?.to ?? address).host
  const how = check.status === null ? `there is no host ${host}` : `${host} answers ${check.status}`
  return {
    message: `Source ${sayEntry(reference)} is not there: ${how} (asked ${check.checked})`,
    at,
    help: 'Find the address under which the source stands today, or cite another that supports the statement.',
  }
}

function* moved(
  reference: Reference,
  address: string,
  { redirects, checked }: AddressCheck,
  at: Span,
  source: string,
): Iterable<Problem> {
  const to = redirects.at(-1)?.to
  if (to === undefined || isResolver(address)) return
  if (isFront(to) && !isFront(address))
    yield {
      message: `Source ${sayEntry(reference)} leads to the front page ${to} (asked ${checked})`,
      at,
      level: 'info',
      help: 'Search the site for the source, and give its own address.',
    }
  else if (
    redirects.every(({ status }) => status === 301 || status === 308) &&
    plain(to) !== plain(address)
  ) {
    const written = source.slice(at.start, at.end) === reference.url
    yield {
      message: `Source ${sayEntry(reference)} has moved for good to ${to} (asked ${checked})`,
      at,
      level: 'info',
      help: 'Look at the new page, and give its address where it is the same source.',
      ...(written && { fix: { safe: false, edits: [{ ...at, text: to }] } }),
    }
  }
}

/** Resolvers lead elsewhere by design; the address to give is theirs. */
function isResolver(address: string): boolean {
  return /^(?:dx\.)?doi\.org$|^hdl\.handle\.net$|(?:^|\.)purl\.org$/.test(new URL(address).hostname)
}

function isFront(address: string): boolean {
  return /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:index\.\w{3,5})?$/i.test(new URL(address).pathname)
}

/** What is the same page but for scheme, `www.` and the last slash. */
function plain(address: string): string {
  const { hostname, pathname, search } = new URL(address)
  return hostname.replace(/^www\./, '') + pathname.replace(/\/$/, '') + search
}
