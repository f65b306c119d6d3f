import type { AddressCheck } from '../../page/model.ts'
import type { Answer, Client } from './client.ts'
import type { Queue } from './queue.ts'

const MOST_HOPS = 10
const REDIRECT: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** What following an address came to; null where nothing answered. */
export type Followed = Omit<AddressCheck, 'checked'> | null

/** Asks for an address and follows where it leads. Never throws. */
export async function follow(address: string, client: Client, queue: Queue): Promise<Followed> {
  const redirects: { status: number; to: string }[] = []
  let at = new URL(address)
  for (let hop = 0; hop <= MOST_HOPS; hop++) {
    const answer = await knock(at, client, queue)
    if (answer === 'no host') return { outcome: 'gone', status: null, redirects }
    if (answer === null) return null
    const { status, location } = answer
    const to = location !== null && URL.canParse(location, at.href) ? new URL(location, at.href) : null
    if (!REDIRECT.has(status) || !to) return { outcome: outcomeOf(status), status, redirects }
    redirects.push({ status, to: to.href })
    at = to
  }
  // A ring: it may open for a browser that keeps cookies.
  return { outcome: 'unclear', status: redirects.at(-1)?.status ?? null, redirects }
}

/** HEAD costs the server least; many answer it wrongly, so that only GET counts against an address. */
async function knock(url: URL, client: Client, queue: Queue): Promise<Answer | 'no host' | null> {
  for (const method of ['HEAD', 'GET'] as const)
    try {
      const answer = await queue.run(url.host, () => client.ask(url, { method, most: 0 }))
      if (answer.status < 400 || method === 'GET') return answer
    } catch (error) {
      const code = codeOf(error)
      if (code === 'ENOTFOUND') return 'no host'
      if (method === 'GET' || !/^(?:UND_ERR_SOCKET|ECONNRESET|EPIPE|HPE_)/.test(code)) return null
    }
  return null
}

function outcomeOf(status: number): AddressCheck['outcome'] {
  if (status >= 200 && status < 300) return 'there'
  return status === 404 || status === 410 ? 'gone' : 'unclear'
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
