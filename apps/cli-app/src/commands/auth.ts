import type { Command } from 'commander'
import { UsageError } from '../command-error.ts'
import type { Context } from '../context.ts'
import type { IntrospectOptions } from './auth-introspect.ts'
import { addGroup } from './group.ts'
import { addCallOptions, type CallOptions } from './options.ts'

export function addAuth(program: Command, context: Context): void {
  const auth = addGroup(program, 'auth', 'tokens: get one, ask about one, see what is in use')

  addCallOptions(auth.command('status'))
    .description('show the credentials in use, how long they last, and whether the API accepts them')
    .action(async (options: CallOptions) => {
      const { printStatus } = await import('./auth-status.ts')
      await printStatus(context, options)
    })

  addCallOptions(auth.command('token'))
    .description('print an access token, for use in other programs')
    .addHelpText(
      'after',
      '\nThe token is a secret. Pipe it where it is needed; do not paste it into a command line.',
    )
    .action(async (options: CallOptions) => {
      const { printToken } = await import('./auth-token.ts')
      await printToken(context, options)
    })

  const introspect = auth
    .command('introspect')
    .description('ask the authorization server about the token in use (RFC 7662)')
    .option('--stdin', 'ask about the token on standard input')
  addCallOptions(introspect)
    .allowExcessArguments()
    .addHelpText(
      'after',
      '\nAnother token is read from standard input only, never from the command line:\n  $ filmmakers auth introspect --stdin < token.txt',
    )
    .action(async (options: IntrospectOptions, command: Command) => {
      if (command.args.length > 0) {
        throw new UsageError(
          'excess_arguments',
          'A token does not belong on the command line, where other processes and the shell history see it.',
          'Pipe it in: filmmakers auth introspect --stdin',
        )
      }
      const { printIntrospection } = await import('./auth-introspect.ts')
      await printIntrospection(context, options)
    })
}
