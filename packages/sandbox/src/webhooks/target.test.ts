import { describe, expect, test } from 'vitest'
import { startReceiver } from '../../test/receiver.ts'
import { startWith } from '../../test/webhooks.ts'
import { startSandbox } from '../index.ts'
import { lookupLoopback } from './target.ts'

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
    await using sandbox = await startWith(receiver.url.replace('127.0.0.1', 'localhost'))
    sandbox.webhooks.trigger('actor_profile.updated', 1001)
    await sandbox.webhooks.settled()
    expect(receiver.received).toHaveLength(1)
  })
})
