import type { Command } from 'commander'
import type { Context } from '../context.ts'
import type { SandboxCommandOptions } from './sandbox-run.ts'
import { nonNegativeInteger, positiveInteger, seconds } from './options.ts'

export function addSandbox(program: Command, context: Context): void {
  program
    .command('sandbox')
    .description('run a local Filmmakers with generated data, until Ctrl-C')
    .option('--port <number>', 'port on 127.0.0.1 (default: any free one)', nonNegativeInteger, 0)
    .option('--actors <number>', 'how many actors there are', positiveInteger, 300)
    .option('--seed <text>', 'the same seed gives the same data and credentials')
    .option('--token-lifetime <seconds>', 'how long an access token lives', seconds, 7200)
    .option('--rate-limit <requests>', 'requests in 5 minutes', positiveInteger, 300)
    .option('--json', 'print addresses and credentials as one line of JSON')
    .action(async (options: SandboxCommandOptions) => {
      const { runSandbox } = await import('./sandbox-run.ts')
      await runSandbox(context, options)
    })
}
