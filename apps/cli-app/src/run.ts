import { CommanderError } from 'commander'
import type { Context } from './context.ts'
import { exitCodes } from './exit-codes.ts'
import { Interruption } from './interruption.ts'
import { createProgram } from './program.ts'
import { reportError } from './report-error.ts'

/** Runs one command line and gives its exit code. Never throws. */
export async function run(args: readonly string[], context: Context): Promise<number> {
  try {
    await createProgram(context, args).parseAsync(withSandboxHelp(args), { from: 'user' })
    return exitCodes.success
  } catch (error) {
    // Help and version end with an "error" of code 0; usage errors were written by commander already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.success : exitCodes.usage
    // Whatever an interrupted command failed with: the interruption is why.
    if (context.signal.aborted) {
      await context.stderr.write('\nInterrupted.\n')
      const reason: unknown = context.signal.reason
      return reason instanceof Interruption ? reason.exitCode : exitCodes.interrupted
    }
    return reportError(error, context)
  }
}

/** The sandbox's help is its own, so `help sandbox` asks for it. */
function withSandboxHelp(args: readonly string[]): readonly string[] {
  return args[0] === 'help' && args[1] === 'sandbox' ? ['sandbox', '--help'] : args
}
