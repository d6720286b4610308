import { type Command, Option } from 'commander'
import type { Context } from '../context.ts'
import type { SandboxCommandOptions } from './sandbox-run.ts'
import { integer } from './values.ts'

const tenYears = 10 * 365 * 24 * 60 * 60

export function addSandbox(program: Command, context: Context): void {
  program
    .command('sandbox')
    .description('run a local Filmmakers with invented people, until Ctrl-C')
    .addOption(
      new Option('--port <number>', 'port on 127.0.0.1')
        .argParser(integer(0, 65_535))
        .default(0, 'any free one'),
    )
    .option('--actors <number>', 'how many actors there are', integer(1, 100_000), 300)
    .option('--seed <text>', 'the same seed gives the same data and credentials')
    .option('--token-lifetime <seconds>', 'how long an access token lives', integer(1, tenYears), 7200)
    .option('--rate-limit <requests>', 'requests in 5 minutes', integer(1, 1_000_000), 300)
    .option('--json', 'print addresses and credentials as one line of JSON')
    .action(async (options: SandboxCommandOptions) => {
      const { runSandbox } = await import('./sandbox-run.ts')
      await runSandbox(context, options)
    })
}
