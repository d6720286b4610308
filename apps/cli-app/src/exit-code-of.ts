import { isFilmmakersError } from '@filmmakers-sdk/auth-core'
import { CommandError } from './command-error.ts'
import { exitCodes } from './exit-codes.ts'

const byCode: Readonly<Record<string, number>> = {
  invalid_parameter: exitCodes.usage,
  invalid_configuration: exitCodes.usage,
  invalid_url: exitCodes.usage,
  ambiguous_credentials: exitCodes.usage,
  bad_request: exitCodes.usage,
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

/** What a command that failed with this error exits with. Whatever kept it from a token counts as authentication. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof CommandError) return error.exitCode
  if (!isFilmmakersError(error)) return exitCodes.failure
  const code = Object.hasOwn(byCode, error.code) ? byCode[error.code] : undefined
  return code ?? (isFilmmakersError(error, 'auth') ? exitCodes.authentication : exitCodes.failure)
}
