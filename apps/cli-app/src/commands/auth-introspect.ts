import type { Introspection } from '@filmmakers-sdk/auth-core/oauth'
import { UsageError } from '../command-error.ts'
import type { Context } from '../context.ts'
import { unlessInterrupted } from '../interruption.ts'
import { writeDetails } from '../output/details.ts'
import { instant } from '../output/time.ts'
import { bearerToken, connect } from './connect.ts'
import type { CallOptions } from './options.ts'

export interface IntrospectOptions extends CallOptions {
  stdin?: true
}

export async function printIntrospection(context: Context, options: IntrospectOptions): Promise<void> {
  const connection = await connect(context, options)
  const { oauthClient, kind } = connection.auth
  if (oauthClient === undefined) {
    throw new UsageError(
      'unfit_credentials',
      'Only an OAuth client may introspect tokens.',
      'Set FILMMAKERS_CLIENT_ID and FILMMAKERS_CLIENT_SECRET (and FILMMAKERS_AUTH, if other credentials are set too).',
    )
  }
  if (kind === 'key' && options.stdin !== true) {
    throw new UsageError(
      'unfit_credentials',
      'An API key has no token to ask about.',
      'Set FILMMAKERS_AUTH=oauth, or pipe a token in with --stdin.',
    )
  }
  const token = options.stdin === true ? await pipedToken(context) : await bearerToken(connection)
  const answer = await unlessInterrupted(oauthClient.introspect(token), context.signal)
  const json = options.json === true
  await writeDetails(context.stdout, json ? answer : readable(answer, context.now()), json)
}

/** What the pipe holds is not repeated: it is a secret, or was meant to be one. */
async function pipedToken(context: Context): Promise<string> {
  if (context.stdinIsTerminal) await context.stderr.write('Paste the token, then Enter and Ctrl-D.\n')
  const token = (await unlessInterrupted(context.readStdin(), context.signal)).trim()
  if (token === '')
    throw new UsageError('missing_value', 'There is no token on standard input.', 'Pipe one in, on one line.')
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new UsageError(
      'invalid_value',
      'What is on standard input is no token: it has white space or characters beyond ASCII.',
      'Pipe one token in, on one line, and nothing else.',
    )
  }
  return token
}

/** Unix seconds as instants. */
function readable(answer: Introspection, now: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]) =>
      ['exp', 'iat', 'nbf'].includes(name) && typeof value === 'number'
        ? [name, instant(value * 1000, now)]
        : [name, value],
    ),
  )
}
