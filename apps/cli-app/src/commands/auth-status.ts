import type { EnvironmentAuth } from '@filmmakers-sdk/auth-core/node'
import type { Context } from '../context.ts'
import { writeDetails } from '../output/details.ts'
import { instant } from '../output/time.ts'
import { connect } from './connect.ts'
import type { CallOptions } from './options.ts'

const strategies = {
  key: 'API key',
  token: 'access token',
  oauth: 'OAuth client credentials',
} as const satisfies Record<EnvironmentAuth['kind'], string>

/** Shows what is in use, then whether the API takes it. What is known is shown also when the API refuses. */
export async function printStatus(context: Context, options: CallOptions): Promise<void> {
  const { auth, client, call } = await connect(context, options)
  const json = options.json === true
  const known: Record<string, unknown> = {
    strategy: strategies[auth.kind],
    source: auth.variables,
    base_url: auth.baseUrl,
    ...(auth.kind === 'oauth' && { discovery_url: auth.oauthClient?.discoveryUrl }),
  }
  try {
    const life = await lifeOf(auth, call)
    if (life.expiresAt !== undefined) {
      known['expires'] = json
        ? new Date(life.expiresAt).toISOString()
        : instant(life.expiresAt, context.now())
    } else if (!json) {
      known['expires'] = auth.kind === 'key' ? 'never by itself' : 'unknown'
    }
    if (life.scope !== undefined) known['scope'] = life.scope
    const { status } = await client.check(call)
    known['api'] = `accepts the credentials (HEAD actor_profiles: ${status})`
  } catch (error) {
    known['api'] = 'does not accept the credentials, or cannot be asked'
    await writeDetails(context.stdout, known, json)
    throw error
  }
  await writeDetails(context.stdout, known, json)
}

/** When the token in use ends: an access token of the caller's is asked about, where there are client credentials for it. */
async function lifeOf(
  auth: EnvironmentAuth,
  call: { signal: AbortSignal },
): Promise<{ expiresAt?: number | undefined; scope?: string | undefined }> {
  if (auth.oauthStrategy !== undefined) return auth.oauthStrategy.getToken(call)
  if (auth.kind !== 'token' || auth.oauthClient === undefined) return {}
  const token = (await auth.getAuthorization(call)).slice('Bearer '.length)
  const { exp, scope } = await auth.oauthClient.introspect(token)
  return { expiresAt: exp === undefined ? undefined : exp * 1000, scope }
}
