import type { Context } from '../context.ts'
import { safeJson } from '../output/terminal-safe.ts'
import { UsageError } from '../usage-error.ts'
import { connect } from './connect.ts'
import type { CallOptions } from './options.ts'

/** Prints the token itself: that is what the command is for. */
export async function printToken(context: Context, options: CallOptions): Promise<void> {
  const { auth, call } = await connect(context, options)
  if (auth.kind === 'key') {
    throw new UsageError(
      'An API key has no token: it is sent as it is.',
      'Send "Authorization: Token token=KEY", or set FILMMAKERS_CLIENT_ID and FILMMAKERS_CLIENT_SECRET.',
    )
  }
  const authorization = await auth.getAuthorization(call)
  const token = authorization.slice('Bearer '.length)
  if (options.json !== true) {
    await context.stdout.write(`${token}\n`)
    return
  }
  const set = await auth.oauthStrategy?.getToken(call)
  await context.stdout.write(
    `${safeJson(
      {
        access_token: token,
        token_type: 'Bearer',
        scope: set?.scope,
        expires_at: set?.expiresAt === undefined ? undefined : new Date(set.expiresAt).toISOString(),
      },
      2,
    )}\n`,
  )
}
