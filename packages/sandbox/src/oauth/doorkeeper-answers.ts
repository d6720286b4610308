import type { KoaContextWithOIDC, Provider } from 'oidc-provider'
import { shieldBasicCredentials } from './doorkeeper-basic.ts'
import { discoveryDocument } from './doorkeeper-discovery.ts'
import { challenge, errorBody } from './doorkeeper-errors.ts'
import { DISCOVERY_PATH, OAUTH_PATHS } from './paths.ts'
import type { OAuthStorage } from './storage.ts'

type Exchange = KoaContextWithOIDC

/**
 * Everything in which Doorkeeper answers differently from oidc-provider, one override a function, all of them here or
 * in a `doorkeeper-*.ts` beside it. The facts are Doorkeeper 5.5 as observed on the wire.
 */
export function answerLikeDoorkeeper(provider: Provider, storage: OAuthStorage): void {
  provider.use(async (ctx: Exchange, next) => {
    const { headers } = ctx.req
    const authorization = shieldBasicCredentials(headers.authorization)
    if (authorization !== undefined) headers.authorization = authorization
    await next()

    // Cross-origin access is given to the API only.
    for (const name of Object.keys(ctx.response.headers))
      if (/^(access-control-|vary)/.test(name)) ctx.remove(name)
    if (ctx.status === 404 || ctx.method === 'OPTIONS') empty(ctx, 404)
    else if (ctx.status >= 500) empty(ctx, ctx.status)
    else if (ctx.path === OAUTH_PATHS.revocation) revocation(ctx)
    else if (ctx.path === OAUTH_PATHS.introspection && ctx.status < 400) introspection(ctx, storage)
    else if (ctx.path === OAUTH_PATHS.introspection || ctx.path === OAUTH_PATHS.token) oauthError(ctx)
    else if (ctx.path === DISCOVERY_PATH && isObject(ctx.body)) ctx.body = discoveryDocument(ctx.body)
  })
}

/** Errors carry a Bearer challenge with status 400 too, where RFC 6749 section 5.2 has one for Basic and 401 only. */
function oauthError(ctx: Exchange): void {
  if (ctx.status < 400) return
  const code =
    isObject(ctx.body) && typeof ctx.body['error'] === 'string' ? ctx.body['error'] : 'invalid_request'
  const body = errorBody(ctx.path === OAUTH_PATHS.token && lacksCredentials(ctx) ? 'invalid_client' : code)
  ctx.status = body.error === 'invalid_client' ? 401 : 400
  ctx.body = body
  ctx.set('WWW-Authenticate', challenge(body))
}

/** No credentials are a wrong client at the token endpoint; at introspection they are an invalid request. */
function lacksCredentials(ctx: Exchange): boolean {
  return ctx.req.headers.authorization === undefined && ctx.oidc.params?.['client_id'] === undefined
}

/** Exactly these six members. RFC 7662 section 2.2 allows more, and oidc-provider gives more. */
function introspection(ctx: Exchange, storage: OAuthStorage): void {
  const value = ctx.oidc.params?.['token']
  const token = typeof value === 'string' ? storage.accessToken(value) : undefined
  if (!isObject(ctx.body) || ctx.body['active'] !== true || token === undefined) {
    ctx.body = { active: false }
    return
  }
  ctx.body = {
    active: true,
    scope: token.scope,
    client_id: ctx.body['client_id'],
    token_type: 'Bearer',
    exp: token.expiresAt,
    iat: token.issuedAt,
  }
}

/** 200 `{}` also for unknown tokens; a wrong or missing client is 403, and there is no challenge. */
function revocation(ctx: Exchange): void {
  ctx.remove('WWW-Authenticate')
  const refused = isObject(ctx.body) && ctx.body['error'] !== undefined
  ctx.status = refused ? 403 : 200
  ctx.body = refused
    ? { error: 'unauthorized_client', error_description: 'You are not authorized to revoke this token' }
    : {}
}

/** Rails shows no page for what is not there or went wrong on its side. */
function empty(ctx: Exchange, status: number): void {
  ctx.body = ''
  ctx.status = status
  ctx.set('Content-Type', 'text/html')
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
