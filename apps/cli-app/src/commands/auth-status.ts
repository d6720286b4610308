import { advise } from '../advised.ts'
import type { Context } from '../context.ts'
import { exitCodeOf } from '../exit-code-of.ts'
import { exitCodes } from '../exit-codes.ts'
import { unlessInterrupted } from '../interruption.ts'
import { writeDetails } from '../output/details.ts'
import { instant, isoTime } from '../output/time.ts'
import { bearerToken, connect, type Connection } from './connect.ts'
import type { CallOptions } from './options.ts'

const strategies = { key: 'API key', token: 'access token', oauth: 'OAuth client credentials' } as const

/** What to do about refused credentials: whoever asked for the status knows by now which ones they are. */
const refusedHints = {
  key: 'Copy the API key anew into FILMMAKERS_API_KEY, or set FILMMAKERS_BASE_URL to the server it belongs to.',
  token:
    'Set FILMMAKERS_ACCESS_TOKEN to a new token: this one has ended, was revoked, or belongs to another server than FILMMAKERS_BASE_URL.',
  oauth:
    'The token is new, so the API may take those of another server only: check that FILMMAKERS_BASE_URL and FILMMAKERS_ISSUER belong together.',
} as const

interface Status {
  connection: Connection
  life?: { expiresAt?: number | undefined; scope?: string | undefined }
  /** Answer of the API, or why there is none. */
  api: { accepted: true; status: number } | { accepted: false; reason: string }
}

/** Shows what is in use, then whether the API takes it. What is known is shown also when the API refuses. */
export async function printStatus(context: Context, options: CallOptions): Promise<void> {
  const connection = await connect(context, options)
  const show = (status: Status) =>
    options.json === true
      ? writeDetails(context.stdout, forPrograms(status), true)
      : writeDetails(context.stdout, forPeople(status, context.now()), false)

  let life: Status['life']
  try {
    life = await lifeOf(connection)
    const { status } = await connection.client.check(connection.call)
    await show({ connection, life, api: { accepted: true, status } })
  } catch (error) {
    if (!context.signal.aborted) {
      await show({ connection, ...(life && { life }), api: { accepted: false, reason: reasonOf(error) } })
    }
    throw advise(error, 'authentication', refusedHints[connection.auth.kind])
  }
}

/** When the token in use ends: an access token of the caller's is asked about, where there are client credentials for it. */
async function lifeOf(connection: Connection): Promise<NonNullable<Status['life']>> {
  const { auth, call } = connection
  if (auth.oauthStrategy !== undefined) return auth.oauthStrategy.getToken(call)
  if (auth.kind !== 'token' || auth.oauthClient === undefined) return {}
  const asked = auth.oauthClient.introspect(await bearerToken(connection))
  const { exp, scope } = await unlessInterrupted(asked, call.signal)
  return { expiresAt: typeof exp === 'number' ? exp * 1000 : undefined, scope }
}

function reasonOf(error: unknown): string {
  const code = exitCodeOf(error)
  if (code === exitCodes.authentication) return 'the credentials are refused'
  return code === exitCodes.rateLimit || code === exitCodes.network ? 'it cannot be asked now' : 'it fails'
}

function forPrograms({ connection: { auth, client }, life, api }: Status): Record<string, unknown> {
  return {
    strategy: auth.kind,
    source: auth.variables,
    base_url: client.baseUrl,
    discovery_url: auth.kind === 'oauth' ? auth.oauthClient?.discoveryUrl : undefined,
    expires_at: life?.expiresAt === undefined ? undefined : isoTime(life.expiresAt),
    scope: life?.scope,
    api,
  }
}

function forPeople(
  { connection: { auth, client }, life, api }: Status,
  now: number,
): Record<string, unknown> {
  const withoutEnd = auth.kind === 'key' ? 'never by itself' : 'unknown'
  return {
    strategy: strategies[auth.kind],
    source: auth.variables,
    base_url: client.baseUrl,
    discovery_url: auth.kind === 'oauth' ? auth.oauthClient?.discoveryUrl : undefined,
    expires: life && (life.expiresAt === undefined ? withoutEnd : instant(life.expiresAt, now)),
    scope: life?.scope,
    api: api.accepted ? `accepts the credentials (HEAD actor_profiles: ${api.status})` : api.reason,
  }
}
