import { networkInterfaces } from 'node:os'
import { expect, test } from 'vitest'
import { authErrorOf } from '../test-support/rejection.ts'
import { listenForCallback } from './callback-listener.ts'

/** Reserved for documentation, RFC 5737: no machine has it. */
const absent = '192.0.2.1'
const hasIPv6 = Object.values(networkInterfaces()).some((list) =>
  list?.some(({ address }) => address === '::1'),
)

test.runIf(hasIPv6)('security 82: a machine without IPv4 is listened on by IPv6', async () => {
  const listener = await listenForCallback(0, '/callback', [absent, '::1'])
  const arrived = listener.callback('s', AbortSignal.timeout(10_000))
  expect(listener.redirectUri).toMatch(/^http:\/\/\[::1\]:\d+\/callback$/)
  const page = fetch(`${listener.redirectUri}?state=s&code=c`)
  const { url, answer } = await arrived
  await answer('done')
  expect([url.href, (await page).status]).toEqual([`${listener.redirectUri}?state=s&code=c`, 200])
  await listener.close()
})

test('security 82: a machine without IPv6 is listened on by IPv4', async () => {
  const listener = await listenForCallback(0, '/callback', [absent, '127.0.0.1'])
  expect(new URL(listener.redirectUri).hostname).toBe('127.0.0.1')
  await listener.close()
})

test('a machine without either is an error that says why', async () => {
  const error = await authErrorOf(listenForCallback(0, '/callback', [absent]))
  expect(error.code).toBe('listen_failed')
  expect(error.message).toContain('EADDRNOTAVAIL')
})
