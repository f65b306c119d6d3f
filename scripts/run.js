// Runs a TypeScript script of this folder: node scripts/run.js generate [ARG…]
import { runnerImport } from 'vite'

const [name = '', ...args] = process.argv.slice(2)
const { module } = await runnerImport(new URL(`./${name}.ts`, import.meta.url).pathname, {
  configFile: false,
  logLevel: 'error',
})
await module.main(args)
