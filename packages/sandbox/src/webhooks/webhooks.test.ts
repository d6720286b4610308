import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { startReceiver, type Received, type Receiver } from '../../test/receiver.ts'
import { startSandbox, type Sandbox, type SandboxOptions, type WebhookEvent } from '../index.ts'
import { lookupLoopback } from './target.ts'

const eventsOf = ({ received }: Receiver) => received.map(({ body }) => JSON.parse(body) as WebhookEvent)
const briefly = (receiver: Receiver) => eventsOf(receiver).map(({ type, data }) => `${type} ${data.id}`)

/** A sandbox whose time stands still, with an endpoint. */
async function start(url: string, options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ actors: 5, ...options, webhooks: { url, ...options.webhooks } })
  sandbox.clock.freeze()
  return sandbox
}

/** As the documentation has it, and not as the sandbox wrote it. */
function verifies({ headers, body }: Received, apiKey: string): boolean {
  const [, t = '', v1 = ''] = /^t=(\d+), v1=([0-9a-f]{64})$/.exec(String(headers['x-signature'])) ?? []
  return createHmac('sha256', apiKey).update(`${t}.${body}`).digest('hex') === v1
}

describe('a delivery', () => {
  test('is what the documentation says: body, type, signature with a space after the comma', async () => {
    await using receiver = await startReceiver()
    await using sandbox = await start(receiver.url)
    const before = Math.floor(Date.now() / 1000)
    sandbox.records.remove('actor_profiles', 1001)
    await sandbox.webhooks.settled()

    const [delivery] = receiver.received
    expect(delivery?.body).toBe(
      `{"type":"actor_profile.deleted","created":${Math.floor(sandbox.clock.now() / 1000)},"data":{"id":1001}}`,
    )
    expect(delivery?.headers).toMatchObject({ 'content-type': 'application/json' })
    expect(delivery !== undefined && verifies(delivery, sandbox.apiKey)).toBe(true)
    expect(delivery !== undefined && verifies(delivery, 'another key')).toBe(false)
    const t = Number(/^t=(\d+)/.exec(String(delivery?.headers['x-signature']))?.[1])
    expect(t - before).toBeLessThan(60)
  })

  test('is signed by the time of the machine, which receivers compare with, and made at that of the sandbox', async () => {
    await using receiver = await startReceiver()
    await using sandbox = await start(receiver.url)
    sandbox.clock.set(new Date('2040-01-01T00:00:00Z'))
    sandbox.webhooks.trigger('actor_profile.updated', 7)
    await sandbox.webhooks.settled()
    expect(eventsOf(receiver)[0]?.created).toBe(Date.parse('2040-01-01T00:00:00Z') / 1000)
    const t = Number(/^t=(\d+)/.exec(String(receiver.received[0]?.headers['x-signature']))?.[1])
    expect(Math.abs(t - Date.now() / 1000)).toBeLessThan(60)
  })

  test('is signed with the key that is valid then', async () => {
    await using receiver = await startReceiver(500, 200)
    await using sandbox = await start(receiver.url)
    const old = sandbox.apiKey
    sandbox.records.remove('actor_profiles', 1001)
    await sandbox.webhooks.settled()
    const fresh = sandbox.faults.rotateApiKey()
    sandbox.clock.advance(10_000)
    await sandbox.webhooks.settled()
    expect(receiver.received.map((each) => [verifies(each, old), verifies(each, fresh)])).toEqual([
      [true, false],
      [false, true],
    ])
  })

  test('goes to every endpoint that is registered, and to none that is no longer', async () => {
    await using first = await startReceiver()
    await using second = await startReceiver()
    await using sandbox = await start(first.url)
    const endpoint = sandbox.webhooks.register(second.url)
    expect(sandbox.webhooks.endpoints().map(({ url }) => url)).toEqual([first.url, second.url])
    sandbox.records.remove('actor_profiles', 1001)
    expect(sandbox.webhooks.unregister(endpoint.id)).toBe(true)
    expect(sandbox.webhooks.unregister(endpoint.id)).toBe(false)
    sandbox.records.remove('actor_profiles', 1002)
    await sandbox.webhooks.settled()
    expect(briefly(first).sort()).toEqual(['actor_profile.deleted 1001', 'actor_profile.deleted 1002'])
    expect(briefly(second)).toEqual(['actor_profile.deleted 1001'])
  })

  test('is in the log, and security 89: without signature and without what a URL may hide', async () => {
    await using receiver = await startReceiver(200)
    await using sandbox = await start(`${receiver.url}?token=s3cret`)
    sandbox.records.remove('actor_profiles', 1001)
    await sandbox.webhooks.settled()
    const entries = sandbox.log.entries({ direction: 'out' })
    expect(entries).toMatchObject([{ method: 'POST', path: `${receiver.url}?token=[redacted]`, status: 200 }])
    expect(entries[0]?.headers).toMatchObject({
      'x-signature': '[redacted]',
      'content-type': 'application/json',
    })
    expect(sandbox.log.counters()).toMatchObject({ requests: 0, deliveries: 1 })
    expect(JSON.stringify(sandbox.log.entries())).not.toMatch(/s3cret|v1=/)
  })
})

describe('what is told of changed records', () => {
  test('updates of one record are gathered into one event, by the clock of the sandbox', async () => {
    await using receiver = await startReceiver()
    await using sandbox = await start(receiver.url, { webhooks: { groupWithin: 60_000 } })
    const { clock, records, webhooks } = sandbox
    records.change('actor_profiles', 1001, { city: 'Roma' })
    clock.advance(30_000)
    records.change('actor_profiles', 1001, { city: 'Wien' })
    records.change('actor_profiles', 1002)
    clock.advance(29_999)
    await webhooks.settled()
    expect(briefly(receiver)).toEqual([])
    clock.advance(1)
    await webhooks.settled()
    expect(briefly(receiver)).toEqual(['actor_profile.updated 1001'])
    clock.advance(30_000)
    records.change('actor_profiles', 1001)
    clock.advance(60_000)
    await webhooks.settled()
    expect(briefly(receiver)).toEqual([
      'actor_profile.updated 1001',
      'actor_profile.updated 1002',
      'actor_profile.updated 1001',
    ])
  })

  test('a removal is told at once, and not what was updated before it', async () => {
    await using receiver = await startReceiver()
    await using sandbox = await start(receiver.url)
    sandbox.records.change('actor_profiles', 1001)
    sandbox.records.remove('actor_profiles', 1001)
    sandbox.clock.advance(86_400_000)
    await sandbox.webhooks.settled()
    expect(briefly(receiver)).toEqual(['actor_profile.deleted 1001'])
  })

  test('a merged profile is deleted under its old id, and the other one updated', async () => {
    await using receiver = await startReceiver()
    await using sandbox = await start(receiver.url)
    sandbox.records.merge('actor_profiles', 1001, 1002)
    await sandbox.webhooks.settled()
    sandbox.clock.advance(2000)
    await sandbox.webhooks.settled()
    expect(briefly(receiver)).toEqual(['actor_profile.deleted 1001', 'actor_profile.updated 1002'])
  })

  test('without a frozen clock it comes by itself, in no time when nothing is gathered', async () => {
    await using receiver = await startReceiver()
    await using sandbox = await startSandbox({ actors: 5, webhooks: { url: receiver.url, groupWithin: 0 } })
    sandbox.records.change('actor_profiles', 1001)
    await sandbox.webhooks.settled()
    sandbox.records.change('actor_profiles', 1001)
    await sandbox.webhooks.settled()
    expect(briefly(receiver)).toEqual(['actor_profile.updated 1001', 'actor_profile.updated 1001'])
  })
})

describe('an event that is not taken', () => {
  test('is sent again, each wait twice as long, until there is a 200', async () => {
    await using receiver = await startReceiver(500, 0, 404, 200)
    await using sandbox = await start(receiver.url, { webhooks: { firstRetry: 1000 } })
    const { clock, webhooks } = sandbox
    const began = clock.now()
    webhooks.trigger('actor_profile.updated', 1001)
    await webhooks.settled()
    const waits: number[] = []
    for (;;) {
      const next = webhooks.deliveries()[0]?.nextAttemptAt
      if (next === undefined) break
      waits.push(next - clock.now())
      clock.advance(next - clock.now() - 1)
      await webhooks.settled()
      const sent = receiver.received.length
      clock.advance(1)
      await webhooks.settled()
      expect(receiver.received).toHaveLength(sent + 1)
    }
    expect(waits).toEqual([1000, 2000, 4000])
    expect(webhooks.deliveries()).toMatchObject([
      {
        state: 'delivered',
        event: { type: 'actor_profile.updated', data: { id: 1001 } },
        attempts: [
          { time: began, status: 500, error: undefined },
          { time: began + 1000, status: undefined, error: 'ECONNRESET' },
          { time: began + 3000, status: 404 },
          { time: began + 7000, status: 200 },
        ],
      },
    ])
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1)
    clock.advance(86_400_000)
    await webhooks.settled()
    expect(receiver.received).toHaveLength(4)
  })

  test.each([201, 204, 302, 410])('%i is not 200, and where it leads is not looked at', async (status) => {
    await using receiver = await startReceiver(status)
    await using sandbox = await start(receiver.url)
    sandbox.webhooks.trigger('actor_profile.deleted', 1001)
    await sandbox.webhooks.settled()
    expect(receiver.received).toHaveLength(1)
    expect(sandbox.webhooks.deliveries()).toMatchObject([{ state: 'pending', attempts: [{ status }] }])
  })

  test('is given up after as many attempts as it was set to', async () => {
    await using receiver = await startReceiver(503)
    await using sandbox = await start(receiver.url, { webhooks: { attempts: 3, firstRetry: 1 } })
    sandbox.webhooks.trigger('actor_profile.updated', 1001)
    for (let round = 0; round < 5; round += 1) {
      await sandbox.webhooks.settled()
      sandbox.clock.advance(86_400_000)
    }
    await sandbox.webhooks.settled()
    expect(receiver.received).toHaveLength(3)
    expect(sandbox.webhooks.deliveries()).toMatchObject([{ state: 'failed', nextAttemptAt: undefined }])
  })

  test('can be sent once more by hand, also when it was taken', async () => {
    await using receiver = await startReceiver(500, 200, 200)
    await using sandbox = await start(receiver.url, { webhooks: { attempts: 1 } })
    const { webhooks } = sandbox
    webhooks.trigger('actor_profile.updated', 1001)
    await webhooks.settled()
    const [delivery] = webhooks.deliveries()
    expect(delivery?.state).toBe('failed')
    expect(webhooks.redeliver(delivery?.id ?? 0)).toBe(true)
    expect(webhooks.redeliver(delivery?.id ?? 0)).toBe(true)
    await webhooks.settled()
    expect(webhooks.deliveries()[0]?.state).toBe('delivered')
    expect(receiver.received).toHaveLength(2)
    webhooks.redeliver(delivery?.id ?? 0)
    await webhooks.settled()
    expect(receiver.received).toHaveLength(3)
    expect(webhooks.redeliver(99)).toBe(false)
  })

  test('an endpoint that says nothing is not waited for', async () => {
    const silent = createServer().listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const { port } = silent.address() as AddressInfo
    await using sandbox = await start(`http://127.0.0.1:${port}/`, { webhooks: { timeout: 30 } })
    sandbox.webhooks.trigger('actor_profile.updated', 1001)
    await sandbox.webhooks.settled()
    silent.close()
    expect(sandbox.webhooks.deliveries()).toMatchObject([
      { attempts: [{ status: undefined, error: 'no answer within 30 ms' }] },
    ])
  })
})

describe('the end', () => {
  test('closing waits for no endpoint, and nothing is sent afterwards', async () => {
    const silent = createServer().listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const { port } = silent.address() as AddressInfo
    const sandbox = await start(`http://127.0.0.1:${port}/`)
    sandbox.webhooks.trigger('actor_profile.updated', 1001)
    await once(silent, 'connection')
    await sandbox.close()
    await sandbox.webhooks.settled()
    expect(sandbox.webhooks.deliveries()).toMatchObject([{ state: 'failed', nextAttemptAt: undefined }])
    sandbox.webhooks.trigger('actor_profile.updated', 1002)
    sandbox.records.change('actor_profiles', 1003)
    sandbox.clock.advance(86_400_000)
    expect(sandbox.webhooks.deliveries()).toHaveLength(1)
    silent.close()
  })

  test('reset() forgets what is on its way: it is not sent again', async () => {
    await using receiver = await startReceiver(500)
    await using sandbox = await start(receiver.url)
    sandbox.webhooks.trigger('actor_profile.updated', 1001)
    sandbox.reset()
    await sandbox.webhooks.settled()
    sandbox.clock.advance(86_400_000)
    await sandbox.webhooks.settled()
    expect(receiver.received).toHaveLength(1)
  })

  test('reset() forgets deliveries, what was gathered, and endpoints that came later', async () => {
    await using receiver = await startReceiver(500)
    await using late = await startReceiver()
    await using sandbox = await start(receiver.url)
    sandbox.webhooks.register(late.url)
    sandbox.webhooks.trigger('actor_profile.updated', 1001)
    await sandbox.webhooks.settled()
    sandbox.records.change('actor_profiles', 1002)
    sandbox.reset()
    sandbox.clock.advance(86_400_000)
    await sandbox.webhooks.settled()
    expect([receiver.received.length, late.received.length]).toEqual([1, 1])
    expect(sandbox.webhooks.deliveries()).toEqual([])
    expect(sandbox.webhooks.endpoints().map(({ url }) => url)).toEqual([receiver.url])
  })
})

describe('security 70: where deliveries may go', () => {
  const elsewhere = [
    'http://192.0.2.1/',
    'https://example.com/hook',
    'http://[2001:db8::1]/',
    'http://0.0.0.0/',
    'http://localhost.example.com/',
    'http://127.0.0.1.example.com/',
    'http://10.0.0.1/',
    'http://169.254.169.254/latest/meta-data',
    'http://[::ffff:10.0.0.1]/',
  ]

  test.each(elsewhere)('%s is refused', async (url) => {
    await using sandbox = await startSandbox()
    expect(() => sandbox.webhooks.register(url)).toThrow(
      expect.objectContaining({
        code: 'invalid_option',
        next: expect.stringContaining('anyHost') as string,
      }) as Error,
    )
    await expect(startSandbox({ webhooks: { url } })).rejects.toMatchObject({ code: 'invalid_option' })
  })

  test.each(['file:///etc/passwd', 'ftp://127.0.0.1/', '/hook', '', 'http://user:s3cret@127.0.0.1/'])(
    '%s is refused, whatever is allowed',
    async (url) => {
      await using sandbox = await startSandbox({ webhooks: { anyHost: true } })
      let message = ''
      try {
        sandbox.webhooks.register(url)
      } catch (error) {
        message = String(error)
      }
      expect(message).toContain('url is')
      expect(message).not.toContain('s3cret')
    },
  )

  test.each([
    'http://127.0.0.1/',
    'http://127.1.2.3:8080/x',
    'http://[::1]:9/',
    'https://localhost/',
    'http://2130706433/',
  ])('%s is on this machine', async (url) => {
    await using sandbox = await startSandbox()
    expect(sandbox.webhooks.register(url).url).toBe(new URL(url).href)
  })

  test('anyHost allows the rest', async () => {
    await using sandbox = await startSandbox({ webhooks: { anyHost: true } })
    for (const url of elsewhere) expect(sandbox.webhooks.register(url).url).toBe(new URL(url).href)
  })

  test('a name that leads elsewhere than it says is not followed there', async () => {
    const look = (name: string, all: boolean) =>
      new Promise((resolve) => {
        lookupLoopback(name, { all }, (error, address) => {
          resolve(error?.message ?? address)
        })
      })
    expect(await look('192.0.2.1', false)).toBe('192.0.2.1 is not on this machine')
    expect(await look('192.0.2.1', true)).toBe('192.0.2.1 is not on this machine')
    expect(await look('127.0.0.1', false)).toBe('127.0.0.1')
    expect(await look('::1', true)).toEqual([{ address: '::1', family: 6 }])
  })

  test('localhost is reached under its loopback address', async () => {
    await using receiver = await startReceiver()
    await using sandbox = await start(receiver.url.replace('127.0.0.1', 'localhost'))
    sandbox.webhooks.trigger('actor_profile.updated', 1001)
    await sandbox.webhooks.settled()
    expect(receiver.received).toHaveLength(1)
  })
})

test.each([
  [{ webhooks: { urls: [] } }, 'webhooks.urls'],
  [{ webhooks: { url: 7 } }, 'webhooks.url'],
  [{ webhooks: { groupWithin: -1 } }, 'webhooks.groupWithin'],
  [{ webhooks: { attempts: 0 } }, 'webhooks.attempts'],
  [{ webhooks: { firstRetry: 0 } }, 'webhooks.firstRetry'],
  [{ webhooks: { timeout: 0 } }, 'webhooks.timeout'],
  [{ webhooks: { anyHost: 'yes' } }, 'webhooks.anyHost'],
])('%j is refused by name', async (options, name) => {
  await expect(startSandbox(options as SandboxOptions)).rejects.toMatchObject({
    code: 'invalid_option',
    message: expect.stringContaining(name) as string,
  })
})
