import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { AuthStrategy } from '@filmmakers-sdk/auth-core'
import { createOAuthClient } from '@filmmakers-sdk/auth-core/oauth'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createFilmmakersClient, createRateLimit } from '../index.ts'
import { setUpBudget } from '../test-support/budget.ts'
import { rejection } from '../test-support/clients.ts'

interface OAuthServer {
  url: string
  /** Paths, in order. */
  requests: string[]
}

/** An authorization server and the API behind it, which takes what was issued last. */
async function startOAuthServer(): Promise<OAuthServer> {
  const requests: string[] = []
  let issued = 0
  const send = (response: ServerResponse, status: number, body: object) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
  const server = createServer((request, response) => {
    requests.push(request.url ?? '')
    request.resume()
    const origin = `http://${request.headers.host ?? ''}`
    if (request.url?.startsWith('/.well-known/')) {
      send(response, 200, { issuer: origin, token_endpoint: `${origin}/oauth/token` })
    } else if (request.url === '/oauth/token') {
      issued += 1
      send(response, 200, { access_token: `token-${issued}`, token_type: 'Bearer', expires_in: 7200 })
    } else if (request.headers.authorization === `Bearer token-${issued}`) {
      send(response, 200, { id: 1 })
    } else {
      send(response, 401, {})
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', 4096, resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests }
}

describe('requests for tokens', () => {
  test('never queue: 1,000 cold calls of which one may be on its way finish', async () => {
    const { url, requests } = await startOAuthServer()
    const rateLimit = createRateLimit({ requests: 2000, concurrency: 1 })
    const client = createOAuthClient({
      issuer: url,
      clientId: 'id',
      clientSecret: 's3cret',
      fetch: rateLimit.meter(fetch),
    })
    const api = createFilmmakersClient({ auth: client.clientCredentials(), baseUrl: url, rateLimit })
    const calls = Array.from({ length: 1000 }, () => api.actorProfiles.get(1))
    expect(new Set((await Promise.all(calls)).map(({ id }) => id))).toEqual(new Set([1]))
    expect(requests).toHaveLength(1002)
    expect(requests.filter((path) => path === '/oauth/token')).toHaveLength(1)
  })

  test('are counted: discovery, token and replay leave less for calls', async () => {
    const { url, requests } = await startOAuthServer()
    const rateLimit = createRateLimit({ requests: 5, interval: 60_000 })
    const meter = rateLimit.meter(fetch)
    const client = createOAuthClient({ issuer: url, clientId: 'id', clientSecret: 's3cret', fetch: meter })
    const auth = client.clientCredentials()
    const api = createFilmmakersClient({ auth, baseUrl: url, rateLimit, maxWait: 0 })
    // Discovery and token.
    await auth.getToken()
    // Another token is the valid one now.
    await fetch(`${url}/oauth/token`)
    // Refused, another token, replayed.
    await api.actorProfiles.get(1)
    expect(requests).toHaveLength(6)
    expect(await rejection(api.actorProfiles.get(1))).toMatchObject({ code: 'rate_limited' })
    expect(requests).toHaveLength(6)
  })

  test('go when nothing else may, and a call that got its token then waits', async () => {
    const { time, rateLimit, newClient, server } = setUpBudget(
      { requests: 9, interval: 10_000 },
      { requests: 1, interval: 10_000 },
    )
    const metered = rateLimit.meter(server.fetch)
    const auth: AuthStrategy = {
      getAuthorization: async () => {
        await metered('https://www.filmmakers.eu/oauth/token')
        return 'Bearer token'
      },
    }
    const began = time.now()
    await time.run(newClient({ auth }).actorProfiles.get(1))
    // Asked again after the wait: the token may have ended meanwhile.
    expect(server.accepted.map((at) => Math.round((at - began) / 10_000))).toEqual([0, 1, 1])
  })

  test('teach: a 429 to one of them is a 429 to all', async () => {
    const { time, server, rateLimit, client } = setUpBudget({ requests: 2, interval: 60_000 })
    server.spend(2)
    const response = await time.run(rateLimit.meter(server.fetch)('https://www.filmmakers.eu/oauth/token'))
    expect(response.status).toBe(429)
    await time.run(client.actorProfiles.get(1))
    expect(server.refused).toHaveLength(1)
  })
})

test('a metered fetch that never comes back, whatever its signal says, keeps nobody after a 429', async () => {
  const { time, server, rateLimit, client } = setUpBudget({ requests: 2, interval: 60_000 })
  const controller = new AbortController()
  void rateLimit.meter(() => new Promise(() => undefined))('https://www.filmmakers.eu/oauth/token', {
    signal: controller.signal,
  })
  controller.abort()
  server.spend(2)
  expect(await time.run(client.actorProfiles.get(1))).toEqual({ id: 1 })
})

describe('a place among the calls on their way', () => {
  test('is taken with the authorization in hand: who waits for a token keeps nobody', async () => {
    const { time, newClient, client } = setUpBudget({ requests: 9, interval: 10_000 }, { concurrency: 1 })
    const token = Promise.withResolvers<string>()
    const waits = newClient({ auth: { getAuthorization: () => token.promise } }).actorProfiles.get(1)
    expect(await time.run(client.actorProfiles.get(2))).toEqual({ id: 1 })
    token.resolve('Bearer token')
    expect(await time.run(waits)).toEqual({ id: 1 })
  })

  test('is kept for the replay after a 401, which does not queue', async () => {
    let token = 'old'
    const auth: AuthStrategy = {
      getAuthorization: () => `Bearer ${token}`,
      invalidate: () => {
        token = 'new'
      },
    }
    const seen: (string | null)[] = []
    const { time, newClient } = setUpBudget({ requests: 9, interval: 10_000 }, { concurrency: 1 })
    const client = newClient({
      auth,
      fetch: async (_, init) => {
        const sent = new Headers(init?.headers).get('authorization')
        seen.push(sent)
        await time.sleep(10)
        return sent === 'Bearer new' ? Response.json({ id: 1 }) : new Response('', { status: 401 })
      },
    })
    await time.run(Promise.all([client.actorProfiles.get(1), client.actorProfiles.get(2)]))
    expect(seen).toEqual(['Bearer old', 'Bearer new', 'Bearer new'])
  })

  test('does not make the strategy be asked twice, unless there was a wait', async () => {
    let asked = 0
    const auth: AuthStrategy = {
      getAuthorization: () => {
        asked += 1
        return `Bearer ${asked}`
      },
    }
    const { time, newClient } = setUpBudget(
      { requests: 9, interval: 10_000 },
      { requests: 1, interval: 10_000 },
    )
    const client = newClient({ auth })
    await time.run(client.actorProfiles.get(1))
    expect(asked).toBe(1)
    await time.run(client.actorProfiles.get(1))
    expect(asked).toBe(3)
  })
})
