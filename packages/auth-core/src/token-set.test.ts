import { inspect } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTokenSet, deserializeTokenSet, serializeTokenSet, type TokenSetFields } from './index.ts'
import { leaks } from './test-support/leaks.ts'
import { authErrorFrom } from './test-support/rejection.ts'

const secrets = ['ACCESS-value', 'REFRESH-value', 'ID-value']
const fields: TokenSetFields = {
  accessToken: 'ACCESS-value',
  tokenType: 'Bearer',
  obtainedAt: 1,
  expiresAt: 2,
  refreshToken: 'REFRESH-value',
  scope: 'public',
  idToken: 'ID-value',
}

test('security 62: the secrets of a token set are read by name and appear nowhere else', () => {
  const set = createTokenSet(fields)
  expect(set.accessToken).toBe('ACCESS-value')
  expect(set.refreshToken).toBe('REFRESH-value')
  expect(inspect(set)).toContain("scope: 'public'")
  expect(leaks(set, secrets)).toEqual([])
  expect(leaks({ nested: [set] }, secrets)).toEqual([])
  expect(leaks(new Error('x', { cause: set }), secrets)).toEqual([])
})

test('a token set made of a token set is the same token', () => {
  const copy = createTokenSet(createTokenSet(fields))
  expect({ accessToken: copy.accessToken, expiresAt: copy.expiresAt, idToken: copy.idToken }).toEqual({
    accessToken: 'ACCESS-value',
    expiresAt: 2,
    idToken: 'ID-value',
  })
})

test('security 20: a token that cannot be sent is refused without its value', () => {
  const error = authErrorFrom(() => createTokenSet({ ...fields, accessToken: 'ACCESS-value\n' }))
  expect(error.code).toBe('invalid_configuration')
  expect(leaks(error, secrets)).toEqual([])
})

test('what is stored is read back', () => {
  const text = fc.stringMatching(/^[\x21-\x7e]{1,40}$/)
  fc.assert(
    fc.property(
      text,
      fc.option(fc.integer(), { nil: undefined }),
      fc.integer(),
      (accessToken, expiresAt, obtainedAt) => {
        const set = deserializeTokenSet(
          serializeTokenSet({ accessToken, tokenType: 'Bearer', expiresAt, obtainedAt }),
        )
        expect([set?.accessToken, set?.expiresAt, set?.obtainedAt]).toEqual([
          accessToken,
          expiresAt,
          obtainedAt,
        ])
      },
    ),
  )
})

test('security 66: whatever else stands in a store is no token, and pollutes nothing', () => {
  for (const text of [
    '',
    'null',
    '[]',
    '{}',
    '{"version":2,"accessToken":"a","tokenType":"Bearer","obtainedAt":1}',
  ]) {
    expect(deserializeTokenSet(text)).toBeUndefined()
  }
  const hostile = `{"__proto__":{"polluted":true},"version":1,"accessToken":"a","tokenType":"Bearer","obtainedAt":1}`
  expect(deserializeTokenSet(hostile)?.accessToken).toBe('a')
  expect('polluted' in {}).toBe(false)
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(() => deserializeTokenSet(text)).not.toThrow()
    }),
  )
})
