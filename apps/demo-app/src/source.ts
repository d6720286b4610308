import { createFilmmakersClient, type FilmmakersClient } from '@filmmakers-sdk/api-client'
import { authFromEnvironment, type EnvironmentAuth } from '@filmmakers-sdk/auth-core/node'
import { startSandbox, type SandboxOptions } from '@filmmakers-sdk/sandbox'
import { createRequestMeter } from './request-meter.ts'

type Env = Readonly<Record<string, string | undefined>>

/** Where the actors come from, and the credentials they are asked for with. */
export interface Source {
  readonly client: FilmmakersClient
  readonly auth: EnvironmentAuth
  /** Whether everything here is invented. */
  readonly isSandbox: boolean
  /** Requests sent to the API so far. */
  apiRequests(): number
  /** Requests sent to the authorization server's token endpoint so far. */
  tokenRequests(): Promise<number>
  close(): Promise<void>
}

/** Any of these set means a service was meant, and half a set of them is an error, not a reason to show invented people. */
const variables = [
  'FILMMAKERS_API_KEY',
  'FILMMAKERS_ACCESS_TOKEN',
  'FILMMAKERS_CLIENT_ID',
  'FILMMAKERS_CLIENT_SECRET',
  'FILMMAKERS_AUTH',
  'FILMMAKERS_BASE_URL',
  'FILMMAKERS_ISSUER',
  'FILMMAKERS_DISCOVERY_URL',
]

/** So short that a renewal can be watched. The real service's last two hours. */
const sandboxTokenLifetime = 5 * 60_000

/** A page waits for one answer; somebody is looking at it. */
const limits = { timeout: 15_000, maxWait: 0, retry: { attempts: 2 } }

/**
 * Opens the service the environment names, or without any such variable a sandbox of its own.
 *
 * @param env such as `process.env`
 * @param sandbox options of that sandbox
 * @throws {AuthError} as `authFromEnvironment` @throws {SandboxError}
 */
export async function openSource(env: Env, sandbox: SandboxOptions = {}): Promise<Source> {
  if (variables.some((name) => (env[name] ?? '') !== '')) return connect(env)
  const { baseUrl, clientId, clientSecret, close } = await startSandbox({
    tokenLifetime: sandboxTokenLifetime,
    ...sandbox,
  })
  const own = {
    FILMMAKERS_BASE_URL: baseUrl,
    FILMMAKERS_CLIENT_ID: clientId,
    FILMMAKERS_CLIENT_SECRET: clientSecret,
  }
  return { ...connect(own), isSandbox: true, close }
}

function connect(env: Env): Source {
  const oauth = createRequestMeter(fetch, ({ origin, pathname }) => origin + pathname)
  const api = createRequestMeter(fetch, () => 'api')
  const auth = authFromEnvironment(env, { ...limits, fetch: oauth.fetch })
  const client = createFilmmakersClient({ auth, baseUrl: auth.baseUrl, fetch: api.fetch, ...limits })
  return {
    client,
    auth,
    isSandbox: false,
    apiRequests: () => api.count('api'),
    async tokenRequests() {
      if (auth.oauthClient === undefined) return 0
      const { token_endpoint: endpoint } = await auth.oauthClient.discover()
      return typeof endpoint === 'string' ? oauth.count(endpoint) : 0
    },
    close: () => Promise.resolve(),
  }
}
