import { describe, expect, test } from 'vitest'
import { answerEverything, everyEndpoint, operations, sentSecrets } from '../test-support/every-operation.ts'
import { type Answer, type RecordedRequest, startLoopbackServer } from '../test-support/loopback-server.ts'
import { authErrorOf } from '../test-support/rejection.ts'
import { createSteppingClock } from '../test-support/stepping-clock.ts'
import { type ClientAuthenticationMethod, createOAuthClient } from './index.ts'

const clientId = 'id-with_special.chars'
const clientSecret = 'tOp-s3cret_value~1'

/** A server that answers as told, or as if all were well, and a client of it. */
async function setUp(method: ClientAuthenticationMethod, answer?: (request: RecordedRequest) => Answer) {
  const server = await startLoopbackServer(answer ?? answerEverything)
  const client = createOAuthClient({
    clientId,
    clientSecret: method === 'none' ? undefined : clientSecret,
    clientAuthentication: method,
    metadata: everyEndpoint(server.url),
    clock: createSteppingClock(),
  })
  return { server, client, [Symbol.asyncDispose]: () => server.close() }
}

/** In which ways a request says who the client is: RFC 6749 §2.3 allows one. */
function authenticationOf({ headers, body }: RecordedRequest): string[] {
  const form = new URLSearchParams(body)
  return [
    ...(headers.authorization === undefined ? [] : [headers.authorization.split(' ')[0] ?? '']),
    ...(form.has('client_secret') ? ['client_secret'] : []),
    ...(form.has('client_assertion') ? ['client_assertion'] : []),
  ]
}

const ways = [
  ['client_secret_post', ['client_secret']],
  ['client_secret_basic', ['Basic']],
  ['client_secret_basic_raw', ['Basic']],
  ['none', []],
] as const

describe.each(operations)('what is sent for %s', (_, run) => {
  test.each(ways)(
    'security 1, 2 and 85: is a POST with a form, %s and no other authentication, and no query',
    async (method, expected) => {
      await using it = await setUp(method)
      await run(it.client)
      expect(it.server.count()).toBeGreaterThan(0)
      for (const request of it.server.requests) {
        expect([request.method, request.headers['content-type']]).toEqual([
          'POST',
          'application/x-www-form-urlencoded;charset=UTF-8',
        ])
        expect(request.path).toMatch(/^\/[a-z]+$/)
        expect(authenticationOf(request)).toEqual(expected)
        // Without a secret to prove it by, the client says its name.
        if (method === 'none') expect(new URLSearchParams(request.body).get('client_id')).toBe(clientId)
      }
    },
  )

  test.each([301, 302, 303, 307, 308])(
    'security 24, 25: a redirect with %i is followed nowhere, not to where it came from either',
    async (status) => {
      await using other = await startLoopbackServer(answerEverything)
      for (const place of [other.url, '']) {
        await using it = await setUp('client_secret_post', ({ path }) => ({
          status,
          headers: { location: `${place}${path}` },
        }))
        const error = await authErrorOf(run(it.client))
        expect([error.code, error.status, error.retryable]).toEqual(['invalid_response', status, false])
        expect([it.server.count(), other.count()]).toEqual([1, 0])
      }
    },
  )

  test('security 78: says which library asks, and nothing else', async () => {
    await using it = await setUp('client_secret_post')
    await run(it.client)
    for (const { headers } of it.server.requests) {
      expect(headers['user-agent']).toBe('filmmakers-sdk')
      const text = JSON.stringify(headers)
      for (const secret of [clientSecret, ...Object.values(sentSecrets)]) expect(text).not.toContain(secret)
      expect([headers.cookie, headers.referer]).toEqual([undefined, undefined])
    }
  })
})

const passing: readonly (readonly [string, Answer])[] = [
  ['no answer', (_request, response) => response.destroy()],
  [
    'half an answer',
    (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
      response.write('{', () => response.destroy())
    },
  ],
  ['408', { status: 408 }],
  ['429', { status: 429, body: 'Throttled' }],
  ['500', { status: 500 }],
  ['503', { status: 503 }],
]

/** How often a request is sent at the most while it fails in passing. What works once is not sent at will. */
const attempts: Record<string, number> = {
  'client credentials': 3,
  introspection: 3,
  revocation: 3,
  'a device': 3,
  'a refresh': 2,
  'a code': 1,
}

describe.each(operations)('what is sent again for %s', (name, run) => {
  test.each(passing)('security 15: after %s', async (fault, answer) => {
    await using it = await setUp('client_secret_post', () => answer)
    const error = await authErrorOf(run(it.client))
    // A 408 is no answer of RFC 6749: what works once is not tried again for it.
    const expected = fault === '408' && name === 'a refresh' ? 1 : attempts[name]
    expect([it.server.count(), error.retryable]).toEqual([expected, !(name === 'a code' || fault === '408')])
  })

  test.each([400, 401, 403, 404, 409, 410, 422])('security 15: nothing after %i', async (status) => {
    await using it = await setUp('client_secret_post', () => ({ status, body: { error: 'invalid_request' } }))
    const error = await authErrorOf(run(it.client))
    expect([it.server.count(), error.retryable, error.status]).toEqual([1, false, status])
  })

  test('security 15: an answer that does not come, or does not end, is a time-out', async () => {
    const answers: Answer[] = [
      () => undefined,
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json' }).flushHeaders()
      },
    ]
    for (const answer of answers) {
      await using server = await startLoopbackServer(() => answer)
      const client = createOAuthClient({
        clientId,
        metadata: everyEndpoint(server.url),
        timeout: 40,
        retry: false,
      })
      expect((await authErrorOf(run(client))).code).toBe('timeout')
    }
  })
})

test('security 14: there is no way to send a password, and no implicit grant', async () => {
  await using it = await setUp('client_secret_post')
  for (const [, run] of operations) await run(it.client)
  const forms = it.server.requests.map(({ body }) => new URLSearchParams(body))
  const grants = forms.flatMap((form) => form.getAll('grant_type'))
  expect([...new Set(grants)].sort()).toEqual([
    'authorization_code',
    'client_credentials',
    'refresh_token',
    'urn:ietf:params:oauth:grant-type:device_code',
  ])
  expect(forms.filter((form) => form.has('username') || form.has('password'))).toEqual([])
  const { url } = await it.client.begin({ redirectUri: 'https://agency.example/callback' })
  expect(url.searchParams.getAll('response_type')).toEqual(['code'])
  // Whatever is added here has to be looked at here.
  expect(Object.keys(it.client).sort()).toEqual([
    'begin',
    'clientCredentials',
    'complete',
    'device',
    'discover',
    'discoveryUrl',
    'introspect',
    'refreshable',
    'revoke',
  ])
})

test('security 47: introspection is never answered from memory', async () => {
  let asked = 0
  await using it = await setUp('client_secret_post', () => {
    asked += 1
    return { body: { active: asked === 1, exp: 4_000_000_000 } }
  })
  const answers = [await it.client.introspect('one'), await it.client.introspect('one')]
  expect(answers.map(({ active }) => active)).toEqual([true, false])
})
