import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'rolldown'

/** Collects the licences of the packages that end up in the bundle, as their terms ask for. */
function thirdPartyLicences() {
  return {
    name: 'third-party-licences',
    generateBundle(_options, bundle) {
      const homes = new Set()
      for (const chunk of Object.values(bundle))
        for (const id of chunk.type === 'chunk' ? chunk.moduleIds : []) {
          const home = packageOf(id)
          if (home !== null) homes.add(home)
        }
      const notices = [...homes].map(noticeOf).sort((a, b) => (a < b ? -1 : 1))
      const text = `Packages that are part of this bundle, with their licences.\n\n${notices.join('\n\n')}\n`
      this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY-LICENSES.txt', source: text })
    },
  }
}

/** Folder of the package that a module belongs to; null for modules of our own. */
function packageOf(id) {
  const path = id.replaceAll('\\', '/').replace(/^\0/, '').replace(/\?.*$/, '')
  const home = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)
  return home ? home[0] : null
}

function noticeOf(home) {
  const { name, version, license } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  const file = readdirSync(home).find((entry) => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(entry))
  const terms = file ? readFileSync(join(home, file), 'utf8').trim() : licenceInReadme(home)
  return `${'='.repeat(80)}\n${name} ${version} (${license ?? 'see below'})\n${'='.repeat(80)}\n${terms}`
}

function licenceInReadme(home) {
  const file = readdirSync(home).find((entry) => /^readme/i.test(entry))
  const text = file ? readFileSync(join(home, file), 'utf8') : ''
  const at = text.search(/^#+\s*licen[cs]e|^licen[cs]e\n-+$/im)
  return at < 0 ? 'No licence text is part of the package.' : text.slice(at).trim()
}

export default defineConfig({
  input: {
    index: 'src/index.ts',
    rule: 'src/rule/index.ts',
    rules: 'rules/index.ts',
    cli: 'src/cli/main.ts',
  },
  platform: 'node',
  resolve: { mainFields: ['module', 'main'] },
  plugins: [thirdPartyLicences()],
  output: {
    dir: 'dist',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
  },
})
