import { isAuthError, isFilmmakersError } from '@filmmakers-sdk/auth-core'
import { parseWebhook, verifyWebhook } from '@filmmakers-sdk/webhooks'
import { describe, expect, expectTypeOf, test } from 'vitest'

/** The two packages do not import each other: they agree on a registered symbol and on a shape. */
describe('errors of webhooks, seen by auth-core', () => {
  async function errors(): Promise<unknown[]> {
    const results = await Promise.allSettled([
      verifyWebhook('{}', undefined, 'key'),
      verifyWebhook('{}', 'x', ''),
      Promise.resolve('{').then(parseWebhook),
    ])
    return results.map((result) => (result.status === 'rejected' ? result.reason : undefined) as unknown)
  }

  test('security 90: are errors of these packages, of their own family', async () => {
    for (const error of await errors()) {
      expect([isFilmmakersError(error), isFilmmakersError(error, 'webhooks')]).toEqual([true, true])
      expect([isAuthError(error), isFilmmakersError(error, 'api')]).toEqual([false, false])
    }
  })

  test('have all that the type says then', async () => {
    const codes: string[] = []
    for (const error of await errors()) {
      if (!isFilmmakersError(error, 'webhooks')) continue
      expectTypeOf(error.retryable).toBeBoolean()
      codes.push(error.code)
      expect(error.next).toMatch(/\.$/)
      expect(error.retryable).toBe(false)
      expect(error.toJSON()).toMatchObject({ name: error.name, code: error.code, next: error.next })
    }
    expect(codes).toEqual(['missing_header', 'no_secret', 'not_json'])
  })
})
