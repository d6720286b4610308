import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/**
 * A Filmmakers that shares no code with the sandbox: the issuer below `/login`, the API below `/service/api/v1`, in the manners of
 * Doorkeeper and Rails.
 */
export interface ForeignServer extends AsyncDisposable {
  origin: string
  env: Readonly<Record<string, string>>
  keyEnv: Readonly<Record<string, string>>
  clientSecret: string
  apiKey: string
  /** Tokens that were issued, newest last. */
  tokens: string[]
  /** Requests by method and path, without query. */
  requests: {
    place: string
    query: URLSearchParams
    authorization: string | undefined
    userAgent: string | undefined
  }[]
  count(place: string): number
  /** Answers a path in place of the server. */
  answers: Map<string, (response: ServerResponse, request: IncomingMessage) => void>
  /** Resolves when the next request for the place has come. */
  requested(place: string): Promise<void>
}

export interface ForeignServerOptions {
  actors?: number
  /** Seconds. */
  tokenLifetime?: number
  perPage?: number
  name?: (id: number) => string
  linkHeader?: (links: ReadonlyMap<string, string>) => string | undefined
}

const issuerPath = '/login'
const apiPath = '/service/api/v1'

export async function startForeignServer(options: ForeignServerOptions = {}): Promise<ForeignServer> {
  const { actors = 3, tokenLifetime = 5, perPage = 250, name = (id: number) => `Actor ${id}` } = options
  const linkHeader =
    options.linkHeader ??
    ((links) => [...links].map(([rel, url]) => `<${url}>; rel="${rel}"`).join(', ') || undefined)
  const clientId = 'foreign-client_1.id'
  const clientSecret = `s3cret-${randomBytes(12).toString('base64url')}`
  const apiKey = `k3y-${randomBytes(12).toString('base64url')}`
  const ends = new Map<string, number>()
  const waiting = new Map<string, (() => void)[]>()

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const shared = {
    FILMMAKERS_BASE_URL: `${origin}${apiPath}`,
    FILMMAKERS_ISSUER: `${origin}${issuerPath}`,
  }
  const self: ForeignServer = {
    origin,
    env: { ...shared, FILMMAKERS_CLIENT_ID: clientId, FILMMAKERS_CLIENT_SECRET: clientSecret },
    keyEnv: { ...shared, FILMMAKERS_API_KEY: apiKey },
    clientSecret,
    apiKey,
    tokens: [],
    requests: [],
    answers: new Map(),
    count: (place) => self.requests.filter((request) => request.place === place).length,
    requested: (place) =>
      new Promise((resolve) => waiting.set(place, [...(waiting.get(place) ?? []), resolve])),
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
  return self

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', origin)
    const place = `${request.method ?? ''} ${url.pathname}`
    const { authorization } = request.headers
    self.requests.push({
      place,
      query: url.searchParams,
      authorization,
      userAgent: request.headers['user-agent'],
    })
    for (const resolve of waiting.get(place) ?? []) resolve()
    const answer = self.answers.get(url.pathname)
    if (answer !== undefined) {
      answer(response, request)
      return
    }
    if (url.pathname === `${issuerPath}/.well-known/openid-configuration`) discovery(response)
    else if (url.pathname === `${issuerPath}/tokens`) token(await form(request), response)
    else if (url.pathname === `${issuerPath}/ask`) introspection(await form(request), response)
    else if (!url.pathname.startsWith(`${apiPath}/`)) response.writeHead(404, html).end()
    else if (!isAllowed(authorization)) unauthorized(authorization, response)
    else api(url, response)
  }

  function discovery(response: ServerResponse): void {
    const issuer = `${origin}${issuerPath}`
    json(response, 200, {
      issuer,
      token_endpoint: `${issuer}/tokens`,
      introspection_endpoint: `${issuer}/ask`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      grant_types_supported: ['client_credentials'],
    })
  }

  function isClient(fields: URLSearchParams): boolean {
    return fields.get('client_id') === clientId && fields.get('client_secret') === clientSecret
  }

  function token(fields: URLSearchParams, response: ServerResponse): void {
    if (!isClient(fields)) {
      // As Doorkeeper: a challenge beside the body.
      response.setHeader('www-authenticate', 'Bearer realm="Doorkeeper", error="invalid_client"')
      json(response, 401, {
        error: 'invalid_client',
        error_description: 'Unknown \u001b[31mclient\u0007\u202e.',
      })
      return
    }
    const access_token = `t0ken-${randomBytes(16).toString('base64url')}`
    self.tokens.push(access_token)
    ends.set(access_token, Date.now() + tokenLifetime * 1000)
    json(response, 200, {
      access_token,
      token_type: 'Bearer',
      expires_in: tokenLifetime,
      scope: 'public',
      created_at: Math.floor(Date.now() / 1000),
    })
  }

  function introspection(fields: URLSearchParams, response: ServerResponse): void {
    const end = ends.get(fields.get('token') ?? '')
    if (!isClient(fields)) json(response, 401, { error: 'invalid_client' })
    else if (end === undefined) json(response, 200, { active: false })
    else
      json(response, 200, { active: true, scope: 'public', client_id: clientId, exp: Math.floor(end / 1000) })
  }

  function isAllowed(authorization: string | undefined): boolean {
    if (authorization === `Token token=${apiKey}`) return true
    const end = ends.get(authorization?.replace(/^Bearer /, '') ?? '')
    return end !== undefined && Date.now() < end
  }

  function unauthorized(authorization: string | undefined, response: ServerResponse): void {
    const challenge = authorization?.startsWith('Token')
      ? 'Token realm="Application"'
      : 'Bearer realm="Foreign", error="invalid_token", error_description="The access token was revoked"'
    response.writeHead(401, { ...html, 'www-authenticate': challenge }).end()
  }

  function api({ pathname, searchParams }: URL, response: ServerResponse): void {
    const path = pathname.slice(apiPath.length)
    const id = /^\/actor_profiles\/(\d+)$/.exec(path)?.[1]
    if (path === '/attributes') json(response, 200, ['dances', 'dialects'])
    else if (path === '/attributes/dances') json(response, 200, { tango: 'Tango', [name(1)]: name(2) })
    else if (id === '901') json(response, 410, { id: 901, status: 'deleted' })
    else if (id === '951') json(response, 410, { id: 951, status: 'merged', new_id: 2 })
    else if (id !== undefined && Number(id) <= actors) json(response, 200, actor(Number(id)))
    else if (path === '/actor_profiles') list(searchParams, response)
    else response.writeHead(404, html).end()
  }

  function actor(id: number): Record<string, unknown> {
    return {
      id,
      name: name(id),
      gender: 'f',
      age: 20 + (id % 50),
      main_profession: 'actor',
      brand_new_field: [name(id)],
    }
  }

  function list(query: URLSearchParams, response: ServerResponse): void {
    const size = Number(query.get('per_page') ?? perPage)
    if (size > 1000) {
      response.writeHead(400, html).end('<h1>Bad Request</h1>')
      return
    }
    const page = Number(query.get('page') ?? 1)
    const last = Math.max(1, Math.ceil(actors / size))
    const to = (number: number) => {
      const target = new URLSearchParams(query)
      target.set('page', String(number))
      return `${origin}${apiPath}/actor_profiles?${target.toString()}`
    }
    // The order in which api-pagination gives them, and no header at all for a single page.
    const links = new Map<string, string>()
    if (page < last) links.set('last', to(last)).set('next', to(page + 1))
    if (page > 1) links.set('prev', to(page - 1)).set('first', to(1))
    const link = linkHeader(links)
    if (link !== undefined) response.setHeader('link', link)
    response.setHeader('total', actors)
    response.setHeader('per-page', size)
    const items = Array.from({ length: actors }, (_, index) => index + 1).slice(
      (page - 1) * size,
      page * size,
    )
    json(response, 200, items.map(actor))
  }
}

const html = { 'content-type': 'text/html; charset=utf-8' }

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body))
}

async function form(request: IncomingMessage): Promise<URLSearchParams> {
  return new URLSearchParams(await text(request))
}
