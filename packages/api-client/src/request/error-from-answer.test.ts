import { inspect } from 'node:util'
import { createManualClock } from '@filmmakers-sdk/auth-core/testing'
import { describe, expect, test } from 'vitest'
import {
  ApiError,
  AuthenticationError,
  BadRequestError,
  DeletedError,
  isClientError,
  MergedError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
} from '../index.ts'
import { type Reply, startApiServer } from '../test-support/api-server.ts'
import { clientOf, key, rejection } from '../test-support/clients.ts'
import { cut, empty, json, text, throttled } from '../test-support/replies.ts'

const start = 1_700_000_000_000

/** The error an answer leads to. */
async function errorOf(reply: Reply): Promise<unknown> {
  const server = await startApiServer(reply)
  const clock = createManualClock(start)
  return rejection(clientOf(server, { clock, retry: false }).actorProfiles.get(123))
}

describe('security 90: an error says what kind it is, which request it was and what to do', () => {
  test.each([
    [400, BadRequestError, 'bad_request', false],
    [401, AuthenticationError, 'authentication', false],
    [403, PermissionError, 'permission', false],
    [404, NotFoundError, 'not_found', false],
    [410, DeletedError, 'deleted', false],
    [429, RateLimitError, 'rate_limited', true],
    [500, ServerError, 'server_error', true],
    [503, ServerError, 'server_error', true],
    [408, ApiError, 'unexpected_status', true],
    [302, ApiError, 'unexpected_status', false],
    [304, ApiError, 'unexpected_status', false],
  ])('%i', async (status, Class, code, retryable) => {
    const error = await errorOf(empty(status, { 'x-request-id': 'req-1' }))
    expect(error).toBeInstanceOf(Class)
    expect(error).toBeInstanceOf(ApiError)
    expect(isClientError(error)).toBe(true)
    expect(error).toMatchObject({
      name: Class.name,
      code,
      status,
      retryable,
      requestId: 'req-1',
      message: `GET /api/v1/actor_profiles/123 answered ${status}.`,
      next: expect.stringMatching(/\w{3}/) as string,
    })
  })

  test('without a request id it has none', async () => {
    expect(await errorOf(empty(500))).not.toHaveProperty('requestId')
  })

  test('its JSON is fit for a log', async () => {
    const error = await errorOf(json({ error: 'Not Found' }, 404, { 'x-request-id': 'req-1' }))
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: 'NotFoundError',
      message: 'GET /api/v1/actor_profiles/123 answered 404: Not Found.',
      code: 'not_found',
      status: 404,
      retryable: false,
      requestId: 'req-1',
      next: 'Check the id and the base URL. What the credentials may not see is not found either.',
    })
  })

  test('a redirect and a 304 say different things', async () => {
    expect(await errorOf(empty(302))).toMatchObject({ next: expect.stringContaining('Redirects') as string })
    expect(await errorOf(empty(304))).not.toMatchObject({
      next: expect.stringContaining('Redirects') as string,
    })
  })
})

describe('security 54: an unknown status counts as the first of its class', () => {
  test.each([
    [418, 'bad_request'],
    [499, 'bad_request'],
    [599, 'server_error'],
  ])('%i', async (status, code) => {
    expect(await errorOf(empty(status))).toMatchObject({ code, status })
  })

  test('299 is a success', async () => {
    const server = await startApiServer(json({ id: 1 }, 299))
    expect(await clientOf(server).actorProfiles.get(1)).toEqual({ id: 1 })
  })
})

describe('security 87: an answer without data is no data', () => {
  test.each([204, 205, 304])('%i', async (status) => {
    const error = await errorOf(empty(status))
    expect(isClientError(error)).toBe(true)
    expect(error).toMatchObject({ status })
  })

  test('interim answers are skipped', async () => {
    const server = await startApiServer((_, response) => {
      response.writeEarlyHints({ link: '</style.css>; rel=preload; as=style' }, () => {
        response.writeHead(200).end('{"id":1}')
      })
    })
    expect(await clientOf(server).actorProfiles.get(1)).toEqual({ id: 1 })
  })
})

describe('401', () => {
  test.each([
    [
      'The access token expired',
      'Bearer realm="Application", error="invalid_token", error_description="The access token expired"',
    ],
    ['Gone, "really"', 'bearer Error="invalid_token" , ERROR_DESCRIPTION="Gone, \\"really\\""'],
    ['is revoked.', 'Basic realm="x", Bearer error="invalid_token", error_description="is revoked."'],
  ])('gives the reason: %s', async (reason, challenge) => {
    const error = await errorOf(empty(401, { 'www-authenticate': challenge }))
    expect(error).toMatchObject({
      reason,
      message: expect.stringContaining(reason.replace(/\.$/, '')) as string,
    })
    expect(error).not.toMatchObject({ message: expect.stringMatching(/\.\.$/) as string })
  })

  test('without one has none', async () => {
    const error = await errorOf(
      text(401, 'HTTP Token: Access denied.\n', { 'www-authenticate': 'Token realm="Application"' }),
    )
    expect(error).not.toHaveProperty('reason')
    expect(error).toMatchObject({ body: 'HTTP Token: Access denied.\n' })
  })
})

describe('security 77: 403', () => {
  test('names the scope that is missing, and the reason', async () => {
    const challenge =
      'Basic realm="x", Bearer realm="y", error="insufficient_scope", error_description="Needs more, sorry.", scope="public write"'
    expect(await errorOf(empty(403, { 'www-authenticate': challenge }))).toMatchObject({
      code: 'permission',
      reason: 'Needs more, sorry.',
      scope: 'public write',
      message: 'GET /api/v1/actor_profiles/123 answered 403. Needs more, sorry.',
      next: 'Ask for a token with the scope "public write".',
    })
  })

  test('that says nothing has neither', async () => {
    for (const headers of [{}, { 'www-authenticate': 'Bearer scope="read"' }]) {
      const error = await errorOf(empty(403, headers))
      expect(error).toBeInstanceOf(PermissionError)
      expect(error).not.toHaveProperty('reason')
      expect(error).not.toHaveProperty('scope')
    }
  })
})

describe('a success that cannot be read', () => {
  const headers = { 'x-request-id': 'req-1' }

  test('keeps what came, and names the request', async () => {
    const page = '<h1>Down for maintenance</h1>'
    const error = await errorOf(text(200, page, { ...headers, 'content-type': 'text/html' }))
    expect(error).toMatchObject({ code: 'unreadable_response', status: 200, requestId: 'req-1', body: page })
    expect(Object.keys(error as object)).not.toContain('body')
  })

  test.each([json([], 200, headers), json({ id: 'x' }, 200, headers)])(
    'names the request when it is something else, too',
    async (reply) => {
      const error = await errorOf(reply)
      expect(error).toMatchObject({ code: 'unreadable_response', requestId: 'req-1' })
      expect(error).toMatchObject({ body: undefined })
    },
  )
})

describe('429', () => {
  test('says when, on the clock of this machine', async () => {
    // The server's clock is ten minutes ahead.
    const error = await errorOf(throttled(start + 600_000, start + 720_000))
    expect(error).toMatchObject({ resetAt: start + 120_000, retryAt: start + 120_000, body: 'Throttled' })
    expect(error).toMatchObject({
      next: `The quota is full again at ${new Date(start + 120_000).toISOString()}.`,
    })
  })

  test.each([undefined, 'soon', '-1', '1e99', ''])('with a reset of %j does not know when', async (reset) => {
    const error = await errorOf(
      text(429, 'Throttled', reset === undefined ? {} : { 'ratelimit-reset': reset }),
    )
    expect(error).toBeInstanceOf(RateLimitError)
    expect(error).not.toHaveProperty('resetAt')
    expect(error).not.toHaveProperty('retryAt')
  })

  test('with a reset far beyond what a Date can hold is still an error one can read', async () => {
    const error = await errorOf(text(429, 'Throttled', { 'ratelimit-reset': '999999999999' }))
    expect(error).toBeInstanceOf(RateLimitError)
  })
})

describe('security 60: 410', () => {
  test.each([456, '456'])('names the successor of a merged record (%j)', async (id) => {
    const error = await errorOf(json({ id: 123, status: 'merged', new_id: id }, 410))
    expect(error).toBeInstanceOf(MergedError)
    expect(error).toMatchObject({ code: 'merged', newId: 456 })
  })

  test.each([null, '', '../messages', '1e3', -5, 0, 1.5, 2 ** 53, {}, [456], '456 OR 1=1', 123])(
    'trusts no successor like %j',
    async (id) => {
      const error = await errorOf(json({ id: 123, status: 'merged', new_id: id }, 410))
      expect(error).toBeInstanceOf(DeletedError)
      expect(error).not.toHaveProperty('newId')
      expect(error).toMatchObject({ next: expect.stringContaining('merged') as string })
    },
  )

  test('of a deleted record has no successor', async () => {
    for (const body of [
      { id: 123, status: 'deleted' },
      { id: 123, status: 'deleted', new_id: 456 },
      null,
      'gone',
    ]) {
      expect(await errorOf(json(body, 410))).toBeInstanceOf(DeletedError)
    }
  })
})

describe('the body of an error', () => {
  test('is kept: JSON as data, the rest as text', async () => {
    expect(await errorOf(json({ status: 404, error: 'Not Found' }, 404))).toMatchObject({
      body: { status: 404, error: 'Not Found' },
    })
    expect(await errorOf(text(502, '<h1>Bad gateway</h1>', { 'content-type': 'text/html' }))).toMatchObject({
      body: '<h1>Bad gateway</h1>',
      message: 'GET /api/v1/actor_profiles/123 answered 502.',
    })
    expect(await errorOf(empty(500))).toMatchObject({ body: '' })
  })

  test('is kept up to 16 KiB', async () => {
    expect(await errorOf(text(500, 'x'.repeat(100_000)))).toMatchObject({ body: 'x'.repeat(16 * 1024) })
    expect(await errorOf(json({ error: 'x'.repeat(100_000) }, 500))).toMatchObject({
      body: `{"error":"${'x'.repeat(16 * 1024 - 10)}`,
    })
  })

  test('with codes of its own stays data', async () => {
    const body = { code: 10_042, error: 'invalid_page', details: [{ code: 'too_large', id: null }] }
    expect(await errorOf(json(body, 400))).toMatchObject({ body })
  })

  test('says in the message what it says in words, in one line', async () => {
    expect(await errorOf(json({ error: 'per_page is\r\n\u001b[31mtoo large.' }, 400))).toMatchObject({
      message: 'GET /api/v1/actor_profiles/123 answered 400: per_page is [31mtoo large.',
    })
  })

  test('security 66: with a member __proto__ changes nothing else', async () => {
    const error = await errorOf(text(410, '{"id":123,"status":"merged","__proto__":{"new_id":456}}'))
    expect(error).toBeInstanceOf(DeletedError)
    expect(Reflect.get({}, 'new_id')).toBeUndefined()
    const body: unknown = error instanceof DeletedError && error.body
    expect(Object.getPrototypeOf(body)).toBe(Object.prototype)
    expect(body).toHaveProperty(['__proto__'], { new_id: 456 })
  })

  test.each([
    { id: '123', status: 'merged', new_id: 123 },
    { status: 'merged', new_id: 123 },
    { id: 5, status: 'merged', new_id: '123' },
  ])('that names the record as its own successor names none: %j', async (body) => {
    expect(await errorOf(json(body, 410))).toBeInstanceOf(DeletedError)
  })
})

describe('security 62: no credential in anything an error shows', () => {
  /** Answers with what it was asked, credentials and all, in every place there is. */
  function echo(status: number, body: (authorization: string) => string): Reply {
    return (request, response) => {
      const authorization = request.headers.authorization ?? ''
      const bare = authorization.replace('Token token=', '')
      response.writeHead(status, {
        'x-request-id': authorization,
        'content-type': `text/plain; charset=${bare}`,
        'www-authenticate': `Bearer error="invalid_token", error_description="No ${bare}"`,
        'retry-after': bare,
        link: `<https://${bare}.example/>; rel="next"`,
        total: bare,
      })
      response.end(body(authorization))
    }
  }

  function everything(error: unknown): string {
    const shown = [
      inspect(error, { depth: 10, showHidden: true, getters: true }),
      JSON.stringify(error),
      String(error),
    ]
    for (let inner: unknown = error; inner instanceof Error; inner = inner.cause) {
      shown.push(inner.message, inner.stack ?? '', JSON.stringify(Object.getOwnPropertyDescriptors(inner)))
    }
    return shown.join('\n')
  }

  const bodies: Record<string, (authorization: string) => string> = {
    'as text': (authorization) => `You sent: ${authorization}`,
    'as JSON': (authorization) =>
      JSON.stringify({ error: authorization, [authorization]: [{ request: authorization }] }),
    'in JSON under its name': (authorization) =>
      JSON.stringify({ error: 'x', authorization, api_key: authorization.slice(12) }),
    encoded: (authorization) => encodeURIComponent(authorization),
    'at the end of what is kept': (authorization) =>
      `${'x'.repeat(16 * 1024 - 10)}${authorization.slice('Token token='.length)}`,
    'beyond what is kept of JSON': (authorization) =>
      JSON.stringify({ error: authorization, x: 'x'.repeat(20_000) }),
  }

  test('nor any that is somebody else’s, under the name of one', async () => {
    const secrets = { access_token: 'at-1', refresh_token: 'rt-1', id_token: 'it-1', client_secret: 'cs-1' }
    const error = await errorOf(json({ error: 'x', request: secrets, password: 'pw-1' }, 400))
    expect(error).toMatchObject({ body: { error: 'x', request: { access_token: '[redacted]' } } })
    expect(everything(error)).not.toMatch(/at-1|rt-1|it-1|cs-1|pw-1/)
  })

  test('nor the token that a new one came in place of', async () => {
    const tokens = ['OLD-TOKEN-1', 'NEW-TOKEN-2']
    const auth = {
      getAuthorization: () => `Bearer ${tokens[0]}`,
      invalidate: () => void tokens.shift(),
    }
    const both = json({ error: 'OLD-TOKEN-1 was replaced by NEW-TOKEN-2' }, 403, {
      'x-request-id': 'OLD-TOKEN-1',
    })
    const server = await startApiServer(empty(401), both)
    const error = await rejection(clientOf(server, { auth }).actorProfiles.get(1))
    expect(error).toMatchObject({ status: 403, body: { error: '[redacted] was replaced by [redacted]' } })
    expect(everything(error)).not.toMatch(/OLD-TOKEN|NEW-TOKEN/)
  })

  test('nor what a fetch gives as the code of its failure', async () => {
    const failing = () => Promise.reject(Object.assign(new TypeError('fetch failed'), { code: `E ${key}` }))
    const server = await startApiServer(empty(500))
    const error = await rejection(clientOf(server, { fetch: failing, retry: false }).actorProfiles.get(1))
    expect(error).toMatchObject({
      code: 'connection',
      message: expect.stringContaining('E [redacted]') as unknown,
    })
    expect(String(error)).not.toContain(key)
  })

  test.each(
    Object.entries(bodies).flatMap(([name, body]) =>
      [200, 301, 400, 401, 403, 404, 410, 429, 500].map((status) => ({ name, body, status })),
    ),
  )('$status that echoes them $name', async ({ body, status }) => {
    const server = await startApiServer(echo(status, body))
    const client = clientOf(server, { retry: false })
    const calls = [client.actorProfiles.get(1), client.actorProfiles.list(), client.attributes.list()]
    for (const error of await Promise.all(calls.map((call) => rejection(call)))) {
      const shown = everything(error)
      expect(shown).not.toContain(key)
      // The beginning of a key that was cut is as bad.
      expect(shown).not.toContain(key.slice(0, 8))
    }
  })

  test('connections that break', async () => {
    const server = await startApiServer(cut)
    expect(everything(await rejection(clientOf(server, { retry: false }).check()))).not.toContain(key)
    expect(
      everything(await rejection(clientOf(server, { retry: false }).actorProfiles.get(1))),
    ).not.toContain(key)
  })

  test('a fetch that tells everything in its errors', async () => {
    const fetch: typeof globalThis.fetch = (_, init) => {
      const authorization = String(new Headers(init?.headers).get('authorization'))
      const cause = Object.assign(new Error(`inner ${authorization}`), {
        code: 'EX',
        request: { authorization },
      })
      return Promise.reject(
        Object.assign(new TypeError(`fetch failed for ${authorization}`, { cause }), { init }),
      )
    }
    const error = await rejection(
      clientOf({ url: 'http://127.0.0.1:1' }, { fetch, retry: false }).actorProfiles.get(1),
    )
    expect(error).toMatchObject({ code: 'connection', message: expect.stringContaining('EX') as string })
    expect(everything(error)).not.toContain(key)
  })
})
