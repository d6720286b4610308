import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { createWebhookHandler, isWebhookError, parseWebhook, signWebhook, verifyWebhook } from './index.ts'
import { eventBody, headerOf, rejection, signedAt } from './test-support/deliveries.ts'

const secret = 's3cr3t-0123456789'
const hostile = 'h0st1le\u001b[31m'

async function everyError(): Promise<unknown[]> {
  const now = signedAt
  const header = headerOf(eventBody, 'another')
  const verify = (...args: unknown[]) => Reflect.apply(verifyWebhook, undefined, args) as Promise<unknown>
  const later = (run: () => unknown) => Promise.resolve().then(run)
  return Promise.all(
    [
      verify(eventBody, header, [secret, ''], { now }),
      verify(eventBody, header, secret, { now: Number.NaN }),
      verify({ secret, hostile }, header, secret, { now }),
      verify(eventBody, undefined, secret, { now }),
      verify(eventBody, hostile, secret, { now }),
      verify(eventBody, `t=${hostile}, v1=${hostile}`, secret, { now }),
      verify(eventBody, `v1=${hostile}`, secret, { now }),
      verify(eventBody, 't=1', secret, { now }),
      verify(eventBody, header, secret, { now: now + 1e9 }),
      verify(eventBody, header, secret, { now: now - 1e9 }),
      verify(hostile, header, [secret, `${secret}\n`], { now }),
      later(() => parseWebhook(`{"type": "${hostile}"`)),
      later(() => parseWebhook(JSON.stringify({ type: [hostile] }))),
      later(() => createWebhookHandler({ secrets: [secret, ' '], onEvent: () => undefined })),
      signWebhook(eventBody, ''),
    ].map(rejection),
  )
}

test('security 62: no error holds a secret, or repeats what the sender wrote', async () => {
  for (const error of await everyError()) {
    const printed = [
      inspect(error, { showHidden: true, depth: 9 }),
      JSON.stringify(error),
      String(error),
    ].join('\n')
    expect(printed).not.toContain(secret)
    expect(printed).not.toContain('h0st1le')
  }
})

test('security 90: every error has a code, its kind and a next step, also as JSON', async () => {
  const errors = await everyError()
  expect(errors.every(isWebhookError)).toBe(true)
  const codes = errors.filter(isWebhookError).map(({ code }) => code)
  expect(new Set(codes).size).toBe(12)
  for (const error of errors) {
    const { name, code, next, message } = error as Record<string, unknown>
    expect(JSON.parse(JSON.stringify(error))).toEqual({ name, message, code, next, retryable: false })
    expect(next).toMatch(/^[A-Z].*\.$/)
  }
})

test('errors are recognised across copies of the package', () => {
  const foreign = Object.defineProperty(new Error('x'), Symbol.for('@filmmakers-sdk/error'), {
    value: 'webhooks',
  })
  expect([foreign, new Error('x'), null, 'x'].map(isWebhookError)).toEqual([true, false, false, false])
})
