import { isAuthError } from '../errors.ts'
import { errorEvent, type Operation } from '../events.ts'
import type { OAuthStrategy, SignalOption } from '../token-cache.ts'
import { createTokenCache, type TokenCacheOptions } from '../token-cache.ts'
import { createTokenSet, type TokenSet, type TokenSetFields } from '../token-set.ts'
import type { TokenStore } from '../token-store.ts'
import { assertAccount } from './account.ts'
import { type BeginOptions, beginAuthorization, type StartedAuthorization } from './authorization-request.ts'
import { createCodeExchange } from './authorization-code-grant.ts'
import { clientCredentialsGrant } from './client-credentials-grant.ts'
import { connectServer } from './connect-server.ts'
import { deviceGrant, type DeviceOptions } from './device-grant.ts'
import { introspect, type Introspection } from './introspection.ts'
import type { OAuthClientOptions } from './oauth-client-options.ts'
import { isLoginOver, renewByRefreshToken } from './refresh-token-grant.ts'
import { revoke, type RevokeOptions } from './revocation.ts'
import { assertScope } from './scope.ts'
import type { ServerMetadata } from './server-metadata.ts'
import { storeKey } from './store-key.ts'

export interface ClientCredentialsOptions {
  /** Space-separated. Default `public`. */
  scope?: string | undefined
  /** Where the token is kept. Default: memory. */
  store?: TokenStore | undefined
}

export interface RefreshableOptions {
  /** Whose tokens these are, in the caller's own terms: part of the name they are stored under. */
  account: string
  /** What a login brought. Left out when the store has it already. */
  tokens?: TokenSet | TokenSetFields | undefined
  /** Where the tokens are kept. Default: memory. */
  store?: TokenStore | undefined
  /**
   * What to do when nobody is logged in any more, or never was. Default: calls fail with `login_required` or `invalid_grant`.
   * `client_credentials`: go on with tokens in the client's own name, until there is a new login.
   */
  fallback?: 'client_credentials' | undefined
  /** Of the fallback's tokens. Space-separated. Default `public`. */
  scope?: string | undefined
}

/** A client at an authorization server. Nothing is sent before it is asked for something. */
export interface OAuthClient {
  /** Address of the discovery document. */
  readonly discoveryUrl: string
  /** The server's metadata, asked for once an hour at the most. */
  discover(options?: SignalOption): Promise<ServerMetadata>
  /** A strategy whose tokens are in the client's own name. */
  clientCredentials(options?: ClientCredentialsOptions): OAuthStrategy
  /**
   * A strategy whose tokens are in the name of somebody who logged in. They are renewed by refresh token; when that is
   * used up, calls fail with `invalid_grant` until there is a new login, or go on with the `fallback`.
   */
  refreshable(options: RefreshableOptions): OAuthStrategy
  /**
   * Begins a login by authorization code with PKCE (RFC 6749 §4.1, RFC 7636): send the user to `url`, keep `transaction` where only
   * this user's session gets at it (it is a secret), and give both to {@link OAuthClient.complete}.
   */
  begin(options: BeginOptions): Promise<StartedAuthorization>
  /**
   * Ends a login: checks what came back and exchanges the code for tokens, once.
   *
   * @param callbackUrl the whole URL the user came back to
   * @param transaction of the `begin` it belongs to
   */
  complete(callbackUrl: URL, transaction: string, options?: SignalOption): Promise<TokenSet>
  /** A login on another device, RFC 8628, where the server offers it. */
  device(options: DeviceOptions): Promise<TokenSet>
  /** What the server says about a token. */
  introspect(token: string, options?: SignalOption): Promise<Introspection>
  /** Ends a token at the server, RFC 7009. Resolves only when the server said so. */
  revoke(token: string, options?: RevokeOptions): Promise<void>
}

/**
 * Creates a client for the discovery-driven OAuth flow.
 *
 * @throws {AuthError} `invalid_configuration`, `invalid_url` for options that cannot work
 */
export function createOAuthClient(options: OAuthClientOptions): OAuthClient {
  const { server, discoveryUrl, issuerKey: issuer } = connectServer(options)
  const { clientId } = options
  const { clock, random, emit, secrets } = server
  const exchange = createCodeExchange(server)

  /** Tells the listener when a method fails; what a caller aborted with is no failure. */
  async function reported<T>(operation: Operation, run: () => Promise<T>): Promise<T> {
    try {
      return await run()
    } catch (error) {
      if (isAuthError(error)) emit(errorEvent(operation, error, secrets))
      throw error
    }
  }

  function strategy(
    requestToken: TokenCacheOptions['requestToken'],
    key: { scope?: string; account?: string },
    { initial, store }: Pick<TokenCacheOptions, 'initial' | 'store'>,
  ): OAuthStrategy {
    const kept = { storeKey: storeKey({ issuer, clientId, ...key }), initial, store }
    return createTokenCache({ requestToken, ...kept, clock, random, emit })
  }

  return Object.freeze({
    discoveryUrl,
    discover: (waiting?: SignalOption) => server.metadata(waiting),
    clientCredentials({ scope = 'public', store }: ClientCredentialsOptions = {}) {
      assertScope(scope)
      return strategy(() => clientCredentialsGrant(server, scope), { scope }, { store })
    },
    refreshable({ account, tokens, store, fallback, scope = 'public' }: RefreshableOptions) {
      assertAccount(account)
      assertScope(scope)
      return strategy(
        async (current, hooks) => {
          const renewed = renewByRefreshToken(server, current, hooks)
          return fallback === undefined
            ? renewed
            : renewed.catch((error: unknown) => {
                if (isLoginOver(error)) return clientCredentialsGrant(server, scope)
                throw error
              })
        },
        { account },
        { initial: tokens && createTokenSet(tokens), store },
      )
    },
    begin: (begin: BeginOptions) => reported('begin', () => beginAuthorization(server, begin)),
    complete: (callbackUrl: URL, transaction: string, waiting?: SignalOption) =>
      reported('complete', () => exchange(callbackUrl, transaction, waiting)),
    device: (device: DeviceOptions) => reported('device', () => deviceGrant(server, device)),
    introspect: (token: string, waiting?: SignalOption) =>
      reported('introspect', () => introspect(server, token, waiting)),
    revoke: (token: string, revokeOptions?: RevokeOptions) =>
      reported('revoke', () => revoke(server, token, revokeOptions)),
  })
}
