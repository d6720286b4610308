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
import { configuredMetadata, isServerMetadata, type ServerMetadata } from './server-metadata.ts'
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
  assertClientAuthentication(options.clientAuthentication, clientId, clientSecret !== undefined)
  const { timeout, ...retryPolicy } = transportSettings(options)
  const issuer = options.issuer ?? issuerOf(options.metadata)
  const target = discoveryTarget({ ...options, issuer })
  const configured = options.metadata && configuredMetadata(options.metadata, target)
  const secrets = clientSecret === undefined ? [] : [clientSecret]
  const emit = createEmitter<AuthEvent>(options.onEvent)
  const sendOnce = createTransport({
    fetch: (input, init) => (options.fetch ?? globalThis.fetch)(input, init),
    timeout,
    secrets,
  })
  const send = withRetry(sendOnce, retryPolicy, clock, random)

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
      async metadata() {
        if (configured !== undefined) return configured
        return known !== undefined && clock.now() < known.until ? known.metadata : discoverOnce()
      },
      send,
      sendOnce,
      maxWait: retryPolicy.maxWait,
      attempts: retryPolicy.attempts,
      clock,
      random,
      emit,
      emitToken: (grant, { expiresAt, scope }) => {
        emit({
          type: 'token',
          grant,
          ...(expiresAt !== undefined && { expiresAt }),
          ...(scope !== undefined && { scope }),
        })
      },
      secrets,
    },
  }
}

/** Called with whatever a JavaScript caller passed; {@link configuredMetadata} checks the rest. */
function issuerOf(metadata: unknown): string | undefined {
  return isServerMetadata(metadata) ? metadata.issuer : undefined
}
