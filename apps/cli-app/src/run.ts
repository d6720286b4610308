import { CommanderError } from 'commander'
import type { Context } from './context.ts'
import { exitCodes } from './exit-codes.ts'
import { createProgram } from './program.ts'
import { reportError } from './report-error.ts'

/** Runs one command line and gives its exit code. Never throws. */
export async function run(args: readonly string[], context: Context): Promise<number> {
  try {
    await createProgram(context).parseAsync(args, { from: 'user' })
    return exitCodes.success
  } catch (error) {
    // Help and version end with an "error" of code 0; usage errors were written by commander already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.success : exitCodes.usage
    if (context.signal.aborted && error === context.signal.reason) {
      await context.stderr.write('\nInterrupted.\n')
      return exitCodes.interrupted
    }
    return reportError(error, context)
  }
}
