import {
  ConnectionError,
  DeletedError,
  NotFoundError,
  ParameterError,
  RateLimitError,
  ServerError,
} from '@filmmakers-sdk/api-client'
import { AuthError, type AuthErrorCode } from '@filmmakers-sdk/auth-core'
import { expect, test } from 'vitest'
import { CommandError, UsageError } from './command-error.ts'
import { exitCodeOf } from './exit-code-of.ts'

const auth = (code: AuthErrorCode) => new AuthError('x', { code })

test('security 90: scripts can tell failures apart', () => {
  expect(exitCodeOf(new Error('a defect'))).toBe(1)
  expect(exitCodeOf(new CommandError('port_in_use', 'x', 'y'))).toBe(1)
  expect(exitCodeOf(new ServerError('x', { code: 'server_error', status: 500 }))).toBe(1)
  expect(exitCodeOf(new UsageError('usage', 'x', 'y'))).toBe(2)
  expect(exitCodeOf(auth('ambiguous_credentials'))).toBe(2)
  expect(exitCodeOf(auth('invalid_url'))).toBe(2)
  expect(exitCodeOf(auth('invalid_configuration'))).toBe(2)
  expect(exitCodeOf(new ParameterError('x', 'y'))).toBe(2)
  expect(exitCodeOf(new NotFoundError('x', { code: 'not_found', status: 404 }))).toBe(3)
  expect(exitCodeOf(new DeletedError('x', { code: 'deleted', status: 410 }))).toBe(3)
  expect(exitCodeOf(auth('missing_credentials'))).toBe(4)
  expect(exitCodeOf(auth('invalid_client'))).toBe(4)
  expect(exitCodeOf(auth('discovery_failed'))).toBe(4)
  expect(exitCodeOf(new RateLimitError('x', { code: 'rate_limited', status: 429 }))).toBe(5)
  expect(exitCodeOf(auth('rate_limited'))).toBe(5)
  expect(exitCodeOf(new ConnectionError('x', { code: 'connection' }))).toBe(6)
  expect(exitCodeOf(auth('network_error'))).toBe(6)
  expect(exitCodeOf(auth('timeout'))).toBe(6)
})
