import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startDemoOnSandbox } from './test-support/demo.ts'
import { rawRequest } from './test-support/raw-request.ts'

type Running = Awaited<ReturnType<typeof startDemoOnSandbox>>

describe('security 70: the Host header', () => {
  let demo: Running
  beforeAll(async () => {
    demo = await startDemoOnSandbox()
  })
  afterAll(() => demo[Symbol.asyncDispose]())

  const status = async (...lines: string[]) => {
    const answer = await rawRequest(demo.url, lines)
    return Number(answer.split(' ')[1])
  }
  const port = () => new URL(demo.url).port

  test.each(['127.0.0.1', 'localhost', '[::1]'])('security 70: %s is this server', async (name) => {
    expect(await status('GET /static/app.js HTTP/1.1', `Host: ${name}:${port()}`)).toBe(200)
  })

  test.each(['evil.example', '127.0.0.1', '127.0.0.1:1', 'localhost.evil.example', '192.168.0.1', ''])(
    'security 70: a page that calls itself %j gets nothing, with any port',
    async (host) => {
      const name = host === '127.0.0.1' || host.endsWith(':1') ? host : `${host}:${port()}`
      expect(await status('GET / HTTP/1.1', `Host: ${name}`)).toBe(403)
      expect(demo.sandbox.log.count()).toBe(0)
    },
  )

  test('security 70: neither two hosts, nor none, nor another one in the request line', async () => {
    const own = `Host: 127.0.0.1:${port()}`
    expect(await status('GET / HTTP/1.0')).toBe(403)
    expect(await status('GET / HTTP/1.1', own, 'Host: evil.example')).not.toBe(200)
    expect(await status('GET http://evil.example/ HTTP/1.1', own)).toBe(403)
    expect(await status('GET //evil.example/ HTTP/1.1', own)).toBe(403)
    expect(demo.sandbox.log.count()).toBe(0)
  })
})
