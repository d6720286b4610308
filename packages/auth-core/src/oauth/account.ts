import { AuthError } from '../errors.ts'

/**
 * Two accounts in one store must never get each other's tokens, so there is no default.
 *
 * @throws {AuthError} `invalid_configuration`
 */
export function assertAccount(account: unknown): asserts account is string {
  if (typeof account === 'string' && account !== '') return
  throw new AuthError('account must be a string that is not empty.', {
    code: 'invalid_configuration',
    next: 'Pass what tells this user from others, such as a user id of your own.',
  })
}
