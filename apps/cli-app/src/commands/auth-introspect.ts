import type { Context } from '../context.ts'
import { writeDetails } from '../output/details.ts'
import { instant } from '../output/time.ts'
import { UsageError } from '../usage-error.ts'
import { connect } from './connect.ts'
import type { CallOptions } from './options.ts'

export async function printIntrospection(
  context: Context,
  options: CallOptions & { stdin?: true },
): Promise<void> {
  const { auth, call } = await connect(context, options)
  if (auth.oauthClient === undefined) {
    throw new UsageError(
      'Only an OAuth client may introspect tokens.',
      'Set FILMMAKERS_CLIENT_ID and FILMMAKERS_CLIENT_SECRET (and FILMMAKERS_AUTH, if other credentials are set too).',
    )
  }
  if (auth.kind === 'key' && options.stdin !== true) {
    throw new UsageError(
      'An API key has no token to ask about.',
      'Set FILMMAKERS_AUTH=oauth, or pipe a token in with --stdin.',
    )
  }
  const token =
    options.stdin === true
      ? (await context.readStdin()).trim()
      : (await auth.getAuthorization(call)).slice('Bearer '.length)
  if (token === '') throw new UsageError('There is no token on standard input.', 'Pipe one in, on one line.')
  const answer = await auth.oauthClient.introspect(token)
  await writeDetails(
    context.stdout,
    options.json === true ? answer : readable(answer, context.now()),
    options.json === true,
  )
}

/** Unix seconds as instants. */
function readable(answer: Readonly<Record<string, unknown>>, now: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]) =>
      ['exp', 'iat', 'nbf'].includes(name) && typeof value === 'number'
        ? [name, instant(value * 1000, now)]
        : [name, value],
    ),
  )
}
