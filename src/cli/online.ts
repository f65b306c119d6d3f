import { join } from 'node:path'
import type { Config } from '../config/index.ts'
import { type LintInput, version } from '../index.ts'
import { type Terminal, write } from './terminal.ts'

/** The network as far as a run may use it. */
export interface Network {
  readonly input: Pick<LintInput, 'online'>
  /** Ends all connections, and tells what nothing answered for. */
  readonly end: () => Promise<void>
}

/** Opens the network where `--online` was given. Answers are kept beside the configuration, for a week. */
export async function openNetwork(online: boolean, config: Config, { stderr }: Terminal): Promise<Network> {
  if (!online) return { input: {}, end: () => Promise.resolve() }
  // The client is slow to load, and most runs stay offline.
  const { onlineChecker } = await import('../source/online.ts')
  const checker = onlineChecker({
    cacheFile: join(config.folder, '.guidelintcache', 'online.json'),
    userAgent: `guidelint/${version} (checks the sources of medical guides)`,
    clock: Date.now,
  })
  return {
    input: { online: (page) => checker.check(page.references) },
    end: async () => {
      const { looked, unanswered, fault } = await checker.close()
      const sources = looked === 1 ? '1 address' : `${looked} addresses`
      if (unanswered > 0)
        await write(stderr, `warning: ${unanswered} of ${sources} could not be checked online\n`)
      if (fault !== null)
        await write(stderr, `warning: the answers of the network cannot be kept: ${fault}\n`)
    },
  }
}
