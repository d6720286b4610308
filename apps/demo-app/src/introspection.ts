import type { Source } from './source.ts'

/** What the authorization server said, RFC 7662 section 2.2: the members a page shows, and no others. */
export interface IntrospectionResult {
  active: boolean
  scope?: string
  /** When the token ends, Unix seconds. */
  exp?: number
}

/**
 * Asks the authorization server about the token in use. `undefined` when there is nothing to ask about, or nobody who may.
 *
 * @throws {AuthError}
 */
export async function introspectToken(
  { auth }: Source,
  signal: AbortSignal,
): Promise<IntrospectionResult | undefined> {
  if (auth.oauthClient === undefined || auth.kind === 'key') return undefined
  const authorization = await auth.getAuthorization({ signal })
  const { active, scope, exp } = await auth.oauthClient.introspect(authorization.replace(/^Bearer /i, ''))
  return { active, ...(typeof scope === 'string' && { scope }), ...(typeof exp === 'number' && { exp }) }
}
