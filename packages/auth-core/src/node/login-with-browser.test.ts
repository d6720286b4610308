import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { createOAuthClient, type OAuthClient } from '../oauth/oauth-client.ts'
import { startLoopbackServer } from '../test-support/loopback-server.ts'
import { authErrorOf } from '../test-support/rejection.ts'
import { loginWithBrowser } from './login-with-browser.ts'

async function setUp() {
  const server = await startLoopbackServer(() => ({
    body: { access_token: 'access', token_type: 'Bearer', expires_in: 7200 },
  }))
  const endpoints = {
    authorization_endpoint: `${server.url}/authorize`,
    token_endpoint: `${server.url}/token`,
  }
  const client = createOAuthClient({ clientId: 'cli', metadata: { issuer: server.url, ...endpoints } })
  return { server, client, [Symbol.asyncDispose]: () => server.close() }
}

/** The callback of a login, as the authorization server would send the browser there. */
function callbackOf(url: string, parameters: Record<string, string>): URL {
  const { searchParams } = new URL(url)
  const callback = new URL(searchParams.get('redirect_uri') ?? '')
  callback.search = new URLSearchParams({ state: searchParams.get('state') ?? '', ...parameters }).toString()
  return callback
}

const isClosed = (url: URL) =>
  fetch(url).then(
    () => false,
    () => true,
  )

/** Runs a login to its end and tells how it ended, and whether its port was closed. */
async function endOf(
  client: Pick<OAuthClient, 'begin' | 'complete'>,
  act: (callback: (p: Record<string, string>) => URL) => unknown,
  signal?: AbortSignal,
  timeout?: number,
) {
  let place: URL | undefined
  const login = loginWithBrowser(client, {
    openUrl: (url) => {
      place = callbackOf(url, {})
      act((parameters) => callbackOf(url, parameters))
    },
    signal,
    timeout,
  })
  const result = await login.then(
    ({ accessToken }) => accessToken,
    (error: unknown) => error,
  )
  return { result, place, closed: place !== undefined && (await isClosed(place)) }
}

describe('a login in the browser', () => {
  test('security 36: listens on this machine only, for as long as the login lasts', async () => {
    await using it = await setUp()
    const { result, place, closed } = await endOf(
      it.client,
      (callback) => void fetch(callback({ code: 'c0de' })),
    )
    expect([result, place?.hostname, closed]).toEqual(['access', '127.0.0.1', true])
  })

  test('security 43: its page loads nothing and tells nobody where it was', async () => {
    await using it = await setUp()
    const pages: Promise<Response>[] = []
    await endOf(it.client, (callback) => pages.push(fetch(callback({ code: 'c0de' }))))
    const page = await pages[0]
    expect(page?.headers.get('referrer-policy')).toBe('no-referrer')
    expect(page?.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await page?.text()).toContain('You are logged in')
  })

  test('security 45: a denial ends it, and closes the port', async () => {
    await using it = await setUp()
    const denied = await endOf(it.client, (callback) => void fetch(callback({ error: 'access_denied' })))
    expect(denied).toMatchObject({ result: { code: 'access_denied' }, closed: true })
  })

  test('security 45: so does the time limit', async () => {
    await using it = await setUp()
    const late = await endOf(it.client, () => undefined, undefined, 50)
    expect(late).toMatchObject({ result: { code: 'timeout' }, closed: true })
  })

  test('security 45: so does an abort, with its reason', async () => {
    await using it = await setUp()
    const controller = new AbortController()
    const reason = new Error('Ctrl-C')
    const aborted = await endOf(
      it.client,
      () => {
        controller.abort(reason)
      },
      controller.signal,
    )
    expect(aborted).toMatchObject({ result: reason, closed: true })
  })

  test('security 45: so does a browser that cannot be opened', async () => {
    await using it = await setUp()
    const reason = new Error('no browser')
    const failed = await endOf(it.client, () => {
      throw reason
    })
    expect(failed).toMatchObject({ result: reason, closed: true })
  })

  test('security 37: strays neither finish nor abort it', async () => {
    await using it = await setUp()
    const statuses: number[] = []
    const { result } = await endOf(it.client, async (callback) => {
      const good = callback({ code: 'c0de' })
      const strays = [new URL('/', good), new URL('/callback', good), callback({ code: 'x', state: 'other' })]
      for (const stray of strays) statuses.push((await fetch(stray)).status)
      statuses.push((await fetch(good, { method: 'POST' })).status)
      void fetch(good)
    })
    expect([result, statuses]).toEqual(['access', [404, 400, 400, 404]])
  })

  test('security 81: several at once do not mix', async () => {
    await using it = await setUp()
    const logins = [1, 2, 3].map(() => endOf(it.client, (callback) => void fetch(callback({ code: 'c0de' }))))
    const ends = await Promise.all(logins)
    expect(new Set(ends.map(({ place }) => place?.port)).size).toBe(3)
    expect(ends.every(({ result }) => result === 'access')).toBe(true)
  })

  test('a port that is taken is an error that says so', async () => {
    await using it = await setUp()
    const blockers = [createServer(), createServer()]
    blockers[0]?.listen(0, '127.0.0.1')
    await once(blockers[0] ?? createServer(), 'listening')
    const { port } = blockers[0]?.address() as AddressInfo
    const six = blockers[1]?.listen(port, '::1')
    await Promise.race([once(six ?? createServer(), 'listening'), once(six ?? createServer(), 'error')])
    const error = await authErrorOf(loginWithBrowser(it.client, { openUrl: () => undefined, port }))
    expect(error.code).toBe('listen_failed')
    for (const blocker of blockers) blocker.close()
  })
})
