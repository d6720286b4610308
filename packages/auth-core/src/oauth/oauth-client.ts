import { assertNotInBrowser } from '../browser.ts'
import { type Clock, systemClock } from '../clock.ts'
import { assertCredential } from '../credential.ts'
import { singleFlight } from '../single-flight.ts'
import { createTokenCache, type OAuthStrategy } from '../token-cache.ts'
import type { TokenStore } from '../token-store.ts'
import { assertClientAuthentication, type ClientAuthentication } from './client-authentication.ts'
import { clientCredentialsGrant } from './client-credentials-grant.ts'
import { discover, discoveryTarget } from './discovery.ts'
import { introspect, type Introspection } from './introspection.ts'
import { withRetry } from './retry.ts'
import { assertScope } from './scope.ts'
import type { AuthorizationServer } from './server.ts'
import { configuredMetadata, isServerMetadata, type ServerMetadata } from './server-metadata.ts'
import { storeKey } from './store-key.ts'
import { createTransport } from './transport.ts'
import { transportSettings, type TransportSettingsOptions } from './transport-settings.ts'

export interface OAuthClientOptions extends TransportSettingsOptions {
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
  /** Takes the place of discovery. Its `issuer` is trusted, unless the issuer option names another. */
  metadata?: ServerMetadata | undefined
  /** Further origins that endpoints may have. */
  allowedOrigins?: readonly string[] | undefined
  /** Default `client_secret_post`, without a secret `none`. */
  clientAuthentication?: ClientAuthentication | undefined
  /** Default: the global `fetch`. */
  fetch?: typeof fetch | undefined
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
  const { clientId, clientSecret, clock = systemClock, random = Math.random } = options
  assertCredential(clientId, 'client id')
  if (clientSecret !== undefined) {
    assertNotInBrowser('A client secret', options.dangerouslyAllowBrowser)
    assertCredential(clientSecret, 'client secret')
  }
  assertClientAuthentication(options.clientAuthentication, clientId, clientSecret !== undefined)
  const { timeout, ...retryPolicy } = transportSettings(options)
  const issuer = options.issuer ?? issuerOf(options.metadata)
  const target = discoveryTarget({ ...options, issuer })
  const metadata = options.metadata && configuredMetadata(options.metadata, target)
  const secrets = clientSecret === undefined ? [] : [clientSecret]
  const transport = createTransport({
    fetch: (input, init) => (options.fetch ?? globalThis.fetch)(input, init),
    timeout,
    secrets,
  })
  const send = withRetry(transport, retryPolicy, clock, random)

  let known: { metadata: ServerMetadata; until: number } | undefined
  const discoverOnce = singleFlight(async () => {
    const found = Object.freeze(await discover(target, send, () => clock.now()))
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
    sendOnce: transport,
    clock,
    secrets,
  }

  return Object.freeze({
    discoveryUrl: target.discoveryUrl.href,
    discover: () => server.metadata(),
    clientCredentials({ scope = 'public', store }: ClientCredentialsOptions = {}) {
      assertScope(scope)
      return createTokenCache({
        requestToken: () => clientCredentialsGrant(server, scope),
        store,
        storeKey: storeKey({ issuer: issuer ?? target.discoveryUrl.href, clientId, scope }),
        clock,
        random,
      })
    },
    introspect: async (token: string) => {
      assertCredential(token, 'token')
      return introspect(server, token)
    },
  })
}

/** Called with whatever a JavaScript caller passed; {@link configuredMetadata} checks the rest. */
function issuerOf(metadata: unknown): string | undefined {
  return isServerMetadata(metadata) ? metadata.issuer : undefined
}
