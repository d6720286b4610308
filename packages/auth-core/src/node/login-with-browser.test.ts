import { once } from 'node:events'
import { createServer, type IncomingMessage, request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { networkInterfaces } from 'node:os'
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

/** Status and location of an answer of the listener, asked under whatever name: `fetch` does not let one lie about that. */
async function ask(port: string, path: string, host = `127.0.0.1:${port}`, method = 'GET'): Promise<string> {
  const sent = request({ host: '127.0.0.1', port, path, method, headers: { host } })
  const [response] = (await once(sent.end(), 'response')) as [IncomingMessage]
  response.resume()
  return [response.statusCode, response.headers.location].filter(Boolean).join(' ')
}

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

  test('security 36: other addresses of this machine are not listened on', async () => {
    await using it = await setUp()
    const attempts: Promise<string>[] = []
    await endOf(it.client, (callback) => {
      const { port } = callback({})
      const others = Object.values(networkInterfaces()).flatMap((list = []) => list)
      const addresses = others.map(({ address }) => address).filter((address) => address !== '127.0.0.1')
      // On Linux all of 127.0.0.0/8 is this machine.
      for (const host of ['127.0.0.2', ...addresses]) {
        attempts.push(
          new Promise((resolve) => {
            const socket = connect({ host, port: Number(port) }, () => {
              socket.destroy()
              resolve(`${host} is open`)
            })
            socket.on('error', () => {
              resolve('closed')
            })
          }),
        )
      }
      void Promise.all(attempts).then(() => fetch(callback({ code: 'c0de' })))
    })
    expect(new Set(await Promise.all(attempts))).toEqual(new Set(['closed']))
  })

  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'calculator:', 'http://login.example/authorize'])(
    'security 32: %s is not opened, wherever it came from',
    async (address) => {
      const opened: string[] = []
      const client: Pick<OAuthClient, 'begin' | 'complete'> = {
        begin: () => Promise.resolve({ url: new URL(address), transaction: '' }),
        complete: () => Promise.reject(new Error('not reached')),
      }
      const login = loginWithBrowser(client, { openUrl: (url) => void opened.push(url), timeout: 1_000 })
      expect((await authErrorOf(login)).code).toBe('invalid_url')
      expect(opened).toEqual([])
    },
  )

  test('security 82: where 127.0.0.1 cannot be had it is [::1]', async ({ skip }) => {
    await using it = await setUp()
    const blocker = createServer().listen(0, '127.0.0.1')
    await once(blocker, 'listening')
    const { port } = blocker.address() as AddressInfo
    const free = createServer().listen(port, '::1')
    const hasIPv6 = await Promise.race([
      once(free, 'listening').then(() => true),
      once(free, 'error').then(() => false),
    ])
    free.close()
    if (!hasIPv6) skip('This machine has no IPv6, or the port is taken there.')
    let redirectUri = ''
    const login = loginWithBrowser(it.client, {
      port,
      openUrl: (url) => {
        redirectUri = new URL(url).searchParams.get('redirect_uri') ?? ''
        void fetch(callbackOf(url, { code: 'c0de' }))
      },
    })
    expect((await login).accessToken).toBe('access')
    expect(redirectUri).toBe(`http://[::1]:${port}/callback`)
    blocker.close()
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

  test('ends when the callback has come, though what opens the browser has not come back', async () => {
    await using it = await setUp()
    const answers: Promise<Response>[] = []
    const login = loginWithBrowser(it.client, {
      openUrl: (url) => {
        answers.push(fetch(callbackOf(url, { code: 'c0de' })))
        return new Promise(() => undefined)
      },
    })
    expect((await login).accessToken).toBe('access')
    expect((await answers[0])?.status).toBe(200)
  })

  test('a callback that comes while the browser is still being opened counts', async () => {
    await using it = await setUp()
    let page: Response | undefined
    const login = loginWithBrowser(it.client, {
      openUrl: async (url) => {
        page = await fetch(callbackOf(url, { code: 'c0de' }))
      },
    })
    expect((await login).accessToken).toBe('access')
    await expect.poll(() => page?.status).toBe(200)
  })

  test.each(['begin', 'complete'] as const)(
    'security 45: an abort during %s ends it with its reason',
    async (stage) => {
      const reason = new Error('Ctrl-C')
      const controller = new AbortController()
      const stuck = (signal: AbortSignal | undefined): Promise<never> => {
        controller.abort(reason)
        signal?.throwIfAborted()
        return new Promise(() => undefined)
      }
      const client: Pick<OAuthClient, 'begin' | 'complete'> = {
        begin: async ({ redirectUri, signal }) => {
          if (stage === 'begin') return stuck(signal)
          const query = new URLSearchParams({ redirect_uri: redirectUri, state: 's' })
          return Promise.resolve({ url: new URL(`https://login.example/?${query}`), transaction: 't' })
        },
        complete: async (_url, _transaction, options) => stuck(options?.signal),
      }
      const end = await endOf(client, (callback) => void fetch(callback({ code: 'c0de' })), controller.signal)
      expect(end.result).toBe(reason)
    },
  )

  test('security 37, 42: strays neither finish nor abort it, and are sent nowhere else', async () => {
    await using it = await setUp()
    const answers: string[] = []
    const { result } = await endOf(it.client, async (callback) => {
      const good = callback({ code: 'c0de' })
      const { port, search } = good
      const strays: [path: string, host?: string | undefined, method?: string][] = [
        ['/'],
        ['/callback'],
        [`/callback${callback({ code: 'x', state: 'other' }).search}`],
        [`/callback${callback({ error: 'access_denied', state: 'other' }).search}`],
        [`/callback${search}&state=other`],
        ['/callback?return_to=https://evil.example'],
        [`//evil.example/callback${search}`],
        [`http://evil.example/callback${search}`],
        [`/callback${search}`, undefined, 'POST'],
        // A page that has had its own name point to this machine, and a name of this machine that is not the redirect URI's.
        [`/callback${search}`, 'evil.example'],
        [`/callback${search}`, `localhost:${port}`],
      ]
      for (const [path, host, method] of strays) answers.push(await ask(port, path, host, method))
      void fetch(good)
    })
    expect(result).toBe('access')
    expect(answers).toEqual(['404', '400', '400', '400', '400', '400', '404', '404', '404', '404', '404'])
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
