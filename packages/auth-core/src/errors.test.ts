import { expect, test } from 'vitest'
import { AuthError, isAuthError, isFilmmakersError } from './index.ts'

test('errors are recognised across copies of the package', () => {
  const foreign = Object.defineProperty(new Error('x'), Symbol.for('@filmmakers-sdk/error'), {
    value: 'auth',
  })
  expect(isAuthError(foreign)).toBe(true)
  expect(isFilmmakersError(foreign, 'api')).toBe(false)
  expect(isAuthError(new Error('x'))).toBe(false)
  expect(isAuthError(null)).toBe(false)
})

test('JSON of an error has what a log may hold: no stack and no cause', () => {
  const error = new AuthError('m', { code: 'timeout', next: 'n', retryable: true, cause: new Error('inner') })
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    name: 'AuthError',
    message: 'm',
    code: 'timeout',
    next: 'n',
    retryable: true,
  })
})

test('security 13: what the server said is stored without control characters', () => {
  const error = new AuthError('m', {
    code: 'oauth_error',
    oauthError: 'x\u001b[31m',
    oauthErrorDescription: 'a\nb',
  })
  expect(error.oauthError).toBe('x [31m')
  expect(error.oauthErrorDescription).toBe('a b')
})
