import type { FilmmakersError } from '@filmmakers-sdk/auth-core'
import { expectTypeOf, test } from 'vitest'
import {
  type ApiError,
  type ClientErrorCode,
  isClientError,
  type MergedError,
  type PaginationError,
  type PaginationErrorCode,
  type RateLimitError,
} from './index.ts'

test('each class has its code as a literal', () => {
  expectTypeOf<RateLimitError['code']>().toEqualTypeOf<'rate_limited'>()
  expectTypeOf<MergedError['code']>().toEqualTypeOf<'merged'>()
  expectTypeOf<PaginationError['code']>().toEqualTypeOf<PaginationErrorCode>()
})

test('after the guard, codes can be switched over', () => {
  const error: unknown = undefined
  if (isClientError(error)) {
    expectTypeOf(error.code).toEqualTypeOf<ClientErrorCode>()
    // @ts-expect-error: there is no such code
    expectTypeOf(error.code === 'rate-limited').toBeBoolean()
  }
})

test('instants and what may be missing', () => {
  expectTypeOf<RateLimitError['resetAt']>().toEqualTypeOf<number | undefined>()
  expectTypeOf<ApiError['requestId']>().toEqualTypeOf<string | undefined>()
  expectTypeOf<MergedError['newId']>().toBeNumber()
  expectTypeOf<ApiError>().toExtend<FilmmakersError>()
})
