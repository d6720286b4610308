import {
  type Answer,
  type LoopbackServer,
  type RecordedRequest,
  startLoopbackServer,
} from './loopback-server.ts'

export interface AuthorizationServerOptions {
  clientId?: string
  clientSecret?: string
  /**
   * `doorkeeper` (default): Basic is not decoded, errors carry `WWW-Authenticate: Bearer`. `conforming`: RFC 6749 to the
   * letter, Basic is form-decoded, `invalid_client` carries `WWW-Authenticate: Basic`.
   */
  flavour?: 'doorkeeper' | 'conforming'
  /** Path of the issuer, such as `/tenant`. Default: none. */
  issuerPath?: string
  /** Seconds. Default 7200. */
  lifetime?: number
  /** The server's own time, epoch milliseconds. Default `Date.now`. */
  now?: () => number
}

/** A Doorkeeper-like authorization server with an API behind it, scriptable, which counts. */
export interface TestAuthorizationServer extends LoopbackServer {
  readonly issuer: string
  readonly discoveryUrl: string
  readonly api: string
  readonly clientId: string
  readonly clientSecret: string
  /** Access tokens that were issued, in order. */
  readonly issued: readonly string[]
  /** Answers the next requests to a path, one each, before the server goes on as usual. */
  next(path: string, ...answers: Answer[]): void
  /** Answers every request to a path until it is called with `undefined`. */
  always(path: string, answer: Answer | undefined): void
  /** The API refuses what was issued so far. */
  revokeAll(): void
  /** The API refuses every token, new ones included. */
  refuseAll(refuse: boolean): void
  metadata(): Record<string, unknown> & { issuer: string }
}

export const paths = {
  discovery: '/.well-known/openid-configuration',
  token: '/oauth/token',
  introspect: '/oauth/introspect',
  api: '/api/v1/actor_profiles',
} as const

export async function startAuthorizationServer(
  options: AuthorizationServerOptions = {},
): Promise<TestAuthorizationServer> {
  const {
    clientId = 'client-id_1.a',
    clientSecret = 'tOp-s3cret_value~1',
    flavour = 'doorkeeper',
    issuerPath = '',
    lifetime = 7200,
    now = Date.now,
  } = options
  const issued: string[] = []
  const ends = new Map<string, number>()
  const once = new Map<string, Answer[]>()
  const fixed = new Map<string, Answer>()
  let refusing = false

  const server = await startLoopbackServer((request) => {
    const path = request.path.split('?')[0] ?? ''
    const answer = once.get(path)?.shift() ?? fixed.get(path)
    if (answer !== undefined) return answer
    if (path === `${issuerPath}${paths.discovery}`) return { body: metadata() }
    if (path === paths.token) return token(request)
    if (path === paths.introspect) return introspection(request)
    if (path.startsWith('/api/')) return api(request)
    return { status: 404, headers: { 'content-type': 'text/html' } }
  })

  function metadata() {
    return {
      issuer: `${server.url}${issuerPath}`,
      token_endpoint: `${server.url}${paths.token}`,
      introspection_endpoint: `${server.url}${paths.introspect}`,
      revocation_endpoint: `${server.url}/oauth/revoke`,
      jwks_uri: `${server.url}/oauth/discovery/keys`,
      scopes_supported: ['public', 'read'],
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    }
  }

  function token(request: RecordedRequest): Answer {
    const form = new URLSearchParams(request.body)
    const problem = clientProblem(request, form)
    if (problem !== undefined) return problem
    const scope = form.get('scope') ?? 'public'
    if (form.get('grant_type') !== 'client_credentials') {
      return oauthError(400, 'unsupported_grant_type', 'The authorization grant type is not supported.')
    }
    if (scope === 'openid') return { status: 500 }
    if (scope.split(' ').some((each) => each !== 'public' && each !== 'read')) {
      return oauthError(400, 'invalid_scope', 'The requested scope is invalid, unknown, or malformed.')
    }
    const accessToken = `access-TOKEN_${issued.length + 1}_of_${server.port}`
    issued.push(accessToken)
    ends.set(accessToken, now() + lifetime * 1000)
    return {
      body: {
        access_token: accessToken,
        token_type: 'Bearer',
        expires_in: lifetime,
        scope,
        created_at: Math.floor(now() / 1000),
      },
    }
  }

  function introspection(request: RecordedRequest): Answer {
    const form = new URLSearchParams(request.body)
    const problem = clientProblem(request, form)
    if (problem !== undefined) return problem
    const end = ends.get(form.get('token') ?? '')
    if (end === undefined || end <= now()) return { body: { active: false } }
    const exp = Math.floor(end / 1000)
    return {
      body: {
        active: true,
        scope: 'public',
        client_id: clientId,
        token_type: 'Bearer',
        exp,
        iat: exp - lifetime,
      },
    }
  }

  function api(request: RecordedRequest): Answer {
    const authorization = request.headers.authorization ?? ''
    const end = ends.get(authorization.replace(/^Bearer /, ''))
    if (!refusing && end !== undefined && end > now()) return { body: [{ id: 1 }] }
    const description = end === undefined ? 'The access token is invalid' : 'The access token expired'
    return {
      status: 401,
      headers: {
        'content-type': 'text/html',
        'www-authenticate': `Bearer realm="Doorkeeper", error="invalid_token", error_description="${description}"`,
      },
    }
  }

  function clientProblem(request: RecordedRequest, form: URLSearchParams): Answer | undefined {
    const basic = basicCredentials(request.headers.authorization, flavour)
    const inBody = form.has('client_secret')
    if (basic !== undefined && inBody)
      return oauthError(400, 'invalid_request', 'Two ways of authentication.')
    const id = basic?.id ?? form.get('client_id')
    const secret = basic?.secret ?? form.get('client_secret')
    if (id === null) return oauthError(400, 'invalid_request', 'Missing required parameter: client_id.')
    if (id === clientId && secret === clientSecret) return undefined
    return oauthError(401, 'invalid_client', 'Client authentication failed due to unknown client.')
  }

  function oauthError(status: number, error: string, description: string): Answer {
    const bearer = `Bearer realm="Doorkeeper", error="${error}", error_description="${description}"`
    const challenge = flavour === 'doorkeeper' ? bearer : status === 401 ? 'Basic realm="token"' : undefined
    return {
      status,
      headers: challenge === undefined ? {} : { 'www-authenticate': challenge },
      body: { error, error_description: description },
    }
  }

  return {
    ...server,
    issuer: `${server.url}${issuerPath}`,
    discoveryUrl: `${server.url}${issuerPath}${paths.discovery}`,
    api: `${server.url}${paths.api}`,
    clientId,
    clientSecret,
    issued,
    metadata,
    next: (path, ...answers) => once.set(path, [...(once.get(path) ?? []), ...answers]),
    always: (path, answer) => (answer === undefined ? fixed.delete(path) : fixed.set(path, answer)),
    revokeAll: () => {
      ends.clear()
    },
    refuseAll: (refuse) => {
      refusing = refuse
    },
  }
}

function basicCredentials(
  authorization: string | undefined,
  flavour: 'doorkeeper' | 'conforming',
): { id: string; secret: string } | undefined {
  const encoded = /^Basic (.+)$/i.exec(authorization ?? '')?.[1]
  if (encoded === undefined) return undefined
  const [id = '', ...rest] = atob(encoded).split(':')
  const read = (text: string) =>
    flavour === 'conforming' ? decodeURIComponent(text.replaceAll('+', ' ')) : text
  return { id: read(id), secret: read(rest.join(':')) }
}
