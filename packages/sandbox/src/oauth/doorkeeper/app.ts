import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { railsHead } from '../../api/rails-head.ts'
import { DISCOVERY_PATH, OAUTH_PATHS } from '../paths.ts'
import { answerAuthorization, askAuthorization } from './authorization.ts'
import { deviceAuthorization } from './device-authorization.ts'
import { answerDevice, askDevice } from './device-verification.ts'
import { discovery } from './discovery.ts'
import { errorAnswer, OAuthError } from './errors.ts'
import { introspection } from './introspection.ts'
import { keys } from './keys.ts'
import { revocation } from './revocation.ts'
import type { DoorkeeperServer } from './server.ts'
import { tokenEndpoint } from './token.ts'
import { userinfo } from './userinfo.ts'

/** More than any form needs. */
const MOST_BYTES = 1_048_576

/**
 * The authorization server as Doorkeeper 5.5 answers on the wire. It is a server of its own and not a dress for
 * oidc-provider: where the old pair dies only when the new token is used, where access and refresh token are one
 * record, and where an error is a page and not a redirect, an override would have to work against the library's
 * storage, grants and error handling all at once. oidc-provider does the `strict` flavour, as it comes.
 */
export function createDoorkeeper(server: DoorkeeperServer): Hono {
  const app = new Hono()
  app.notFound((c) => railsHead(c, 404))
  app.onError((error, c) =>
    error instanceof OAuthError ? errorAnswer(c, error) : c.body(null, 500, { 'content-type': 'text/html' }),
  )

  // Bodies that tell their length were refused before; this is for those that come in chunks.
  app.post('*', bodyLimit({ maxSize: MOST_BYTES, onError: (c) => c.body(null, 413) }))
  app.get(DISCOVERY_PATH, discovery(server))
  app.get(OAUTH_PATHS.jwks, keys(server))
  app.get(OAUTH_PATHS.authorization, askAuthorization(server))
  app.post(OAUTH_PATHS.authorization, answerAuthorization(server))
  app.post(OAUTH_PATHS.token, tokenEndpoint(server))
  app.post(OAUTH_PATHS.introspection, introspection(server))
  app.post(OAUTH_PATHS.revocation, revocation(server))
  app.on(['GET', 'POST'], OAUTH_PATHS.userinfo, userinfo(server))
  if (server.devices !== undefined) {
    app.post(OAUTH_PATHS.device_authorization, deviceAuthorization(server, server.devices))
    app.get(OAUTH_PATHS.code_verification, askDevice(server))
    app.post(OAUTH_PATHS.code_verification, answerDevice(server, server.devices))
  }
  return app
}
