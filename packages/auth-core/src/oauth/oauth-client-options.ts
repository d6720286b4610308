import type { Clock } from '../clock.ts'
import type { AuthEvent } from '../events.ts'
import type { ClientAuthentication } from './client-authentication.ts'
import type { ServerMetadata } from './server-metadata.ts'
import type { TransportSettingsOptions } from './transport-settings.ts'

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
  /** Told what happens, for metrics and logs. Events hold no secrets; what the listener throws is ignored. */
  onEvent?: ((event: AuthEvent) => void) | undefined
  /** A client secret in a browser is public. Default `false`: throws there. */
  dangerouslyAllowBrowser?: boolean | undefined
  /** For tests: the time, and waiting. */
  clock?: Clock | undefined
  /** For tests: 0 to 1, spreads renewals and retries. */
  random?: (() => number) | undefined
}
