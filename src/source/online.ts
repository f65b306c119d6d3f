import type { AddressCheck, Online, Reference, WorkCheck } from '../page/model.ts'
import { addressOf, doiOf } from '../page/reference-source.ts'
import { onlineClient } from './online/client.ts'
import { retractionOf } from './online/crossref.ts'
import { follow } from './online/follow.ts'
import { politeQueue } from './online/queue.ts'
import { openStore } from './online/store.ts'

/** What a checker needs to know; all times in ms. */
export interface OnlineOptions {
  /** File that keeps the answers between runs, or null. */
  readonly cacheFile: string | null
  readonly userAgent: string
  /** Now, since 1970. */
  readonly clock: () => number
  /** Pause before the same host is asked again. */
  readonly delay?: number
  readonly timeout?: number
  /** Age from which an answer is asked for again. */
  readonly maxAge?: number
  /** Address of the Crossref API. */
  readonly crossref?: string
  /** Addresses of the private network that may be asked. For tests. */
  readonly alsoAllow?: readonly string[]
}

/** Asks the network for the sources that pages cite. */
export interface OnlineChecker {
  /** What the network says of a reference list; null where it has something to ask and nothing answers. */
  check(references: readonly Reference[]): Promise<Online | null>
  /** Ends all connections and keeps the answers. Never throws. */
  close(): Promise<OnlineSummary>
}

interface OnlineSummary {
  /** Addresses and DOIs looked at, those kept from earlier runs included. */
  readonly looked: number
  /** Those that nothing answered for. */
  readonly unanswered: number
  /** Why the answers could not be kept, or null. */
  readonly fault: string | null
}

const WEEK = 7 * 24 * 60 * 60 * 1000
/** Answers are written out this often, so that an interrupted run keeps most of them. */
const SAVE_EVERY = 10_000
/** References of one page that are asked for: the longest lists of real pages hold a few hundred. */
const MOST = 500

/**
 * Makes a checker. It asks one host one thing at a time, with a pause between, and at most eight hosts; it never
 * connects to an address outside the public network, also after a redirect.
 */
export function onlineChecker(options: OnlineOptions): OnlineChecker {
  const { cacheFile, userAgent, clock, delay = 500, timeout = 15_000, maxAge = WEEK } = options
  const { crossref = 'https://api.crossref.org', alsoAllow = [] } = options
  const client = onlineClient({ userAgent, timeout, alsoAllow })
  const queue = politeQueue(delay, 8)
  const store = openStore(cacheFile, clock() - maxAge)
  const looked = new Set<string>()
  const answered = new Set<string>()
  /** Questions under way or answered in this run, so that none is asked twice. */
  const asked = new Map<string, Promise<void>>()
  /** Answers that may be others tomorrow. */
  const passing = new Map<string, AddressCheck>()
  let alive = false
  let saved = clock()

  const once = (key: string, ask: () => Promise<void>) => {
    const known = asked.get(key) ?? ask()
    asked.set(key, known)
    return known
  }
  const today = () => new Date(clock()).toISOString().slice(0, 10)

  const askAddress = async (address: string) => {
    const followed = await follow(address, client, queue)
    if (!followed) return
    const check = { ...followed, checked: today() }
    if (check.status !== null) alive = true
    if (check.outcome === 'unclear' || check.status === null) passing.set(address, check)
    else store.addresses.set(address, { at: clock(), check })
  }
  const askWork = async (doi: string) => {
    const retraction = await retractionOf(doi, crossref, client, queue)
    if (retraction === undefined) return
    alive = true
    store.works.set(doi, { at: clock(), check: { retraction, checked: today() } })
  }

  return {
    async check(references) {
      const first = references.slice(0, MOST)
      const urls = new Set(first.flatMap((one) => addressOf(one) ?? []))
      const dois = new Set(first.flatMap((one) => doiOf(one) ?? []))
      await Promise.all([
        ...[...urls].map((url) =>
          once(url, async () => (store.addresses.has(url) ? undefined : askAddress(url))),
        ),
        ...[...dois].map((doi) => once(doi, async () => (store.works.has(doi) ? undefined : askWork(doi)))),
      ])
      const addresses = new Map<string, AddressCheck>()
      for (const url of urls) {
        const check = store.addresses.get(url)?.check ?? passing.get(url)
        // Without an answer from anywhere, a host that cannot be found says nothing about the host.
        if (check && (check.status !== null || alive)) addresses.set(url, check)
      }
      const works = new Map<string, WorkCheck>()
      for (const doi of dois) {
        const check = store.works.get(doi)?.check
        if (check) works.set(doi, check)
      }
      for (const key of [...urls, ...dois]) looked.add(key)
      for (const key of [...addresses.keys(), ...works.keys()]) answered.add(key)
      if (clock() - saved > SAVE_EVERY) {
        store.save()
        saved = clock()
      }
      const none = addresses.size + works.size === 0 && urls.size + dois.size > 0
      return none ? null : { addresses, works }
    },
    async close() {
      await client.close()
      return { looked: looked.size, unanswered: looked.size - answered.size, fault: store.save() }
    },
  }
}
