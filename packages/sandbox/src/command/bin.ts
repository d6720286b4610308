#!/usr/bin/env node
import { styleText } from 'node:util'
import { SandboxError } from '../sandbox-error.ts'
import { sandboxHelp } from './help.ts'
import { parseSandboxArguments } from './parse-arguments.ts'

const USAGE = 2

/** Runs the command of this process: the one place that touches its streams, signals and exit code. */
async function main(): Promise<void> {
  const { stdout, stderr } = process
  const command = parseSandboxArguments(process.argv.slice(2))
  if (command.help) {
    stdout.write(sandboxHelp('filmmakers-sandbox', stdout.isTTY ? stdout.columns : 80))
    return
  }
  const interruption = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      interruption.abort()
    })
  }
  const { runSandboxCommand } = await import('./run-command.ts')
  await runSandboxCommand(command, {
    write: (text) => write(stdout, text),
    note: (text) => write(stderr, text),
    bold: (text) => styleText('bold', text, { stream: stdout }),
    signal: interruption.signal,
    ownsProcess: true,
  })
}

function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve) => {
    stream.write(text, () => {
      resolve()
    })
  })
}

try {
  await main()
} catch (error) {
  if (!(error instanceof SandboxError)) throw error
  process.stderr.write(`Error: ${error.message}\nNext: ${error.next}\n`)
  process.exitCode = error.code === 'invalid_option' ? USAGE : 1
}
