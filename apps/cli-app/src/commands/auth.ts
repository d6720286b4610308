import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { UsageError } from '../usage-error.ts'
import { addGroup } from './group.ts'
import { addCallOptions, type CallOptions } from './options.ts'

export function addAuth(program: Command, context: Context): void {
  const auth = addGroup(program, 'auth', 'Tokens: get one, ask about one, see what is in use')

  addCallOptions(auth.command('token'))
    .description('print an access token, for example for curl')
    .addHelpText(
      'after',
      '\nThe token is a secret. Pipe it where it is needed; do not paste it into a command line.',
    )
    .action(async (options: CallOptions) => {
      const { printToken } = await import('./auth-token.ts')
      await printToken(context, options)
    })

  addCallOptions(auth.command('introspect'))
    .description('ask the authorization server about the token in use (RFC 7662)')
    .option('--stdin', 'ask about the token on standard input')
    .allowExcessArguments()
    .addHelpText(
      'after',
      '\nAnother token is read from standard input only, never from the command line:\n  $ pbpaste | filmmakers auth introspect --stdin',
    )
    .action(async (options: CallOptions & { stdin?: true }, command: Command) => {
      if (command.args.length > 0) {
        throw new UsageError(
          'A token does not belong on the command line, where other processes and the shell history see it.',
          'Pipe it in: filmmakers auth introspect --stdin',
        )
      }
      const { printIntrospection } = await import('./auth-introspect.ts')
      await printIntrospection(context, options)
    })

  addCallOptions(auth.command('status'))
    .description('show the credentials in use, the token, and whether the API accepts them')
    .action(async (options: CallOptions) => {
      const { printStatus } = await import('./auth-status.ts')
      await printStatus(context, options)
    })
}
