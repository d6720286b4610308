import { type Command, CommanderError } from 'commander'
import type { Context } from './context.ts'
import { exitCodes } from './exit-codes.ts'
import { Interruption } from './interruption.ts'
import { createProgram } from './program.ts'
import { withoutHelpCommand } from './usage/help-command.ts'

/** Runs one command line and gives its exit code. Never throws. */
export async function run(typed: readonly string[], context: Context): Promise<number> {
  const program = createProgram(context)
  const args = withoutHelpCommand(program, typed)
  try {
    await program.parseAsync(args, { from: 'user' })
    return exitCodes.success
  } catch (error) {
    if (error instanceof CommanderError) return endOf(error, program, args, context)
    // Whatever an interrupted command failed with: the interruption is why.
    if (context.signal.aborted) {
      await context.stderr.write('\nInterrupted.\n')
      const reason: unknown = context.signal.reason
      return reason instanceof Interruption ? reason.exitCode : exitCodes.interrupted
    }
    return report(error, context)
  }
}

/** Help and version end with an "error", too. */
async function endOf(
  error: CommanderError,
  program: Command,
  args: readonly string[],
  context: Context,
): Promise<number> {
  if (error.exitCode === 0) return exitCodes.success
  // The help was printed in place of an error.
  if (error.code === 'commander.help') return exitCodes.usage
  const { usageErrorOf } = await import('./usage/usage-error.ts')
  return report(usageErrorOf(error, program, args), context)
}

/** What knows all errors is loaded when there is one. */
async function report(error: unknown, context: Context): Promise<number> {
  const { reportError } = await import('./report-error.ts')
  return reportError(error, context)
}
