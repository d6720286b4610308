import { assertNotInBrowser } from '../browser.ts'
import { systemClock } from '../clock.ts'
import { assertCredential } from '../credential.ts'
import { type AuthEvent, createEmitter, errorEvent } from '../events.ts'
import { singleFlight } from '../single-flight.ts'
import { assertClientAuthentication } from './client-authentication.ts'
import { discover, discoveryTarget } from './discovery.ts'
import type { OAuthClientOptions } from './oauth-client-options.ts'
import { withRetry } from './retry.ts'
import type { AuthorizationServer } from './server.ts'
import { configuredMetadata, type ServerMetadata } from './server-metadata.ts'
import { createTransport } from './transport.ts'
import { transportSettings } from './transport-settings.ts'

/** The authorization server as the options describe it, and what the client tells of it. */
export interface ServerConnection {
  server: AuthorizationServer
  /** Address of the discovery document. */
  discoveryUrl: string
  /** What names the server in the keys of stored tokens. */
  issuerKey: string
}

/** How long metadata is used before it is asked for again. Milliseconds. */
const metadataLife = 60 * 60 * 1000

/**
 * Checks the options and makes of them what the grants need. Sends nothing.
 *
 * @throws {AuthError} `invalid_configuration`, `invalid_url`
 */
export function connectServer(options: OAuthClientOptions): ServerConnection {
  const { clientId, clientSecret, clock = systemClock, random = Math.random } = options
  assertCredential(clientId, 'client id')
  if (clientSecret !== undefined) {
    assertNotInBrowser('A client secret', options.dangerouslyAllowBrowser)
    assertCredential(clientSecret, 'client secret')
  }
  assertClientAuthentication(options)
  const { timeout, ...limits } = transportSettings(options)
  const issuer = options.issuer ?? options.metadata?.issuer
  const target = discoveryTarget({ ...options, issuer })
  const configured = options.metadata && configuredMetadata(options.metadata, target)
  const secrets = clientSecret === undefined ? [] : [clientSecret]
  const emit = createEmitter<AuthEvent>(options.onEvent)
  const sendOnce = createTransport({
    fetch: (input, init) => (options.fetch ?? globalThis.fetch)(input, init),
    timeout,
    secrets,
  })
  const policy = { ...limits, clock, random }
  const send = withRetry(sendOnce, policy)

  let known: { metadata: ServerMetadata; until: number } | undefined
  const discoverOnce = singleFlight(async () => {
    const found = await discover(target, send, () => clock.now()).catch((error: unknown) => {
      emit(errorEvent('discover', error, secrets))
      throw error
    })
    const metadata = Object.freeze(found)
    known = { metadata, until: clock.now() + metadataLife }
    emit({ type: 'discovered', issuer: metadata.issuer, discoveryUrl: target.discoveryUrl.href })
    return metadata
  })

  return {
    discoveryUrl: target.discoveryUrl.href,
    issuerKey: issuer ?? target.discoveryUrl.href,
    server: {
      clientId,
      clientSecret,
      clientAuthentication: options.clientAuthentication,
      async metadata(waiting) {
        waiting?.signal?.throwIfAborted()
        if (configured !== undefined) return configured
        return known !== undefined && clock.now() < known.until ? known.metadata : discoverOnce(waiting)
      },
      ...policy,
      send,
      sendOnce,
      emit,
      secrets,
    },
  }
}
