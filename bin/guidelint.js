#!/usr/bin/env node
import module from 'node:module'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`guidelint needs Node.js 20.19 or newer; this is ${process.versions.node}.`)
  process.exitCode = 2
} else {
  module.enableCompileCache?.()
  await import('../dist/cli.js')
}
