import { getEventListeners } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { accessToken, apiKey, AuthError, type AuthStrategy, systemClock } from '@filmmakers-sdk/auth-core'
import { createManualClock } from '@filmmakers-sdk/auth-core/testing'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { type ActorProfiles, createFilmmakersClient } from './index.ts'
import { actorList } from './test-support/actor-list.ts'
import { startApiServer } from './test-support/api-server.ts'
import { clientOf, key, rejection } from './test-support/clients.ts'
import { cut, empty, endlessBody, json, reset, silence, text } from './test-support/replies.ts'

const actor = json({ id: 1, first_name: 'Anna' })

/** Strategy with whatever `getAuthorization`. */
const strategy = (getAuthorization: AuthStrategy['getAuthorization']): AuthStrategy => ({ getAuthorization })

describe('security 16: credentials', () => {
  test('travel in the Authorization header and nowhere else', async () => {
    const server = await startApiServer(actor)
    await clientOf(server).actorProfiles.get(1, { locale: 'de' })
    await clientOf(server, { auth: accessToken('t0ken-123') }).actorProfiles.get(1)
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      `Token token=${key}`,
      'Bearer t0ken-123',
    ])
    for (const { url, headers } of server.requests) {
      const rest = JSON.stringify([url, { ...headers, authorization: '' }])
      expect(rest).not.toContain(key)
      expect(rest).not.toContain('t0ken-123')
    }
  })
})

describe('security 78: the request', () => {
  test('names the software, and nothing about its user', async () => {
    const server = await startApiServer(actor)
    await clientOf(server).actorProfiles.get(1)
    await clientOf(server, { userAgent: 'casting-board/2.1' }).actorProfiles.get(1)
    expect(server.requests.map(({ headers }) => headers['user-agent'])).toEqual([
      'filmmakers-sdk',
      'casting-board/2.1',
    ])
  })

  test('asks for JSON, so that errors come as JSON too', async () => {
    const server = await startApiServer(actor)
    await clientOf(server).actorProfiles.get(1)
    expect(server.requests[0]?.headers.accept).toBe('application/json')
  })
})

describe('security 23: redirects', () => {
  test.each([301, 302, 303, 307, 308])(
    '%i is an error, and nobody else gets the credentials',
    async (status) => {
      const other = await startApiServer(actor)
      const server = await startApiServer(empty(status, { location: `${other.url}/api/v1/actor_profiles/1` }))
      const error = await rejection(clientOf(server).actorProfiles.get(1))
      expect(error).toMatchObject({ code: 'unexpected_status', status, retryable: false })
      expect(other.requests).toHaveLength(0)
      expect(server.requests).toHaveLength(1)
    },
  )

  test('within the origin are not followed either', async () => {
    const server = await startApiServer(empty(302, { location: '/api/v1/actor_profiles/2' }), actor)
    expect(await rejection(clientOf(server).actorProfiles.get(1))).toMatchObject({ status: 302 })
    expect(server.requests).toHaveLength(1)
  })
})

describe('security 53: a message that is not whole is an error', () => {
  test.each([
    ['a body that breaks off', cut, 'connection'],
    ['JSON that ends early', text(200, '{"id":1,"name":"An'), 'unreadable_response'],
  ])('%s', async (_, reply, code) => {
    const server = await startApiServer(reply)
    const error = await rejection(clientOf(server, { retry: false }).actorProfiles.get(1))
    expect(error).toMatchObject({ code, retryable: true })
  })

  test('compressed data that ends early, which fetch delivers as if it were whole', async () => {
    const whole = gzipSync(JSON.stringify({ id: 1, about_me: 'x'.repeat(5000) }))
    const server = await startApiServer((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(whole.subarray(0, whole.length - 12))
    }, actor)
    expect(await clientOf(server).actorProfiles.get(1)).toMatchObject({ first_name: 'Anna' })
    expect(server.requests).toHaveLength(2)
  })
})

describe('security 58: an answer', () => {
  test('is cut off at 64 MiB, decoded', async () => {
    const bomb = gzipSync(Buffer.alloc(65 * 1024 * 1024, 0x20))
    const server = await startApiServer((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)
    })
    const error = await rejection(clientOf(server).actorProfiles.get(1))
    expect(error).toMatchObject({ code: 'unreadable_response', retryable: false })
    expect(error).toMatchObject({ message: expect.stringContaining('longer than') as string })
  })

  test('that is an error is read in part, if it has no end', async () => {
    const server = await startApiServer((_, response) => {
      response.writeHead(404, { 'content-type': 'text/html' })
      const more = () => {
        while (response.write('<p>not here</p>'.repeat(1000)));
        response.once('drain', more)
      }
      more()
    })
    const error = await rejection(clientOf(server).actorProfiles.get(1))
    expect(error).toMatchObject({ code: 'not_found' })
    expect(Reflect.get(error as object, 'body')).toHaveLength(16 * 1024)
  })

  test.each([
    ['does not come', silence],
    ['does not end', endlessBody],
  ])('that %s is a timeout', async (_, reply) => {
    const server = await startApiServer(reply)
    const error = await rejection(clientOf(server, { timeout: 50, retry: false }).actorProfiles.get(1))
    expect(error).toMatchObject({ name: 'TimeoutError', code: 'timeout', retryable: true })
  })

  test('that does not come is asked for again, and each try has the whole time', async () => {
    const server = await startApiServer(silence, endlessBody, actor)
    expect(await clientOf(server, { timeout: 200 }).actorProfiles.get(1)).toMatchObject({ id: 1 })
    expect(server.requests).toHaveLength(3)
  })

  test('that does not come is a timeout although fetch does not listen to signals', async () => {
    const fetch: typeof globalThis.fetch = () => new Promise(() => undefined)
    const client = clientOf({ url: 'http://127.0.0.1:1' }, { fetch, timeout: 10, retry: false })
    expect(await rejection(client.actorProfiles.get(1))).toMatchObject({ code: 'timeout' })
  })

  test.each([2 ** 31, Infinity])(
    'has time enough with a timeout of %d ms: long timers fire at once',
    async (timeout) => {
      const server = await startApiServer((request, response) => {
        setImmediate(() => {
          setTimeout(actor, 20, request, response)
        })
      })
      expect(await clientOf(server, { timeout, retry: false }).actorProfiles.get(1)).toMatchObject({ id: 1 })
    },
  )
})

describe('what a call leaves behind', () => {
  const timeout = 29_173
  const deadline = 31_337

  /** Timers of calls that are still set. */
  function watchTimers(): () => number {
    const set = vi.spyOn(globalThis, 'setTimeout')
    const cleared = vi.spyOn(globalThis, 'clearTimeout')
    onTestFinished(() => {
      set.mockRestore()
      cleared.mockRestore()
    })
    return () => {
      const timers = set.mock.results.filter((_, call) =>
        [timeout, deadline].includes(Number(set.mock.calls[call]?.[1])),
      )
      expect(timers).not.toHaveLength(0)
      return timers.filter(({ value }) => !cleared.mock.calls.some(([timer]) => timer === value)).length
    }
  }

  test.each([
    ['succeeds', actor],
    ['fails', empty(404)],
    ['breaks off', cut],
    ['is never connected', reset],
  ])('when it %s: no timer, no listener', async (_, reply) => {
    for (const limits of [{ timeout }, { timeout, deadline }]) {
      const server = await startApiServer(reply)
      const living = watchTimers()
      const { signal } = new AbortController()
      await clientOf(server, { clock: systemClock })
        .actorProfiles.get(1, {}, { ...limits, signal, retry: false })
        .catch(() => undefined)
      // The last of them ends in a callback of its own.
      await new Promise((resolve) => setImmediate(resolve))
      expect(living()).toBe(0)
      expect(getEventListeners(signal, 'abort')).toEqual([])
    }
  })

  test('when it is aborted while a replay waits for its token: no timer, and no request later', async () => {
    const server = await startApiServer(empty(401), actor)
    const living = watchTimers()
    const controller = new AbortController()
    const renewed = Promise.withResolvers<string>()
    let asked = 0
    const auth: AuthStrategy = {
      getAuthorization: () => {
        asked += 1
        if (asked === 1) return 'Bearer old'
        controller.abort()
        return renewed.promise
      },
      invalidate: () => undefined,
    }
    const call = clientOf(server, { auth }).actorProfiles.get(1, {}, { signal: controller.signal, timeout })
    expect(await rejection(call)).toBe(controller.signal.reason)
    renewed.resolve('Bearer new')
    await renewed.promise
    // Two turns of the event loop: a request would have been on its way.
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
    expect(server.requests).toHaveLength(1)
    expect(living()).toBe(0)
  })
})

describe('an abort rejects with the reason, unchanged', () => {
  const reasons = [new Error('navigated away'), 'a text', { some: 'object' }]

  test.each(reasons)('before anything is sent (%s)', async (reason) => {
    const server = await startApiServer(actor)
    const call = clientOf(server).actorProfiles.get(1, {}, { signal: AbortSignal.abort(reason) })
    expect(await rejection(call)).toBe(reason)
    expect(server.requests).toHaveLength(0)
  })

  const moments = [undefined, 60_000].flatMap((deadline) => reasons.map((reason) => ({ deadline, reason })))

  test.each(moments)('right after the call ($reason, deadline $deadline)', async ({ deadline, reason }) => {
    const server = await startApiServer(actor)
    const controller = new AbortController()
    const { actorProfiles } = clientOf(server, { clock: createManualClock() })
    const call = actorProfiles.get(1, {}, { signal: controller.signal, deadline })
    controller.abort(reason)
    expect(await rejection(call)).toBe(reason)
    expect(server.requests).toHaveLength(0)
  })

  test.each(moments)('before the answer ($reason, deadline $deadline)', async ({ deadline, reason }) => {
    const server = await startApiServer(silence)
    const controller = new AbortController()
    server.onRequest = () => {
      controller.abort(reason)
    }
    const { actorProfiles } = clientOf(server, { clock: createManualClock() })
    const call = actorProfiles.get(1, {}, { signal: controller.signal, deadline })
    expect(await rejection(call)).toBe(reason)
  })

  test.each(moments)('during the body ($reason, deadline $deadline)', async ({ deadline, reason }) => {
    const server = await startApiServer(endlessBody)
    const controller = new AbortController()
    const fetchAndAbort: typeof fetch = async (...request) => {
      const response = await fetch(...request)
      setImmediate(() => {
        controller.abort(reason)
      })
      return response
    }
    const { actorProfiles } = clientOf(server, { clock: createManualClock(), fetch: fetchAndAbort })
    const call = actorProfiles.get(1, {}, { signal: controller.signal, deadline })
    expect(await rejection(call)).toBe(reason)
  })

  test('while a retry waits', async () => {
    const server = await startApiServer(empty(503))
    const controller = new AbortController()
    const clock = createManualClock()
    const sleep: typeof clock.sleep = (ms, signal) => {
      const slept = clock.sleep(ms, signal)
      controller.abort('enough')
      return slept
    }
    const call = clientOf(server, { clock: { now: () => clock.now(), sleep } })
    expect(await rejection(call.actorProfiles.get(1, {}, { signal: controller.signal }))).toBe('enough')
    expect(server.requests).toHaveLength(1)
  })

  test('while the strategy waits for a token, and the strategy hears of it', async () => {
    const controller = new AbortController()
    let heard: AbortSignal | undefined
    const auth = strategy((options) => {
      heard = options?.signal
      controller.abort('enough')
      return new Promise(() => undefined)
    })
    const call = clientOf({ url: 'http://127.0.0.1:1' }, { auth })
    expect(await rejection(call.actorProfiles.get(1, {}, { signal: controller.signal }))).toBe('enough')
    expect(heard?.aborted).toBe(true)
  })

  test('although the strategy has an error of its own for it', async () => {
    const controller = new AbortController()
    const auth = strategy((options) => {
      const { promise, reject } = Promise.withResolvers<string>()
      reject(new Error('aborted, says the strategy'))
      controller.abort('enough')
      expect(options?.signal?.aborted).toBe(true)
      return promise
    })
    const call = clientOf({ url: 'http://127.0.0.1:1' }, { auth })
    expect(await rejection(call.actorProfiles.get(1, {}, { signal: controller.signal }))).toBe('enough')
  })

  test('between the pages of a list', async () => {
    const server = await startApiServer(actorList(5))
    const controller = new AbortController()
    const ids: number[] = []
    const list = clientOf(server).actorProfiles.list({ per_page: 2 }, { signal: controller.signal })
    const read = async () => {
      for await (const { id } of list) {
        ids.push(id)
        if (id === 2) controller.abort('enough')
      }
    }
    expect(await rejection(read())).toBe('enough')
    expect(ids).toEqual([1, 2])
    expect(server.requests).toHaveLength(1)
  })
})

describe('a deadline', () => {
  test('ends a call that waits for the server', async () => {
    const server = await startApiServer(silence)
    const clock = createManualClock()
    const call = clientOf(server, { clock }).actorProfiles.get(1, {}, { deadline: 5000 })
    server.onRequest = () => {
      clock.advance(5000)
    }
    expect(await rejection(call)).toMatchObject({ name: 'TimeoutError', code: 'timeout', retryable: false })
  })

  test('counts the waits between tries', async () => {
    const server = await startApiServer(empty(503, { 'retry-after': '60' }))
    const clock = createManualClock()
    const waits: number[] = []
    const call = clientOf(server, {
      clock: {
        now: () => clock.now(),
        sleep: (ms, signal) => {
          waits.push(ms)
          const slept = clock.sleep(ms, signal)
          if (waits.length === 2) clock.advance(5000)
          return slept
        },
      },
    })
    expect(await rejection(call.actorProfiles.get(1, {}, { deadline: 5000 }))).toMatchObject({
      code: 'timeout',
    })
    expect(waits).toEqual([5000, 60_150])
    expect(server.requests).toHaveLength(1)
  })

  test('ends a call whose strategy does not come back', async () => {
    const clock = createManualClock()
    const auth = strategy(() => {
      queueMicrotask(() => {
        clock.advance(5000)
      })
      return new Promise(() => undefined)
    })
    const call = clientOf({ url: 'http://127.0.0.1:1' }, { auth, clock, deadline: 5000 })
    expect(await rejection(call.actorProfiles.get(1))).toMatchObject({ code: 'timeout' })
  })

  test('that is not reached does nothing', async () => {
    const server = await startApiServer(actor)
    const clock = createManualClock()
    expect(await clientOf(server, { clock, deadline: 5000 }).actorProfiles.get(1)).toMatchObject({ id: 1 })
  })
})

describe('what the strategy throws comes through unchanged, and is not tried again', () => {
  test.each([
    ['an AuthError', new AuthError('No.', { code: 'network_error', retryable: true })],
    ['an error of its own', new Error('the vault is closed')],
    ['what looks like a network error', new TypeError('fetch failed')],
  ])('%s', async (_, thrown) => {
    let asked = 0
    const auth = strategy(() => {
      asked += 1
      throw thrown
    })
    const server = await startApiServer(actor)
    expect(await rejection(clientOf(server, { auth }).actorProfiles.get(1))).toBe(thrown)
    expect(await rejection(clientOf(server, { auth: strategy(() => Promise.reject(thrown)) }).check())).toBe(
      thrown,
    )
    expect(asked).toBe(1)
    expect(server.requests).toHaveLength(0)
  })
})

describe('a 401', () => {
  test('to an API key is final: one request', async () => {
    const server = await startApiServer(empty(401))
    expect(await rejection(clientOf(server).actorProfiles.get(1))).toMatchObject({ code: 'authentication' })
    expect(server.requests).toHaveLength(1)
  })

  test('to a token that can be renewed is answered with a new one, also after a 503', async () => {
    const server = await startApiServer(empty(503), empty(401), actor)
    let token = 'old'
    const auth: AuthStrategy = {
      getAuthorization: () => `Bearer ${token}`,
      invalidate: () => {
        token = 'new'
      },
    }
    expect(await clientOf(server, { auth }).actorProfiles.get(1)).toMatchObject({ id: 1 })
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer old',
      'Bearer old',
      'Bearer new',
    ])
  })
})

describe('the wait for a new token after a 401', () => {
  /** A client whose `setTimeout` stands still until it is told otherwise. */
  function slowRenewal(replies: (() => Promise<Response>)[]) {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => {
      vi.useRealTimers()
    })
    const asked = Promise.withResolvers<undefined>()
    const renewed = Promise.withResolvers<string>()
    let isRefused = false
    const auth: AuthStrategy = {
      getAuthorization: () => {
        if (!isRefused) return 'Bearer old'
        asked.resolve(undefined)
        return renewed.promise
      },
      invalidate: () => {
        isRefused = true
      },
    }
    const refused = () => Promise.resolve(new Response('', { status: 401 }))
    const queue = [refused, ...replies]
    const fetch: typeof globalThis.fetch = () => (queue.shift() ?? refused)()
    const client = createFilmmakersClient({ auth, fetch, timeout: 1000, retry: false })
    return { call: client.actorProfiles.get(1), asked: asked.promise, renewed }
  }

  test('is no part of the timeout of the request that was refused', async () => {
    const { call, asked, renewed } = slowRenewal([() => Promise.resolve(Response.json({ id: 1 }))])
    await asked
    vi.advanceTimersByTime(60_000)
    renewed.resolve('Bearer new')
    expect(await call).toEqual({ id: 1 })
  })

  test('is followed by the whole timeout for the replay, and by no more', async () => {
    const replayed = Promise.withResolvers<undefined>()
    const { call, asked, renewed } = slowRenewal([
      () => {
        replayed.resolve(undefined)
        return new Promise(() => undefined)
      },
    ])
    const failed = vi.fn()
    const end = call.catch(failed)
    await asked
    vi.advanceTimersByTime(60_000)
    renewed.resolve('Bearer new')
    await replayed.promise
    vi.advanceTimersByTime(999)
    await new Promise((resolve) => setImmediate(resolve))
    expect(failed).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    await end
    expect(failed).toHaveBeenCalledWith(expect.objectContaining({ code: 'timeout' }))
  })

  test('does not leave the body of the 401 without a limit, if it is read after all', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => {
      vi.useRealTimers()
    })
    const reading = Promise.withResolvers<undefined>()
    const endless = new ReadableStream<Uint8Array>({
      pull: () => {
        reading.resolve(undefined)
        return new Promise(() => undefined)
      },
    })
    const fetch = () => Promise.resolve(new Response(endless, { status: 401 }))
    const client = createFilmmakersClient({ auth: apiKey(key), fetch, timeout: 1000, retry: false })
    const error = rejection(client.check())
    await reading.promise
    await new Promise((resolve) => setImmediate(resolve))
    vi.advanceTimersByTime(1000)
    expect(await error).toMatchObject({ code: 'timeout' })
  })
})

describe('a connection that fails', () => {
  test('says where to and why', async () => {
    const probe = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => probe.once('listening', resolve))
    const { port } = probe.address() as AddressInfo
    await new Promise((resolve) => probe.close(resolve))
    const error = await rejection(
      clientOf({ url: `http://127.0.0.1:${port}` }, { retry: false }).actorProfiles.get(1),
    )
    expect(error).toMatchObject({
      name: 'ConnectionError',
      code: 'connection',
      retryable: true,
      message: 'GET /api/v1/actor_profiles/1 failed: ECONNREFUSED.',
    })
  })
})

describe('the fetch option', () => {
  test('is what sends: it gets the URL as a text, the signed headers and a signal', async () => {
    const calls: Parameters<typeof fetch>[] = []
    const client = createFilmmakersClient({
      auth: apiKey(key),
      fetch: (...call) => {
        calls.push(call)
        return Promise.resolve(Response.json({ id: 1 }))
      },
    })
    await client.actorProfiles.get(1, { locale: 'de' })
    const [[url, init] = []] = calls
    expect(url).toBe('https://www.filmmakers.eu/api/v1/actor_profiles/1?locale=de')
    expect(init).toMatchObject({ method: 'GET', redirect: 'manual' })
    expect(new Headers(init?.headers).get('authorization')).toBe(`Token token=${key}`)
    expect(init?.signal).toBeInstanceOf(AbortSignal)
  })

  test('is looked up late, so that a global fetch can be replaced', async () => {
    const client: { actorProfiles: ActorProfiles } = createFilmmakersClient({ auth: apiKey(key) })
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ id: 7 })))
    onTestFinished(() => {
      vi.unstubAllGlobals()
    })
    expect(await client.actorProfiles.get(7)).toEqual({ id: 7 })
  })
})
