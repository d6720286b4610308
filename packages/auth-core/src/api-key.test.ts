import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { accessToken, apiKey } from './index.ts'
import { leaks } from './test-support/leaks.ts'
import { authErrorFrom } from './test-support/rejection.ts'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 })

afterEach(() => {
  vi.unstubAllGlobals()
})

test('security 16: a key and a token become one whole header value', () => {
  expect(apiKey('a=/+:b').getAuthorization()).toBe('Token token=a=/+:b')
  expect(accessToken('abc').getAuthorization()).toBe('Bearer abc')
})

test('security 19: static credentials have nothing to replay with', () => {
  expect('invalidate' in apiKey('abc')).toBe(false)
  expect('invalidate' in accessToken('abc')).toBe(false)
})

test.each([
  'SECRETKEY\n',
  ' SECRETKEY',
  'SECRET\tKEY',
  'SECRETKEY\u0000',
  'SECRETKEYé',
  'SECRETKEY😀',
  '"SECRETKEY"',
  'SECRETKEY,x',
  'SECRETKEY;x',
])('security 20: a key that cannot work is an error without the key: %j', (key) => {
  const error = authErrorFrom(() => apiKey(key))
  expect(error.code).toBe('invalid_configuration')
  expect(error.next).toBeTruthy()
  expect(leaks(error, ['SECRET'])).toEqual([])
})

test.each([undefined, null, '', 5, {}])('security 20: %j is no credential', (value) => {
  // @ts-expect-error -- what callers without types do
  expect(authErrorFrom(() => apiKey(value)).code).toBe('invalid_configuration')
  // @ts-expect-error -- what callers without types do
  expect(authErrorFrom(() => accessToken(value)).code).toBe('invalid_configuration')
})

test('security 20: what is accepted can be sent, what is not is no TypeError with the value', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (key) => {
      try {
        const value = apiKey(key).getAuthorization() as string
        expect(new Headers({ authorization: value }).get('authorization')).toBe(value)
      } catch (error) {
        expect(error).toMatchObject({ name: 'AuthError' })
      }
    }),
  )
})

test('security 91: an API key in a browser is refused, unless the caller insists', () => {
  vi.stubGlobal('window', { document: {} })
  expect(authErrorFrom(() => apiKey('abc')).code).toBe('invalid_configuration')
  expect(apiKey('abc', { dangerouslyAllowBrowser: true }).getAuthorization()).toBe('Token token=abc')
})

test('a global window without a document, or without a value, is no browser', () => {
  vi.stubGlobal('window', undefined)
  expect(apiKey('abc').getAuthorization()).toBe('Token token=abc')
  vi.stubGlobal('window', {})
  expect(apiKey('abc').getAuthorization()).toBe('Token token=abc')
})
