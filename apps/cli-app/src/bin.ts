#!/usr/bin/env node
// `--version` is answered before anything is loaded that it does not need.
import { version } from './version.ts'

const [first, ...others] = process.argv.slice(2)
if ((first === '--version' || first === '-V') && others.length === 0) {
  process.stdout.write(`${version}\n`)
} else {
  const { runInProcess } = await import('./process.ts')
  await runInProcess()
}
