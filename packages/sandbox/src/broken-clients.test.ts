import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { api, post, sharedSandbox } from '../test/support.ts'
import { startSandbox, type Sandbox } from './index.ts'

const sandbox = sharedSandbox()

async function open({ url }: Sandbox): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  return socket
}

/** Sends bytes and gives what comes back until the other side hangs up. */
async function say(to: Sandbox, ...parts: readonly (string | Uint8Array)[]): Promise<string> {
  const socket = await open(to)
  for (const part of parts) socket.write(part)
  return text(socket).catch(() => 'reset')
}

const stillThere = async (to: Sandbox) => (await api(to, 'attributes')).status

describe('whatever a client sends, the next one is served', () => {
  test('bytes that are no HTTP', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 200 }), async (bytes) => {
        const answer = await say(sandbox(), bytes, '\r\n\r\n')
        expect(answer).toMatch(/^($|reset$|HTTP\/1\.1 4\d\d )/)
      }),
      { numRuns: 50 },
    )
    expect(await stillThere(sandbox())).toBe(200)
  })

  test.each<[what: string, lines: (host: string) => string[], status: RegExp]>([
    [
      'headers beyond measure',
      (host) => [`host: ${host}`, `x-long: ${'x'.repeat(70_000)}`],
      /^(HTTP\/1\.1 431 |reset)/,
    ],
    [
      'headers without number',
      (host) => [`host: ${host}`, ...Array.from({ length: 5000 }, (_, n) => `x${n}: 1`)],
      /^HTTP\/1\.1 (431|200) /,
    ],
    ['no host', () => [], /^HTTP\/1\.1 4\d\d /],
    ['a header without a name', (host) => [`host: ${host}`, ': value'], /^HTTP\/1\.1 400 /],
    ['a line feed alone in a header', (host) => [`host: ${host}`, 'x: a\nb: c\0'], /^HTTP\/1\.1 400 /],
    [
      'length and chunks together',
      (host) => [`host: ${host}`, 'content-length: 3', 'transfer-encoding: chunked'],
      /^HTTP\/1\.1 400 /,
    ],
    ['a length that is none', (host) => [`host: ${host}`, 'content-length: -1'], /^HTTP\/1\.1 400 /],
    [
      'a chunk that is none',
      (host) => [`host: ${host}`, 'transfer-encoding: chunked', '', 'zz'],
      /^(HTTP\/1\.1 |reset|$)/,
    ],
  ])('%s', async (_, lines, status) => {
    const { host } = new URL(sandbox().url)
    const request = ['POST /oauth/token HTTP/1.1', ...lines(host), 'connection: close', '', ''].join('\r\n')
    expect(await say(sandbox(), request)).toMatch(status)
    expect(await stillThere(sandbox())).toBe(200)
  })

  test.each(['/oauth/token', '/oauth/introspect', '/_sandbox/reset', '/api/v1/attributes'])(
    'a body without end at %s is not gathered',
    async (path) => {
      const { host } = new URL(sandbox().url)
      const head = (framing: string) =>
        `POST ${path} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/x-www-form-urlencoded\r\n${framing}\r\nconnection: close\r\n\r\n`
      expect(await say(sandbox(), head('content-length: 1000000000'))).toMatch(/^HTTP\/1\.1 413 /)
      const chunk = `100000\r\n${'a'.repeat(0x100000)}\r\n`
      const answer = await say(sandbox(), head('transfer-encoding: chunked'), chunk, chunk, '0\r\n\r\n')
      expect(answer).toMatch(
        path.startsWith('/oauth/') ? /^(HTTP\/1\.1 413 |reset)/ : /^(HTTP\/1\.1 4\d\d |reset)/,
      )
      expect(await stillThere(sandbox())).toBe(200)
    },
  )

  test('paths that are no paths', async () => {
    const { host } = new URL(sandbox().url)
    for (const path of [
      '/%',
      '/%00',
      '/api/v1/%ff',
      '/\\..\\',
      '/?%',
      '/api/v1/actor_profiles?fields=%zz',
      `/${'a/'.repeat(6000)}`,
    ]) {
      const answer = await say(
        sandbox(),
        `GET ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`,
      )
      expect([path.slice(0, 40), answer.slice(0, 12)]).toEqual([
        path.slice(0, 40),
        expect.stringMatching(/^HTTP\/1\.1 [24]/),
      ])
    }
    expect(await stillThere(sandbox())).toBe(200)
  })

  test('clients that hang up in the middle, and hundreds that say nothing', async () => {
    await using own = await startSandbox()
    const { host } = new URL(own.url)
    const sockets = await Promise.all(Array.from({ length: 300 }, () => open(own)))
    for (const [index, socket] of sockets.entries()) {
      if (index % 3 === 0) socket.write(`GET /api/v1/attributes HTTP/1.1\r\nhost: ${host}\r\nx-slow: `)
      if (index % 3 === 1)
        socket.write(`POST /oauth/token HTTP/1.1\r\nhost: ${host}\r\ncontent-length: 9\r\n\r\nabc`)
      if (index % 2 === 0) socket.resetAndDestroy()
    }
    expect(await stillThere(own)).toBe(200)
    expect((await post(own, '/oauth/token', { grant_type: 'x' })).status).toBe(400)
    const gone = sockets.filter(({ closed }) => !closed).map((socket) => once(socket.resume(), 'close'))
    await own.close()
    await Promise.all(gone)
  })

  test('a reader of a long answer who does not read', async () => {
    await using own = await startSandbox({ actors: 5000, rateLimit: false })
    const { host } = new URL(own.url)
    const request = `GET /api/v1/actor_profiles?per_page=1000 HTTP/1.1\r\nhost: ${host}\r\nauthorization: Token token=${own.apiKey}\r\n\r\n`
    const socket = await open(own)
    socket.pause()
    socket.write(request.repeat(50))
    expect(await stillThere(own)).toBe(200)
    await own.close()
    socket.destroy()
  })

  test('a reader of the log who does not read is let go', async () => {
    await using own = await startSandbox({ rateLimit: false })
    const { host } = new URL(own.url)
    const socket = await open(own)
    socket.pause()
    socket.write(`GET /_sandbox/events HTTP/1.1\r\nhost: ${host}\r\n\r\n`)
    const long = 'x'.repeat(8000)
    const ended = once(socket, 'close')
    for (let round = 0; round < 40; round += 1) {
      await Promise.all(
        Array.from({ length: 25 }, () =>
          fetch(`${own.baseUrl}attributes?q=${long}`).then((answer) => answer.text()),
        ),
      )
    }
    socket.resume()
    await ended
    expect(await stillThere(own)).toBe(200)
  })
})
