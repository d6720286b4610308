import type { FilmmakersClient } from '@filmmakers-sdk/api-client'
import type { EnvironmentAuth } from '@filmmakers-sdk/auth-core/node'
import type { Context } from '../context.ts'
import { version } from '../version.ts'
import type { CallOptions } from './options.ts'

export interface Connection {
  auth: EnvironmentAuth
  client: FilmmakersClient
  /** Options of one call. */
  call: { signal: AbortSignal }
}

/** The client that the environment describes. */
export async function connect({ env, signal }: Context, options: CallOptions): Promise<Connection> {
  const [{ authFromEnvironment }, { createFilmmakersClient }] = await Promise.all([
    import('@filmmakers-sdk/auth-core/node'),
    import('@filmmakers-sdk/api-client'),
  ])
  const limits = { timeout: options.timeout * 1000, maxWait: options.maxWait * 1000 }
  const auth = authFromEnvironment(env, limits)
  const client = createFilmmakersClient({
    auth,
    baseUrl: auth.baseUrl,
    userAgent: `filmmakers-cli/${version}`,
    ...limits,
  })
  return { auth, client, call: { signal } }
}

/** The access token in use. Only for kinds that have one. */
export async function bearerToken({ auth, call }: Connection): Promise<string> {
  return (await auth.getAuthorization(call)).slice('Bearer '.length)
}
