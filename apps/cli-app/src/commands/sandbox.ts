import type { Command } from 'commander'
import type { Context } from '../context.ts'

/** Its options are the sandbox's own business, and are read there: the sandbox has a command of its own with the same. */
export function addSandbox(program: Command, context: Context): void {
  program
    .command('sandbox')
    .description('run a local Filmmakers with invented people, until Ctrl-C')
    .usage('[options]')
    .argument('[options...]')
    .helpOption(false)
    .allowUnknownOption()
    .action(async (args: readonly string[]) => {
      const { runSandbox } = await import('./sandbox-run.ts')
      await runSandbox(context, args)
    })
}
