import { UsageError } from '../command-error.ts'
import type { Context } from '../context.ts'
import { isoTime } from '../output/time.ts'
import { safeJson } from '../output/terminal-safe.ts'
import { bearerToken, connect } from './connect.ts'
import type { CallOptions } from './options.ts'

/** Prints the token itself: that is what the command is for. */
export async function printToken(context: Context, options: CallOptions): Promise<void> {
  const connection = await connect(context, options)
  const { auth, call } = connection
  if (auth.kind === 'key') {
    throw new UsageError(
      'unfit_credentials',
      'An API key has no token: it is sent as it is.',
      'Send "Authorization: Token token=KEY", or set FILMMAKERS_CLIENT_ID and FILMMAKERS_CLIENT_SECRET.',
    )
  }
  // Asked for once: with short lives, a second call could bring another one.
  const set = await auth.oauthStrategy?.getToken(call)
  const token = set?.accessToken ?? (await bearerToken(connection))
  if (options.json !== true) {
    await context.stdout.write(`${token}\n`)
    return
  }
  const fields = {
    access_token: token,
    token_type: 'Bearer',
    scope: set?.scope,
    expires_at: set?.expiresAt === undefined ? undefined : isoTime(set.expiresAt),
  }
  await context.stdout.write(`${safeJson(fields, 2)}\n`)
}
