import { type BuildOptions, build } from 'rolldown'

/** Tests of the command line run the bundle, so it is built first. */
export default async function buildBundle(): Promise<void> {
  const file = new URL('../rolldown.config.js', import.meta.url).href
  const { default: config }: { default: BuildOptions } = await import(file)
  await build({ ...config, logLevel: 'warn' })
}
