import { lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import type { Readable } from 'node:stream'
import { Agent, request } from 'undici'
import { isPublicAddress } from './public-address.ts'

/** One answer, redirects not followed. */
export interface Answer {
  readonly status: number
  readonly location: string | null
  /** Text of the body as far as it was asked for. */
  readonly text: string
}

interface Ask {
  readonly method: 'HEAD' | 'GET'
  readonly accept?: string
  /** Most bytes of the body to read; 0 reads none. A longer body counts as a failure. */
  readonly most: number
}

export interface Client {
  /** Throws where nothing answers in time, or the address is not one of the public network. */
  ask(url: URL, how: Ask): Promise<Answer>
  close(): Promise<void>
}

export interface ClientOptions {
  readonly userAgent: string
  /** Milliseconds for one answer, from the name to the last byte. */
  readonly timeout: number
  /** Numeric addresses that may be asked although they are not public. For tests. */
  readonly alsoAllow: readonly string[]
}

/** Code of the error for an address that is not public. */
const REFUSED = 'EREFUSED'

/** A client that talks to the public network only, whatever names and redirects say. */
export function onlineClient({ userAgent, timeout, alsoAllow }: ClientOptions): Client {
  const allowed = (address: string) => isPublicAddress(address) || alsoAllow.includes(address)
  // Checked at each connection, so that a name that changes its address between two questions gains nothing.
  const guarded: LookupFunction = (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? []
      if (error) callback(error, '', 0)
      else if (!first || !addresses.every(({ address }) => allowed(address)))
        callback(refusal(hostname), '', 0)
      else if (options.all) callback(null, addresses)
      else callback(null, first.address, first.family)
    })
  }
  const agent = new Agent({
    connections: 1,
    pipelining: 1,
    connect: { lookup: guarded, timeout },
    headersTimeout: timeout,
    bodyTimeout: timeout,
    maxHeaderSize: 32_768,
  })
  return {
    async ask(url, { method, accept = '*/*', most }) {
      const host = url.hostname.replace(/^\[|\]$/g, '')
      if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') throw refusal(host)
      // A numeric host is connected to without a look-up.
      if (isIP(host) && !allowed(host)) throw refusal(host)
      const { statusCode, headers, body } = await request(url, {
        method,
        dispatcher: agent,
        headers: { 'user-agent': userAgent, accept, 'accept-encoding': 'identity' },
        signal: AbortSignal.timeout(timeout),
      })
      const { location } = headers
      const text = await readBody(body, most)
      return {
        status: statusCode,
        location: (Array.isArray(location) ? location[0] : location) ?? null,
        text,
      }
    },
    close: () => agent.destroy(),
  }
}

async function readBody(body: Readable, most: number): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  if (most > 0)
    for await (const chunk of body) {
      size += chunk.length
      if (size > most) throw new Error('The answer is too long')
      chunks.push(chunk)
    }
  else {
    // Nothing is read, and what still comes is of no interest.
    body.on('error', () => {})
    body.destroy()
  }
  return Buffer.concat(chunks).toString('utf8')
}

function refusal(host: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${host} is not an address of the public network`), { code: REFUSED })
}
