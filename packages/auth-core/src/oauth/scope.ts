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

/** What was asked for and not granted, if anything: RFC 6749 §3.3 lets a server grant less. All space-separated. */
export function notGranted(asked = '', granted = ''): string | undefined {
  const names = granted.split(' ')
  const missing = asked.split(' ').filter((name) => !names.includes(name))
  return missing.join(' ') || undefined
}
