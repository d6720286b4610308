import {
  parseSandboxArguments,
  runSandboxCommand,
  SandboxError,
  sandboxHelp,
} from '@filmmakers-sdk/sandbox/command'
import { CommandError, UsageError } from '../command-error.ts'
import type { Context } from '../context.ts'
import { painter } from '../output/paint.ts'

export async function runSandbox(context: Context, args: readonly string[]): Promise<void> {
  const { stdout, stderr, signal, ownsProcess } = context
  const paint = painter(stdout)
  try {
    const command = parseSandboxArguments(args)
    if (command.help) {
      await stdout.write(sandboxHelp('filmmakers sandbox', stdout.columns))
      return
    }
    await runSandboxCommand(command, {
      write: (text) => stdout.write(text),
      note: (text) => stderr.write(text),
      bold: (text) => paint('bold', text),
      signal,
      ownsProcess,
    })
  } catch (error) {
    if (!(error instanceof SandboxError)) throw error
    if (error.code === 'invalid_option')
      throw new UsageError('invalid_value', `${error.message}.`, error.next)
    throw new CommandError(
      'port_in_use',
      `${error.message}.`,
      'Choose another one with --port, or leave it out for any free one.',
    )
  }
}
