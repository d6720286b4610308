import type { Provider } from 'oidc-provider'
import { shieldBasicCredentials } from './doorkeeper-basic.ts'
import { discoveryDocument } from './doorkeeper-discovery.ts'
import { challenge, errorBody } from './doorkeeper-errors.ts'
import { DISCOVERY_PATH, OAUTH_PATHS } from './paths.ts'
import type { OAuthStorage } from './storage.ts'

/** The part of a Koa context these overrides touch. */
interface Exchange {
  path: string
  status: number
  body: unknown
  req: { headers: { authorization?: string | undefined } }
  set: (name: string, value: string) => void
  remove: (name: string) => void
  oidc?: { params?: Record<string, unknown> | undefined; entities?: Record<string, unknown> }
}

/**
 * Everything in which Doorkeeper answers differently from oidc-provider, one override a function, all of them here or
 * in a `doorkeeper-*.ts` beside it. The facts are Doorkeeper 5.5 as observed on the wire.
 */
export function answerLikeDoorkeeper(provider: Provider, storage: OAuthStorage): void {
  provider.use(async (context, next) => {
    const ctx = context as unknown as Exchange
    const { authorization } = ctx.req.headers
    if (authorization !== undefined) ctx.req.headers.authorization = shieldBasicCredentials(authorization)
    await next()

    if (ctx.status === 404) notFound(ctx)
    else if (ctx.status >= 500) empty(ctx)
    else if (ctx.path === OAUTH_PATHS.revocation) revocation(ctx)
    else if (ctx.path === OAUTH_PATHS.token || ctx.path === OAUTH_PATHS.introspection) {
      if (ctx.status >= 400) oauthError(ctx, authorization !== undefined)
      else if (ctx.path === OAUTH_PATHS.introspection) introspection(ctx, storage)
    } else if (ctx.path === DISCOVERY_PATH && isObject(ctx.body)) ctx.body = discoveryDocument(ctx.body)
  })
}

/** Errors carry a Bearer challenge with status 400 too, where RFC 6749 section 5.2 has one for Basic and 401 only. */
function oauthError(ctx: Exchange, usedHeader: boolean): void {
  const code =
    isObject(ctx.body) && typeof ctx.body['error'] === 'string' ? ctx.body['error'] : 'invalid_request'
  const body = errorBody(
    ctx.path === OAUTH_PATHS.token && !usedHeader && lacksClient(ctx) ? 'invalid_client' : code,
  )
  ctx.status = body.error === 'invalid_client' ? 401 : 400
  ctx.body = body
  ctx.set('WWW-Authenticate', challenge(body))
}

/** At the token endpoint no credentials at all are a wrong client; at introspection an invalid request (400). */
function lacksClient(ctx: Exchange): boolean {
  return ctx.oidc?.params?.['client_id'] === undefined && ctx.oidc?.entities?.['Client'] === undefined
}

/** Exactly these six members. RFC 7662 section 2.2 allows more, and oidc-provider gives more. */
function introspection(ctx: Exchange, storage: OAuthStorage): void {
  const value = ctx.oidc?.params?.['token']
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

function notFound(ctx: Exchange): void {
  empty(ctx)
  ctx.status = 404
}

/** Rails shows no page for what went wrong on its side. */
function empty(ctx: Exchange): void {
  const { status } = ctx
  ctx.body = ''
  ctx.status = status
  ctx.set('Content-Type', 'text/html')
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
