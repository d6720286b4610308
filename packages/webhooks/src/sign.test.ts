import { expect, test } from 'vitest'
import { signWebhook, verifyWebhook } from './index.ts'
import { eventBody, headerOf, secret, signedAt } from './test-support/deliveries.ts'

test('signs as the documentation shows it, to the letter', async () => {
  for (const now of [signedAt, signedAt + 999, new Date(signedAt)]) {
    expect(await signWebhook(eventBody, secret, { now })).toBe(headerOf(eventBody))
  }
  expect(await signWebhook(new TextEncoder().encode(eventBody), secret, { now: signedAt })).toMatch(
    /^t=1492774577, v1=[0-9a-f]{64}$/,
  )
})

test('signs with several keys, as in a rotation', async () => {
  const header = await signWebhook(eventBody, ['one', 'two'], { now: signedAt })
  expect(header).toMatch(/^t=1492774577, v1=[0-9a-f]{64}, v1=[0-9a-f]{64}$/)
  for (const key of ['one', 'two']) {
    await expect(verifyWebhook(eventBody, header, key, { now: signedAt })).resolves.toBeDefined()
  }
})

test('signs nothing with an empty secret, and nothing that is not raw', async () => {
  await expect(signWebhook(eventBody, '')).rejects.toMatchObject({ code: 'no_secret' })
  const parsed: unknown = JSON.parse(eventBody)
  await expect(Reflect.apply(signWebhook, undefined, [parsed, secret])).rejects.toMatchObject({
    code: 'body_not_raw',
  })
})
