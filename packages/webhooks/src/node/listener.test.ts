import { once } from 'node:events'
import { createServer, type IncomingMessage, request as httpRequest, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import express from 'express'
import { describe, expect, test, vi } from 'vitest'
import type { WebhookEvent, WebhookHandlerOptions } from '../index.ts'
import { eventBody, headerOf, secret, signedAt } from '../test-support/deliveries.ts'
import { createWebhookListener, readRawBody, type WebhookRequest } from './index.ts'

/** A server on a free port. Use with `await using`. */
async function serve(listener: RequestListener) {
  const server = createServer(listener)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const close = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, [Symbol.asyncDispose]: close }
}

function listen(options: Partial<WebhookHandlerOptions> = {}) {
  const events: WebhookEvent[] = []
  const refused: string[] = []
  const errors: unknown[] = []
  const listener = createWebhookListener({
    secrets: secret,
    now: () => signedAt,
    onEvent: (event) => events.push(event),
    onError: (error) => errors.push(error),
    onRefused: ({ code }) => refused.push(code),
    ...options,
  })
  return { listener, events, refused, errors }
}

async function post(url: string, body: BodyInit = eventBody, headers: Record<string, string> = {}) {
  const signature = { 'x-signature': headerOf(eventBody), 'content-type': 'application/json', ...headers }
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers: signature, body, duplex: 'half' }
  const response = await fetch(url, init)
  return `${response.status} ${await response.text()}`
}

describe('on Node', () => {
  test('a delivery is answered, and its event handed over, once', async () => {
    const { listener, events } = listen()
    await using server = await serve(listener)
    expect([await post(server.url), await post(server.url)]).toEqual(['200 ok', '200 duplicate'])
    await vi.waitFor(() => {
      expect(events).toEqual([{ type: 'actor_profile.updated', created: 1633887337, data: { id: 123 } }])
    })
  })

  test('security 72: the answer is there before the work is done', async () => {
    const gate = Promise.withResolvers<undefined>()
    const done = vi.fn()
    const { listener } = listen({ onEvent: () => gate.promise.then(done) })
    await using server = await serve(listener)
    expect(await post(server.url)).toBe('200 ok')
    expect(done).not.toHaveBeenCalled()
    gate.resolve(undefined)
    await vi.waitFor(() => {
      expect(done).toHaveBeenCalledOnce()
    })
  })

  test('security 71: what is not genuine is refused', async () => {
    const { listener, refused, events } = listen()
    await using server = await serve(listener)
    expect(await post(server.url, `${eventBody} `)).toBe('400 signature_mismatch')
    expect(await post(server.url, eventBody, { 'x-signature': '' })).toBe('400 missing_header')
    const get = await fetch(server.url)
    expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST'])
    expect([refused, events]).toEqual([['signature_mismatch', 'missing_header'], []])
  })

  test('security 71: several headers X-Signature are not one', async () => {
    const { listener } = listen()
    await using server = await serve(listener)
    const request = httpRequest(server.url, { method: 'POST' })
    request.setHeader('X-Signature', [headerOf(eventBody), headerOf(eventBody)]).end(eventBody)
    const [response] = (await once(request, 'response')) as [IncomingMessage]
    expect(await text(response)).toBe('malformed_header')
  })

  test('work that fails does not take the process down', async () => {
    const fail = () => Promise.reject(new Error('work'))
    const { listener, errors } = listen({ onEvent: fail })
    await using server = await serve(listener)
    expect(await post(server.url)).toBe('200 ok')
    await vi.waitFor(() => {
      expect(errors).toEqual([new Error('work')])
    })
    expect(await post(server.url)).toBe('200 ok')
  })

  test('security 58: a body that is too long, announced or not, is answered 413 and not kept', async () => {
    const { listener, refused } = listen({ maxBytes: 1000 })
    await using server = await serve(listener)
    expect(await post(server.url, 'x'.repeat(1001))).toBe('413 body_too_large')
    const chunk = new Uint8Array(600)
    // It has no end: whoever reads it all never answers.
    const unannounced = new ReadableStream({
      pull(controller) {
        controller.enqueue(chunk)
      },
    })
    expect(await post(server.url, unannounced)).toBe('413 body_too_large')
    expect(refused).toEqual(['body_too_large', 'body_too_large'])
  })

  test('a sender that was gone before anybody read is let go', async () => {
    const read = Promise.withResolvers<unknown>()
    await using server = await serve((request) => {
      request.on('close', () => {
        read.resolve(readRawBody(request).catch((error: unknown) => error))
      })
      request.socket.destroy()
    })
    const request = httpRequest(server.url, { method: 'POST', headers: { 'content-length': '100' } })
    request.on('error', () => undefined).write('{')
    expect(await read.promise).toMatchObject({ code: 'body_incomplete' })
  })

  test('a body that something else has decoded is no raw body', async () => {
    const { listener, errors } = listen()
    await using server = await serve((request, response) => {
      request.setEncoding('utf8')
      listener(request, response)
    })
    expect(await post(server.url)).toMatch(/^500 /)
    expect(errors).toEqual([expect.objectContaining({ code: 'body_not_raw' })])
  })

  test('a sender that goes away in the middle is let go', async () => {
    const { listener, refused } = listen()
    await using server = await serve(listener)
    const request = httpRequest(server.url, { method: 'POST', headers: { 'content-length': '100' } })
    request.on('error', () => undefined).write(eventBody.slice(0, 10))
    await vi.waitFor(() => {
      expect(request.socket?.bytesWritten).toBeGreaterThan(10)
    })
    request.destroy()
    await vi.waitFor(() => {
      expect(refused).toEqual(['body_incomplete'])
    })
    expect(await post(server.url)).toBe('200 ok')
  })
})

describe('behind express', () => {
  test('a raw body, or none that was read yet, is verified', async () => {
    for (const reader of [express.raw({ type: '*/*' }), express.text({ type: '*/*' }), []]) {
      const { listener } = listen()
      const app = express()
      app.post('/', reader, listener)
      await using server = await serve(app)
      expect(await post(server.url)).toBe('200 ok')
    }
  })

  test('security 71: a body that express.json() has parsed is an error on this side, which names the cause', async () => {
    const { listener, errors } = listen()
    const app = express()
    app.use(express.json())
    app.post('/', listener)
    await using server = await serve(app)
    expect(await post(server.url)).toBe('500 body_not_raw')
    expect(errors).toEqual([
      expect.objectContaining({
        code: 'body_not_raw',
        next: expect.stringContaining('express.raw') as string,
      }),
    ])
  })

  test('bytes that a parser has kept beside what it parsed are taken', async () => {
    const { listener } = listen()
    const app = express()
    const keep = (request: WebhookRequest, _response: unknown, bytes: Buffer) => {
      request.rawBody = bytes
    }
    app.use(express.json({ verify: keep }))
    app.post('/', listener)
    await using server = await serve(app)
    expect(await post(server.url)).toBe('200 ok')
  })
})

test('readRawBody gives the bytes, for a verification of your own', async () => {
  const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0x00, 0xff])
  await using server = await serve((request, response) => {
    void readRawBody(request).then((body) => response.end(body))
  })
  const response = await fetch(server.url, { method: 'POST', body: bytes })
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes)
})
