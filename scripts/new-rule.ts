import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** `npm run new-rule group/fault-noun`: writes the one file that a new rule needs, ready to fill in. */
export async function main([id = '']: readonly string[]): Promise<void> {
  if (!/^[a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
    console.error('Usage: npm run new-rule group/fault-noun, such as: npm run new-rule link/vague-text')
    process.exitCode = 2
    return
  }
  const path = `rules/${id}.ts`
  if (existsSync(path)) {
    console.error(`${path} is there already.`)
    process.exitCode = 2
    return
  }
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, template(id, version, new Date().toISOString().slice(0, 10)))
  console.log(`Wrote ${path}. Fill it in, then run: npm run generate && npx vitest run tests/rules`)
}

function template(id: string, since: string, today: string): string {
  return `import { pageRule } from '../../src/rule/rule.ts'

export default pageRule({
  id: '${id}',
  title: 'The fault in a few words',
  level: 'warning',
  basis: 'heuristic',
  since: '${since}',
  sources: [{ url: 'https://', checked: '${today}' }],
  why: 'What it costs a reader.',
  examples: [
    { name: 'fine', page: '# A guide\\n', finds: [] },
    { name: 'at fault', page: '# A guide\\n', finds: ['1:1'] },
  ],
  *check(page) {
    for (const block of page.blocks)
      if (block.kind === 'heading')
        yield { message: 'What is wrong here', at: block.at, help: 'What to do about it.' }
  },
})
`
}
