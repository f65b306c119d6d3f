// Runs a TypeScript script of this folder: node scripts/run.js generate [ARG…]
import { isAbsolute, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

const [name = '', ...args] = process.argv.slice(2)
const bundle = await rolldown({
  input: isAbsolute(name) ? name : `scripts/${name}.ts`,
  platform: 'node',
  external: (id) => !id.startsWith('.') && !isAbsolute(id),
  logLevel: 'silent',
})
// Inside the project, so that packages are found.
const dir = `node_modules/.cache/guidelint-scripts/${process.pid}`
const { output } = await bundle.write({ dir, format: 'esm', entryFileNames: '[name].js' })
const { main } = await import(pathToFileURL(resolve(dir, output[0].fileName)).href)
await main(args)
