import { execFileSync } from 'node:child_process'

/** Tests of the command line run the bundle, so it is built first. */
export default function build(): void {
  execFileSync('npx', ['rolldown', '-c', 'rolldown.config.js', '--logLevel', 'silent'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
}
