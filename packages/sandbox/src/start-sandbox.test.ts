import { connect } from 'node:net'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { api, client, post } from '../test/support.ts'
import { SandboxError, startSandbox, type SandboxOptions } from './index.ts'

// Before any sandbox was started.
const { Request: request, Response: response } = globalThis

afterEach(() => vi.restoreAllMocks())

describe('the handle', () => {
  test('says where everything is', async () => {
    await using sandbox = await startSandbox()
    expect(sandbox.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(sandbox.baseUrl).toBe(`${sandbox.url}/api/v1/`)
    expect(sandbox.issuer).toBe(sandbox.url)
    expect(sandbox.discoveryUrl).toBe(`${sandbox.url}/.well-known/openid-configuration`)
  })

  test('credentials belong to the seed', async () => {
    await using one = await startSandbox({ seed: 1 })
    await using same = await startSandbox({ seed: '1' })
    await using other = await startSandbox({ seed: 2 })
    expect(same.apiKey).toBe(one.apiKey)
    expect([other.apiKey, other.clientId, other.clientSecret]).not.toContain(one.apiKey)
    expect(other.clientSecret).not.toBe(one.clientSecret)
  })

  test('several run side by side and share nothing', async () => {
    await using one = await startSandbox({ actors: 1 })
    await using other = await startSandbox({ actors: 2 })
    one.clock.advance(1e9)
    one.faults.respond({ status: 500 })
    const response = await api(other, 'actor_profiles')
    expect([response.status, response.headers.get('total')]).toEqual([200, '2'])
    expect(one.log.count()).toBe(0)
    expect(other.clock.now()).toBeLessThan(Date.now() + 1000)
  })

  test('the clock only goes forward', async () => {
    await using sandbox = await startSandbox()
    for (const ms of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => {
        sandbox.clock.advance(ms)
      }).toThrow(expect.objectContaining({ code: 'invalid_option' }) as Error)
    }
  })

  test('nothing is written to the console, and no global is replaced', async () => {
    const written = (['log', 'info', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name))
    await using sandbox = await startSandbox()
    await post(sandbox, '/oauth/token', client(sandbox), {
      origin: 'https://example.org',
      accept: 'text/html',
    })
    await post(sandbox, '/oauth/revoke', client(sandbox), { origin: 'https://example.org' })
    await fetch(`${sandbox.url}/oauth/authorize?client_id=x`, { headers: { accept: 'text/html' } })
    await fetch(`${sandbox.url}/oauth/userinfo`)
    for (const spy of written) expect(spy).not.toHaveBeenCalled()
    expect(globalThis.Request).toBe(request)
    expect(globalThis.Response).toBe(response)
  })
})

describe('options', () => {
  test.each([
    [{ actors: 0 }, 'actors'],
    [{ actors: 1.5 }, 'actors'],
    [{ actors: 100_001 }, 'actors'],
    [{ actors: '300' }, 'actors'],
    [{ port: 65_536 }, 'port'],
    [{ tokenLifetime: 0 }, 'tokenLifetime'],
    [{ tokenLifetime: Number.POSITIVE_INFINITY }, 'tokenLifetime'],
    [{ seed: true }, 'seed'],
    [{ seed: Number.NaN }, 'seed'],
    [{ rateLimit: { requests: 0 } }, 'rateLimit.requests'],
    [{ rateLimit: { interval: -1 } }, 'rateLimit.interval'],
    [{ rateLimit: { paths: 'api' } }, 'rateLimit.paths'],
    [{ rateLimit: true }, 'rateLimit'],
    [{ actor: 3 }, 'actor'],
  ])('%j is refused by name', async (options, name) => {
    const error: unknown = await startSandbox(options as SandboxOptions).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(SandboxError)
    expect(error).toMatchObject({ code: 'invalid_option', message: expect.stringContaining(name) as unknown })
    expect((error as SandboxError).next).not.toBe('')
  })

  test('a port in use is a typed error', async () => {
    await using sandbox = await startSandbox()
    const port = Number(new URL(sandbox.url).port)
    await expect(startSandbox({ port })).rejects.toMatchObject({ code: 'port_in_use' })
  })

  test('a port that was closed can be used again', async () => {
    const first = await startSandbox()
    await first.close()
    await using second = await startSandbox({ port: Number(new URL(first.url).port) })
    expect(second.url).toBe(first.url)
  })
})

describe('close', () => {
  test('ends keep-alive connections and slow clients', async () => {
    const sandbox = await startSandbox()
    await fetch(sandbox.url)
    const { hostname, port, host } = new URL(sandbox.url)
    const slow = connect(Number(port), hostname)
    slow.on('error', () => undefined)
    await once(slow, 'connect')
    slow.write(
      `POST /oauth/token HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/x-www-form-urlencoded\r\n`,
    )
    slow.write('content-length: 100\r\n\r\ngrant')
    const ended = once(slow, 'close')
    await sandbox.close()
    await ended
    await expect(fetch(sandbox.url)).rejects.toThrow()
  })

  test('comes before a timer of a second, whatever is under way', async () => {
    const sandbox = await startSandbox()
    sandbox.faults.add({ kind: 'latency', ms: 600_000, path: '/api/v1/attributes' })
    sandbox.faults.add({ kind: 'drip', bytes: 1, every: 1000, path: '/api/v1/actor_profiles' })
    const events = await fetch(`${sandbox.url}/_sandbox/events`)
    const dripping = await api(sandbox, 'actor_profiles')
    const held = api(sandbox, 'attributes').catch((error: unknown) => error)
    await vi.waitUntil(() => sandbox.log.entries({ path: '/api/v1/attributes' }).length === 1)
    const second = sleep(1000, 'a second')
    expect(await Promise.race([sandbox.close().then(() => 'closed'), second])).toBe('closed')
    expect(await held).toBeInstanceOf(Error)
    await expect(dripping.text()).rejects.toThrow()
    await events.body?.cancel().catch(() => undefined)
  })

  test('may be called twice', async () => {
    const sandbox = await startSandbox()
    await Promise.all([sandbox.close(), sandbox.close()])
    await sandbox[Symbol.asyncDispose]()
  })
})
