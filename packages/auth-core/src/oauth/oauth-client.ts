import { assertNotInBrowser } from '../browser.ts'
import { type Clock, systemClock } from '../clock.ts'
import { assertCredential } from '../credential.ts'
import { singleFlight } from '../single-flight.ts'
import { createTokenCache, type OAuthStrategy } from '../token-cache.ts'
import type { TokenStore } from '../token-store.ts'
import type { ClientAuthentication } from './client-authentication.ts'
import { clientCredentialsGrant } from './client-credentials-grant.ts'
import { discover, discoveryTarget } from './discovery.ts'
import { introspect, type Introspection } from './introspection.ts'
import { withRetry } from './retry.ts'
import type { AuthorizationServer } from './server.ts'
import { assertTrustedEndpoints, type ServerMetadata } from './server-metadata.ts'
import { storeKey } from './store-key.ts'
import { createTransport } from './transport.ts'

export interface OAuthClientOptions {
  clientId: string
  /** Left out for public clients. */
  clientSecret?: string | undefined
  /**
   * Who issues the tokens; compared exactly with what the discovery document says. Default: the real service,
   * `https://www.filmmakers.eu`, or with a `discoveryUrl` whoever that address belongs to.
   */
  issuer?: string | undefined
  /** Where the discovery document is, if not at `issuer` + `/.well-known/openid-configuration`. */
  discoveryUrl?: string | URL | undefined
  /** Takes the place of discovery. */
  metadata?: ServerMetadata | undefined
  /** Further origins that endpoints may have. */
  allowedOrigins?: readonly string[] | undefined
  /** Default `client_secret_post`, without a secret `none`. */
  clientAuthentication?: ClientAuthentication | undefined
  /** Default: the global `fetch`. */
  fetch?: typeof fetch | undefined
  /** For one request, until the last byte of the answer. Milliseconds, default 30,000. */
  timeout?: number | undefined
  /** The longest wait the server may dictate. Milliseconds, default 300,000. */
  maxWait?: number | undefined
  /** Default `{ attempts: 3 }`. */
  retry?: false | { attempts?: number | undefined } | undefined
  /** A client secret in a browser is public. Default `false`: throws there. */
  dangerouslyAllowBrowser?: boolean | undefined
  /** For tests: the time, and waiting. */
  clock?: Clock | undefined
  /** For tests: 0 to 1, spreads renewals and retries. */
  random?: (() => number) | undefined
}

export interface ClientCredentialsOptions {
  /** Space-separated. Default `public`. */
  scope?: string | undefined
  /** Where the token is kept. Default: memory. */
  store?: TokenStore | undefined
}

/** A client at an authorization server. Nothing is sent before it is asked for something. */
export interface OAuthClient {
  /** Address of the discovery document. */
  readonly discoveryUrl: string
  /** The server's metadata, asked for once an hour at the most. */
  discover(): Promise<ServerMetadata>
  /** A strategy whose tokens are in the client's own name. */
  clientCredentials(options?: ClientCredentialsOptions): OAuthStrategy
  /** What the server says about a token. */
  introspect(token: string): Promise<Introspection>
}

/** How long metadata is used before it is asked for again. Milliseconds. */
const metadataLife = 60 * 60 * 1000

/**
 * Creates a client for the discovery-driven OAuth flow.
 *
 * @throws {AuthError} `invalid_configuration`, `invalid_url` for options that cannot work
 */
export function createOAuthClient(options: OAuthClientOptions): OAuthClient {
  const { clientId, clientSecret, metadata, clock = systemClock, random = Math.random } = options
  assertCredential(clientId, 'client id')
  if (clientSecret !== undefined) {
    assertNotInBrowser('A client secret', options.dangerouslyAllowBrowser)
    assertCredential(clientSecret, 'client secret')
  }
  const target = discoveryTarget(options)
  if (metadata !== undefined) assertTrustedEndpoints(metadata, target.trustedOrigins)
  const secrets = clientSecret === undefined ? [] : [clientSecret]
  const transport = createTransport({
    fetch: (input, init) => (options.fetch ?? globalThis.fetch)(input, init),
    timeout: options.timeout ?? 30_000,
    secrets,
  })
  const attempts = options.retry === false ? 1 : (options.retry?.attempts ?? 3)
  const send = withRetry(transport, { attempts, maxWait: options.maxWait ?? 300_000 }, clock, random)

  let known: { metadata: ServerMetadata; until: number } | undefined
  const discoverOnce = singleFlight(async () => {
    const found = await discover(target, send)
    known = { metadata: found, until: clock.now() + metadataLife }
    return found
  })
  const server: AuthorizationServer = {
    clientId,
    clientSecret,
    clientAuthentication: options.clientAuthentication,
    async metadata() {
      if (metadata !== undefined) return metadata
      return known !== undefined && clock.now() < known.until ? known.metadata : discoverOnce()
    },
    send,
    clock,
    secrets,
  }

  return Object.freeze({
    discoveryUrl: target.discoveryUrl.href,
    discover: () => server.metadata(),
    clientCredentials({ scope = 'public', store }: ClientCredentialsOptions = {}) {
      return createTokenCache({
        requestToken: () => clientCredentialsGrant(server, scope),
        store,
        storeKey: storeKey({ issuer: options.issuer ?? target.discoveryUrl.href, clientId, scope }),
        clock,
        random,
      })
    },
    introspect: (token: string) => {
      assertCredential(token, 'token')
      return introspect(server, token)
    },
  })
}
