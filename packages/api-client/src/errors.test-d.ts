import type { FilmmakersError } from '@filmmakers-sdk/auth-core'
import { expectTypeOf, test } from 'vitest'
import {
  type ApiError,
  type ApiErrorCode,
  type ClientErrorCode,
  type FilmmakersClientError,
  isClientError,
  type MergedError,
  type PaginationError,
  type PaginationErrorCode,
  type RateLimitError,
  type ResponseError,
} from './index.ts'

declare const error: unknown

test('each class has its code as a literal', () => {
  expectTypeOf<RateLimitError['code']>().toEqualTypeOf<'rate_limited'>()
  expectTypeOf<MergedError['code']>().toEqualTypeOf<'merged'>()
  expectTypeOf<PaginationError['code']>().toEqualTypeOf<PaginationErrorCode>()
})

test('after the guard, codes can be switched over', () => {
  if (isClientError(error)) {
    expectTypeOf(error.code).toEqualTypeOf<ClientErrorCode>()
    // @ts-expect-error: there is no such code
    expectTypeOf(error.code === 'rate-limited').toBeBoolean()
  }
})

test('the code tells the classes apart, without instanceof', () => {
  if (!isClientError(error)) return
  // @ts-expect-error: not every error has one
  expectTypeOf(error.newId)
  if (error.code === 'merged') expectTypeOf(error.newId).toBeNumber()
  if (error.code === 'rate_limited') expectTypeOf(error.resetAt).toEqualTypeOf<number | undefined>()
  if (error.code === 'permission') expectTypeOf(error.scope).toEqualTypeOf<string | undefined>()
  if (error.code === 'unreadable_response') expectTypeOf(error).toEqualTypeOf<ResponseError>()
  if (error.code === 'incomplete' || error.code === 'loop')
    expectTypeOf(error).toEqualTypeOf<PaginationError>()
})

test('a switch that leaves none out needs no default, and each code belongs to one class', () => {
  const kind = (one: FilmmakersClientError): string => {
    switch (one.code) {
      case 'bad_request':
      case 'authentication':
      case 'permission':
      case 'not_found':
      case 'merged':
      case 'deleted':
      case 'rate_limited':
      case 'server_error':
      case 'unexpected_status':
        expectTypeOf(one.status).toBeNumber()
        return one.requestId ?? ''
      case 'connection':
      case 'timeout':
        return 'network'
      case 'unreadable_response':
        return 'answer'
      case 'incomplete':
      case 'loop':
      case 'foreign_link':
      case 'malformed_link':
      case 'endless':
      case 'invalid_cursor':
        return 'list'
      case 'invalid_parameter':
        return 'caller'
    }
  }
  expectTypeOf(kind).returns.toBeString()
  expectTypeOf<FilmmakersClientError['code']>().toEqualTypeOf<ClientErrorCode>()
  expectTypeOf<Extract<FilmmakersClientError, ApiError>['code']>().toEqualTypeOf<ApiErrorCode>()
  expectTypeOf<Extract<FilmmakersClientError, { code: 'deleted' }>['name']>().toBeString()
})

test('instants and what may be missing', () => {
  expectTypeOf<RateLimitError['resetAt']>().toEqualTypeOf<number | undefined>()
  expectTypeOf<ApiError['requestId']>().toEqualTypeOf<string | undefined>()
  expectTypeOf<MergedError['newId']>().toBeNumber()
  expectTypeOf<ApiError>().toExtend<FilmmakersError>()
  expectTypeOf<FilmmakersClientError>().toExtend<FilmmakersError<ClientErrorCode>>()
})
