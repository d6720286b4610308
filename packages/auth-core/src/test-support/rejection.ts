import { type AuthError, isAuthError } from '../errors.ts'

/** The AuthError a promise rejects with; fails the test when it does not. */
export async function authErrorOf(promise: Promise<unknown>): Promise<AuthError> {
  try {
    await promise
  } catch (error) {
    if (isAuthError(error)) return error
    throw error
  }
  throw new Error('Expected a rejection.')
}

/** The AuthError a function throws; fails the test when it does not. */
export function authErrorFrom(run: () => unknown): AuthError {
  try {
    run()
  } catch (error) {
    if (isAuthError(error)) return error
    throw error
  }
  throw new Error('Expected an error.')
}
