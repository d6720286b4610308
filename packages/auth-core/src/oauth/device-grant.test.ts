import { describe, expect, test, vi } from 'vitest'
import { leaks } from '../test-support/leaks.ts'
import { type Answer, type RecordedRequest, startLoopbackServer } from '../test-support/loopback-server.ts'
import { authErrorOf } from '../test-support/rejection.ts'
import { createSteppingClock } from '../test-support/stepping-clock.ts'
import { createManualClock } from '../testing/index.ts'
import type { DevicePrompt } from './device-grant.ts'
import { type AuthEvent, createOAuthClient } from './index.ts'

const deviceCode = 'DEVICE-C0DE_of_this_login'
const clientSecret = 'tOp-s3cret_value~1'
const authorization = {
  device_code: deviceCode,
  user_code: 'WDJB-MJHT',
  verification_uri: 'https://login.example/device',
  expires_in: 600,
  interval: 7,
}
const granted: Answer = { body: { access_token: 'access-1', token_type: 'Bearer', expires_in: 7200 } }
const oauthError = (error: string, status = 400, headers: Record<string, string> = {}): Answer => ({
  status,
  headers,
  body: { error },
})
const pending = oauthError('authorization_pending')
const slowDown = oauthError('slow_down')
const lost: Answer = (_request, response) => response.destroy()

/** A server with the device grant, whose token endpoint gives these answers, one each, the last one for good. */
async function setUp({
  device = { body: authorization },
  polls = [granted],
}: { device?: Answer; polls?: readonly Answer[] } = {}) {
  let poll = -1
  const server = await startLoopbackServer(({ path }) => {
    if (path === '/oauth/authorize_device') return device
    poll = Math.min(poll + 1, polls.length - 1)
    return polls[poll] ?? pending
  })
  const events: AuthEvent[] = []
  const options = {
    clientId: 'tv',
    clientSecret,
    random: () => 0,
    onEvent: (event: AuthEvent) => events.push(event),
    metadata: {
      issuer: server.url,
      token_endpoint: `${server.url}/oauth/token`,
      device_authorization_endpoint: `${server.url}/oauth/authorize_device`,
    },
  }
  const clock = createSteppingClock()
  const client = createOAuthClient({ ...options, clock })
  const prompts: DevicePrompt[] = []
  const onPrompt = (prompt: DevicePrompt) => void prompts.push(prompt)
  const polled = () => server.requests.filter(({ path }) => path === '/oauth/token')
  return {
    server,
    options,
    clock,
    client,
    prompts,
    onPrompt,
    events,
    polled,
    [Symbol.asyncDispose]: () => server.close(),
  }
}

const formOf = (request: RecordedRequest | undefined) =>
  Object.fromEntries(new URLSearchParams(request?.body))

describe('a login on another device', () => {
  test('shows the code, asks until it was typed in there, and gives the tokens', async () => {
    await using it = await setUp({ polls: [pending, pending, granted] })
    const began = it.clock.now()
    const tokens = await it.client.device({ scope: 'public read', onPrompt: it.onPrompt })
    expect(tokens).toMatchObject({ accessToken: 'access-1', tokenType: 'Bearer' })
    expect(it.prompts).toEqual([
      {
        userCode: 'WDJB-MJHT',
        verificationUri: 'https://login.example/device',
        expiresAt: began + 600_000,
      },
    ])
    expect(formOf(it.server.requests[0])).toMatchObject({ client_id: 'tv', scope: 'public read' })
    expect(it.polled().map((request) => formOf(request))).toEqual(
      Array(3).fill({
        grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
        device_code: deviceCode,
        client_id: 'tv',
        client_secret: clientSecret,
      }),
    )
    expect(it.events).toContainEqual(expect.objectContaining({ type: 'token', grant: 'device_code' }))
  })

  test('waits before each question for as long as the server said', async () => {
    await using it = await setUp({ polls: [pending, pending, granted] })
    await it.client.device({ onPrompt: it.onPrompt })
    expect(it.clock.waits).toEqual([7000, 7000, 7000])
  })

  test('waits 5 seconds where the server says nothing, RFC 8628 §3.2', async () => {
    const device = { body: { ...authorization, interval: undefined } }
    await using it = await setUp({ device, polls: [pending, granted] })
    await it.client.device({ onPrompt: it.onPrompt })
    expect(it.clock.waits).toEqual([5000, 5000])
  })

  test('asks nothing before its time on the clock has come', async () => {
    await using it = await setUp()
    const clock = createManualClock()
    const client = createOAuthClient({ ...it.options, clock })
    const shown = Promise.withResolvers<DevicePrompt>()
    const login = client.device({ onPrompt: shown.resolve })
    await shown.promise
    for (const ms of [1, 6998]) {
      clock.advance(ms)
      await new Promise((resolve) => setTimeout(resolve, 20))
      expect(it.polled()).toHaveLength(0)
    }
    await vi.waitFor(() => {
      clock.advance(1)
      expect(it.polled()).toHaveLength(1)
    })
    expect(await login).toHaveProperty('accessToken', 'access-1')
  })

  test('begins to wait when the prompt has been shown', async () => {
    await using it = await setUp()
    const shown = Promise.withResolvers<undefined>()
    const login = it.client.device({ onPrompt: () => shown.promise })
    await vi.waitFor(() => {
      expect(it.server.count()).toBe(1)
    })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect([it.clock.waits, it.polled()]).toEqual([[], []])
    shown.resolve(undefined)
    await login
    expect(it.clock.waits).toEqual([7000])
  })

  test('slow_down adds 5 seconds to this and all further waits, RFC 8628 §3.5', async () => {
    await using it = await setUp({ polls: [slowDown, pending, slowDown, pending, granted] })
    await it.client.device({ onPrompt: it.onPrompt })
    expect(it.clock.waits).toEqual([7000, 12_000, 12_000, 17_000, 17_000])
  })

  test('pending and slow_down are understood with a challenge beside them, as Doorkeeper sends it', async () => {
    const challenged = (error: string) =>
      oauthError(error, 400, { 'www-authenticate': `Bearer realm="Doorkeeper", error="${error}"` })
    await using it = await setUp({
      polls: [challenged('authorization_pending'), challenged('slow_down'), granted],
    })
    await it.client.device({ onPrompt: it.onPrompt })
    expect(it.clock.waits).toEqual([7000, 7000, 12_000])
  })

  test('goes on after faults of the network and of the server, waiting longer each time', async () => {
    await using it = await setUp({ polls: [lost, { status: 503 }, pending, granted] })
    await it.client.device({ onPrompt: it.onPrompt })
    expect(it.clock.waits).toEqual([7000, 14_000, 28_000, 28_000])
  })

  test('a 429 is waited out for as long as it asks', async () => {
    const throttled: Answer = { status: 429, headers: { 'retry-after': '90' }, body: 'Throttled' }
    await using it = await setUp({ polls: [throttled, granted] })
    await it.client.device({ onPrompt: it.onPrompt })
    expect(it.clock.waits).toEqual([7000, 90_000])
  })

  test('a lost answer to the first request is asked for again, and the prompt is shown once', async () => {
    const devices: Answer[] = [lost, { body: authorization }]
    await using it = await setUp({
      device: (request, response) => {
        const answer = devices.shift()
        if (typeof answer === 'function') answer(request, response)
        else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer?.body))
      },
    })
    expect(await it.client.device({ onPrompt: it.onPrompt })).toHaveProperty('accessToken', 'access-1')
    expect(it.prompts).toHaveLength(1)
  })
})

describe('a login on another device ends', () => {
  test('security 45: when it is denied, and nothing is asked afterwards', async () => {
    await using it = await setUp({ polls: [pending, oauthError('access_denied')] })
    const error = await authErrorOf(it.client.device({ onPrompt: it.onPrompt }))
    expect([error.code, error.retryable]).toEqual(['access_denied', false])
    expect(it.polled()).toHaveLength(2)
  })

  test('security 45: when the code has expired by our clock, without another question', async () => {
    await using it = await setUp({
      device: { body: { ...authorization, expires_in: 20 } },
      polls: [pending],
    })
    const error = await authErrorOf(it.client.device({ onPrompt: it.onPrompt }))
    expect([error.code, error.next]).toEqual(['expired_token', 'Start the login again.'])
    expect(it.clock.waits).toEqual([7000, 7000, 6000])
    expect(it.polled()).toHaveLength(2)
  })

  test('security 45: when the server says that the code has expired', async () => {
    await using it = await setUp({ polls: [oauthError('expired_token')] })
    expect((await authErrorOf(it.client.device({ onPrompt: it.onPrompt }))).code).toBe('expired_token')
    expect(it.polled()).toHaveLength(1)
  })

  test('security 45: when the server stays unreachable until the code has expired', async () => {
    await using it = await setUp({ polls: [lost] })
    expect((await authErrorOf(it.client.device({ onPrompt: it.onPrompt }))).code).toBe('expired_token')
    // 7 + 14 + 28 + … within 600 s: it does not knock all the time.
    expect(it.polled()).toHaveLength(6)
  })

  test.each([
    ['invalid_grant', oauthError('invalid_grant'), 'invalid_grant'],
    ['invalid_client', oauthError('invalid_client', 401), 'invalid_client'],
    ['a web page', { headers: { 'content-type': 'text/html' }, body: '<html>' }, 'invalid_response'],
    ['a token of another type', { body: { access_token: 'x', token_type: 'DPoP' } }, 'invalid_response'],
  ] satisfies [string, Answer, string][])('at %s', async (_name, answer, code) => {
    await using it = await setUp({ polls: [answer] })
    expect((await authErrorOf(it.client.device({ onPrompt: it.onPrompt }))).code).toBe(code)
    expect(it.polled()).toHaveLength(1)
  })

  test('with what the prompt throws, and nothing is asked', async () => {
    await using it = await setUp()
    const reason = new Error('no screen')
    await expect(it.client.device({ onPrompt: () => Promise.reject(reason) })).rejects.toBe(reason)
    expect(it.polled()).toHaveLength(0)
  })
})

describe('security 45: an abort ends a login on another device at once, with its reason', () => {
  const reason = new Error('Ctrl-C')
  const never: Answer = () => undefined

  test('before it begins: nothing is sent', async () => {
    await using it = await setUp()
    const login = it.client.device({ onPrompt: it.onPrompt, signal: AbortSignal.abort(reason) })
    await expect(login).rejects.toBe(reason)
    expect(it.server.count()).toBe(0)
  })

  test.each([
    ['while the code is requested', { device: never }, '/oauth/authorize_device'],
    ['while it asks whether the user is done', { polls: [never] }, '/oauth/token'],
  ])('%s', async (_name, answers, path) => {
    await using it = await setUp(answers)
    const controller = new AbortController()
    const login = it.client.device({ onPrompt: it.onPrompt, signal: controller.signal })
    const outcome = expect(login).rejects.toBe(reason)
    await vi.waitFor(() => {
      expect(it.server.count(path)).toBe(1)
    })
    controller.abort(reason)
    await outcome
    expect(it.events).toEqual([])
  })

  test('while the prompt is shown', async () => {
    await using it = await setUp()
    const controller = new AbortController()
    const login = it.client.device({
      onPrompt: () => {
        controller.abort(reason)
        return new Promise(() => undefined)
      },
      signal: controller.signal,
    })
    await expect(login).rejects.toBe(reason)
    expect(it.polled()).toHaveLength(0)
  })

  test('while it waits', async () => {
    await using it = await setUp()
    const client = createOAuthClient({ ...it.options, clock: createManualClock() })
    const controller = new AbortController()
    const login = client.device({ onPrompt: it.onPrompt, signal: controller.signal })
    const outcome = expect(login).rejects.toBe(reason)
    await vi.waitFor(() => {
      expect(it.prompts).toHaveLength(1)
    })
    controller.abort(reason)
    await outcome
    expect(it.polled()).toHaveLength(0)
  })
})

describe('what the server says about a login on another device', () => {
  test.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'http://login.example/device',
    'calculator:',
    'device',
  ])('security 32: the address %s is not shown: opened, it could start another program', async (uri) => {
    for (const name of ['verification_uri', 'verification_uri_complete']) {
      await using it = await setUp({ device: { body: { ...authorization, [name]: uri } } })
      const error = await authErrorOf(it.client.device({ onPrompt: it.onPrompt }))
      expect(error.code).toBe('invalid_url')
      expect(error.message).toContain(name)
      expect([it.prompts, it.polled()]).toEqual([[], []])
    }
  })

  test('an address with the code in it is shown beside the plain one', async () => {
    const complete = 'https://login.example/device?user_code=WDJB-MJHT'
    await using it = await setUp({
      device: { body: { ...authorization, verification_uri_complete: complete } },
    })
    await it.client.device({ onPrompt: it.onPrompt })
    expect(it.prompts[0]?.verificationUriComplete).toBe(complete)
  })

  test('security 13: the code is shown without control characters', async () => {
    const user_code = 'AB\u001b[2J\u202eCD\n'
    await using it = await setUp({ device: { body: { ...authorization, user_code } } })
    await it.client.device({ onPrompt: it.onPrompt })
    expect(it.prompts[0]?.userCode).toBe('AB [2J CD')
  })

  test('security 80: a server without the device grant is an error that names what it lacks', async () => {
    await using it = await setUp()
    const { issuer, token_endpoint } = it.options.metadata
    const client = createOAuthClient({ ...it.options, metadata: { issuer, token_endpoint } })
    const error = await authErrorOf(client.device({ onPrompt: it.onPrompt }))
    expect(error.code).toBe('missing_endpoint')
    expect(error.message).toContain('device_authorization_endpoint')
    expect(it.server.count()).toBe(0)
  })

  test('a scope that cannot be one is refused before anything is sent', async () => {
    await using it = await setUp()
    const error = await authErrorOf(it.client.device({ scope: 'a  b', onPrompt: it.onPrompt }))
    expect(error.code).toBe('invalid_configuration')
    expect(it.server.count()).toBe(0)
  })

  test('security 62: neither prompt, errors nor events have the device code or the secret', async () => {
    const quoting = { error: 'invalid_grant', error_description: `no ${deviceCode} of ${clientSecret}` }
    const answers: Answer[] = [
      { status: 400, body: quoting },
      { status: 400, headers: { 'www-authenticate': `Bearer error="${deviceCode}"` } },
      { status: 404, headers: { 'content-type': `text/${deviceCode}` }, body: deviceCode },
      { body: { access_token: 7, token_type: deviceCode } },
      { body: [deviceCode] },
    ]
    for (const answer of answers) {
      await using it = await setUp({ polls: [answer] })
      const error = await authErrorOf(it.client.device({ onPrompt: it.onPrompt }))
      expect(it.events).toContainEqual(expect.objectContaining({ type: 'error', operation: 'device' }))
      expect(leaks([error, it.prompts, it.events, it.client], [deviceCode, clientSecret])).toEqual([])
    }
  })

  test.each(['device_code', 'user_code', 'verification_uri', 'expires_in'])(
    'an answer without %s is invalid_response, and prints nothing of it',
    async (name) => {
      await using it = await setUp({ device: { body: { ...authorization, [name]: undefined } } })
      const error = await authErrorOf(it.client.device({ onPrompt: it.onPrompt }))
      expect(error.code).toBe('invalid_response')
      expect(leaks(error, [deviceCode])).toEqual([])
    },
  )
})
