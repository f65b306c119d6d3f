import { filesUnder, generated } from './generate/files.ts'
import { rulesIndex } from './generate/rules-index.ts'

/** Writes rules/index.ts; with `--check`, says whether it is stale. Apart from `generate`, which imports it. */
export async function main(args: readonly string[]): Promise<void> {
  const files = filesUnder('rules').map((path) => path.slice('rules/'.length))
  const rules = files.filter((path) => /^(?!shared|lexicon|profiles)[a-z0-9-]+\/[a-z0-9-]+\.ts$/.test(path))
  const profiles = files.filter((path) => path.startsWith('profiles/'))
  generated(args, new Map([['rules/index.ts', rulesIndex(rules, profiles)]]), [])
}
