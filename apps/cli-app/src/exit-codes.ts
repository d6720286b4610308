import { isFilmmakersError } from '@filmmakers-sdk/auth-core'
import { UsageError } from './usage-error.ts'

/** What scripts can tell apart. */
export const exitCodes = {
  success: 0,
  failure: 1,
  usage: 2,
  notFound: 3,
  authentication: 4,
  rateLimit: 5,
  network: 6,
  interrupted: 130,
  /** As a program that a closed pipe ends: 128 + SIGPIPE. */
  brokenPipe: 141,
} as const

const byCode: Readonly<Record<string, number>> = {
  invalid_parameter: exitCodes.usage,
  invalid_configuration: exitCodes.usage,
  invalid_url: exitCodes.usage,
  ambiguous_credentials: exitCodes.usage,
  not_found: exitCodes.notFound,
  merged: exitCodes.notFound,
  deleted: exitCodes.notFound,
  authentication: exitCodes.authentication,
  permission: exitCodes.authentication,
  rate_limited: exitCodes.rateLimit,
  network_error: exitCodes.network,
  connection: exitCodes.network,
  timeout: exitCodes.network,
}

export function exitCodeOf(error: unknown): number {
  if (error instanceof UsageError) return exitCodes.usage
  if (!isFilmmakersError(error)) return exitCodes.failure
  const code = Object.hasOwn(byCode, error.code) ? byCode[error.code] : undefined
  return code ?? (isFilmmakersError(error, 'auth') ? exitCodes.authentication : exitCodes.failure)
}
