import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test, vi } from 'vitest'
import {
  createWebhookHandler,
  type ReplayGuard,
  type WebhookEvent,
  type WebhookHandlerOptions,
} from './index.ts'
import { eventBody, headerOf, secret, signedAt } from './test-support/deliveries.ts'

interface Seen {
  events: WebhookEvent[]
  errors: unknown[]
  refused: string[]
}

/** A handler whose work is done when `settle` resolves, and what it told. */
function start(options: Partial<WebhookHandlerOptions> = {}) {
  const seen: Seen = { events: [], errors: [], refused: [] }
  const works: Promise<unknown>[] = []
  const handler = createWebhookHandler({
    secrets: secret,
    now: () => signedAt,
    onEvent: (event) => seen.events.push(event),
    onError: (error) => seen.errors.push(error),
    onRefused: ({ code }) => seen.refused.push(code),
    ...options,
  })
  const send = async (request: Request) => {
    const response = await handler(request, { waitUntil: (work) => works.push(work) })
    return `${response.status} ${await response.text()}`
  }
  return { seen, send, handler, settle: () => Promise.all(works) }
}

function post(
  body: BodyInit | null = eventBody,
  signature: string | undefined = headerOf(eventBody),
  init: RequestInit = {},
) {
  const headers = {
    'content-type': 'application/json',
    ...(signature === '' ? {} : { 'x-signature': signature }),
  }
  return new Request('http://127.0.0.1/webhooks', { method: 'POST', headers, body, ...init })
}

/** A body that comes in pieces, of a length nobody was told. */
function stream(
  chunks: Iterable<string>,
  onCancel: () => void = () => undefined,
): RequestInit & { duplex: 'half' } {
  const pieces = chunks[Symbol.iterator]()
  const body = new ReadableStream({
    pull(controller) {
      const piece = pieces.next()
      if (piece.done === true) controller.close()
      else controller.enqueue(new TextEncoder().encode(piece.value))
    },
    cancel: onCancel,
  })
  return { body, duplex: 'half' }
}

/** Four times as long as a body may be, unless something else is said. */
const long: readonly string[] = Array<string>(64).fill('x'.repeat(65_536))

describe('a delivery', () => {
  test('is answered 200, and its event handed over, with when it was signed', async () => {
    const onEvent = vi.fn()
    const { send, settle } = start({ onEvent })
    expect(await send(post())).toBe('200 ok')
    await settle()
    expect(onEvent).toHaveBeenCalledExactlyOnceWith(
      { type: 'actor_profile.updated', created: 1633887337, data: { id: 123 } },
      { timestamp: signedAt, fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    )
  })

  test('is verified over the bytes as they came, in pieces or with a byte order mark', async () => {
    const { send, settle, seen } = start()
    expect(await send(post(null, undefined, stream([eventBody.slice(0, 7), eventBody.slice(7)])))).toBe(
      '200 ok',
    )
    const marked = `\ufeff${eventBody}`
    expect(await send(post(marked, headerOf(marked)))).toBe('200 ok')
    await settle()
    expect(seen.events).toHaveLength(2)
  })

  test('of a type nobody knows yet is handed over like any other', async () => {
    const body = '{"type":"crew_profile.updated","data":{"id":1}}'
    const { send, settle, seen } = start()
    expect(await send(post(body, headerOf(body)))).toBe('200 ok')
    await settle()
    expect(seen.events).toEqual([JSON.parse(body)])
  })

  test('security 72: is answered before the work is done, and before it begins', async () => {
    const gate = Promise.withResolvers<undefined>()
    const steps: string[] = []
    const { send, settle } = start({
      onEvent: async () => {
        steps.push('work begins')
        await gate.promise
        steps.push('work done')
      },
    })
    steps.push(await send(post()))
    expect(steps).toEqual(['200 ok'])
    gate.resolve(undefined)
    await settle()
    expect(steps).toEqual(['200 ok', 'work begins', 'work done'])
  })

  test('does its work without a host that waits, too', async () => {
    const done = Promise.withResolvers<WebhookEvent>()
    const { handler } = start({ onEvent: done.resolve })
    expect((await handler(post())).status).toBe(200)
    expect((await done.promise).type).toBe('actor_profile.updated')
  })

  test('whose host refuses to wait is worked on all the same, and told', async () => {
    const done = Promise.withResolvers<WebhookEvent>()
    const { handler, seen } = start({ onEvent: done.resolve })
    const waitUntil = () => {
      throw new Error('not in a request')
    }
    expect((await handler(post(), { waitUntil })).status).toBe(200)
    await done.promise
    expect(seen.errors).toEqual([new Error('not in a request')])
  })

  test('a host that refuses the work later is an error, and the process goes on', async () => {
    const { handler, seen } = start()
    const waitUntil = () => Promise.reject(new Error('too late'))
    expect((await handler(post(), { waitUntil })).status).toBe(200)
    await vi.waitFor(() => {
      expect(seen.errors).toEqual([new Error('too late')])
    })
  })

  test('waitUntil is called as a method: hosts look at their `this`', async () => {
    const context = {
      works: 0,
      waitUntil() {
        this.works += 1
      },
    }
    await start().handler(post(), context)
    expect(context.works).toBe(1)
  })
})

describe('security 71: refused', () => {
  test.each<[string, () => Request, string, string[]]>([
    ['no signature', () => post(eventBody, ''), '400 missing_header', ['missing_header']],
    [
      'a signature of another body',
      () => post(`${eventBody} `),
      '400 signature_mismatch',
      ['signature_mismatch'],
    ],
    [
      'two signatures',
      () => post(eventBody, `${headerOf(eventBody)}, t=1`),
      '400 malformed_header',
      ['malformed_header'],
    ],
    [
      'a signature of yesterday',
      () => post(eventBody, headerOf(eventBody, secret, 1_492_688_177)),
      '400 timestamp_too_old',
      ['timestamp_too_old'],
    ],
    ['no body', () => post(null), '400 signature_mismatch', ['signature_mismatch']],
    ['a signed body that is no JSON', () => post('x', headerOf('x')), '400 not_json', ['not_json']],
    [
      'a signed body that is no event',
      () => post('[]', headerOf('[]')),
      '400 not_an_event',
      ['not_an_event'],
    ],
  ])('%s', async (_what, request, answer, refused) => {
    const { send, settle, seen } = start()
    expect(await send(request())).toBe(answer)
    await settle()
    expect(seen).toEqual({ events: [], errors: [], refused })
  })

  test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'])('%s is not a method of webhooks', async (method) => {
    const { handler, seen } = start()
    const response = await handler(new Request('http://127.0.0.1/', { method }))
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST'])
    expect(seen).toEqual({ events: [], errors: [], refused: [] })
  })

  test('no secret: when the handler is made, not when the first delivery comes', () => {
    for (const secrets of ['', [], ['', secret]]) {
      expect(() => start({ secrets })).toThrow(expect.objectContaining({ code: 'no_secret' }))
    }
    expect(() => start({ tolerance: Number.NaN })).toThrow(
      expect.objectContaining({ code: 'invalid_option' }),
    )
    expect(() => start({ maxBytes: Number.NaN })).toThrow(expect.objectContaining({ code: 'invalid_option' }))
  })
})

describe('security 58: a body', () => {
  test('that says it is too long is not read', async () => {
    const { send, seen } = start({ maxBytes: 1000 })
    const request = post(null, undefined, { ...stream(long), headers: { 'content-length': '1001' } })
    expect(await send(request)).toBe('413 body_too_large')
    expect(request.bodyUsed).toBe(false)
    expect(seen.refused).toEqual(['body_too_large'])
  })

  test('that does not say so is cancelled at the limit', async () => {
    const onCancel = vi.fn()
    const { send, seen } = start()
    expect(await send(post(null, undefined, stream(long, onCancel)))).toBe('413 body_too_large')
    expect(onCancel).toHaveBeenCalledOnce()
    expect(seen.refused).toEqual(['body_too_large'])
  })

  test('of exactly the limit passes', async () => {
    const { send, settle, seen } = start({ maxBytes: eventBody.length })
    expect(await send(post())).toBe('200 ok')
    await settle()
    expect(seen.events).toHaveLength(1)
  })

  test('that something else is reading is no raw body', async () => {
    const { send, seen } = start()
    const request = post()
    request.body?.getReader()
    expect(await send(request)).toMatch(/^500 /)
    expect(seen.errors).toEqual([expect.objectContaining({ code: 'body_not_raw' })])
  })

  test('that breaks off is refused, without what the stream failed with', async () => {
    const { send, seen } = start()
    const broken = new ReadableStream({
      pull: (controller) => {
        controller.error(new Error('reset'))
      },
    })
    expect(await send(post(null, undefined, { body: broken, duplex: 'half' } as RequestInit))).toBe(
      '400 body_incomplete',
    )
    expect(seen.refused).toEqual(['body_incomplete'])
  })

  test('that something else has read is an error on this side, which says so', async () => {
    const { send, seen } = start()
    const request = post()
    await request.json()
    expect(await send(request)).toBe('500 body_not_raw')
    expect(seen.errors).toEqual([expect.objectContaining({ code: 'body_not_raw' })])
    expect(seen.refused).toEqual([])
  })
})

describe('security 72: copies of a delivery', () => {
  test('are answered 200, and their work is done once, one after the other or all at the same time', async () => {
    const { send, settle, seen } = start()
    const answers = await Promise.all(Array.from({ length: 50 }, () => send(post())))
    answers.push(await send(post()))
    expect(answers.toSorted()).toEqual([...Array<string>(50).fill('200 duplicate'), '200 ok'])
    await settle()
    expect(seen.events).toHaveLength(1)
  })

  test('are recognised whichever key signed them and however that is written', async () => {
    const { send, settle, seen } = start({ secrets: ['new', secret] })
    const [byOld, byNew] = [headerOf(eventBody), headerOf(eventBody, 'new')]
    const upper = byOld.replace(/v1=.*/, (part) => part.toUpperCase().replace('V1', 'v1'))
    for (const signature of [byOld, upper, `${byOld},${/v1=.*/.exec(byNew)?.[0] ?? ''}`, byNew])
      await send(post(eventBody, signature))
    await settle()
    expect(seen.events).toHaveLength(1)
  })

  test('are kept in mind as long as their signature passes, to the last millisecond', async () => {
    let now = signedAt - 300_000
    const { send, settle, seen } = start({ now: () => now })
    const answers: string[] = []
    for (const at of [now, signedAt, signedAt + 300_000, signedAt + 300_001]) {
      now = at
      answers.push(await send(post()))
    }
    expect(answers).toEqual(['200 ok', '200 duplicate', '200 duplicate', '400 timestamp_too_old'])
    await settle()
    expect(seen.events).toHaveLength(1)
  })

  test('a refused delivery does not keep the genuine one out', async () => {
    const { send } = start()
    expect(await send(post(`${eventBody} `))).toBe('400 signature_mismatch')
    expect(await send(post())).toBe('200 ok')
  })

  test('an event that is signed anew is another delivery', async () => {
    const { send } = start()
    expect(await send(post())).toBe('200 ok')
    expect(await send(post(eventBody, headerOf(eventBody, secret, signedAt / 1000 + 1)))).toBe('200 ok')
  })

  test('work that failed is done by a copy, work under way is not', async () => {
    const runs: string[] = []
    const gate = Promise.withResolvers<undefined>()
    const { send, settle, seen } = start({
      onEvent: async () => {
        runs.push('run')
        if (runs.length > 1) return
        await gate.promise
        throw new Error('database is down')
      },
    })
    expect(await send(post())).toBe('200 ok')
    await vi.waitFor(() => {
      expect(runs).toHaveLength(1)
    })
    expect(await send(post())).toBe('200 duplicate')
    gate.resolve(undefined)
    await settle()
    expect(seen.errors).toEqual([new Error('database is down')])
    expect(await send(post())).toBe('200 ok')
    await settle()
    expect(runs).toHaveLength(2)
  })

  test('do their work again when that is wanted', async () => {
    const { send, settle, seen } = start({ replayGuard: false })
    expect([await send(post()), await send(post())]).toEqual(['200 ok', '200 ok'])
    await settle()
    expect(seen.events).toHaveLength(2)
  })

  test('a guard that waits for a server is asked once for each copy, with the time to remember it', async () => {
    const claims = new Set<string>()
    const claim = vi.fn<ReplayGuard['claim']>(async (key) => {
      await sleep(1)
      return !claims.has(key) && claims.add(key).has(key)
    })
    const { send } = start({ replayGuard: { claim, release: () => undefined } })
    const answers = await Promise.all([send(post()), send(post())])
    expect(answers.toSorted()).toEqual(['200 duplicate', '200 ok'])
    expect(claim).toHaveBeenCalledWith(expect.any(String), { now: signedAt, expiresAt: signedAt + 300_001 })
  })

  test('a guard that fails is answered 503: the delivery comes again', async () => {
    const down = new Error('no connection')
    const replayGuard = { claim: () => Promise.reject(down), release: () => undefined }
    const { send, settle, seen } = start({ replayGuard })
    expect(await send(post())).toBe('503 unavailable')
    await settle()
    expect(seen).toEqual({ events: [], errors: [down], refused: [] })
  })

  test('a guard that cannot give back is told beside the failure of the work', async () => {
    const replayGuard = { claim: () => true, release: () => Promise.reject(new Error('no connection')) }
    const onEvent = () => {
      throw new Error('work')
    }
    const { send, settle, seen } = start({ replayGuard, onEvent })
    expect(await send(post())).toBe('200 ok')
    await settle()
    expect(seen.errors).toEqual([new Error('work'), new Error('no connection')])
  })
})

describe('nothing a listener does takes the process down', () => {
  const fail = () => {
    throw new Error('listener')
  }
  const reject = () => Promise.reject(new Error('listener'))

  test.each([
    ['throws', fail],
    ['rejects', reject],
  ])('when each of them %s', async (_how, listener) => {
    // An unhandled rejection fails the run.
    const { send, settle } = start({ onEvent: listener, onError: listener, onRefused: listener })
    expect([await send(post()), await send(post('x'))]).toEqual(['200 ok', '400 signature_mismatch'])
    await settle()
  })

  test('without `onError`, failed work is printed with its type, escaped', async () => {
    const print = vi.spyOn(console, 'error').mockReturnValue(undefined)
    const body = '{"type":"\\u001b[31m"}'
    const { handler } = start()
    const works: Promise<unknown>[] = []
    const quiet = createWebhookHandler({ secrets: secret, now: () => signedAt, onEvent: fail })
    await quiet(post(body, headerOf(body)), { waitUntil: (work) => works.push(work) })
    await Promise.all(works)
    expect(print).toHaveBeenCalledExactlyOnceWith('Webhook "\\u001b[31m" failed:', new Error('listener'))
    expect((await handler(post())).status).toBe(200)
    print.mockRestore()
  })
})
