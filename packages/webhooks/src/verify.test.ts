import fc from 'fast-check'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { signWebhook, verifyWebhook, WebhookVerificationError } from './index.ts'
import { digestOf, eventBody, headerOf, rejection, secret, signedAt } from './test-support/deliveries.ts'

const now = signedAt
const otherSecret = 'key-of-next-year'

/** For callers without types: what TypeScript would refuse. */
const untyped = (...args: unknown[]): Promise<unknown> =>
  Reflect.apply(verifyWebhook, undefined, args) as Promise<unknown>

test('security 71: the comparison is the one of WebCrypto, which takes the same time for all digests', async () => {
  const verify = vi.spyOn(crypto.subtle, 'verify')
  onTestFinished(() => {
    verify.mockRestore()
  })
  await verifyWebhook(eventBody, headerOf(eventBody), secret, { now })
  expect(verify).toHaveBeenCalledOnce()
  const refused = verifyWebhook(`${eventBody} `, headerOf(eventBody), [secret, otherSecret], { now })
  expect(await rejection(refused)).toMatchObject({ code: 'signature_mismatch' })
  expect(verify).toHaveBeenCalledTimes(3)
})

describe('security 71: a delivery passes', () => {
  test('as the documentation signs it: over the raw body, with a space after the comma', async () => {
    const verified = await verifyWebhook(eventBody, headerOf(eventBody), secret, { now })
    expect(verified.timestamp).toBe(signedAt)
  })

  test('a fixed vector, made with openssl', async () => {
    // printf '1492774577.{"type":"actor_profile.deleted","created":1,"data":{"id":1}}' | openssl dgst -sha256 -hmac topsecret
    const body = '{"type":"actor_profile.deleted","created":1,"data":{"id":1}}'
    const v1 = '3650058f2510fe4720700f985a14cbcf61fd4cb7df11334b36cabba921096ad4'
    await expect(verifyWebhook(body, `t=1492774577, v1=${v1}`, 'topsecret', { now })).resolves.toBeDefined()
  })

  test('in whatever raw form the bytes are: text, Uint8Array, a part of a larger buffer, ArrayBuffer, DataView', async () => {
    const bytes = new TextEncoder().encode(eventBody)
    const larger = new Uint8Array(bytes.length + 8)
    larger.set(bytes, 4)
    const part = larger.subarray(4, 4 + bytes.length)
    const bodies = [eventBody, bytes, Buffer.from(bytes), part, bytes.buffer, new DataView(bytes.buffer)]
    for (const body of bodies) {
      await expect(verifyWebhook(body, headerOf(eventBody), secret, { now })).resolves.toBeDefined()
    }
  })

  test('bytes that are no text, which a detour over text would change', async () => {
    const body = new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0xff, 0x00, 0x7d])
    await expect(verifyWebhook(body, headerOf(body), secret, { now })).resolves.toBeDefined()
  })

  test('at exactly the tolerance, both ways, and with another one', async () => {
    const header = headerOf(eventBody)
    for (const at of [now - 300_000, now + 300_000, new Date(now + 300_000)]) {
      await expect(verifyWebhook(eventBody, header, secret, { now: at })).resolves.toBeDefined()
    }
    const patient = { now: now + 3_600_000, tolerance: 3_600_000 }
    await expect(verifyWebhook(eventBody, header, secret, patient)).resolves.toBeDefined()
  })

  test('by the clock, when no time is given', async () => {
    const header = await signWebhook(eventBody, secret)
    await expect(verifyWebhook(eventBody, header, secret)).resolves.toBeDefined()
    await expect(verifyWebhook(eventBody, headerOf(eventBody), secret)).rejects.toThrow(/s ago/)
  })

  test('whatever the body and the secret are, and only with both of them', async () => {
    const key = fc.string({ minLength: 1, unit: 'binary' }).filter((text) => text.trim() !== '')
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), key, fc.nat(), async (body, each, flip) => {
        const header = headerOf(body, each)
        await expect(verifyWebhook(body, header, each, { now })).resolves.toBeDefined()
        const changed = Uint8Array.from([...body, 0])
        changed[flip % changed.length] = (changed[flip % changed.length] ?? 0) ^ 1
        await expect(verifyWebhook(changed, header, each, { now })).rejects.toThrow(WebhookVerificationError)
        await expect(verifyWebhook(body, header, `${each}x`, { now })).rejects.toThrow(
          WebhookVerificationError,
        )
      }),
    )
  })
})

describe('security 71: a delivery is refused', () => {
  const header = headerOf(eventBody)
  const codeOf = async (...args: unknown[]) => {
    const error = await rejection(untyped(...args))
    return error instanceof WebhookVerificationError ? error.code : error
  }

  test.each<[string, unknown, string]>([
    ['no header', undefined, 'missing_header'],
    ['null', null, 'missing_header'],
    ['a header of nothing', '', 'missing_header'],
    ['a header that is none', 'hello', 'malformed_header'],
    ['no t', `v1=${digestOf(eventBody)}`, 'missing_timestamp'],
    ['no v1', `t=${signedAt / 1000}`, 'missing_signature'],
    [
      'another t than the signed one',
      headerOf(eventBody).replace(/^t=\d+/, 't=1492774578'),
      'signature_mismatch',
    ],
    ['the same t written otherwise', headerOf(eventBody).replace('t=', 't=0'), 'signature_mismatch'],
    ['a signature of another body', headerOf(`${eventBody} `), 'signature_mismatch'],
    ['a signature of another secret', headerOf(eventBody, 'x'), 'signature_mismatch'],
    ['half a signature', headerOf(eventBody).slice(0, -32), 'malformed_header'],
  ])('with %s', async (_what, each, code) => {
    expect(await codeOf(eventBody, each, secret, { now })).toBe(code)
  })

  test('a second and more beyond the tolerance, both ways', async () => {
    expect(await codeOf(eventBody, header, secret, { now: now + 300_001 })).toBe('timestamp_too_old')
    expect(await codeOf(eventBody, header, secret, { now: now - 300_001 })).toBe('timestamp_in_future')
    expect(await codeOf(eventBody, header, secret, { now: now + 1, tolerance: 0 })).toBe('timestamp_too_old')
  })

  test.each<[string, unknown]>([
    ['none', undefined],
    ['null', null],
    ['an empty one', ''],
    ['a blank one', ' \n'],
    ['no list', []],
    ['an empty one in a list', [secret, '']],
    ['one of the environment that is not set', [secret, undefined]],
    ['something that is no text', 17],
  ])('fails closed with a secret that is %s, even when it signed', async (_what, secrets) => {
    const forged =
      typeof secrets === 'string' && secrets !== '' ? headerOf(eventBody, secrets) : headerOf(eventBody, '')
    expect(await codeOf(eventBody, forged, secrets, { now })).toBe('no_secret')
    expect(await codeOf(eventBody, header, secrets, { now })).toBe('no_secret')
  })

  test.each<[string, object]>([
    ['now', { now: Number.NaN }],
    ['now', { now: new Date('x') }],
    ['now', { now: 'yesterday' }],
    ['tolerance', { now, tolerance: Number.NaN }],
    ['tolerance', { now, tolerance: -1 }],
    ['tolerance', { now, tolerance: Infinity }],
  ])('fails closed when %s is no time: %o', async (_what, options) => {
    expect(await codeOf(eventBody, header, secret, options)).toBe('invalid_option')
  })

  test.each<[string, unknown, RegExp]>([
    ['an object', JSON.parse(eventBody), /an object that was parsed already/],
    ['an array', [], /an object that was parsed already/],
    ['a number', 1, /of type number/],
    ['nothing', undefined, /There is no body/],
    ['null', null, /There is no body/],
  ])('says so when the body is not raw but %s', async (_what, body, message) => {
    const error = await rejection(untyped(body, header, secret, { now }))
    expect(error).toMatchObject({
      code: 'body_not_raw',
      next: expect.stringContaining('express.raw') as string,
    })
    expect(String(error)).toMatch(message)
  })

  test('the usual causes are named', async () => {
    const nextOf = async (body: string, secrets: string | string[]) =>
      ((await rejection(verifyWebhook(body, header, secrets, { now }))) as WebhookVerificationError).next
    expect(await nextOf(JSON.stringify(JSON.parse(eventBody)), secret)).toMatch(/parsed and written again/)
    expect(await nextOf(eventBody, `${secret}\n`)).toMatch(/begins or ends with a blank or a newline/)
    expect(await nextOf('', secret)).toMatch(/the body is empty/)
  })
})

describe('security 72: keys in rotation', () => {
  test('the old key and the new one are both accepted, wherever they stand', async () => {
    for (const key of [secret, otherSecret]) {
      for (const secrets of [
        [secret, otherSecret],
        [otherSecret, secret],
      ]) {
        await expect(
          verifyWebhook(eventBody, headerOf(eventBody, key), secrets, { now }),
        ).resolves.toBeDefined()
      }
    }
    await expect(
      verifyWebhook(eventBody, headerOf(eventBody, 'third'), [secret, otherSecret], { now }),
    ).rejects.toThrow()
  })

  test('any v1 may match', async () => {
    const v1 = [digestOf('x'), digestOf(eventBody, otherSecret), digestOf(eventBody)]
    for (const order of [v1, v1.toReversed()]) {
      const header = `t=1492774577, ${order.map((each) => `v1=${each}`).join(', ')}`
      await expect(verifyWebhook(eventBody, header, secret, { now })).resolves.toBeDefined()
    }
  })

  test('a delivery has one fingerprint, however its signature is written and whichever key made it', async () => {
    const headers = [
      headerOf(eventBody),
      headerOf(eventBody, otherSecret),
      `v1=${digestOf(eventBody).toUpperCase()},t=1492774577`,
      await signWebhook(eventBody, [otherSecret, secret], { now }),
    ]
    const fingerprints = await Promise.all(
      headers.map(
        async (header) =>
          (await verifyWebhook(eventBody, header, [secret, otherSecret], { now })).fingerprint,
      ),
    )
    expect(new Set(fingerprints).size).toBe(1)
    const later = await verifyWebhook(eventBody, headerOf(eventBody, secret, 1492774578), secret, { now })
    const other = await verifyWebhook(`${eventBody} `, headerOf(`${eventBody} `), secret, { now })
    expect(new Set([...fingerprints, later.fingerprint, other.fingerprint]).size).toBe(3)
  })
})
