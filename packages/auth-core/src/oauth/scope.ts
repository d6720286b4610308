import { AuthError } from '../errors.ts'

/** `scope-token *( SP scope-token )`, RFC 6749 §3.3. */
const scopes = /^[\x21\x23-\x5b\x5d-\x7e]+(?: [\x21\x23-\x5b\x5d-\x7e]+)*$/

/**
 * @throws {AuthError} `invalid_configuration`
 */
export function assertScope(scope: unknown): asserts scope is string {
  if (typeof scope === 'string' && scopes.test(scope)) return
  throw new AuthError('scope must be names with one space between them.', {
    code: 'invalid_configuration',
    next: "Pass a string such as 'public', or leave it out.",
  })
}
