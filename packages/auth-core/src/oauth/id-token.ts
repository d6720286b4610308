import { parseBase64urlJson } from './base64url.ts'

/**
 * `sub` of an ID token that was checked when it came; `undefined` when it cannot be read. Nothing is verified here.
 */
export function subjectOf(idToken: string): string | undefined {
  const claims = parseBase64urlJson(idToken.split('.')[1] ?? '') as { sub?: unknown } | null | undefined
  return typeof claims?.sub === 'string' ? claims.sub : undefined
}
