import { expectTypeOf, test } from 'vitest'
import { type AuthError, type AuthErrorCode, isAuthError, isFilmmakersError } from './index.ts'

test('a caught error narrows to its literal codes', () => {
  const error: unknown = undefined
  if (isAuthError(error)) {
    expectTypeOf(error).toEqualTypeOf<AuthError>()
    expectTypeOf(error.code).toEqualTypeOf<AuthErrorCode>()
    expectTypeOf<'invalid_client'>().toExtend<typeof error.code>()
    // @ts-expect-error -- a misspelt code is found by the compiler
    expectTypeOf<'invalid_clinet'>().toExtend<typeof error.code>()
  }
  if (isFilmmakersError(error)) expectTypeOf(error.code).toEqualTypeOf<string>()
})
